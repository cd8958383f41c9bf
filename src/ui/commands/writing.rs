//! What can be done with what is written: the tools of a long text, pasting, finding and replacing, words and spelling.

use eframe::egui::{Key, KeyboardShortcut};

use super::{Act, CTRL_SHIFT, Deed, Group, can_write, ctrl, is_open};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::icon;
use crate::ui::widgets::{LEVELS, MARKS, Tool};
use crate::ui::writing;

const FIELDS: Group = Group::Fields;

/// The tools in the order of their buttons, then what is about the whole text, and the record.
pub(super) const DEEDS: &[Deed] = &[
    tool("bold", &MARKS[0], |_, state| state.writing.ask(MARKS[0].does)),
    tool("italic", &MARKS[1], |_, state| state.writing.ask(MARKS[1].does)),
    tool("heading", &MARKS[2], |_, state| state.writing.ask(MARKS[2].does)),
    tool("bulleted", &MARKS[3], |_, state| state.writing.ask(MARKS[3].does)),
    tool("numbered", &MARKS[4], |_, state| state.writing.ask(MARKS[4].does)),
    tool("link", &MARKS[5], |_, state| state.writing.ask(MARKS[5].does)),
    tool("quoted", &MARKS[6], |_, state| state.writing.ask(MARKS[6].does)),
    tool("level-in", &LEVELS[0], |_, state| state.writing.ask(LEVELS[0].does)),
    tool("level-out", &LEVELS[1], |_, state| state.writing.ask(LEVELS[1].does)),
    Deed::new("paste-plain", "Paste as plain text", FIELDS, icon::IMPORT, |_, state| state.writing.paste_plain())
        .keys(&[KeyboardShortcut::new(CTRL_SHIFT, Key::V)])
        .when(is_written),
    Deed::new("replace", "Find and replace in what is open", Group::Records, icon::REPLACE, writing::ask_replacing)
        .keys(&[ctrl(Key::R)])
        .when(|desk, state| can_write(desk, state).and(is_open(desk, state))),
    Deed::new("count", "Count the words of what is open", Group::Records, icon::TEXT_BLOCK, writing::count_words)
        .when(is_open),
    Deed::new("spelling", "Check spelling as I type, or no longer", FIELDS, icon::EDIT, writing::switch_spelling),
];

const fn tool(id: &'static str, tool: &'static Tool, act: Act) -> Deed {
    Deed::new(id, tool.name, FIELDS, tool.icon, act).keys(&tool.keys).when(is_written)
}

fn is_written(_: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    if state.writing.is_at_hand() { Ok(()) } else { Err("Go to a long text first.") }
}
