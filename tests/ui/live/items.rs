//! Going from item to item, and to earlier actions and back.

use eframe::egui::{Key, Role};

use super::{CTRL, NONE, say, taking};
use crate::desk::{Desk, WIDE};

#[test]
fn a_half_typed_line_stays_with_its_item_when_another_comes_up() {
    let mut desk = taking();
    desk.tap("stuck: the key to the");
    desk.key(CTRL, Key::ArrowDown);
    assert_eq!(desk.value("What is said"), "", "the line of the next item begins empty");
    say(&mut desk, "The boat is full");
    let texts = |desk: &Desk, item: usize| -> Vec<String> {
        desk.event().minutes.items[item].lines.iter().map(|line| line.text.as_str().to_owned()).collect()
    };
    assert_eq!(texts(&desk, 0), ["stuck: the key to the"]);
    assert_eq!(texts(&desk, 1), ["The boat is full"]);
    desk.key(CTRL, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "");
    desk.tap("half");
    desk.press(Role::Button, "Item 4: A university run by residents, 20 min");
    desk.tap("and more");
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (2, vec!["and more".to_owned()]));
    assert_eq!(texts(&desk, 0)[1], "half");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (1, Vec::new()), "each is a step of its own");
}

#[test]
fn the_way_back_through_the_lines_begins_at_the_item_at_hand() {
    let mut desk = taking();
    say(&mut desk, "The lift is broken");
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "The boat is full");
    desk.key(CTRL, Key::ArrowUp);
    say(&mut desk, "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "The lift is broken");
}

#[test]
fn escape_leads_from_earlier_actions_back_to_the_line_and_stray_clicks_lose_nothing() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Take minutes");
    desk.key(CTRL, Key::E);
    desk.key(NONE, Key::Escape);
    desk.tap("All the boxes are packed");
    assert_eq!(desk.value("What is said"), "All the boxes are packed");
    desk.rest();
    desk.tap(" and gone");
    assert_eq!(desk.value("What is said"), "All the boxes are packed and gone");
}
