//! What is pasted from other programs is clean Markdown in a long text, and plain elsewhere.

use std::sync::Arc;

use eframe::egui::{Event, Key, ViewportCommand};
use folkmoot::model::Kind;
use folkmoot::ui::writing::take_rich_from;

use super::{CTRL, CTRL_SHIFT, desk, text};
use crate::desk::{Desk, pressed};

const PLAIN: &str = "The walk\n\u{b7}\tmaps\n\u{b7}\ttea";
const RICH: &str = "<h2>The walk</h2><ul><li><b>maps</b></li><li>tea</li></ul>";
const CLEAN: &str = "## The walk\n\n- **maps**\n- tea";

/// A window whose clipboard has the walk as rich text.
fn with_rich(desk: &Desk) {
    take_rich_from(&desk.harness.ctx, Arc::new(|| Some(RICH.to_owned())));
}

fn paste(desk: &mut Desk, plain: &str) {
    desk.harness.event(Event::Paste(plain.to_owned()));
    desk.frames();
}

#[test]
fn a_long_text_takes_headings_and_lists() {
    let (mut desk, _) = desk();
    with_rich(&desk);
    paste(&mut desk, PLAIN);
    assert_eq!(text(&desk), CLEAN);
    desk.key(CTRL, Key::Z);
    assert_eq!(text(&desk), "");
}

#[test]
fn what_is_asked_for_as_plain_text_stays_plain_once() {
    let (mut desk, _) = desk();
    with_rich(&desk);
    desk.harness.input_mut().events.push(pressed(CTRL_SHIFT, Key::V));
    desk.frame();
    assert!(desk.commanded(&ViewportCommand::RequestPaste), "the system is asked for the clipboard");
    paste(&mut desk, PLAIN);
    assert_eq!(text(&desk), PLAIN);
    desk.key(CTRL, Key::A);
    paste(&mut desk, PLAIN);
    assert_eq!(text(&desk), CLEAN);
}

#[test]
fn rich_text_of_something_else_does_not_count() {
    let (mut desk, _) = desk();
    with_rich(&desk);
    paste(&mut desk, "What was copied since");
    assert_eq!(text(&desk), "What was copied since");
}

#[test]
fn a_line_takes_plain_text() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    with_rich(&desk);
    paste(&mut desk, "The walk maps tea");
    assert_eq!(desk.record(Kind::Person).title(), "The walk maps tea");
}
