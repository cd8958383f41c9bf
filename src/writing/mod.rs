//! Writing: what a text becomes by a key or a button, whatever it belongs to. Lists that continue, marks such as bold,
//! what is pasted from other programs, how many words there are, and which of them no dictionary has.
//!
//! It knows no records, no window and no clipboard; text comes in, text goes out.

mod lists;
mod marker;
mod marks;
pub mod pasted;
pub mod spelling;
mod words;

use std::ops::Range;

pub use lists::{enter, level, without_second_marker};
pub use marks::Mark;
pub use words::{Spelled, count, spelled};

/// A text with what is selected in it, counted in characters. Where both ends are one, that is the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub text: String,
    pub selected: Range<usize>,
}

impl Written {
    pub fn new(text: impl Into<String>, selected: Range<usize>) -> Self {
        Self { text: text.into(), selected }
    }

    /// What stands before the selection, in it and behind it.
    fn parts(&self) -> (&str, &str, &str) {
        let (before, rest) = split(&self.text, self.selected.start);
        let (selected, after) = split(rest, self.selected.end.saturating_sub(self.selected.start));
        (before, selected, after)
    }

    /// The lines that the selection touches, and the whole text before and behind them. A line that it only ends at the
    /// beginning of is not touched.
    fn lines(&self) -> (&str, &str, &str) {
        let (before, selected, _) = self.parts();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let selected = selected.strip_suffix('\n').unwrap_or(selected);
        let reach = before.len() + selected.len();
        let rest = self.text.get(reach..).unwrap_or_default();
        let end = reach + rest.find('\n').unwrap_or(rest.len());
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        (part(0..start), part(start..end), part(end..self.text.len()))
    }
}

/// A text in two at a character.
fn split(text: &str, character: usize) -> (&str, &str) {
    let at = text.char_indices().nth(character).map_or(text.len(), |(at, _)| at);
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// How many characters a text has.
fn length(text: &str) -> usize {
    text.chars().count()
}
