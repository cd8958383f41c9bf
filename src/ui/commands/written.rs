//! The keys in words: what the list of keys shows, row by row, and the same as tables for the manual.

use std::fmt::Write;

use super::{Group, KEYS_OF_PARTS, all};
use crate::import::line::prefix::ASKED;
use crate::model::event::LineKind;
use crate::ui::live::said;

/// The keys of a group and what they do.
pub fn rows(of: Group) -> Vec<(String, String)> {
    let here = all().filter(|deed| deed.group == of && !deed.keys.is_empty());
    let here = here.map(|deed| (deed.all_keys(), deed.does().to_owned()));
    let parts = KEYS_OF_PARTS.iter().filter(|(group, ..)| *group == of);
    let parts = parts.map(|(_, written, does)| ((*written).to_owned(), (*does).to_owned()));
    // The letters that a line begins with, which stand beside the line where there is room.
    let letters = ASKED.iter().filter(|(kind, ..)| of == Group::Minutes && *kind != LineKind::Note);
    let letters = letters.map(|(kind, letter, _)| (format!("{letter}:"), said::word(*kind).to_owned()));
    letters.chain(here).chain(parts).collect()
}

/// All of them as the manual prints them: a heading and a table for each group.
pub fn keys_as_markdown() -> String {
    let mut page = String::new();
    for (number, (of, title)) in Group::ALL.into_iter().enumerate() {
        let between = if number == 0 { "" } else { "\n" };
        // Writing to a string can't fail.
        _ = write!(page, "{between}## {title}\n\n| Keys | What they do |\n|---|---|\n");
        for (keys, does) in rows(of) {
            _ = writeln!(page, "| {keys} | {does} |");
        }
    }
    page
}
