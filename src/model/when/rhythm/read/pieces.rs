//! The pieces of a rhythm: how often, on which days, in which months. Each is taken from where the cursor stands, or
//! nothing is.

use jiff::civil::Weekday;

use crate::model::when::parse::cursor::{Cursor, Token};
use crate::model::when::parse::names::{MONTHS, PARTS, weekday_named};
use crate::model::when::rhythm::InMonth;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Weeks(u16),
    Months(u16),
}

const ADVERBS: &[(&str, Every)] = &[
    ("weekly", Every::Weeks(1)),
    ("fortnightly", Every::Weeks(2)),
    ("monthly", Every::Months(1)),
    ("quarterly", Every::Months(3)),
    ("yearly", Every::Months(12)),
    ("annually", Every::Months(12)),
    ("annual", Every::Months(12)),
];

const UNITS: &[(&str, Every)] = &[
    ("week", Every::Weeks(1)),
    ("weeks", Every::Weeks(1)),
    ("wk", Every::Weeks(1)),
    ("wks", Every::Weeks(1)),
    ("fortnight", Every::Weeks(2)),
    ("month", Every::Months(1)),
    ("months", Every::Months(1)),
    ("quarter", Every::Months(3)),
    ("year", Every::Months(12)),
    ("years", Every::Months(12)),
];

const COUNTS: &[(&str, u16)] = &[
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
];

const ORDINALS: &[(&str, i8)] =
    &[("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("last", -1), ("penultimate", -2)];

/// How often: "monthly", "every six weeks", "6-weekly", "once a quarter", "of alternate months".
pub fn every(cursor: &mut Cursor<'_>) -> Option<Every> {
    if let Some(every) = cursor.one_of(ADVERBS) {
        return Some(every);
    }
    cursor.attempt(counted_adverb).or_else(|| cursor.attempt(every_unit))
}

/// "six-weekly", "2 monthly", "half-yearly".
fn counted_adverb(cursor: &mut Cursor<'_>) -> Option<Every> {
    if cursor.word(&["half"]) {
        cursor.sign("-–");
        return cursor.word(&["yearly"]).then_some(Every::Months(6));
    }
    let count = count(cursor)?;
    cursor.sign("-–");
    times(count, cursor.one_of(&[("weekly", Every::Weeks(1)), ("monthly", Every::Months(1))])?)
}

/// "every month", "each other week", "once a year", "alternate months", "every third month".
fn every_unit(cursor: &mut Cursor<'_>) -> Option<Every> {
    let once = cursor.word(&["once"]);
    if once && cursor.word(&["a", "per"]) {
        return cursor.one_of(UNITS);
    }
    if cursor.word(&["alternate"]) {
        return times(2, cursor.one_of(UNITS)?);
    }
    if !cursor.word(&["every", "each"]) {
        return None;
    }
    let count = match cursor.word(&["other", "alternate"]) {
        true => Some(2),
        false => count(cursor).or_else(|| ordinal(cursor).and_then(|(number, _)| u16::try_from(number).ok())),
    };
    times(count.unwrap_or(1), cursor.one_of(UNITS)?)
}

fn count(cursor: &mut Cursor<'_>) -> Option<u16> {
    let number = |ahead: &mut Cursor<'_>| {
        let (number, _) = ahead.number()?;
        let is_ordinal = ahead.word(SUFFIXES);
        u16::try_from(number).ok().filter(|_| !is_ordinal)
    };
    cursor.one_of(COUNTS).or_else(|| cursor.attempt(number))
}

/// So many weeks or months, within reason.
fn times(count: u16, every: Every) -> Option<Every> {
    let (most, product) = match every {
        Every::Weeks(weeks) => (104, weeks.checked_mul(count)?),
        Every::Months(months) => (60, months.checked_mul(count)?),
    };
    (1..=most).contains(&product).then_some(match every {
        Every::Weeks(_) => Every::Weeks(product),
        Every::Months(_) => Every::Months(product),
    })
}

/// "of the quarter", "in each quarter".
pub fn of_quarter(cursor: &mut Cursor<'_>) -> bool {
    let read = |ahead: &mut Cursor<'_>| {
        let joined = ahead.word(&["of", "in"]) && ahead.word(&["the", "each", "every", "a"]);
        (joined && ahead.word(&["quarter"])).then_some(())
    };
    cursor.attempt(read).is_some()
}

/// "every other Friday", "alternate Mondays".
pub fn alternate_weekday(cursor: &mut Cursor<'_>) -> Option<(Every, Weekday)> {
    cursor.attempt(|ahead| {
        let each = ahead.word(&["every", "each"]);
        let other = ahead.word(&["alternate"]) || (each && ahead.word(&["other"]));
        let (weekday, _) = if other { weekday_here(ahead)? } else { return None };
        Some((Every::Weeks(2), weekday))
    })
}

