//! The keys that belong to the whole window, taken before any field sees them. There is one undo, and it is here.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::frame::Desk;
use super::state::{Screen, State};
use super::{editor, list};
use crate::app::Command;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// What a key does.
type Act = fn(&mut Desk<'_>, &mut State);

/// A key and what it does: one row each. Those with Shift stand before those without.
const KEYS: &[(KeyboardShortcut, Act)] = &[
    (KeyboardShortcut::new(CTRL_SHIFT, Key::Z), |desk, _| desk.send(Command::Redo)),
    (KeyboardShortcut::new(CTRL, Key::Z), |desk, _| desk.send(Command::Undo)),
    (KeyboardShortcut::new(CTRL, Key::Y), |desk, _| desk.send(Command::Redo)),
    (KeyboardShortcut::new(CTRL, Key::S), |desk, _| desk.send(Command::SaveNow)),
    (KeyboardShortcut::new(CTRL, Key::N), list::create),
    (KeyboardShortcut::new(CTRL, Key::D), list::duplicate),
    (KeyboardShortcut::new(CTRL, Key::F), |_, state| state.focus_filter = true),
    (KeyboardShortcut::new(CTRL, Key::P), editor::print),
    (KeyboardShortcut::new(CTRL, Key::Num1), |_, state| state.screen = Screen::Events),
    (KeyboardShortcut::new(CTRL, Key::Num2), |_, state| state.screen = Screen::Actions),
    (KeyboardShortcut::new(CTRL, Key::Num3), |_, state| state.screen = Screen::People),
    (KeyboardShortcut::new(CTRL, Key::Comma), |_, state| state.screen = Screen::Settings),
];

/// Carries out the keys that were pressed, as often as they were.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    for (shortcut, act) in KEYS {
        while ctx.input_mut(|input| input.consume_shortcut(shortcut)) {
            act(desk, state);
        }
    }
}
