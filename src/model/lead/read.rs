//! What an officer types for a time before or after an event, read as they would mean it. Text that is not understood as
//! a whole stays as it was typed.

use super::{Lead, LeadUnit};
use crate::model::when::parse::cursor::{Cursor, Token, tokens};

const UNITS: &[(&str, LeadUnit)] = &[
    ("day", LeadUnit::Days),
    ("days", LeadUnit::Days),
    ("d", LeadUnit::Days),
    ("week", LeadUnit::Weeks),
    ("weeks", LeadUnit::Weeks),
    ("w", LeadUnit::Weeks),
    ("wk", LeadUnit::Weeks),
    ("wks", LeadUnit::Weeks),
    ("month", LeadUnit::Months),
    ("months", LeadUnit::Months),
    ("m", LeadUnit::Months),
    ("mth", LeadUnit::Months),
    ("mths", LeadUnit::Months),
];

/// Units that are several of another.
const LONGER: &[(&str, (u32, LeadUnit))] = &[
    ("fortnight", (2, LeadUnit::Weeks)),
    ("fortnights", (2, LeadUnit::Weeks)),
    ("year", (12, LeadUnit::Months)),
    ("years", (12, LeadUnit::Months)),
];

const NUMBERS: &[(&str, u32)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("eighteen", 18),
];

const BEFORE: &[&str] = &["before", "earlier", "ahead", "prior", "beforehand"];
const AFTER: &[&str] = &["after", "later", "afterwards"];

/// Reads "T-12 weeks", "12 weeks before", "2w after", "the day before", "on the day". Text that is not understood becomes
/// `Lead::Words`, unchanged.
pub fn read_lead(text: &str) -> Lead {
    let tokens = tokens(text.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-").trim_end_matches('.'));
    if tokens.is_empty() {
        return Lead::Unknown;
    }
    let cursor = Cursor::new(&tokens);
    let read = [on_the_day, signed, told].into_iter().find_map(|read| {
        let mut ahead = cursor;
        read(&mut ahead).filter(|_| ahead.is_at_end())
    });
    read.unwrap_or_else(|| Lead::Words(text.to_owned()))
}

/// "on the day", "the day itself", "T".
fn on_the_day(ahead: &mut Cursor<'_>) -> Option<Lead> {
    if ahead.word(&["t"]) {
        return ahead.is_at_end().then_some(Lead::OnTheDay);
    }
    ahead.word(&["on"]);
    ahead.word(&["the", "that", "same"]);
    let found = ahead.word(&["day", "night"]);
    ahead.word(&["itself"]);
    of_the_event(ahead);
    found.then_some(Lead::OnTheDay)
}

/// "T-12 weeks", "T+3 months", "-2w", "t minus 12 weeks".
fn signed(ahead: &mut Cursor<'_>) -> Option<Lead> {
    ahead.word(&["t"]);
    let is_before = if ahead.sign("-") || ahead.word(&["minus"]) {
        true
    } else if ahead.sign("+") || ahead.word(&["plus"]) {
        false
    } else {
        return None;
    };
    counted(length(ahead)?, is_before)
}

/// "12 weeks before", "the day after the event", "a fortnight later".
fn told(ahead: &mut Cursor<'_>) -> Option<Lead> {
    let length = length(ahead)?;
    let is_before = if ahead.word(BEFORE) {
        true
    } else if ahead.word(AFTER) {
        false
    } else {
        return None;
    };
    of_the_event(ahead);
    counted(length, is_before)
}

/// "the event", "it", "of the event", which says nothing more.
fn of_the_event(ahead: &mut Cursor<'_>) {
    ahead.word(&["of", "to"]);
    ahead.word(&["the", "this", "our"]);
    ahead.word(&["event", "meeting", "hack", "day", "session", "it"]);
}

/// A count and its unit: "12 weeks", "a fortnight", "the day".
fn length(ahead: &mut Cursor<'_>) -> Option<(u32, LeadUnit)> {
    let count = match ahead.peek() {
        Some(Token::Number(count, _)) => {
            ahead.skip();
            Some(*count)
        }
        _ => ahead.one_of(NUMBERS),
    };
    if count.is_none() {
        ahead.word(&["the"]);
    }
    let count = count.unwrap_or(1);
    if let Some((times, unit)) = ahead.one_of(LONGER) {
        return Some((count.checked_mul(times)?, unit));
    }
    Some((count, ahead.one_of(UNITS)?))
}

fn counted((count, unit): (u32, LeadUnit), is_before: bool) -> Option<Lead> {
    Some(match (count, is_before) {
        (0, _) => Lead::OnTheDay,
        (_, true) => Lead::Before(count, unit),
        (_, false) => Lead::After(count, unit),
    })
}