/// "last Thursday", "1st and 3rd Tuesdays", "first working day", "the 15th".
pub fn days_in_month(cursor: &mut Cursor<'_>) -> Option<Vec<InMonth>> {
    cursor.attempt(|ahead| {
        let each = ahead.word(&["every", "each"]);
        ahead.word(&["the"]);
        let mut ordinals = vec![ordinal(ahead)?];
        while let Some(one_more) = ahead.attempt(one_more) {
            ordinals.push(one_more);
        }
        let numbers = ordinals.iter().map(|(number, _)| *number);
        if let Some((weekday, _)) = weekday_here(ahead) {
            // "Every second Tuesday" may be every other one.
            let is_of_a_month = ahead.peek().is_some_and(|token| token.is_word("of") || token.is_word("in"));
            if each && ordinals.iter().map(|(number, _)| *number).eq([2]) && !is_of_a_month {
                return None;
            }
            let days = numbers.map(|number| (-2..=5).contains(&number).then_some(InMonth::Weekday(number, weekday)));
            return days.collect();
        }
        if ahead.words(&["working", "day"]) || ahead.word(&["weekday"]) {
            return Some(numbers.map(InMonth::WorkingDay).collect());
        }
        if ahead.word(&["day"]) {
            return numbers.map(|number| (number >= -1).then_some(InMonth::Day(number))).collect();
        }
        // "the 15th"; a "first" alone may be that of anything.
        ordinals.iter().map(|(number, is_number)| is_number.then_some(InMonth::Day(*number))).collect()
    })
}

fn one_more(cursor: &mut Cursor<'_>) -> Option<(i8, bool)> {
    let joined = cursor.sign("&,/") | cursor.word(&["and"]);
    cursor.word(&["the"]);
    if joined { ordinal(cursor) } else { None }
}

const SUFFIXES: &[&str] = &["st", "nd", "rd", "th"];

/// Its number, and whether it was written as one.
fn ordinal(cursor: &mut Cursor<'_>) -> Option<(i8, bool)> {
    if let Some(ordinal) = cursor.one_of(ORDINALS) {
        return Some((ordinal, false));
    }
    cursor.attempt(|ahead| {
        let (number, _) = ahead.number()?;
        let number = i8::try_from(number).ok().filter(|number| (1..=31).contains(number))?;
        ahead.word(SUFFIXES).then_some((number, true))
    })
}

/// A weekday, and whether each of them is meant: "each Tuesday", "Tuesdays".
pub fn weekday(cursor: &mut Cursor<'_>) -> Option<(Weekday, bool)> {
    cursor.attempt(|ahead| {
        let each = ahead.word(&["every", "each"]);
        let (weekday, is_plural) = weekday_here(ahead)?;
        Some((weekday, each || is_plural))
    })
}

fn weekday_here(cursor: &mut Cursor<'_>) -> Option<(Weekday, bool)> {
    let Some(Token::Word(word)) = cursor.peek() else { return None };
    let singular = word.strip_suffix('s').and_then(weekday_named);
    let found = weekday_named(word).map(|day| (day, false)).or(singular.map(|day| (day, true)))?;
    cursor.word(&[word.as_str()]);
    Some(found)
}

/// A part of the day, and whether it is meant each time: "mornings".
pub fn part_of_day(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.one_of(PARTS).is_some() || cursor.word(&["lunchtime", "lunch", "daytime"]) {
        return Some(false);
    }
    cursor.word(&["mornings", "afternoons", "evenings", "nights", "lunchtimes"]).then_some(true)
}

/// "except", "not in", "no meeting in": months follow that it leaves out.
pub fn leaves_out(cursor: &mut Cursor<'_>) -> bool {
    cursor.words(&["but", "not"])
        || cursor.words(&["no", "meeting"])
        || cursor.words(&["no", "meetings"])
        || cursor.words(&["apart", "from"])
        || cursor.words(&["other", "than"])
        || cursor.word(&["except", "excluding", "excl", "not", "without", "skipping"])
}

/// Months by their names: "in March and September", "October to March". One alone has to be introduced, since "may" and
/// "march" are words of other kinds, too.
pub fn months(cursor: &mut Cursor<'_>, is_introduced: bool) -> Option<Vec<i8>> {
    cursor.attempt(|ahead| {
        let introduced =
            ahead.word(&["in", "of", "every", "each", "during", "for", "from", "between"]) || is_introduced;
        let mut months = vec![ahead.one_of(MONTHS)?];
        while let Some((is_range, month)) = ahead.attempt(another_month) {
            let from = months.last().copied().filter(|_| is_range).unwrap_or(month);
            let length = (month - from).rem_euclid(12);
            let between = (0..=length).map(|step| (from - 1 + step).rem_euclid(12) + 1);
            months.extend(between);
        }
        (introduced || months.len() > 1).then_some(months)
    })
}

fn another_month(cursor: &mut Cursor<'_>) -> Option<(bool, i8)> {
    let is_range = cursor.word(&["to", "until", "till"]) || cursor.sign("-–");
    let joined = is_range || (cursor.sign(",&/") | cursor.word(&["and", "or"]));
    if joined { cursor.one_of(MONTHS).map(|month| (is_range, month)) } else { None }
}
