//! The people of an event: entered from a sheet with a few keys each, put from one state into the next, and what they need
//! behind a fold until it is deleted.

use eframe::egui::accesskit::Live;
use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::event::AttendanceState::{Came, Confirmed, Invited, Registered};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType, Needs, PhotoChoice};
use folkmoot::model::{Event, Header, Id, Kind, Open, Organisation, Person, Record, Ref, TimeOfDay, When};
use jiff::civil::{Date, date};

use crate::desk::{Desk, WIDE};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
/// The window's own day.
const TODAY: Date = date(2026, 6, 8);
const TITLE: &str = "Made in Tarnbridge 9";

const NAMES: [&str; 12] = [
    "Amira Begum",
    "Bo Marsh",
    "Carys Howell",
    "Dilip Rao",
    "Esme Wood",
    "Farida Khan",
    "Gwen Price",
    "Hal Norton",
    "Ines Costa",
    "Joel Amara",
    "Kit Brennan",
    "Kit Brandt",
];

fn id(number: usize) -> Id {
    Id::from_number(number as u128)
}

fn header(kind: Kind, number: usize) -> Header {
    Header::new(kind, id(number), "2026-06-01T09:00:00Z".parse().unwrap())
}

fn person(number: usize, name: &str) -> Record {
    let mut person = Person { full_name: name.into(), header: header(Kind::Person, number), ..Person::default() };
    if number.is_multiple_of(2) {
        let membership = folkmoot::model::Membership {
            id: id(number + 900),
            organisation: Some(Ref(id(700))),
            ..Default::default()
        };
        person.memberships.push(membership);
    }
    Record::Person(Box::new(person))
}

fn entry(number: usize, state: AttendanceState) -> Attendance {
    Attendance {
        id: id(number + 300),
        person: Some(Ref(id(number))),
        state: Open::Known(state),
        ..Attendance::default()
    }
}

/// A hack event on this day with these people on its list, and everybody whom there is.
fn records(day: Date, states: &[AttendanceState]) -> Vec<Record> {
    let mut event = Event { header: header(Kind::Event, 1), ..Event::default() };
    event.details.title = TITLE.into();
    (event.details.kind, event.details.status) = (EventType::HackEvent.into(), EventStatus::Confirmed.into());
    event.details.when = When::day(day);
    event.people.attendance = (10..).zip(states).map(|(number, state)| entry(number, *state)).collect();
    let name = "Riverside Tenants".into();
    let tenants = Organisation { header: header(Kind::Organisation, 700), name, ..Organisation::default() };
    let people = (10..).zip(NAMES).map(|(number, name)| person(number, name));
    [Record::Event(Box::new(event)), Record::Organisation(Box::new(tenants))].into_iter().chain(people).collect()
}

/// The same with the hours of the event; the window's clock stands at 9.42am.
fn timed(records: Vec<Record>, start: i8, end: i8) -> Vec<Record> {
    changed(records, |event| {
        let when = &mut event.details.when;
        (when.start, when.end) = (TimeOfDay::new(start, 0), TimeOfDay::new(end, 0));
    })
}

fn changed(mut records: Vec<Record>, change: impl FnOnce(&mut Event)) -> Vec<Record> {
    let Some(Record::Event(event)) = records.first_mut() else { panic!() };
    change(event);
    records
}

fn at_people(records: &[Record]) -> Desk {
    let mut desk = Desk::over(records, WIDE, 1.0);
    desk.open(Kind::Event, TITLE);
    desk.press(Role::Tab, "People");
    desk.frames();
    desk
}

/// Types letters and keys into the line where the keyboard is; how many were pressed.
fn put_down(desk: &mut Desk, letters: &str, downs: usize) -> usize {
    desk.tap(letters);
    for _ in 0..downs {
        desk.key(NONE, Key::ArrowDown);
    }
    desk.key(NONE, Key::Enter);
    letters.chars().count() + downs + 1
}

fn of(event: &Event, number: usize) -> &Attendance {
    event.people.attendance.iter().find(|one| one.person == Some(Ref(id(number)))).unwrap()
}

