//! A task that is typed in one line, with when it is due before or behind it: "2 weeks before: order the chairs", "Order
//! the chairs, T-2 weeks". Without such words it is a task of which nobody has said when.

use crate::model::{Lead, read_lead};

/// As many words as a time before or after an event is written in.
const MOST_WORDS: usize = 5;

/// What is to be done, and when.
pub fn task_line(text: &str) -> (String, Lead) {
    let text = text.trim();
    if understood(text).is_some() {
        return (text.to_owned(), Lead::Unknown);
    }
    let before = text.split_once(':').map(|(when, what)| (what, when));
    let behind = text.rsplit_once([',', ';']).or_else(|| text.rsplit_once(" - "));
    let parts = before.into_iter().chain(behind).chain(last_words(text));
    let read = parts.filter_map(|(what, when)| Some((what.trim(), understood(when)?)));
    match read.into_iter().find(|(what, _)| !what.is_empty()) {
        Some((what, lead)) => (what.trim_end_matches(',').to_owned(), lead),
        None => (text.to_owned(), Lead::Unknown),
    }
}

fn understood(when: &str) -> Option<Lead> {
    Some(read_lead(when)).filter(|lead| !matches!(lead, Lead::Unknown | Lead::Words(_)))
}

/// The text parted before its last words, the longest end first: "the day before" is more than "day before".
fn last_words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    starts.reverse();
    starts.truncate(MOST_WORDS);
    starts.into_iter().rev().map(move |at| text.split_at(at))
}
