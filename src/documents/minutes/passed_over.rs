//! The items of which nothing was written down: a line after the others names them, since a heading alone reads as if
//! somebody had forgotten to write, and a line between two items as if it belonged to the first.
//!
//! What is still to come keeps all of them, and so does a meeting of which nobody has written anything yet: people print
//! it to write on.

use crate::documents::meeting::Meeting;
use crate::documents::parts::{apart, paragraph, term_line};
use crate::documents::tree::{Block, Content, Inline, plain};
use crate::documents::wording::fill;

/// The items one after another, each with its heading first; those that were passed over in one line at their end.
pub fn gathered(meeting: &Meeting<'_>, mut items: Vec<Vec<Block>>) -> Vec<Block> {
    if !meeting.is_minuted() {
        return items.concat();
    }
    items.retain(|item| !item.is_empty());
    let (passed, told): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| is_passed_over(item));
    let line = if passed.is_empty() { Vec::new() } else { line(meeting, &passed) };
    told.into_iter().flatten().chain(line).collect()
}

/// Whether an item has its heading alone.
pub fn is_passed_over(item: &[Block]) -> bool {
    matches!(item, [Block { content: Content::Heading { .. }, .. }])
}

/// "Also on the agenda: Introductions; Break; The theme", of items with their headings alone. Each title leads to its item.
pub fn line(meeting: &Meeting<'_>, run: &[Vec<Block>]) -> Vec<Block> {
    let mut titles = Vec::new();
    for heading in run.iter().flatten() {
        if !titles.is_empty() {
            titles.push(Inline::from("; "));
        }
        titles.extend(title(meeting, heading));
    }
    let term = &meeting.words.minutes.items.also_on_the_agenda;
    let line = paragraph(term_line(meeting.words, term, titles));
    let first = run.iter().flatten().find_map(|heading| heading.origin.as_ref());
    apart(vec![match first {
        Some(first) => line.at(first),
        None => line,
    }])
}

/// A title with its number, where it has one; the two stay on one line.
fn title(meeting: &Meeting<'_>, heading: &Block) -> Option<Inline> {
    let Content::Heading { number, text, .. } = &heading.content else { return None };
    let content = match number {
        Some(number) => {
            let values = [("number", number.as_str()), ("title", &plain(text))];
            vec![Inline::from(fill(&meeting.words.agenda.numbered, &values).replacen(' ', "\u{a0}", 1))]
        }
        None => text.clone(),
    };
    Some(Inline::Field { content, origin: heading.origin.clone()? })
}
