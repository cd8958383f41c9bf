//! What can be done to a long text by a key or a button: one table for both, and for the table of deeds.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use crate::ui::theme::{Icon, icon};
use crate::writing::{Mark, Written, level};

/// What a tool does to what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    Mark(Mark),
    /// A level in, or out.
    Level(bool),
}

/// A tool: its name, its picture and its keys.
#[derive(Debug)]
pub struct Tool {
    pub does: Does,
    pub name: &'static str,
    pub icon: Icon,
    pub keys: [KeyboardShortcut; 1],
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn mark(mark: Mark, name: &'static str, icon: Icon, modifiers: Modifiers, key: Key) -> Tool {
    Tool { does: Does::Mark(mark), name, icon, keys: [KeyboardShortcut::new(modifiers, key)] }
}

/// Those that have a button, in its order.
pub const MARKS: [Tool; 7] = [
    mark(Mark::Bold, "Bold", icon::BOLD, CTRL, Key::B),
    mark(Mark::Italic, "Italic", icon::ITALIC, CTRL, Key::I),
    mark(Mark::Heading, "Heading in the text", icon::HEADING, CTRL_SHIFT, Key::H),
    mark(Mark::Bulleted, "Bulleted list", icon::BULLETED, CTRL_SHIFT, Key::Num8),
    mark(Mark::Numbered, "Numbered list", icon::NUMBERED, CTRL_SHIFT, Key::Num7),
    mark(Mark::Link, "Link to an address", icon::LINK, CTRL_SHIFT, Key::K),
    mark(Mark::Quoted, "Quoted paragraph", icon::QUOTE, CTRL_SHIFT, Key::Num9),
];

/// Those of lists that are known by their keys.
pub const LEVELS: [Tool; 2] = [
    Tool {
        does: Does::Level(true),
        name: "A level further in, in a list",
        icon: icon::GO,
        keys: [KeyboardShortcut::new(CTRL, Key::CloseBracket)],
    },
    Tool {
        does: Does::Level(false),
        name: "A level out, in a list",
        icon: icon::BACK,
        keys: [KeyboardShortcut::new(CTRL, Key::OpenBracket)],
    },
];

impl Does {
    /// None where nothing can be done.
    pub(super) fn on(self, written: &Written) -> Option<Written> {
        match self {
            Self::Mark(mark) => Some(mark.on(written)),
            Self::Level(deeper) => level(written, deeper),
        }
    }
}
