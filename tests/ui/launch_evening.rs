//! A launch evening over the whole window: thirty people arrive and choose their teams, by keyboard alone.

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::brief::{Appearance, Member};
use folkmoot::model::event::{Attendance, AttendanceState, EventType, Slot};
use folkmoot::model::{Brief, Event, Kind, Membership, Organisation, Person, Record, Ref, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};
use crate::meeting::id;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const EVENING: &str = "Launch evening";
const TEAMS: [&str; 5] =
    ["Who Knows Who", "Quiet After School", "A Stall for Everyone", "Lost Corners", "Patient Voice"];
const SIZES: [(Vec2, f32); 3] = [(vec2(1280.0, 800.0), 1.0), (vec2(1920.0, 1080.0), 1.0), (vec2(640.0, 400.0), 2.0)];
const FIRST: [&str; 6] = ["Ada", "Ben", "Cleo", "Dev", "Elsa", "Finn"];
const LAST: [&str; 5] = ["Abbott", "Bishop", "Carver", "Dunmore", "Everley"];

/// Thirty invented people.
fn names() -> Vec<String> {
    FIRST.iter().flat_map(|first| LAST.iter().map(move |last| format!("{first} {last}"))).collect()
}

fn records(names: &[String], teams: &[&str]) -> Vec<Record> {
    let mut hack = Event::default();
    (hack.header.id, hack.header.kind) = (id(1), Kind::Event);
    hack.details.title = "Made in Tarnbridge 2".to_owned();
    hack.details.kind = EventType::HackEvent.into();
    hack.details.when = When::day(date(2026, 6, 10));
    let mut launch = Event::default();
    (launch.header.id, launch.header.kind) = (id(2), Kind::Event);
    launch.details.title = EVENING.to_owned();
    launch.details.kind = EventType::LaunchEvening.into();
    (launch.details.part_of, launch.details.when) = (Some(Ref(id(1))), When::day(date(2026, 6, 8)));
    let mut records = Vec::new();
    for (number, name) in (1000..).zip(names) {
        let mut person = Person { full_name: name.clone(), ..Person::default() };
        (person.header.id, person.header.kind) = (id(number), Kind::Person);
        records.push(Record::Person(Box::new(person)));
        let (person, state) = (Some(Ref(id(number))), AttendanceState::Registered.into());
        launch.people.attendance.push(Attendance { id: id(number + 1000), person, state, ..Attendance::default() });
    }
    for (number, name) in (300..).zip(teams) {
        let mut brief = Brief::default();
        (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
        brief.brief.name = (*name).to_owned();
        let at = Appearance { id: id(number + 100), event: Some(Ref(id(1))), ..Appearance::default() };
        brief.at_events.appearances.push(at);
        records.push(Record::Brief(Box::new(brief)));
    }
    records.extend([hack, launch].map(|event| Record::Event(Box::new(event))));
    records
}

fn evening(names: &[String], teams: &[&str], size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(names, teams), size, scale);
    desk.open(Kind::Event, EVENING);
    desk.key(NONE, Key::F7);
    desk
}

/// Hands that count the keys that they press.
struct Hands {
    desk: Desk,
    keys: usize,
}

impl Hands {
    fn key(&mut self, key: Key) {
        self.desk.key(NONE, key);
        self.keys += 1;
    }

    fn letters(&mut self, letters: &str) {
        self.desk.tap(letters);
        self.keys += letters.chars().count();
    }
}

fn launch(desk: &Desk) -> Event {
    desk.session().workspace().event(Ref(id(2))).unwrap().clone()
}

fn sizes(desk: &Desk) -> Vec<usize> {
    let brief = |number| desk.session().workspace().brief(Ref(id(number))).unwrap();
    (300..300 + TEAMS.len() as u128).map(|number| brief(number).at_events.appearances[0].team.members.len()).collect()
}

fn members(desk: &Desk, number: u128) -> Vec<String> {
    let workspace = desk.session().workspace();
    let members = &workspace.brief(Ref(id(number))).unwrap().at_events.appearances[0].team.members;
    members.iter().map(|member| workspace.title(member.person.unwrap().0).unwrap()).collect()
}

