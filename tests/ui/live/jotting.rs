//! Something is jotted down from anywhere.

use eframe::egui::{Key, Role};
use folkmoot::model::Kind;

use super::{CTRL, NONE, actions};
use crate::desk::{Desk, WIDE};

#[test]
fn something_is_jotted_down_from_anywhere() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(CTRL, Key::Num5);
    desk.key(NONE, Key::F2);
    desk.tap("Action: order more chairs by Friday");
    desk.draw("jot");
    let before = actions(&desk).len();
    desk.key(NONE, Key::Enter);
    let made = actions(&desk);
    assert_eq!(made.len(), before + 1);
    let jotted = made.iter().find(|action| action.what == "Order more chairs").unwrap();
    assert!(jotted.event.is_some(), "it belongs to an event");
    assert!(!desk.has("Jot"), "the box is gone");
    desk.key(NONE, Key::F2);
    desk.tap("The lift is broken");
    desk.key(NONE, Key::Escape);
    let kept = |desk: &Desk| {
        let mut events = desk.session().workspace().of_kind(Kind::Event).cloned();
        events.any(|record| record.to_ron().unwrap().contains("The lift is broken"))
    };
    assert!(kept(&desk), "what was typed stays as a note");
}

#[test]
fn something_is_jotted_down_for_another_event_while_minutes_are_taken() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Take minutes");
    let before = actions(&desk).len();
    desk.key(NONE, Key::F2);
    desk.tap("Action: order more chairs");
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk).len(), before + 1);
    assert!(!desk.has("Jot") && desk.has("Finish"), "back in the minutes");
}
