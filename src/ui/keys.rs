//! The keys that belong to the whole window, taken before any field sees them. There is one undo, and it is here.

use eframe::egui::{self, Context, Key, KeyboardShortcut, Modifiers, PointerButton};

use super::frame::Desk;
use super::state::{Screen, State};
use super::{list, opened, page};
use crate::app::Command;

const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// What a key does.
type Act = fn(&mut Desk<'_>, &mut State);

/// A key, how it is written, what it does in words, and the doing.
pub struct Shortcut {
    keys: KeyboardShortcut,
    pub written: &'static str,
    pub does: &'static str,
    act: Act,
}

const fn row(modifiers: Modifiers, key: Key, written: &'static str, does: &'static str, act: Act) -> Shortcut {
    Shortcut { keys: KeyboardShortcut::new(modifiers, key), written, does, act }
}

/// One row each. Those with Shift stand before those without.
pub const KEYS: &[Shortcut] = &[
    row(CTRL_SHIFT, Key::Z, "Ctrl Shift Z", "Do again", |desk, _| desk.send(Command::Redo)),
    row(CTRL, Key::Z, "Ctrl Z", "Undo", |desk, _| desk.send(Command::Undo)),
    row(CTRL, Key::Y, "Ctrl Y", "Do again", |desk, _| desk.send(Command::Redo)),
    row(CTRL, Key::S, "Ctrl S", "Save now, without waiting", |desk, _| desk.send(Command::SaveNow)),
    row(CTRL, Key::N, "Ctrl N", "Make a new one of what is listed", list::create),
    row(CTRL, Key::D, "Ctrl D", "Copy what is open", list::duplicate),
    row(CTRL, Key::F, "Ctrl F", "Filter the list", |_, state| state.filter_list()),
    row(CTRL, Key::P, "Ctrl P", "Print what is open", page::print),
    row(Modifiers::NONE, Key::F1, "F1", "Show these keys", |_, state| state.shows_keys = true),
    row(ALT, Key::ArrowLeft, "Alt Left", "Back to the record before", opened::go_back),
    row(ALT, Key::ArrowRight, "Alt Right", "Forward again", opened::go_forward),
    row(CTRL_SHIFT, Key::Tab, "Ctrl Shift Tab", "The open record before this one", opened::show_previous),
    row(CTRL, Key::Tab, "Ctrl Tab", "The next of the open records", opened::show_next),
    row(CTRL, Key::W, "Ctrl W", "Close what is open; nothing is lost", opened::close_shown),
    row(CTRL, Key::Num1, "Ctrl 1", "Go to events", |_, state| state.screen = Screen::Events),
    row(CTRL, Key::Num2, "Ctrl 2", "Go to actions", |_, state| state.screen = Screen::Actions),
    row(CTRL, Key::Num3, "Ctrl 3", "Go to people", |_, state| state.screen = Screen::People),
    row(CTRL, Key::Comma, "Ctrl comma", "Go to settings", |_, state| state.screen = Screen::Settings),
];

/// Keys that an open event takes by itself.
pub const KEYS_OF_EVENTS: [(&str, &str); 4] = [
    ("Ctrl Page Down, Ctrl Page Up", "The next and the previous page of an event"),
    ("Ctrl Enter", "A new item at the end"),
    ("Enter", "In the first line of an item: the next item"),
    ("Ctrl Up, Ctrl Down", "In the first line of an item, or on its row: move it"),
];

const SIDE_BUTTONS: [(PointerButton, Act); 2] =
    [(PointerButton::Extra1, opened::go_back), (PointerButton::Extra2, opened::go_forward)];

/// Keys that make or print something: held down, they do it once.
const ONCE: [Key; 3] = [Key::N, Key::D, Key::P];

/// Carries out the keys that were pressed, and the buttons at the side of a mouse.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    ctx.input_mut(|input| input.events.retain(|event| !is_held(event)));
    for (button, act) in SIDE_BUTTONS {
        if ctx.input(|input| input.pointer.button_pressed(button)) {
            act(desk, state);
        }
    }
    for shortcut in KEYS {
        while ctx.input_mut(|input| input.consume_shortcut(&shortcut.keys)) {
            (shortcut.act)(desk, state);
        }
    }
}

fn is_held(event: &egui::Event) -> bool {
    match event {
        egui::Event::Key { key, repeat: true, modifiers, .. } => modifiers.command && ONCE.contains(key),
        _ => false,
    }
}
