//! What differs between two versions of a record, in words: links by title, dates as they print.

use super::record_lines::in_words;
use crate::model::Record;
use crate::model::form::{Items, Place};
use crate::workspace::Workspace;
use crate::workspace::differences::{Difference, Says, differences};

/// Letters of an item's title that tell it from others.
const LONGEST_TITLE: usize = 48;

/// Everything that `after` says otherwise than `before`, in the order of the form.
pub fn what_differs(workspace: &Workspace, before: &Record, after: &Record) -> Vec<Difference> {
    differences(before, after, &InWords(workspace))
}

struct InWords<'a>(&'a Workspace);

impl Says for InWords<'_> {
    fn value(&self, place: Place<'_>) -> String {
        in_words(self.0, place)
    }

    /// Its title; of one without a title, the first thing that it says.
    fn item(&self, items: &mut dyn Items, index: usize) -> String {
        let title = items.title(index);
        let first = |items: &mut dyn Items| {
            let form = items.form(index)?;
            let words = form.words();
            (0..words.len()).find_map(|row| {
                let mut place = form.place(row).filter(|place| !matches!(place, Place::Protected(_)))?;
                let is_said =
                    place.is_filled() && !matches!(place, Place::Flag(_) | Place::Nested(_) | Place::Items(_));
                is_said.then(|| in_words(self.0, place))
            })
        };
        let said = if title.trim().is_empty() { first(items).unwrap_or_default() } else { title };
        shortened(said.lines().next().unwrap_or_default().trim())
    }
}

fn shortened(title: &str) -> String {
    if title.chars().count() <= LONGEST_TITLE {
        return title.to_owned();
    }
    let cut: String = title.chars().take(LONGEST_TITLE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}\u{2026}", cut.get(..end).unwrap_or(&cut).trim_end_matches([',', '.', ' ']))
}
