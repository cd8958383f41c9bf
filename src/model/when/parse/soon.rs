//! Days counted from today, as people say them when they promise something: "in two weeks", "Friday week", "by the end of
//! the month", "the 29th". What depends on somebody's own calendar ("after half term") is left as it was typed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::super::{PartOfDay, Span};
use super::cursor::{Cursor, Token};
use super::days::{self, Found};
use super::joint::joint;
use super::names;

/// Reads such days; none where none stand here.
pub fn read(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    cursor
        .attempt(|ahead| end_of_a_day(ahead, today))
        .or_else(|| cursor.attempt(|ahead| day(ahead, today)).map(Ok))
        .or_else(|| cursor.attempt(|ahead| span(ahead, today)).map(Ok))
}

fn day(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    if cursor.word(&["tonight"]) {
        return Some(Span::Part(today, PartOfDay::Evening));
    }
    cursor.attempt(|ahead| counted(ahead, today)).or_else(|| weeks_on(cursor, today)).or_else(|| the_nth(cursor, today))
}

fn span(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    cursor
        .attempt(|ahead| end_of(ahead, today))
        .or_else(|| cursor.attempt(|ahead| week_beginning(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| this_or_next(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| part_of_month(ahead, today)))
}

/// "Close of play on Friday": the day that it is the end of, which is today where none is named.
fn end_of_a_day(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    let ends =
        [&["close", "of", "play"][..], &["close", "of", "business"], &["end", "of", "play"], &["first", "thing"]];
    let named = cursor.word(&["cop", "cob", "eod"]) || ends.iter().any(|words| cursor.words(words));
    if !named {
        return None;
    }
    cursor.word(&["on"]);
    Some(days::read(cursor, today).unwrap_or(Ok(Span::Day(today))))
}

/// "In 10 days", "within a fortnight", "the day after tomorrow".
fn counted(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    if cursor.attempt(|ahead| day_after_tomorrow(ahead)).is_some() {
        return ahead_of(today, 2, Unit::Day);
    }
    if !cursor.word(&["in", "within"]) {
        return None;
    }
    cursor.word(&["the", "next"]);
    let (many, unit) = length(cursor)?;
    cursor.word(&["time"]);
    ahead_of(today, many, unit)
}

fn day_after_tomorrow(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.word(&["the"]);
    cursor.words(&["day", "after", "tomorrow"]).then_some(())
}

/// "Friday week", "a week on Friday", "a fortnight today".
fn weeks_on(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    let after = |ahead: &mut Cursor<'_>| {
        let weekday = ahead.one_of(names::WEEKDAYS)?;
        let weeks = ahead.one_of(&[("week", 1), ("fortnight", 2)])?;
        later(today, weekday, weeks)
    };
    let before = |ahead: &mut Cursor<'_>| {
        let (many, unit) = length(ahead)?;
        let weeks = unit.weeks(many)?;
        ahead.word(&["on", "from"]);
        if let Some(days) = ahead.one_of(names::NEAR_DAYS) {
            return today.checked_add(weeks.weeks()).ok()?.checked_add(days.days()).ok().map(Span::Day);
        }
        let weekday = ahead.one_of(names::WEEKDAYS)?;
        later(today, weekday, weeks)
    };
    cursor.attempt(after).or_else(|| cursor.attempt(before))
}

fn later(today: Date, weekday: Weekday, weeks: i64) -> Option<Span> {
    today.nth_weekday(1, weekday).ok()?.checked_add(weeks.weeks()).ok().map(Span::Day)
}

/// "The 29th": the coming one.
fn the_nth(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    cursor.attempt(|ahead| {
        let weekday = ahead.one_of(names::WEEKDAYS);
        let article = ahead.word(&["the"]);
        let (day, 1 | 2) = ahead.number()? else { return None };
        let ordinal = ahead.word(days::ORDINALS);
        if !(ordinal && (article || weekday.is_some())) || is_of_a_month(*ahead) {
            return None;
        }
        let day = i8::try_from(day).ok()?;
        let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday() == weekday);
        coming(today, day).find(fits).map(Span::Day)
    })
}

/// The days with this number from today on, for a year.
fn coming(today: Date, day: i8) -> impl Iterator<Item = Date> {
    let first = today.first_of_month();
    let months = (0..=12).filter_map(move |month: i64| first.checked_add(month.months()).ok());
    months.filter_map(move |month| Date::new(month.year(), month.month(), day).ok()).filter(move |date| *date >= today)
}

fn is_of_a_month(mut cursor: Cursor<'_>) -> bool {
    cursor.word(&["of"]);
    let follows = |mut ahead: Cursor<'_>| joint(&mut ahead).is_some() && ahead.number().is_some();
    cursor.one_of(names::MONTHS).is_some() || matches!(cursor.peek(), Some(Token::Sign('/'))) || follows(cursor)
}

