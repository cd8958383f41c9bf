//! The people of an event: entered from a sheet with a few keys each, put from one state into the next, and what they need
//! behind a fold until it is deleted.

mod many;
mod needs;
mod states;

use eframe::egui::accesskit::Live;
use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::event::AttendanceState::{Came, Confirmed, Invited, Registered};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType};
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
