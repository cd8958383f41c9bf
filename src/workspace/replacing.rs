//! Words that are looked for in one record, in all that was typed into it and its items, and others in their place. What was
//! agreed or published is found as well, and stays as it is.
//!
//! What somebody needs is passed by, as whoever walks through forms does.

use std::ops::Range;

use super::search::Marked;
use super::walk::walk_to_change;
use super::{Workspace, counts, is_frozen, stays_as_published};
use crate::model::form::{Place, Way};
use crate::model::{Id, Record};

/// What is looked for, small letters and capitals alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    pub words: String,
    /// Not within other words.
    pub is_whole: bool,
}

/// A place in a record where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Keys and ids of items, joined by `/`.
    pub field: String,
    /// What stands around it.
    pub piece: Marked,
    /// It was agreed or published, and is not replaced.
    pub stays: bool,
}

/// How many characters are shown before and behind what was found.
const BEFORE: usize = 40;
const AFTER: usize = 90;

/// All places in a record, in the order of its form.
pub fn find(workspace: &Workspace, record: &Record, sought: &Sought) -> Vec<Hit> {
    let mut hits = Vec::new();
    walk_to_change(record.clone().form(), None, &mut |way, place| {
        each_text(place, &mut |text| {
            for at in sought.places(text) {
                let field = way.in_words();
                let stays = workspace.is_fixed(record, &field);
                hits.push(Hit { field, piece: piece(text, at), stays });
            }
        });
    });
    hits
}

/// The record with other words in place of what was found: of one hit, by its number, or of all; and how many were
/// replaced.
pub fn replaced(
    workspace: &Workspace,
    record: &Record,
    sought: &Sought,
    with: &str,
    only: Option<usize>,
) -> (Record, usize) {
    let mut after = record.clone();
    let (mut number, mut count) = (0, 0);
    walk_to_change(after.form(), None, &mut |way: &Way<'_>, place| {
        let mut stays = None;
        each_text(place, &mut |text| {
            let all = sought.places(text);
            let first = number;
            number += all.len();
            if all.is_empty() || *stays.get_or_insert_with(|| workspace.is_fixed(record, &way.in_words())) {
                return;
            }
            let wanted = (first..).zip(all).filter(|(number, _)| only.is_none_or(|only| only == *number));
            let wanted: Vec<Range<usize>> = wanted.map(|(_, at)| at).collect();
            count += wanted.len();
            *text = with_others(text, &wanted, with);
        });
    });
    (after, count)
}

impl Workspace {
    /// Whether what stands in this field of a record was agreed or published, and stays as it is.
    fn is_fixed(&self, record: &Record, field: &str) -> bool {
        let is_agreed = self.is_agreed(record) && counts(record.kind(), field);
        let is_published = matches!(record, Record::Brief(brief) if is_frozen(brief)) && stays_as_published(field);
        let mut items = field.split('/').filter_map(|key| key.parse::<Id>().ok());
        is_agreed || is_published || items.any(|item| self.is_agreed_item(record, item))
    }
}

impl Sought {
    /// Where it stands in a text, in bytes.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        let wanted: Vec<char> = self.words.trim().chars().map(folded).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        if wanted.is_empty() {
            return found;
        }
        let mut before = None;
        for (start, letter) in text.char_indices() {
            let is_free = found.last().is_none_or(|last| last.end <= start);
            let begins = !self.is_whole || before.is_none_or(|before: char| !before.is_alphanumeric());
            if let Some(end) = length_at(text.get(start..).unwrap_or_default(), &wanted).filter(|_| is_free && begins) {
                let end = start + end;
                let after = text.get(end..).and_then(|rest| rest.chars().next());
                if !self.is_whole || after.is_none_or(|after| !after.is_alphanumeric()) {
                    found.push(start..end);
                }
            }
            before = Some(letter);
        }
        found
    }
}

/// How many bytes of a text are these letters, where it begins with them.
fn length_at(text: &str, wanted: &[char]) -> Option<usize> {
    let mut letters = text.char_indices();
    for letter in wanted {
        let (_, found) = letters.next()?;
        if folded(found) != *letter {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// A letter as it is compared: small, with a straight apostrophe and plain space.
fn folded(letter: char) -> char {
    match letter {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        letter if letter.is_whitespace() => ' ',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    }
}

fn with_others(text: &str, places: &[Range<usize>], with: &str) -> String {
    let (mut all, mut at) = (String::with_capacity(text.len()), 0);
    for place in places {
        all.push_str(text.get(at..place.start).unwrap_or_default());
        all.push_str(with);
        at = place.end;
    }
    all.push_str(text.get(at..).unwrap_or_default());
    all
}

/// What was found, with some of what stands around it, on one line.
fn piece(text: &str, at: Range<usize>) -> Marked {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let (all_before, all_after) = (part(0..at.start), part(at.end..text.len()));
    let skipped = all_before.chars().count().saturating_sub(BEFORE);
    let before: String = all_before.chars().skip(skipped).collect();
    let after: String = all_after.chars().take(AFTER).collect();
    let (cut, end) =
        (if skipped > 0 { "\u{2026}" } else { "" }, if after.len() < all_after.len() { "\u{2026}" } else { "" });
    let line = |text: &str| text.replace(['\n', '\t'], " ");
    let start = cut.len() + before.len();
    let found = part(at);
    let mark = start..start + found.len();
    Marked { text: format!("{cut}{}{}{}{end}", line(&before), line(found), line(&after)), marks: vec![mark] }
}

/// The same texts in the same order.
fn each_text(place: &mut Place<'_>, change: &mut dyn FnMut(&mut String)) {
    match place {
        Place::Line(line) => change(line),
        Place::Text(text) => change(&mut text.0),
        Place::Lines(lines) => lines.iter_mut().for_each(change),
        Place::Attachments(files) => files.iter_mut().for_each(|file| {
            change(&mut file.alt);
            change(&mut file.caption);
        }),
        _ => {}
    }
}
