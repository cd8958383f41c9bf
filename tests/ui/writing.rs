//! Writing in the window: lists that continue, the tools of a long text, spelling, what is pasted, and finding and replacing.

mod pasting;
mod replacing;
mod spelling;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::model::{Id, Kind, Record};

use crate::desk::Desk;
use crate::keyboard::holder;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };
/// A long text of a person.
const TEXT: &str = "Connections";

/// A window with a person whose long text holds the keyboard.
fn desk() -> (Desk, Id) {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Person);
    desk.type_text("Ann Archer");
    desk.focus(TEXT);
    (desk, id)
}

/// What stands in the long text.
fn text(desk: &Desk) -> String {
    match desk.record(Kind::Person) {
        Record::Person(person) => person.connections.0,
        other => panic!("{:?}", other.kind()),
    }
}

/// Types these with Enter between them.
fn type_lines(desk: &mut Desk, lines: &[&str]) {
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            desk.key(NONE, Key::Enter);
        }
        desk.tap(line);
    }
}

#[test]
fn a_list_continues_and_ends() {
    let (mut desk, _) = desk();
    type_lines(&mut desk, &["Knows:", "- Bo", "Cy", "", "And:", "1. Di", "- Ed", "Flo"]);
    assert_eq!(text(&desk), "Knows:\n- Bo\n- Cy\n\nAnd:\n1. Di\n2. - Ed\n3. Flo");
    let mut desk = desk.restart();
    desk.open(Kind::Person, "Ann Archer");
    desk.retype(TEXT, "- Bo");
    desk.key(NONE, Key::Enter);
    // By habit, letter by letter.
    desk.tap("- Cy");
    assert_eq!(text(&desk), "- Bo\n- Cy");
}

#[test]
fn a_level_is_changed_by_keys_and_tab_goes_on() {
    let (mut desk, _) = desk();
    type_lines(&mut desk, &["- Bo", "Cy"]);
    desk.key(CTRL, Key::CloseBracket);
    assert_eq!(text(&desk), "- Bo\n  - Cy");
    desk.type_text("!");
    desk.key(CTRL, Key::OpenBracket);
    assert_eq!(text(&desk), "- Bo\n- Cy!");
    desk.key(NONE, Key::Tab);
    assert_ne!(holder(&desk), Some((Role::MultilineTextInput, TEXT.to_owned())));
    assert_eq!(text(&desk), "- Bo\n- Cy!");
    desk.key(Modifiers::SHIFT, Key::Tab);
    assert_eq!(holder(&desk), Some((Role::MultilineTextInput, TEXT.to_owned())), "no tool is a stop of the Tab key");
}

#[test]
fn tools_work_by_key_by_button_and_by_name() {
    let (mut desk, _) = desk();
    desk.type_text("Bo");
    desk.key(CTRL, Key::A);
    desk.key(CTRL, Key::B);
    assert_eq!(text(&desk), "**Bo**");
    desk.press(Role::Button, "Italic");
    assert_eq!(text(&desk), "***Bo***");
    assert_eq!(holder(&desk), Some((Role::MultilineTextInput, TEXT.to_owned())), "the keyboard stays in the text");
    desk.key(CTRL, Key::B);
    desk.key(CTRL, Key::I);
    desk.key(CTRL_SHIFT, Key::Num8);
    assert_eq!(text(&desk), "- Bo");
    desk.key(CTRL, Key::K);
    desk.tap("numbered list");
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
    assert_eq!(text(&desk), "1. Bo");
    desk.key(CTRL_SHIFT, Key::Num7);
    desk.key(CTRL, Key::A);
    desk.key(CTRL_SHIFT, Key::K);
    desk.type_text("https://example.org");
    assert_eq!(text(&desk), "[Bo](https://example.org)");
    desk.key(CTRL, Key::Z);
    assert!(!text(&desk).contains("example"));
}

#[test]
fn tools_and_the_number_of_words_are_there_while_the_text_is_written_in_and_move_nothing() {
    let (mut desk, _) = desk();
    desk.type_text("knows Bo - and Cy");
    assert!(desk.has("4 words") && desk.has("Bold"));
    let shortcut = desk.harness.get_by_role_and_label(Role::Button, "Bold");
    assert_eq!(shortcut.accesskit_node().data().keyboard_shortcut(), Some("Ctrl B"));
    let with = desk.input(TEXT).rect();
    desk.draw("writing-tools");
    desk.rest();
    desk.frames();
    assert!(!desk.has("4 words") && !desk.has("Bold"));
    assert_eq!(desk.input(TEXT).rect(), with);
}

#[test]
fn a_tool_without_a_text_is_told() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.key(CTRL, Key::B);
    desk.key(CTRL, Key::K);
    desk.tap("bulleted");
    desk.key(NONE, Key::ArrowUp);
    desk.key(NONE, Key::Enter);
    assert!(desk.says("Go to a long text first."));
}

#[test]
fn the_words_of_a_record_are_counted() {
    let (mut desk, _) = desk();
    desk.type_text("knows Bo");
    desk.key(CTRL, Key::K);
    desk.tap("count the words");
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
    assert!(desk.says("4 words in what is open."));
}
