//! The end of the mode: what was typed is kept.

use eframe::egui::{Key, Role};

use folkmoot::model::event::Line;
use folkmoot::model::{Kind, Record};

use super::{CTRL, NONE, actions, records, taking};
use crate::desk::{Desk, WIDE};
use crate::meeting::id;

#[test]
fn the_way_back_keeps_what_was_typed_and_leads_to_the_event() {
    let mut desk = taking();
    desk.tap("The caretaker has the umbrella");
    desk.press(Role::Button, "Back to the event");
    assert!(!desk.has("Finish") && desk.has("Take minutes"));
    assert_eq!(desk.event().minutes.items[0].lines.len(), 1);
}

#[test]
fn a_half_typed_line_is_kept_as_it_was_understood_when_the_meeting_ends() {
    let mut desk = taking();
    desk.tap("Sam to ring the depot by Friday");
    desk.key(CTRL, Key::M);
    assert_eq!(actions(&desk)[0].what, "Ring the depot");
    assert!(desk.event().minutes.status.known().is_some_and(|status| status.is_draft()));
}

#[test]
fn the_keyboard_goes_on_in_the_page_that_the_end_leads_to() {
    let mut desk = taking();
    desk.tap("The caretaker has the umbrella");
    desk.key(CTRL, Key::M);
    assert!(desk.is_focused(Role::Button, "Take minutes"));
    desk.key(NONE, Key::Tab);
    assert!(desk.is_focused(Role::Button, "Paste notes"));
}

#[test]
fn minutes_go_on_at_the_item_that_was_come_to_last() {
    let mut records = records();
    for record in &mut records {
        if let Record::Event(event) = record {
            event.minutes.items[0].lines.push(Line { id: id(90), text: "Nine came.".into(), ..Line::default() });
            event.minutes.items[2].minutes_used = Some(4);
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    desk.key(CTRL, Key::M);
    desk.tap("It floats");
    assert_eq!(desk.event().minutes.items[2].lines.len(), 1);
}
