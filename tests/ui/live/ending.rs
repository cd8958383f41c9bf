//! The end of the mode: what was typed is kept.

use eframe::egui::{Key, Role};

use super::{CTRL, actions, taking};

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
