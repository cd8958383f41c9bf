//! A piece of a record's text around what was found, with the places of it marked.

use std::ops::Range;

use super::clause::Clause;
use super::index::Indexed;
use super::lexicon::{GAP, Lexicon, Word};
use super::texts::each_text;
use super::words::{words, write_plain};

/// A text with places in it that were found, in bytes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

/// A piece of a field.
pub(super) struct Found {
    /// Keys and ids of items, joined by `/`.
    pub field: String,
    pub piece: Marked,
}

/// How many bytes of a text are shown before what was found in it, and in all.
const BEFORE: usize = 40;
const LONG: usize = 160;

/// The whole of a text, marked.
pub(super) fn marked(text: &str, clauses: &[Clause], lexicon: &Lexicon) -> Marked {
    Marked { text: text.to_owned(), marks: joined(places(text, clauses, lexicon)) }
}

/// The piece of a record in which most of what is searched for stands; none where its title alone has it. Which field that
/// is says the index, so that no other is read again.
pub(super) fn best(indexed: &Indexed, clauses: &[Clause], lexicon: &Lexicon) -> Option<Found> {
    let answered = |words: &[Word]| clauses.iter().filter(|clause| clause.places(words).next().is_some()).count();
    let mut answered = indexed.words.split(|word| *word == GAP).map(answered);
    let title = indexed.record.title();
    let mut best: Option<(usize, String, String)> = None;
    each_text(&indexed.record, &mut |way, text, _| {
        let answers = answered.next().unwrap_or_default();
        if answers > best.as_ref().map_or(0, |(most, ..)| *most) && !title.contains(text) {
            best = Some((answers, way.in_words(), text.to_owned()));
        }
    });
    best.map(|(_, field, text)| {
        let marks = joined(places(&text, clauses, lexicon));
        Found { field, piece: piece(&text, &marks) }
    })
}

/// Where in a text clauses stand, from the first to the last of their words, in order.
fn places(text: &str, clauses: &[Clause], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut plain = String::new();
    let (mut numbers, mut stands): (Vec<Word>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    for (at, word) in words(text) {
        write_plain(word, &mut plain);
        numbers.push(lexicon.get(&plain).unwrap_or(GAP));
        stands.push(at..at + word.len());
    }
    let mut places = Vec::new();
    for clause in clauses {
        for first in clause.places(&numbers) {
            let last = (first + clause.len()).saturating_sub(1);
            if let (Some(first), Some(last)) = (stands.get(first), stands.get(last)) {
                places.push(first.start..last.end);
            }
        }
    }
    places.sort_by_key(|place| place.start);
    places
}

/// Places of which none reaches into another.
fn joined(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(before) if mark.start < before.end => before.end = before.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}

/// A piece of a text around the first of these places, in one line, between whole words.
fn piece(text: &str, marks: &[Range<usize>]) -> Marked {
    let first = marks.first().map_or(0, |mark| mark.start);
    let begins = if first <= BEFORE { 0 } else { word_after(text, first - BEFORE, first) };
    let ends = if text.len() - begins <= LONG { text.len() } else { word_before(text, begins + LONG, first) };
    let shown = text.get(begins..ends).unwrap_or_default();
    let (before, after) = (if begins > 0 { "\u{2026} " } else { "" }, if ends < text.len() { " \u{2026}" } else { "" });
    let one_line: String = shown
        .chars()
        .map(|letter| if letter.is_whitespace() && letter.len_utf8() == 1 { ' ' } else { letter })
        .collect();
    let moved = |mark: &Range<usize>| mark.start + before.len() - begins..mark.end + before.len() - begins;
    let marks = marks.iter().filter(|mark| mark.end <= ends && mark.start >= begins).map(moved).collect();
    Marked { text: format!("{before}{one_line}{after}"), marks }
}

/// Where the next word begins, at or after a byte; the place itself where none does before `latest`.
fn word_after(text: &str, at: usize, latest: usize) -> usize {
    let at = (at..=latest).find(|at| text.is_char_boundary(*at)).unwrap_or(latest);
    let rest = text.get(at..latest).unwrap_or_default();
    let space = rest.char_indices().find(|(_, letter)| letter.is_whitespace());
    space.map_or(at, |(space, letter)| at + space + letter.len_utf8())
}

/// Where the last word ends, at or before a byte, but never before `earliest`.
fn word_before(text: &str, at: usize, earliest: usize) -> usize {
    let at = (earliest..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(earliest);
    let rest = text.get(earliest..at).unwrap_or_default();
    rest.rfind(char::is_whitespace).filter(|space| *space > 0).map_or(at, |space| earliest + space)
}
