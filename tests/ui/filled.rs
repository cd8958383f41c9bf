//! One button of a screen is filled: what people came to do.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

/// At most one filled button is seen.
fn check(desk: &Desk, screen: &str) {
    assert!(desk.filled().len() <= 1, "{screen}: {:?}", desk.filled());
}

#[test]
fn no_screen_has_two_filled_buttons() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    for place in ["Home", "Events", "Project briefs", "Outputs", "Actions", "People", "Bin", "Settings"] {
        desk.press(Role::Link, place);
        desk.frames();
        check(&desk, place);
    }
    for (kind, title) in [(Kind::Event, "Marl Valley Network, 5th meeting"), (Kind::Brief, "Ask Once")] {
        desk.open(kind, title);
        for page in 1..=6 {
            desk.frames();
            check(&desk, &format!("{title}, page {page}"));
            desk.key(Modifiers::COMMAND, Key::PageDown);
        }
    }
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    desk.key(Modifiers::COMMAND, Key::M);
    check(&desk, "taking minutes");
}
