//! A series on the screen: when it meets next, whose turn it is to host, and what its meetings say of its members.

use eframe::egui::{self, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::event::{Attendance, EventType};
use folkmoot::model::series::{Member, MemberCount};
use folkmoot::model::{Event, Id, Kind, Open, Organisation, Record, Ref, Series, When};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::desk::{Desk, WIDE};

const SERIES: Id = Id::from_number(1);
const QUAY: Id = Id::from_number(11);
const MILL: Id = Id::from_number(12);

fn organisation(id: Id, name: &str) -> Record {
    let Record::Organisation(blank) = Record::new(Kind::Organisation, id, Timestamp::UNIX_EPOCH) else { panic!() };
    Record::Organisation(Box::new(Organisation { name: name.to_owned(), ..*blank }))
}

fn meeting(number: u32, day: Date, host: Id) -> Record {
    let id = Id::from_number(100 + u128::from(number));
    let Record::Event(mut event) = Record::new(Kind::Event, id, Timestamp::UNIX_EPOCH) else { panic!() };
    event.details.title = format!("River Network {number}");
    event.details.kind = Open::Known(EventType::NetworkMeeting);
    event.details.series = Some(Ref(SERIES));
    event.details.ordinal = Some(number);
    event.details.when = When::day(day);
    event.details.hosts = vec![Ref(host)];
    event.people.attended = Some(20 + number);
    Record::Event(event)
}

/// A network that has met twice, both times at the Quay Library. Today is Monday 8 June 2026.
fn network() -> Vec<Record> {
    let Record::Series(mut series) = Record::new(Kind::Series, SERIES, Timestamp::UNIX_EPOCH) else { panic!() };
    series.name = "River Network".to_owned();
    series.rhythm = "monthly, last Thursday".to_owned();
    series.members = [QUAY, MILL].map(|who| Member { who: Some(Ref(who)), ..Member::default() }).to_vec();
    series.members[0].joined = When::day(date(2026, 1, 8));
    series.members[1].regular = true;
    let count = MemberCount { count: Some(71), when: When::day(date(2026, 5, 1)), ..MemberCount::default() };
    series.member_counts = vec![count];
    vec![
        organisation(QUAY, "Quay Library"),
        organisation(MILL, "Mill House"),
        Record::Series(series),
        meeting(1, date(2026, 4, 30), QUAY),
        meeting(2, date(2026, 5, 28), QUAY),
    ]
}

fn open(size: egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&network(), size, scale);
    desk.open(Kind::Series, "River Network");
    desk
}

fn series(desk: &Desk) -> Series {
    match desk.record(Kind::Series) {
        Record::Series(series) => *series,
        other => panic!("{:?} is no series", other.kind()),
    }
}

fn newest_event(desk: &Desk) -> Event {
    let newest = desk.session().workspace().of_kind(Kind::Event).last().unwrap().clone();
    match newest.as_ref() {
        Record::Event(event) => Event::clone(event),
        other => panic!("{:?} is no event", other.kind()),
    }
}

#[test]
fn below_the_rhythm_stands_how_it_was_understood_and_when_it_meets_next() {
    let mut desk = open(WIDE, 1.0);
    let turn = "Whose turn it is to host: Mill House, which has not hosted yet.";
    assert!(desk.has(&format!("Understood as the last Thursday of each month. Next: Thursday 25 June 2026. {turn}")));
    desk.retype("How often it meets", "every six weeks");
    assert!(desk.says("Understood as every six weeks. Next: Thursday 9 July 2026."));
    desk.retype("How often it meets", "whenever the tide allows");
    assert!(desk.says("Other words are kept and printed as they are."));
    assert_eq!(series(&desk).rhythm, "whenever the tide allows");
    desk.retype("How often it meets", "2nd and 4th Tuesday, not in July or August");
    assert!(desk.says("the second Tuesday and the fourth Tuesday in each month except July and August."));
}

#[test]
fn a_new_event_of_the_series_takes_the_day_and_only_who_is_asked_hosts() {
    let mut desk = open(WIDE, 1.0);
    desk.list(Kind::Event);
    desk.key(Modifiers::COMMAND, Key::N);
    assert!(desk.has("River Network 3, the next of its series"));
    desk.draw("planning by the rhythm of the series");
    desk.click("Make it");
    let event = newest_event(&desk);
    assert_eq!(event.details.title, "River Network 3");
    assert_eq!(event.details.when, When { provisional: true, ..When::day(date(2026, 6, 25)) });
    assert!(event.details.hosts.is_empty(), "whose turn it is was not asked yet");
    desk.key(Modifiers::COMMAND, Key::Z);

    desk.key(Modifiers::COMMAND, Key::N);
    desk.key(Modifiers::NONE, Key::Tab);
    desk.type_text("2 July 2026");
    desk.press(Role::CheckBox, "Hosted by Mill House, which has not hosted yet");
    assert!(!desk.says("by the rhythm of the series"), "a date that is typed counts");
    desk.click("Make it");
    let event = newest_event(&desk);
    assert_eq!(event.details.when, When::day(date(2026, 7, 2)));
    assert_eq!(event.details.hosts, [Ref(MILL)]);
}

#[test]
fn a_day_that_is_proposed_can_be_left_open() {
    let mut desk = open(WIDE, 1.0);
    desk.list(Kind::Event);
    desk.key(Modifiers::COMMAND, Key::N);
    desk.press(Role::CheckBox, "Thursday 25 June 2026 (to be confirmed), by the rhythm of the series");
    desk.click("Make it");
    assert!(newest_event(&desk).details.when.is_unknown());
}

