//! Help with writing that is about the whole window: what is pasted from other programs, spelling as it is learnt and
//! asked for, and finding and replacing in a record. What a key does to a text is in the widgets.

mod pasting;
mod replacing;

use eframe::egui::{Context, ViewportCommand};

use super::frame::Desk;
use super::state::State;
use super::widgets::{self, Does};
use crate::app::{Command, Settings};
use crate::model::Record;
use crate::writing;

pub use pasting::{RichSource, take_rich_from};
pub use replacing::Replacing;

/// What was asked of writing, and what lies over the window for it.
#[derive(Debug, Default)]
pub struct Writing {
    /// What the text that holds the keyboard should do in this frame.
    asked: Option<Does>,
    /// What is on the clipboard is asked for as plain text.
    wants_plain: bool,
    /// What comes from the clipboard next is taken as plain text.
    takes_plain: bool,
    /// A long text holds the keyboard, or held it before something came to lie over the window.
    is_at_hand: bool,
    /// What is looked for in the open record, while it is.
    pub replacing: Option<Replacing>,
}

impl Writing {
    /// Has the text that holds the keyboard do something.
    pub fn ask(&mut self, does: Does) {
        self.asked = Some(does);
    }

    /// Pastes without headings, lists and links.
    pub fn paste_plain(&mut self) {
        self.wants_plain = true;
    }

    /// Whether a long text is written in.
    pub fn is_at_hand(&self) -> bool {
        self.is_at_hand
    }
}

/// Hands on what was asked, once the keys were taken and before anything is drawn.
pub fn begin(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    widgets::take_spelling_keys(ctx);
    let held = ctx.memory(|memory| memory.focused());
    let before = state.keyboard_before.filter(|_| state.is_covered());
    state.writing.is_at_hand = widgets::long_text(ctx).is_some_and(|text| Some(text) == held || Some(text) == before);
    if let Some(does) = state.writing.asked.take() {
        widgets::ask_writing(ctx, does);
    }
    if std::mem::take(&mut state.writing.wants_plain) {
        state.writing.takes_plain = true;
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
    }
    pasting::take_in(ctx, &mut state.writing.takes_plain);
    widgets::spell_by(ctx, desk.session.speller());
    // Asked once: boxes that close wait for what was asked in their frame.
    if widgets::wants_speller(ctx) && desk.session.lacks_dictionary() {
        desk.send(Command::CheckSpelling);
    }
}

/// Takes in what the texts of this frame have left.
pub fn end(ctx: &Context, desk: &mut Desk<'_>) {
    if let Some(word) = widgets::word_to_add(ctx) {
        desk.says = Some(format!("\u{201c}{word}\u{201d} is among your words now. Settings has all of them."));
        desk.send(Command::AddWord(word));
    }
}

/// Draws what lies over the window.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    replacing::show(ctx, desk, state);
}

/// Looks for words in the open record.
pub fn ask_replacing(desk: &mut Desk<'_>, state: &mut State) {
    replacing::ask(desk, state);
}

/// Says how many words the open record has.
pub fn count_words(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = super::commands::open(desk, state) else { return };
    let count = count_of(record);
    desk.says = Some(format!("{} in what is open.", super::words::counted(count, "word", "words")));
}

fn count_of(record: &Record) -> usize {
    crate::workspace::texts(record).iter().map(|text| writing::count(&text.text)).sum()
}

/// Switches checking on or off.
pub fn switch_spelling(desk: &mut Desk<'_>, _: &mut State) {
    let settings = desk.session.settings();
    let off = !settings.spelling_off;
    desk.says = Some(format!("Spelling is {} as you type.", if off { "no longer checked" } else { "checked" }));
    desk.send(Command::SetSettings(Box::new(Settings { spelling_off: off, ..settings.clone() })));
}