#[test]
fn ten_people_are_entered_from_a_sheet_with_five_keys_each() {
    let mut desk = at_people(&timed(records(TODAY, &[Registered; 11]), 9, 17));
    desk.focus("Who came");
    let sheet = ["ami", "bo", "how", "rao", "esm", "far", "gwe", "nor", "ine", "joe"];
    for (number, letters) in sheet.iter().enumerate() {
        let keys = put_down(&mut desk, letters, 0);
        assert!(keys <= 5, "{letters}: {keys}");
        assert_eq!(desk.value("Who came"), "");
        assert!(desk.input("Who came").is_focused(), "the keyboard stays for the next");
        assert!(desk.says(&format!("{} came. {} came.", NAMES[number], number + 1)), "{letters}");
    }
    let event = desk.event();
    assert!((10..20).all(|number| of(&event, number).state.is(Came) && of(&event, number).arrived.is_some()));
    assert!(of(&event, 20).state.is(Registered));
    assert_eq!(event.people.attendance.len(), 11);
    assert!(event.people.attendance.iter().all(|one| !one.walk_in));
    let said = desk.harness.get_by_label("Joel Amara came. 10 came.");
    assert_eq!(said.accesskit_node().live(), Live::Polite, "whoever listens hears it");
    assert!(desk.says("1 registered, 10 came"));
    desk.key(CTRL, Key::Z);
    let event = desk.event();
    assert!(of(&event, 19).state.is(Registered) && of(&event, 18).state.is(Came), "each is a step of its own");
}

#[test]
fn those_on_the_list_are_meant_before_others_and_another_is_one_key_further() {
    let mut desk = at_people(&records(TODAY, &[Registered; 11]));
    desk.focus("Who came");
    desk.tap("kit");
    assert!(desk.says("Enter: Kit Brennan, Riverside Tenants: Registered"));
    assert!(desk.has("Put down Kit Brandt, not on the list"));
    desk.key(NONE, Key::ArrowDown);
    assert!(desk.says("Enter: Kit Brandt, not on the list"));
    desk.key(NONE, Key::Enter);
    assert!(desk.says("Kit Brandt walked in."));
    let event = desk.event();
    assert!(of(&event, 21).state.is(Came) && of(&event, 21).walk_in && of(&event, 20).state.is(Registered));
    desk.tap("bo");
    desk.key(NONE, Key::Escape);
    assert_eq!(desk.value("Who came"), "");
}

#[test]
fn a_name_that_nobody_has_becomes_a_person_in_the_same_step() {
    let mut desk = at_people(&records(TODAY, &[Registered; 3]));
    let people = |desk: &Desk| desk.session().workspace().of_kind(Kind::Person).count();
    desk.focus("Who came");
    put_down(&mut desk, "Ola Field", 0);
    assert_eq!(people(&desk), NAMES.len() + 1);
    let entry = desk.event().people.attendance.last().unwrap().clone();
    assert_eq!(desk.session().workspace().title(entry.person.unwrap().0).unwrap(), "Ola Field");
    assert!(entry.walk_in && entry.state.is(Came));
    assert!(desk.says("Ola Field walked in. They are new among your people."));
    desk.key(CTRL, Key::Z);
    assert_eq!((people(&desk), desk.event().people.attendance.len()), (NAMES.len(), 3));
}

#[test]
fn before_the_event_people_are_registered_and_go_through_the_states() {
    let mut desk = at_people(&records(date(2026, 6, 20), &[Invited, Registered]));
    assert!(desk.has("Who has registered") && desk.says("1 invited, 1 registered"));
    desk.focus("Who has registered");
    put_down(&mut desk, "ami", 0);
    put_down(&mut desk, "esm", 0);
    let event = desk.event();
    assert!(of(&event, 10).state.is(Registered) && of(&event, 14).state.is(Registered));
    assert!(!of(&event, 14).walk_in && of(&event, 14).arrived.is_none());
    assert!(desk.says("3 registered"));
    desk.press(Role::Button, "Bo Marsh: Registered. Next: Confirmed");
    assert!(of(&desk.event(), 11).state.is(Confirmed));
    desk.focus_on(Role::Button, "Bo Marsh: Confirmed. Next: Sent apologies");
    desk.key(NONE, Key::Space);
    assert!(desk.has("Bo Marsh: Sent apologies. Next: Invited"), "one key to the next");
    desk.press(Role::Button, "Photographs of Bo Marsh: Photos?");
    desk.press(Role::Button, "Photographs of Bo Marsh: Photos fine");
    assert!(of(&desk.event(), 11).photographs.as_ref().unwrap().is(PhotoChoice::NoPhotographs));
}

#[test]
fn whoever_is_further_than_registered_stays_there() {
    let arrived = TimeOfDay::new(18, 5);
    let records = changed(records(date(2026, 6, 20), &[Confirmed, Came]), |event| {
        let came = &mut event.people.attendance[1];
        (came.arrived, came.walk_in) = (arrived, true);
    });
    let mut desk = at_people(&records);
    let before = desk.event();
    desk.focus("Who has registered");
    put_down(&mut desk, "ami", 0);
    assert!(of(&desk.event(), 10).state.is(Confirmed));
    assert!(desk.says("Amira Begum is confirmed already."));
    put_down(&mut desk, "bo", 0);
    assert!(desk.says("Bo Marsh has come already."));
    assert_eq!(desk.event(), before);
}

