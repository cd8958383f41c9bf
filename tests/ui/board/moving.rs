//! Cards that are moved, by keyboard and by mouse.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, vec2};
use folkmoot::model::Kind;
use folkmoot::model::output::Stage;

use super::{ALT, NONE, board, by_keyboard, card, holds_keyboard, output};
use crate::desk::{Desk, WIDE};

#[test]
fn alt_with_the_arrows_moves_the_card_says_so_and_is_undone_in_one_step() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Live));
    assert!(holds_keyboard(&desk, "Ask Once"), "the keyboard goes along");
    assert!(desk.has("Ask Once, moved to Live in service, 1 of 3."), "{:?}", desk.all_names());
    assert_eq!(output(&desk, "Ask Once").log.len(), 1);
    desk.key(ALT, Key::ArrowLeft);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Adopted));
    assert!(output(&desk, "Ask Once").log.is_empty(), "it came back to where it was");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Live), "each move is a step");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Adopted));
    assert!(!desk.says("moved to Live in service"), "what was undone is not said any longer: {:?}", desk.all_names());
    assert!(desk.has("Ask Once, now at Adopted or piloted."), "{:?}", desk.all_names());
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Output).count(), 5, "and nothing else was changed");
}

#[test]
fn a_card_at_the_first_stage_stays_and_says_so() {
    let mut desk = by_keyboard();
    desk.key(ALT, Key::ArrowLeft);
    assert!(output(&desk, "Bench map").stage.is(Stage::Made));
    assert!(desk.says("Bench map stays at Made"));
    assert!(holds_keyboard(&desk, "Bench map"));
}

#[test]
fn what_has_ended_is_asked_why_afterwards_and_moves_all_the_same() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Ended));
    assert!(holds_keyboard(&desk, "Ask Once"), "nothing stands in between");
    desk.press(Role::Button, "Say why it ended: Ask Once");
    assert!(desk.input("Why it ended").is_focused());
}

#[test]
fn a_card_is_moved_by_its_buttons_and_dragged_with_the_mouse() {
    let mut desk = board();
    desk.press(Role::Button, "Move Bench map on to Shown");
    assert!(output(&desk, "Bench map").stage.is(Stage::Shown));
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Corner walks")).center();
    let to = desk.place(Role::Heading, "Being developed, 0").center() + vec2(0.0, 120.0);
    drag(&mut desk, from, to, false);
    assert!(output(&desk, "Corner walks").stage.is(Stage::BeingDeveloped));
    assert!(desk.has("Corner walks, moved to Being developed, 1 of 1."));
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Corner walks")).center();
    drag(&mut desk, from, from - vec2(300.0, 0.0), true);
    assert!(output(&desk, "Corner walks").stage.is(Stage::BeingDeveloped), "Escape lets it go where it was");
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2, escapes: bool) {
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: NONE };
    let steps = [
        Event::PointerMoved(from),
        button(from, true),
        Event::PointerMoved(from.lerp(to, 0.5)),
        Event::PointerMoved(to),
    ];
    for step in steps {
        desk.harness.event(step);
        desk.frame();
    }
    desk.frames();
    desk.draw("board-dragged");
    if escapes {
        desk.key(NONE, Key::Escape);
    }
    desk.harness.event(button(to, false));
    desk.frames();
}

#[test]
fn a_quiet_card_that_is_moved_stays_in_sight() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    let quiet = desk.names(Role::CheckBox).into_iter().find(|name| name.starts_with("Gone quiet")).unwrap();
    desk.press(Role::CheckBox, &quiet);
    let cards = desk.names(Role::ListBoxOption);
    assert!(!cards.is_empty() && cards.iter().all(|name| name.contains("Quiet 74 days")), "{cards:?}");
    let title = cards[0].split(',').next().unwrap().to_owned();
    desk.focus_on(Role::ListBoxOption, &cards[0]);
    desk.key(ALT, Key::ArrowRight);
    assert!(holds_keyboard(&desk, &title), "what was heard of just now is still at hand");
}

#[test]
fn a_card_that_is_dragged_on_keeps_the_note_of_where_it_was() {
    let mut desk = by_keyboard();
    desk.key(ALT, Key::ArrowRight);
    assert_eq!(output(&desk, "Bench map").log.len(), 1);
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Bench map")).center();
    let to = desk.place(Role::Heading, "Owner found, 0").center() + vec2(0.0, 120.0);
    drag(&mut desk, from, to, false);
    assert!(output(&desk, "Bench map").stage.is(Stage::OwnerFound));
    assert_eq!(output(&desk, "Bench map").log.len(), 2, "it was shown, and then an owner was found");
}
