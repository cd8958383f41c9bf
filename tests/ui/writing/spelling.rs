//! Words that no dictionary has are told as one types, with what may have been meant.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Role, ViewportCommand, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::Session;
use folkmoot::model::Kind;

use super::{CTRL, NONE, TEXT, desk, text};
use crate::desk::Desk;

const SHIFT: Modifiers = Modifiers::SHIFT;

/// Waits until the dictionary is read.
fn read(desk: &mut Desk) {
    desk.until(|session: &Session| session.speller().is_some());
    desk.frames();
}

/// What whoever listens hears of the text.
fn told(desk: &Desk) -> String {
    desk.input(TEXT).accesskit_node().data().description().unwrap_or_default().to_owned()
}

/// How many rows of the list stand before this one.
fn rows_before(desk: &Desk, wanted: &str) -> usize {
    let rows = desk.names(Role::ListBoxOption).into_iter().filter(|name| name != "Ann Archer");
    rows.take_while(|name| name != wanted).count()
}

#[test]
fn a_slip_is_told_and_mended_by_keys() {
    let (mut desk, _) = desk();
    desk.tap("We recieve teh");
    read(&mut desk);
    assert!(told(&desk).contains("Not in the dictionary: recieve."), "{}", told(&desk));
    desk.tap(" post");
    assert!(told(&desk).contains("recieve, teh."), "{}", told(&desk));
    desk.draw("writing-spelling");
    for _ in 0..7 {
        desk.key(NONE, Key::ArrowLeft);
    }
    desk.key(SHIFT, Key::F10);
    assert!(desk.has("For \u{201c}teh\u{201d}"));
    assert!(desk.names(Role::ListBoxOption).contains(&"the".to_owned()));
    desk.draw("writing-suggestions");
    for _ in 0..rows_before(&desk, "the") {
        desk.key(NONE, Key::ArrowDown);
    }
    desk.key(NONE, Key::Enter);
    assert_eq!(text(&desk), "We recieve the post");
    desk.type_text("!");
    assert_eq!(text(&desk), "We recieve the! post", "the cursor stands behind the word");
    desk.key(CTRL, Key::Z);
    assert!(!text(&desk).contains('!'));
}

#[test]
fn escape_closes_the_list_and_the_keyboard_stays() {
    let (mut desk, _) = desk();
    desk.tap("teh");
    read(&mut desk);
    desk.key(NONE, Key::Menu);
    assert!(desk.has("For \u{201c}teh\u{201d}"));
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("For \u{201c}teh\u{201d}"));
    desk.tap("y");
    assert_eq!(text(&desk), "tehy");
}

#[test]
fn a_word_that_is_added_is_known_from_then_on() {
    let (mut desk, _) = desk();
    desk.tap("hackathin ");
    read(&mut desk);
    assert!(told(&desk).contains("hackathin"));
    desk.key(NONE, Key::ArrowLeft);
    desk.key(NONE, Key::Menu);
    desk.press(Role::ListBoxOption, "Add \u{201c}hackathin\u{201d} to your words");
    desk.until(|session| session.settings().words == ["hackathin"]);
    desk.until_drawn(|desk| !told(desk).contains("hackathin"));
    desk.save();
    let mut desk = desk.restart();
    assert_eq!(desk.session().settings().words, ["hackathin"]);
    desk.open(Kind::Person, "Ann Archer");
    desk.type_into(TEXT, " tehh ");
    read(&mut desk);
    desk.until_drawn(|desk| told(desk).contains("tehh"));
    assert!(!told(&desk).contains("hackathin"));
}

#[test]
fn names_of_people_are_known() {
    let (mut desk, _) = desk();
    desk.retype("Full name", "Ann Okonkwo");
    desk.focus(TEXT);
    desk.tap("Okonkwo and Okonkwa came");
    read(&mut desk);
    assert!(told(&desk).contains("dictionary: Okonkwa."), "{}", told(&desk));
}

#[test]
fn what_is_switched_off_checks_nothing() {
    let (mut desk, _) = desk();
    desk.tap("teh ");
    read(&mut desk);
    assert!(told(&desk).contains("teh"));
    desk.key(CTRL, Key::K);
    desk.tap("check spelling");
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
    assert!(desk.session().settings().spelling_off && desk.session().speller().is_none());
    assert!(!told(&desk).contains("teh"));
}

#[test]
fn the_list_cuts_copies_and_pastes_wherever_it_is_asked_for() {
    let (mut desk, _) = desk();
    desk.tap("one two");
    desk.key(NONE, Key::Menu);
    assert_eq!(desk.names(Role::ListBoxOption).iter().filter(|name| *name == "Cut").count(), 0, "nothing is selected");
    desk.harness.get_by_role_and_label(Role::ListBoxOption, "Paste").click();
    let asked = (0..4).any(|_| {
        desk.frame();
        desk.commanded(&ViewportCommand::RequestPaste)
    });
    assert!(asked, "the system is asked for the clipboard");
    desk.frames();
    assert!(!desk.commanded(&ViewportCommand::RequestPaste));
    for _ in 0..4 {
        desk.key(SHIFT, Key::ArrowLeft);
    }
    desk.key(SHIFT, Key::F10);
    desk.draw("writing-menu");
    desk.press(Role::ListBoxOption, "Cut");
    assert_eq!(text(&desk), "one");
    desk.type_text("!");
    assert_eq!(text(&desk), "one!", "the keyboard is back in the text");
}

/// Presses and lets go of the right button in the text: at the middle of its first line, so far from the left edge.
fn right_click(desk: &mut Desk, from_left: f32) {
    let field = desk.input(TEXT).rect();
    let at = field.left_top() + vec2(from_left, 18.0);
    desk.harness.event(Event::PointerMoved(at));
    desk.frame();
    for pressed in [true, false] {
        desk.harness.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Secondary,
            pressed,
            modifiers: NONE,
        });
        desk.frame();
    }
    desk.frames();
}

#[test]
fn a_right_click_beside_what_is_selected_puts_the_cursor_there_first() {
    let (mut desk, _) = desk();
    desk.tap("one two");
    for _ in 0..3 {
        desk.key(SHIFT, Key::ArrowLeft);
    }
    right_click(&mut desk, 6.0);
    assert_eq!(desk.names(Role::ListBoxOption).iter().filter(|name| *name == "Cut").count(), 0, "nothing is selected");
    desk.press(Role::ListBoxOption, "Paste");
    desk.harness.event(Event::Paste("zero ".to_owned()));
    desk.frames();
    assert_eq!(text(&desk), "zero one two");
}

#[test]
fn a_right_click_into_what_is_selected_keeps_it() {
    let (mut desk, _) = desk();
    desk.tap("one two");
    for _ in 0..7 {
        desk.key(SHIFT, Key::ArrowLeft);
    }
    right_click(&mut desk, 20.0);
    desk.press(Role::ListBoxOption, "Paste");
    desk.harness.event(Event::Paste("three".to_owned()));
    desk.frames();
    assert_eq!(text(&desk), "three");
}