#[test]
fn hosts_meetings_and_members_are_told_and_lead_to_their_records() {
    let mut desk = open(WIDE, 1.0);
    assert!(desk.has("It is the turn of Mill House, which has not hosted yet."));
    let rows = |desk: &Desk, role| desk.harness.query_all_by_role(role).count();
    assert_eq!((rows(&desk, Role::Table), rows(&desk, Role::Row)), (2, 6), "two rows under each of two headings");
    for cell in ["Not yet", "2 times", "30 April 2026", "22", "71"] {
        assert!(desk.has(cell), "{cell}");
    }
    assert!(desk.has("On the list now: 2 members") && desk.has("Regulars: Mill House"));
    assert!(desk.has("Joined and left: Quay Library joined 8 January 2026"));
    desk.press(Role::Link, "River Network 2");
    assert_eq!(desk.value("Title"), "River Network 2");
}

#[test]
fn a_series_that_never_met_says_what_will_stand_there() {
    let mut desk = Desk::empty();
    desk.make(Kind::Series);
    desk.type_text("Repair café");
    for words in
        ["No meeting of this series was held yet.", "No organisation is among the members.", "Nobody is listed"]
    {
        assert!(desk.says(words), "{words}");
    }
    assert!(!desk.says("Next:") && !desk.says("Folkmoot proposes dates"), "nothing was said of a rhythm");
    desk.draw("series without anything");
}

/// The rhythm and what the meetings say are drawn, and all of it can be read.
fn look(desk: &mut Desk, name: &str) {
    // The list beside it shortens what it says of a series.
    let in_list: Vec<String> = desk.cut_off();
    for (part, heading) in [("rhythm", "How often it meets"), ("meetings", "Members and regulars")] {
        desk.harness.get_all_by_label(heading).next().unwrap().scroll_to_me();
        desk.frames();
        assert_eq!(desk.nameless(), Vec::<String>::new());
        assert_eq!(desk.cut_off(), in_list);
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
        desk.draw(&format!("series {name} {part}"));
    }
}

#[test]
fn it_can_be_read_in_a_small_window_in_large_print_and_in_the_dark() {
    look(&mut open(egui::vec2(720.0, 450.0), 2.0), "large");
    look(&mut open(egui::vec2(520.0, 400.0), 2.0), "narrow");
    let mut desk = open(WIDE, 1.0);
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
    look(&mut desk, "dark");
}

#[test]
fn the_series_of_the_sample_say_what_their_meetings_say() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    for name in ["Learning Set", "Marl Valley Network", "Made in Tarnbridge"] {
        desk.open(Kind::Series, name);
        look(&mut desk, name);
    }
}

#[test]
fn a_meeting_that_is_held_again_takes_the_day_too() {
    let mut desk = open(WIDE, 1.0);
    desk.open(Kind::Event, "River Network 2");
    desk.key(Modifiers::COMMAND, Key::D);
    assert!(desk.has("Thursday 25 June 2026 (to be confirmed), by the rhythm of the series"));
    desk.draw("planning held again by the rhythm");
    desk.click("Make the copy");
    assert_eq!(newest_event(&desk).details.when, When { provisional: true, ..When::day(date(2026, 6, 25)) });
}

/// One of each meeting's people came again, one was new, and of the second it is known who did not come.
fn with_lists() -> Vec<Record> {
    let mut records = network();
    for record in &mut records {
        let Record::Event(event) = record else { continue };
        let number = event.details.ordinal.unwrap();
        let came = |person: u128| Attendance { person: Some(Ref(Id::from_number(person))), ..Attendance::default() };
        event.people.attendance = vec![came(500), came(500 + u128::from(number))];
        event.people.no_shows = (number == 2).then_some(13);
    }
    records
}

#[test]
fn how_many_came_is_drawn_said_and_told_in_a_table() {
    let mut desk = Desk::over(&with_lists(), WIDE, 1.0);
    desk.open(Kind::Series, "River Network");
    let summary = "From 21 to 22 people came to each of 2 meetings; most came on 28 May 2026. By the lists, 3 came for the \
                   first time, and those who had come before came 1 time. 13 had registered and did not come, as far as that \
                   is known (1 meeting).";
    assert!(desk.has(summary));
    let bar = "28 May 2026: 22 came. 1 had come before, 1 on a list for the first time, 20 counted without a name. 13 had \
               registered and did not come.";
    assert!(desk.has(bar), "{:?}", desk.names(Role::Image));
    desk.harness.get_all_by_label("How many came").next().unwrap().scroll_to_me();
    desk.frames();
    desk.draw("series how many came");
    desk.press(Role::CheckBox, "As a table");
    assert!(!desk.has(bar));
    for cell in ["Registered and did not come", "Had come before", "13", "20"] {
        assert!(desk.has(cell), "{cell}");
    }
    desk.draw("series how many came as a table");
    desk.press(Role::Link, "28 May 2026");
    assert_eq!(desk.value("Title"), "River Network 2");
}

#[test]
fn with_one_number_there_is_nothing_to_compare() {
    let records: Vec<Record> = network().into_iter().take(4).collect();
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Series, "River Network");
    assert!(!desk.has("How many came"));
}