#[test]
fn the_hour_of_an_arrival_is_noted_only_while_the_event_is_on() {
    let check = |hours: Option<(i8, i8)>, noted: Option<TimeOfDay>| {
        let listed = records(TODAY, &[Registered, Registered]);
        let listed = hours.map_or_else(|| listed.clone(), |(start, end)| timed(listed.clone(), start, end));
        let mut desk = at_people(&listed);
        desk.focus("Who came");
        put_down(&mut desk, "ami", 0);
        desk.press(Role::Button, "Bo Marsh: Registered. Next: Came");
        let event = desk.event();
        for number in [10, 11] {
            assert!(of(&event, number).state.is(Came));
            assert_eq!(of(&event, number).arrived, noted, "{hours:?}");
        }
    };
    let now = TimeOfDay::new(9, 42);
    check(Some((9, 17)), now);
    check(Some((10, 12)), now);
    // More than an hour before, over, and without hours.
    check(Some((11, 12)), None);
    check(Some((7, 9)), None);
    check(None, None);
}

#[test]
fn a_stranger_walks_in_also_once_everybody_has_come() {
    let mut desk = at_people(&records(TODAY, &[Registered; 2]));
    desk.focus("Who came");
    put_down(&mut desk, "ami", 0);
    put_down(&mut desk, "bo", 0);
    put_down(&mut desk, "Ola Field", 0);
    assert!(desk.says("Ola Field walked in."));
    assert!(desk.event().people.attendance.last().unwrap().walk_in);
}

#[test]
fn somebody_new_can_have_a_name_that_begins_or_is_that_of_another() {
    let mut desk = at_people(&records(TODAY, &[Registered; 12]));
    let people = |desk: &Desk| desk.session().workspace().of_kind(Kind::Person).count();
    desk.focus("Who came");
    desk.tap("Kit Bran");
    assert!(desk.says("Enter: Kit Brandt"), "a name that is begun means those who are there");
    assert!(desk.has("Put down Kit Bran, somebody new"));
    desk.tap(" ");
    assert!(desk.says("Enter: Kit Bran, somebody new"), "with a space behind it the name is whole");
    desk.key(NONE, Key::Enter);
    assert!(desk.says("Kit Bran walked in. They are new among your people."));
    assert_eq!(people(&desk), NAMES.len() + 1);
    desk.tap("Kit Brandt");
    assert!(desk.says("Enter: Kit Brandt"));
    desk.press(Role::Button, "Put down Kit Brandt, somebody new of that name");
    assert_eq!(people(&desk), NAMES.len() + 2);
    desk.focus("Who came");
    desk.tap("Q");
    assert!(desk.says("Enter: Q, somebody new"));
}

#[test]
fn the_way_round_the_states_loses_no_arrival() {
    let arrived = TimeOfDay::new(9, 5);
    let records = changed(timed(records(TODAY, &[Came]), 9, 17), |event| {
        let came = &mut event.people.attendance[0];
        (came.arrived, came.walk_in) = (arrived, true);
    });
    let mut desk = at_people(&records);
    let before = desk.event();
    let mut met = Vec::new();
    for _ in 0..4 {
        let chip = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Amira Begum: ")).unwrap();
        desk.press(Role::Button, &chip);
        met.push((of(&desk.event(), 10).arrived, of(&desk.event(), 10).walk_in));
    }
    assert_eq!(met, [(None, false), (None, false), (None, false), (arrived, true)]);
    assert_eq!(desk.event().people, before.people);
}

#[test]
fn the_room_and_the_show_rate_say_how_many_to_invite() {
    let mut desk = at_people(&records(date(2026, 6, 20), &[Registered]));
    assert!(desk.says("Say how many there is room for to see how many to invite."));
    desk.type_into("Room for", "60");
    desk.rest();
    desk.frames();
    assert!(desk.says("Invite up to 92. Room for 60; of 100 who register 65 come, as is usual for free events."));
    desk.type_into("Of 100 registered, come", "50");
    desk.rest();
    desk.frames();
    assert!(desk.says("Invite up to 120. Room for 60; of 100 who register 50 come, as you say."));
}

/// A list of so many people who have registered.
fn many(count: usize) -> Vec<Record> {
    let mut records = records(TODAY, &[]);
    let Some(Record::Event(event)) = records.first_mut() else { panic!() };
    event.people.attendance = (0..count).map(|number| entry(1_000 + number, Registered)).collect();
    let people = (0..count).map(|number| person(1_000 + number, &format!("Guest {number:03} Tarn")));
    let people: Vec<Record> = people.collect();
    [records, people].concat()
}

