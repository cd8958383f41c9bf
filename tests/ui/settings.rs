//! The parts of the settings: at the left or, where there is little room, in a pick list.

use eframe::egui::{Key, Modifiers, Role, vec2};

use crate::desk::Desk;
use crate::keyboard::holder;

const PARTS: [&str; 8] =
    ["You", "Look", "Writing", "Your council", "Plain words", "Your folder", "Backup", "Versions and bin"];

#[test]
fn they_begin_with_you_and_each_part_is_shown_alone() {
    let mut desk = Desk::empty();
    desk.press(Role::Link, "Settings");
    assert!(desk.has("Your name") && !desk.has("Needs attention"));
    for part in PARTS {
        desk.press(Role::Link, part);
        let headings = desk.names(Role::Heading);
        let shown: Vec<_> = PARTS.iter().filter(|part| headings.contains(&(**part).to_owned())).collect();
        assert_eq!(shown, [&part], "{headings:?}");
        desk.draw(&format!("settings-{}", part.to_lowercase().replace(' ', "-")));
    }
    desk.press(Role::Link, "Home");
    desk.press(Role::Link, "Settings");
    assert!(desk.has("Open the bin"), "it is the part that was read last");
}

#[test]
fn the_keyboard_comes_to_the_parts_and_a_part_is_opened_by_enter() {
    let mut desk = Desk::empty();
    desk.key(Modifiers::COMMAND, Key::Comma);
    assert_eq!(holder(&desk), Some((Role::Link, "You".to_owned())));
    desk.key(Modifiers::NONE, Key::Tab);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.has("Colours"), "{:?}", holder(&desk));
}

#[test]
fn in_little_room_they_are_a_pick_list() {
    let mut desk = Desk::over(&[], vec2(640.0, 700.0), 1.0);
    desk.press(Role::Link, "Settings");
    for part in PARTS {
        desk.choose("Part of the settings", part);
        assert!(desk.names(Role::Heading).contains(&part.to_owned()), "{part}");
    }
    desk.draw("settings-narrow");
}