#[test]
fn thirty_people_arrive_and_choose_with_five_keys_each() {
    let mut hands = Hands { desk: evening(&names(), &TEAMS, WIDE, 1.0), keys: 0 };
    for name in names() {
        let (first, last) = name.split_once(' ').unwrap();
        // A letter of one name and two of the other, as people shout them across a hall.
        hands.letters(&format!("{} {}", &first[..1].to_lowercase(), &last[..1].to_lowercase()));
        hands.key(Key::Enter);
    }
    let here = launch(&hands.desk).people.attendance;
    assert!(here.iter().all(|entry| entry.state.is(AttendanceState::Came) && entry.arrived.is_some()));
    assert!(hands.desk.says("30 people in no team yet."), "{:?}", hands.desk.all_names());
    hands.key(Key::Escape);
    for number in 0..30 {
        hands.key([Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5][number % 5]);
    }
    assert_eq!(sizes(&hands.desk), [6, 6, 6, 6, 6]);
    assert!(hands.desk.says("Nobody waits for a team"));
    assert!(hands.keys <= 30 * 5 + 1, "{} keys", hands.keys);
    hands.desk.saved();
    let Record::Brief(kept) = hands.desk.on_disk(Kind::Brief, id(300)) else { panic!("a brief") };
    assert_eq!(kept.at_events.appearances[0].team.members.len(), 6);
}

#[test]
fn one_key_puts_in_moves_and_takes_out_and_the_next_follows() {
    let mut desk = evening(&names()[..3], &TEAMS, WIDE, 1.0);
    assert!(desk.has("Nobody waits for a team"), "nobody is here yet: {:?}", desk.all_names());
    desk.key(NONE, Key::Num1);
    assert_eq!(sizes(&desk), [0; 5], "a figure is for nobody then");
    desk.tap("carv");
    desk.key(NONE, Key::Enter);
    assert!(desk.has("Ada Carver: which team?"), "{:?}", desk.all_names());
    desk.tap("bish");
    desk.key(NONE, Key::Num2);
    assert_eq!(members(&desk, 301), ["Ada Bishop"], "whoever chooses is here as well");
    assert!(desk.has("Ada Carver: which team?"), "the next who has none: {:?}", desk.all_names());
    desk.key(NONE, Key::Num2);
    assert_eq!(sizes(&desk), [0, 2, 0, 0, 0]);
    desk.tap("bish");
    desk.key(NONE, Key::Num3);
    assert_eq!(
        (members(&desk, 301), members(&desk, 302)),
        (vec!["Ada Carver".to_owned()], vec!["Ada Bishop".to_owned()])
    );
    desk.tap("bish");
    desk.key(NONE, Key::Num3);
    assert_eq!(sizes(&desk), [0, 1, 0, 0, 0], "the same key takes out");
    assert!(desk.says("1 person: a team needs 2"));
    desk.key(CTRL, Key::Z);
    assert_eq!(sizes(&desk), [0, 1, 1, 0, 0], "one deed, one undo");
    desk.tap("bish");
    desk.key(NONE, Key::Num0);
    assert_eq!(sizes(&desk), [0, 1, 0, 0, 0], "0 is in none yet");
    assert_eq!(desk.value("Who has come?"), "", "no figure is typed");
}

#[test]
fn a_name_that_nobody_has_is_a_walk_in() {
    let mut desk = evening(&names()[..3], &TEAMS, WIDE, 1.0);
    desk.tap("Mabel Thorne");
    assert!(desk.has("Somebody new: Mabel Thorne"));
    desk.key(NONE, Key::Num1);
    assert!(desk.says("Press Enter first"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::Num1);
    assert_eq!(members(&desk, 300), ["Mabel Thorne"]);
    let entry = launch(&desk).people.attendance.pop().unwrap();
    assert!(entry.walk_in && entry.arrived.is_some());
    desk.tap("Ada");
    desk.key(NONE, Key::ArrowUp);
    for _ in 0..3 {
        desk.key(NONE, Key::ArrowDown);
    }
    desk.key(NONE, Key::Enter);
    assert!(desk.says("Ada is here, and new."), "somebody new of a name that begins another: {:?}", desk.all_names());
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    assert_eq!(launch(&desk).people.attendance.len(), 3);
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 3, "made and undone with the arrival");
}

