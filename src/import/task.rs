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
    let apart = before.into_iter().chain(behind).filter_map(|(what, when)| Some((what, understood(when)?)));
    let last =
        last_words(text).filter_map(|(what, when)| Some((what, understood(when).filter(|lead| is_said(when, lead))?)));
    let mut read = apart.chain(last).map(|(what, lead)| (what.trim(), lead));
    match read.find(|(what, _)| !what.is_empty()) {
        Some((what, lead)) => (what.trim_end_matches(',').to_owned(), lead),
        None => (text.to_owned(), Lead::Unknown),
    }
}

fn understood(when: &str) -> Option<Lead> {
    Some(read_lead(when)).filter(|lead| !matches!(lead, Lead::Unknown | Lead::Words(_)))
}

/// Behind a text without a sign between them only "on the day" says when: "the open day" ends with a day as well.
fn is_said(when: &str, lead: &Lead) -> bool {
    let first = when.split_whitespace().next().unwrap_or_default();
    *lead != Lead::OnTheDay || first.eq_ignore_ascii_case("on") || when.contains(['-', '+'])
}

/// The text parted before its last words, the longest end first: "the day before" is more than "day before".
fn last_words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut starts: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    starts.reverse();
    starts.truncate(MOST_WORDS);
    starts.into_iter().rev().map(move |at| text.split_at(at))
}