#[test]
fn of_two_hundred_people_those_in_view_are_drawn() {
    let mut desk = at_people(&many(200));
    desk.frames();
    let drawn = desk.names(Role::Button).iter().filter(|name| name.contains(". Next: ")).count();
    assert!((5..60).contains(&drawn), "{drawn}");
    desk.draw("people-200");
    desk.focus("Who came");
    put_down(&mut desk, "199", 0);
    assert!(desk.says("Guest 199 Tarn came. 1 came."));
}

#[test]
fn the_keyboard_goes_through_all_rows() {
    let mut desk = at_people(&many(60));
    desk.focus_on(Role::Button, "Guest 000 Tarn, Riverside Tenants");
    let mut met = 0;
    for _ in 0..200 {
        desk.harness.key_press_modifiers(NONE, Key::Tab);
        desk.frame();
        desk.frame();
        let held = desk.harness.query_all_by_role(Role::Button).find(|node| node.is_focused());
        let name = held.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        met += usize::from(name.contains(". Next: "));
        if name.starts_with("Guest 059 Tarn: ") {
            break;
        }
    }
    assert_eq!(met, 60, "none is passed by");
}

fn needing(day: Date) -> Vec<Record> {
    let mut records = records(day, &[Registered, Registered]);
    let Some(Record::Event(event)) = records.first_mut() else { panic!() };
    event.people.attendance[0].needs =
        Needs { access: "A seat by the door".into(), dietary: vec!["vegan".into()], ..Needs::default() };
    records
}

#[test]
fn needs_are_behind_a_fold_and_say_when_they_are_deleted() {
    let mut desk = at_people(&needing(date(2026, 6, 20)));
    let shows = |desk: &Desk| desk.all_names().iter().any(|name| name.contains("A seat by the door"));
    assert!(!shows(&desk));
    desk.press(Role::Button, "Amira Begum, Riverside Tenants");
    desk.frames();
    assert!(!shows(&desk), "nor where the row is open");
    assert!(desk.says("Needs are to be deleted after 27 June 2026."));
    desk.press(Role::Button, "Needs");
    desk.frames();
    assert!(shows(&desk));
    assert_eq!(desk.value("Access and support"), "A seat by the door");
    desk.type_into("Access and support", ", and a lift");
    desk.draw("people-needs");
    let event = desk.event();
    assert_eq!(of(&event, 10).needs.access, "A seat by the door, and a lift");
}

#[test]
fn needs_that_are_past_their_day_are_deleted_from_home_and_from_the_event() {
    let has = |desk: &Desk| of(&desk.event(), 10).needs.is_noted();
    let mut desk = at_people(&needing(date(2026, 5, 1)));
    assert!(desk.says("1 note of what somebody needs is past its day"));
    desk.press(Role::Button, "Delete the needs");
    assert!(!has(&desk) && !desk.has("Delete the needs"));
    desk.key(CTRL, Key::Z);
    assert!(has(&desk));
    desk.press(Role::Tab, "Plan");
    assert!(desk.has("Delete the needs"), "whoever looks back at the plan sees it too");
    desk.press(Role::Link, "Home");
    desk.frames();
    assert!(desk.says("1 note of what somebody needs is past its day"));
    desk.draw("people-home");
    desk.press(Role::Button, "Delete the needs");
    assert!(!has(&desk) && !desk.has("Delete the needs"));
    desk.key(CTRL, Key::Z);
    assert!(has(&desk), "it is one step, and undone as one");
}

#[test]
fn somebody_is_taken_off_the_list_and_brought_back() {
    let mut desk = at_people(&records(TODAY, &[Registered; 3]));
    desk.press(Role::Button, "Carys Howell, Riverside Tenants");
    assert!(!desk.has("Move up: Carys Howell, Riverside Tenants"), "the order is by name");
    desk.click("Remove: Carys Howell, Riverside Tenants");
    assert_eq!(desk.event().people.attendance.len(), 2);
    assert!(desk.says("Removed Carys Howell."));
    assert!(desk.event().people.attendance.iter().all(|one| one.person != Some(Ref(id(12)))));
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.event().people.attendance.len(), 3);
}

#[test]
fn it_is_looked_at_in_every_size() {
    let looks = [
        ("people", Scheme::Light, TextScale::Standard),
        ("people-dark", Scheme::Dark, TextScale::Standard),
        ("people-double", Scheme::Light, TextScale::Double),
    ];
    let mut states = [Registered; 11];
    (states[1], states[2], states[5]) = (Confirmed, Came, Invited);
    for (name, scheme, text) in looks {
        let mut desk = Desk::over(&records(TODAY, &states), vec2(1280.0, 800.0), 1.0);
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.open(Kind::Event, TITLE);
        desk.press(Role::Tab, "People");
        desk.frames();
        desk.focus("Who came");
        put_down(&mut desk, "ami", 0);
        desk.tap("kit");
        desk.draw(name);
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}
