//! Words that are looked for in one record, in all that was typed into it and its items, and others in their place; with an
//! event also in what was agreed, taken on and offered there, since it stands in the same minutes. What was agreed or
//! published is found as well, and stays as it is.
//!
//! What somebody needs is passed by, as whoever walks through forms does.

use std::ops::Range;
use std::sync::Arc;

use super::search::Marked;
use super::walk::walk_to_change;
use super::{Workspace, counts, is_frozen, stays_as_published};
use crate::model::form::{Place, Way};
use crate::model::{Id, Kind, Record};

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
    pub record: Id,
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

/// The record and, with an event, the records that stand in its minutes.
pub fn with_minutes(workspace: &Workspace, record: &Arc<Record>) -> Vec<Arc<Record>> {
    let minuted: &[Kind] =
        if record.kind() == Kind::Event { &[Kind::Decision, Kind::Action, Kind::Notice] } else { &[] };
    let ids = minuted.iter().flat_map(|kind| workspace.of_event(record.id(), *kind));
    std::iter::once(record.clone()).chain(ids.filter_map(|id| workspace.get(id).cloned())).collect()
}

/// All places in records, in their order.
pub fn find_in(workspace: &Workspace, records: &[Arc<Record>], sought: &Sought) -> Vec<Hit> {
    records.iter().flat_map(|record| find(workspace, record, sought)).collect()
}

/// The records in which other words come in place of what was found, of one hit by its number or of all: each as it was and
/// as it is then, with how many were replaced.
pub fn replaced_in(
    workspace: &Workspace,
    records: &[Arc<Record>],
    sought: &Sought,
    with: &str,
    only: Option<usize>,
) -> Vec<(Arc<Record>, Record, usize)> {
    let (mut first, mut changed) = (0, Vec::new());
    for record in records {
        let (after, count, last) = replaced_from(workspace, record, sought, with, (first, only));
        first = last;
        if count > 0 && after != **record {
            changed.push((record.clone(), after, count));
        }
    }
    changed
}

/// All places in a record, in the order of its form.
pub fn find(workspace: &Workspace, record: &Record, sought: &Sought) -> Vec<Hit> {
    let mut hits = Vec::new();
    walk_to_change(record.clone().form(), None, &mut |way, place| {
        each_text(place, &mut |text| {
            for at in sought.places(text) {
                let field = way.in_words();
                let stays = workspace.is_fixed(record, &field);
                hits.push(Hit { record: record.id(), field, piece: piece(text, at), stays });
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
    let (after, count, _) = replaced_from(workspace, record, sought, with, (0, only));
    (after, count)
}

/// The same where the first hit of the record has this number; and the number behind its last.
fn replaced_from(
    workspace: &Workspace,
    record: &Record,
    sought: &Sought,
    with: &str,
    (first, only): (usize, Option<usize>),
) -> (Record, usize, usize) {
    let mut after = record.clone();
    let (mut number, mut count) = (first, 0);
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
    (after, count, number)
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
