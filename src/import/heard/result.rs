//! What follows from a decision: the parts of a line behind "if agreed" and "if not", cut from what stands before them.

use std::ops::Range;

use crate::import::text::{self, Word, sentence};

/// Before what follows where they agree.
const YES: &[&[&str]] = &[
    &["if", "agreed"],
    &["if", "it", "is", "agreed"],
    &["if", "it's", "agreed"],
    &["if", "that", "is", "agreed"],
    &["if", "approved"],
    &["if", "it", "is", "approved"],
    &["if", "it's", "approved"],
    &["if", "passed"],
    &["if", "it", "passes"],
    &["if", "it", "is", "passed"],
    &["if", "successful"],
    &["if", "it", "is", "successful"],
    &["if", "granted"],
    &["if", "it", "goes", "through"],
    &["if", "they", "agree"],
    &["if", "they", "approve"],
    &["if", "they", "approve", "it"],
    &["if", "they", "say", "yes"],
    &["if", "yes"],
    &["if", "so"],
    &["if", "they", "do"],
    &["once", "agreed"],
    &["once", "approved"],
];
/// Before what follows where they don't.
const NO: &[&[&str]] = &[
    &["if", "not"],
    &["if", "no"],
    &["if", "it", "is", "not"],
    &["if", "it", "isn't"],
    &["if", "it's", "not"],
    &["if", "not", "agreed"],
    &["if", "not", "approved"],
    &["if", "it", "is", "not", "agreed"],
    &["if", "it", "is", "not", "approved"],
    &["if", "refused"],
    &["if", "it", "is", "refused"],
    &["if", "rejected"],
    &["if", "it", "is", "rejected"],
    &["if", "turned", "down"],
    &["if", "it", "is", "turned", "down"],
    &["if", "they", "say", "no"],
    &["if", "they", "refuse"],
    &["if", "they", "don't"],
    &["if", "they", "do", "not"],
];
/// The same where a sign stands before it, and only there.
const ELSE: &[&[&str]] = &[&["otherwise"], &["or", "else"], &["else"]];

/// What follows.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub if_yes: String,
    pub if_no: String,
    /// Where the first of them begins, in bytes.
    pub from: Option<usize>,
}

struct Mark {
    is_yes: bool,
    at: Range<usize>,
}

/// Finds them.
pub fn read(line: &str) -> Results {
    let words = text::words(line);
    let mut marks: Vec<Mark> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((is_yes, count)) = mark(line, &words, at) else {
            at += 1;
            continue;
        };
        let (start, end) = (words.get(at), words.get(at + count - 1));
        if let (Some(start), Some(end)) = (start, end) {
            marks.push(Mark { is_yes, at: start.at.start..end.at.end });
        }
        at += count;
    }
    let mut results = Results { from: marks.first().map(|mark| mark.at.start), ..Results::default() };
    for (number, mark) in marks.iter().enumerate() {
        let end = marks.get(number + 1).map_or(line.len(), |next| next.at.start);
        let follows = tidied(text::part(line, mark.at.end..end));
        let place = if mark.is_yes { &mut results.if_yes } else { &mut results.if_no };
        if !place.is_empty() && !follows.is_empty() {
            place.push_str("; ");
        }
        place.push_str(&follows);
    }
    (results.if_yes, results.if_no) = (sentence(&results.if_yes), sentence(&results.if_no));
    results
}

fn mark(line: &str, words: &[Word], at: usize) -> Option<(bool, usize)> {
    let longest = |phrases| text::longest(words, at, phrases);
    let no = longest(NO).or_else(|| longest(ELSE).filter(|_| follows_sign(line, words, at)));
    match (longest(YES), no) {
        (Some(yes), Some(no)) => Some((yes > no, yes.max(no))),
        (yes, no) => yes.map(|count| (true, count)).or(no.map(|count| (false, count))),
    }
}

fn follows_sign(line: &str, words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before)).map_or(0, |word| word.at.end);
    let start = words.get(at).map_or(line.len(), |word| word.at.start);
    text::part(line, before..start).contains([',', ';', '.', ':', '-', '–', '—'])
}

/// Without what only joins it to what stands around it.
fn tidied(part: &str) -> String {
    let mut rest = text::trimmed(part).trim_end_matches('.');
    for word in ["then ", "and then "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    without_joint(rest).trim().to_owned()
}

/// Without "and" or "but" at its end.
pub fn without_joint(part: &str) -> &str {
    let part = text::trimmed(part).trim_end_matches('.');
    let joint = [" and", " but", " or"].iter().find_map(|joint| part.strip_suffix(joint));
    text::trimmed(joint.unwrap_or(part)).trim_end_matches('.')
}