/// "The end of the week" is its Friday; "end of May" the last of May.
fn end_of(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    cursor.word(&["the"]);
    if !cursor.word(&["end"]) {
        return None;
    }
    cursor.word(&["of"]);
    cursor.word(&["the"]);
    let next = cursor.word(&["next"]);
    cursor.word(&["this"]);
    if cursor.word(&["week"]) {
        let from = today.yesterday().ok()?.checked_add(i64::from(next).weeks()).ok()?;
        return from.nth_weekday(1, Weekday::Friday).ok().map(Span::Day);
    }
    if cursor.word(&["today"]) {
        return Some(Span::Day(today));
    }
    if cursor.word(&["month"]) {
        return today.checked_add(i64::from(next).months()).ok().map(|day| Span::Day(day.last_of_month()));
    }
    if cursor.word(&["year"]) {
        return today.checked_add(i64::from(next).years()).ok().map(|day| Span::Day(day.last_of_year()));
    }
    let month = days::month(cursor)?;
    let year = days::year(cursor).unwrap_or(coming_year(today, month));
    Date::new(year, month, 1).ok().map(|first| Span::Day(first.last_of_month()))
}

/// "W/c 1 June", "the week beginning Monday 1 June".
fn week_beginning(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    cursor.word(&["the"]);
    let short =
        cursor.attempt(|ahead| (ahead.word(&["w"]) && ahead.sign("/") && ahead.word(&["c", "b"])).then_some(()));
    let long = || ["commencing", "beginning", "of", "starting"].map(|word| ["week", word]);
    if short.is_none() && !cursor.word(&["wc"]) && !long().iter().any(|words| cursor.words(words)) {
        return None;
    }
    let Ok(Span::Day(first)) = days::read(cursor, today)? else { return None };
    Some(Span::Days(first, first.checked_add(6.days()).ok()?))
}

/// "Next week", "this month", "next year".
fn this_or_next(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    let the = cursor.word(&["the"]);
    if cursor.word(&["weekend"]) {
        return weekend(today, 0);
    }
    if the {
        return None;
    }
    let turns = cursor.one_of(&[("this", 0), ("next", 1)])?;
    let monday = today.tomorrow().ok()?.nth_weekday(-1, Weekday::Monday).ok()?.checked_add(turns.weeks()).ok()?;
    if cursor.word(&["week"]) {
        return Some(Span::Days(monday, monday.checked_add(6.days()).ok()?));
    }
    if cursor.word(&["weekend"]) {
        return weekend(today, turns);
    }
    if cursor.word(&["month"]) {
        let month = today.first_of_month().checked_add(turns.months()).ok()?;
        return Some(Span::Month(month.year(), month.month()));
    }
    cursor.word(&["year"]).then(|| today.checked_add(turns.years()).ok().map(|day| Span::Year(day.year())))?
}

fn weekend(today: Date, turns: i64) -> Option<Span> {
    let saturday = today.yesterday().ok()?.nth_weekday(1, Weekday::Saturday).ok()?.checked_add(turns.weeks()).ok()?;
    Some(Span::Days(saturday, saturday.tomorrow().ok()?))
}

/// "Early June", "mid-June": the first, second or last ten days.
fn part_of_month(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    let (from, to) = cursor.one_of(&[("early", (1, 10)), ("mid", (11, 20)), ("late", (21, 31))])?;
    cursor.sign("-–");
    let month = days::month(cursor)?;
    let year = days::year(cursor).unwrap_or(coming_year(today, month));
    let last = Date::new(year, month, 1).ok()?.last_of_month().day();
    Some(Span::Days(Date::new(year, month, from).ok()?, Date::new(year, month, to.min(last)).ok()?))
}

fn coming_year(today: Date, month: i8) -> i16 {
    today.year() + i16::from(month < today.month())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
}

impl Unit {
    /// That many in weeks, where they are weeks.
    fn weeks(self, many: i64) -> Option<i64> {
        match self {
            Self::Week => Some(many),
            Self::Fortnight => Some(2 * many),
            Self::Day | Self::Month => None,
        }
    }
}

const UNITS: &[(&str, Unit)] = &[
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("wk", Unit::Week),
    ("wks", Unit::Week),
    ("fortnight", Unit::Fortnight),
    ("month", Unit::Month),
    ("months", Unit::Month),
];

const NUMBERS: &[(&str, i64)] = &[
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
    ("twelve", 12),
];

/// "Two weeks", "a couple of days", "a fortnight", "3 months".
fn length(cursor: &mut Cursor<'_>) -> Option<(i64, Unit)> {
    let couple = cursor.words(&["a", "couple", "of"]).then_some(2);
    let written = couple.or_else(|| cursor.one_of(NUMBERS));
    let many = written.or_else(|| cursor.number().map(|(many, _)| i64::from(many)))?;
    let unit = cursor.one_of(UNITS)?;
    // "Two weeks' time", "a week's time".
    if cursor.sign("'’") {
        cursor.word(&["s"]);
    }
    Some((many, unit))
}

fn ahead_of(today: Date, many: i64, unit: Unit) -> Option<Span> {
    let day = match unit {
        Unit::Day => today.checked_add(many.days()),
        Unit::Week => today.checked_add(many.weeks()),
        Unit::Fortnight => today.checked_add((2 * many).weeks()),
        Unit::Month => today.checked_add(many.months()),
    };
    day.ok().map(Span::Day)
}