#[test]
fn a_mistyped_word_makes_nobody() {
    let mut desk = evening(&names()[..3], &TEAMS, WIDE, 1.0);
    desk.tap("rux");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 3, "nobody is called so, and nobody is made");
    assert!(desk.says("Nobody is called \u{201c}rux\u{201d}"), "{:?}", desk.all_names());
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    assert!(desk.says("rux is here, and new."), "where it is chosen, it is a name: {:?}", desk.all_names());
}

#[test]
fn the_key_alone_opens_no_evening_that_is_past() {
    let mut past = records(&names()[..3], &TEAMS);
    for record in &mut past {
        if let Record::Event(event) = record {
            event.details.when = When::day(date(2026, 5, 8));
        }
    }
    let mut desk = Desk::over(&past, WIDE, 1.0);
    desk.press(Role::Link, "Home");
    desk.key(NONE, Key::F7);
    assert!(!desk.has("Who has come?") && desk.says("no launch evening"), "{:?}", desk.all_names());
    desk.open(Kind::Event, EVENING);
    desk.key(NONE, Key::F7);
    assert!(desk.has("Who has come?"), "the one that is open is wanted: {:?}", desk.all_names());
}

#[test]
fn two_of_one_name_are_told_apart_by_where_they_are_from() {
    let mut all = records(&["Sam Patel".to_owned(), "Sam Patel".to_owned(), "Ada Abbott".to_owned()], &TEAMS);
    for (number, name) in [(1000, "Tarn Library"), (1001, "Ferry Trust"), (1002, "Moor Farm")] {
        let mut organisation = Organisation { name: name.to_owned(), ..Organisation::default() };
        (organisation.header.id, organisation.header.kind) = (id(number + 5000), Kind::Organisation);
        all.push(Record::Organisation(Box::new(organisation)));
        for record in &mut all {
            if let Record::Person(person) = record
                && person.header.id == id(number)
            {
                let organisation = Some(Ref(id(number + 5000)));
                let of = Membership { id: id(number + 6000), organisation, ..Membership::default() };
                person.memberships.push(of);
            }
        }
    }
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.open(Kind::Event, EVENING);
    desk.key(NONE, Key::F7);
    desk.tap("sam");
    desk.key(NONE, Key::Num1);
    assert!(desk.shows("1: Who Knows Who, Tarn Library") || desk.shows("1: Who Knows Who, Ferry Trust"));
    desk.tap("ada");
    desk.key(NONE, Key::Num2);
    assert!(desk.shows("2: Quiet After School"), "one of a name needs no more");
}

#[test]
fn whoever_is_in_a_team_beforehand_is_still_expected() {
    let mut all = records(&names()[..3], &TEAMS);
    for record in &mut all {
        if let Record::Brief(brief) = record
            && brief.header.id == id(300)
        {
            let member = Member { id: id(800), person: Some(Ref(id(1000))), ..Member::default() };
            brief.at_events.appearances[0].team.members.push(member);
        }
    }
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.open(Kind::Event, EVENING);
    desk.key(NONE, Key::F7);
    assert!(desk.says("0 here, 3 still expected, 1 of them in a team already."), "{:?}", desk.all_names());
    assert!(desk.says("In a team, not here yet"), "{:?}", desk.all_names());
    desk.tap("ada abb");
    desk.key(NONE, Key::Enter);
    assert!(desk.says("1 here, 2 still expected.") && !desk.says("In a team, not here yet"));
    desk.tap("bish");
    desk.key(NONE, Key::Num0);
    assert!(desk.says("Ada Bishop is in no team."), "{:?}", desk.all_names());
}

