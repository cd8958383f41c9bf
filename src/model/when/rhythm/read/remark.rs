//! What stands in a rhythm and is none of its pieces: small words, and remarks that say nothing of the calendar.

use crate::model::when::parse::cursor::{Cursor, Token};
use crate::model::when::parse::names::{MONTHS, WEEKDAYS};

/// Signs at which a remark ends.
const ENDS: &str = ",;:()-–—.";

const SMALL: &[&str] = &[
    "on",
    "the",
    "a",
    "an",
    "at",
    "in",
    "of",
    "and",
    "we",
    "meet",
    "meets",
    "meeting",
    "meetings",
    "held",
    "is",
    "are",
    "usually",
    "normally",
    "generally",
    "always",
    "regular",
    "regularly",
];

/// Words that speak of the calendar, or that leave a doubt: where they are not understood nothing is.
const TELLING: &[&str] = &[
    "daily",
    "weekly",
    "fortnightly",
    "monthly",
    "quarterly",
    "yearly",
    "annual",
    "annually",
    "biweekly",
    "bimonthly",
    "biannual",
    "biannually",
    "biennial",
    "termly",
    "week",
    "weeks",
    "weekend",
    "weekends",
    "fortnight",
    "month",
    "months",
    "quarter",
    "quarters",
    "year",
    "years",
    "term",
    "terms",
    "holiday",
    "holidays",
    "alternate",
    "alternating",
    "twice",
    "thrice",
    "times",
    "every",
    "bi",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "last",
    "penultimate",
    "except",
    "excluding",
    "not",
    "no",
    "but",
    "or",
    "if",
    "when",
    "needed",
    "required",
    "sometimes",
    "occasionally",
    "ish",
    "vary",
    "varies",
    "depending",
    "then",
    "until",
    "till",
    "roughly",
    "approximately",
    "spring",
    "summer",
    "autumn",
    "winter",
    "easter",
    "christmas",
    "st",
    "nd",
    "rd",
    "th",
];

/// Names of the calendar that are other words as well, or the beginnings of some.
const DOUBLE: &[&str] = &["may", "march", "mar", "sat", "sun", "mon", "wed"];

/// Takes a small word, a sign, or "the month" that the days are of.
pub fn says_nothing(cursor: &mut Cursor<'_>) -> bool {
    let of_month = |ahead: &mut Cursor<'_>| {
        ahead.word(&["of", "in"]);
        ahead.word(&["the", "a", "any"]);
        ahead.word(&["month"]).then_some(())
    };
    cursor.attempt(of_month).is_some() || cursor.word(SMALL) || cursor.sign("&,;:()-–—./")
}

/// Passes a remark up to the next sign. None where it speaks of the calendar.
pub fn pass(cursor: &mut Cursor<'_>) -> Option<()> {
    loop {
        match cursor.peek() {
            None => return Some(()),
            Some(Token::Sign(sign)) if ENDS.contains(*sign) => return Some(()),
            Some(Token::Word(word)) if tells(word) => return None,
            Some(_) => cursor.skip(),
        }
    }
}

fn tells(word: &str) -> bool {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let named = MONTHS.iter().map(|(name, _)| name).chain(WEEKDAYS.iter().map(|(name, _)| name));
    let mut named = named.filter(|name| !DOUBLE.contains(name));
    TELLING.contains(&word) || named.any(|name| *name == word || *name == singular)
}
