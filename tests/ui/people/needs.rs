//! What people need: behind a fold, and deleted once its day is past.

use eframe::egui::{Key, Role};
use folkmoot::model::Record;
use folkmoot::model::event::AttendanceState::Registered;
use folkmoot::model::event::Needs;
use jiff::civil::{Date, date};

use super::{CTRL, at_people, of, records};
use crate::desk::Desk;

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