#[test]
fn the_mouse_does_the_same_and_too_many_are_said() {
    let mut desk = evening(&names()[..7], &TEAMS, WIDE, 1.0);
    for name in &names()[..7] {
        desk.press(Role::ListBoxOption, name);
        desk.press(Role::Button, &format!("Put {name} into Who Knows Who"));
    }
    assert_eq!(sizes(&desk)[0], 7);
    assert!(desk.says("7 people: more than 6"), "{:?}", desk.all_names());
    desk.press(Role::ListBoxOption, &names()[0]);
    desk.press(Role::Button, &format!("Take {} out of Who Knows Who", names()[0]));
    assert_eq!(sizes(&desk)[0], 6);
    assert!(desk.has(&format!("{}: which team?", names()[0])) || desk.says("in no team now"));
}

#[test]
fn on_its_day_home_leads_to_it_and_it_leads_to_the_teams_and_back() {
    let mut all = records(&names()[..2], &TEAMS);
    for record in &mut all {
        if let Record::Event(event) = record
            && event.header.id == id(1)
        {
            let start = Some("18:00".parse().unwrap());
            let doors = Slot { id: id(700), day: Some(0), start, what: "Doors open".to_owned(), ..Slot::default() };
            event.plan.run_sheet.push(doors);
        }
    }
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.press(Role::Link, "Home");
    desk.press(Role::Button, "On the day");
    assert!(desk.has(EVENING) && desk.says("Launch evening, Monday 8 June 2026"), "{:?}", desk.all_names());
    assert!(desk.has("Not begun yet") && desk.has("Doors open"), "the hack has its line: {:?}", desk.all_names());
    desk.press(Role::Button, "Choose teams");
    assert!(desk.says("0 here, 2 still expected"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Not begun yet"), "back on the day: {:?}", desk.all_names());
    desk.key(NONE, Key::PageDown);
    let hack = desk.session().workspace().event(Ref(id(1))).unwrap();
    assert!(hack.plan.run_sheet[0].began.is_some(), "noted where the line stands");
    desk.key(NONE, Key::F7);
    desk.key(CTRL, Key::Num0);
    desk.frames();
    assert!(desk.has("Next") && !desk.says("still expected"), "whoever goes elsewhere leaves both");
    assert!(!desk.has("Begins now: Doors open"), "{:?}", desk.all_names());
}

#[test]
fn empty_places_say_what_to_do() {
    let mut desk = evening(&[], &[], WIDE, 1.0);
    assert!(
        desk.has("No projects to choose from yet") && desk.says("Nobody is expected yet"),
        "{:?}",
        desk.all_names()
    );
    desk.draw("evening-empty");
    desk.press(Role::Button, "Go to the briefs of this event");
    desk.frames();
    assert!(desk.has("Add a project"), "{:?}", desk.all_names());
    let mut desk = Desk::empty();
    desk.key(NONE, Key::F7);
    assert!(desk.says("no launch evening"), "{:?}", desk.all_names());
}

#[test]
fn everything_is_seen_at_every_size_in_light_and_dark() {
    for (size, scale) in SIZES {
        let mut desk = evening(&names(), &TEAMS, size, scale);
        for letters in ["a a", "b b", "c c", "d d"] {
            desk.tap(letters);
            desk.key(NONE, Key::Enter);
        }
        desk.key(NONE, Key::Num1);
        desk.key(NONE, Key::Num2);
        for scheme in [Scheme::Light, Scheme::Dark] {
            let settings = Settings { scheme, ..desk.session().settings().clone() };
            desk.send(Command::SetSettings(Box::new(settings)));
            desk.frames();
            desk.draw(&format!("evening-{}-{scheme:?}", size.x));
            assert_eq!(desk.cut_off(), Vec::<String>::new(), "{size:?}");
            assert_eq!(desk.nameless(), Vec::<String>::new());
            assert_eq!(desk.without_glyphs(), Vec::<String>::new());
            let place = desk.input("Who has come?").rect();
            assert!(place.right() <= size.x && place.bottom() <= size.y, "the line at {place:?} in {size:?}");
        }
    }
}
