//! Days, months, seasons and years: "Friday 26 April 2013", "29/30 September 2012", "autumn 2012", "next Friday".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::super::Span;
use super::cursor::{Cursor, Token};
use super::{months, names, soon};

/// The days that stand here, or a sentence about a day that cannot be.
pub type Found = Result<Span, String>;

/// Reads days of any precision; none where no days stand here.
pub fn read(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    cursor
        .attempt(|ahead| soon::read(ahead, today))
        .or_else(|| cursor.attempt(numeric))
        .or_else(|| cursor.attempt(|ahead| day_and_month(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| listed(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| month_first(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| months::read(ahead, today)))
        .or_else(|| cursor.attempt(|ahead| near(ahead, today)).map(Ok))
        .or_else(|| cursor.attempt(|ahead| vague(ahead, today)).map(Ok))
}

/// A day as it was typed: any part but the number may be missing.
#[derive(Clone, Copy)]
struct Typed {
    weekday: Option<Weekday>,
    day: i8,
    month: Option<i8>,
    year: Option<i16>,
}

/// "26/4/2013", "26.4.13", "2013-04-26", with a weekday before it or not.
fn numeric(cursor: &mut Cursor<'_>) -> Option<Found> {
    let weekday = weekday(cursor);
    let (first, digits) = cursor.number()?;
    let mark = ["/", "-", "."].into_iter().find(|mark| cursor.sign(mark))?;
    let (month, _) = cursor.number()?;
    if !cursor.sign(mark) {
        return None;
    }
    let (last, last_digits) = cursor.number()?;
    let (year, day) = match (digits, last_digits) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        (1 | 2, 2) => (2000 + last, first),
        _ => return None,
    };
    let typed = Typed { weekday, day: small(day)?, month: Some(small(month)?), year: Some(i16::try_from(year).ok()?) };
    Some(typed.in_its_year(typed.year?).map(Span::Day))
}

/// "26/4", this year or next.
fn day_and_month(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    let weekday = weekday(cursor);
    let (day, 1 | 2) = cursor.number()? else { return None };
    if !cursor.sign("/") {
        return None;
    }
    let (month @ 1..=12, 1 | 2) = cursor.number()? else { return None };
    let mut ahead = *cursor;
    ahead.word(&["of"]);
    let month_follows = ahead.one_of(names::MONTHS).is_some();
    let typed = Typed { weekday, day: small(day)?, month: Some(small(month)?), year: None };
    (!month_follows).then(|| typed.resolve(today).map(Span::Day))
}

/// One day, or several: "13 and 14 October 2012", "30 September to 2 October".
fn listed(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    let mut days = vec![typed_day(cursor)?];
    let mut joints = Vec::new();
    let mut ahead = *cursor;
    while let Some(joint) = joint(&mut ahead) {
        let Some(day) = typed_day(&mut ahead) else { break };
        joints.push(joint);
        days.push(day);
        if day.month.is_some() {
            *cursor = ahead;
        }
    }
    let complete = days.iter().rposition(|day| day.month.is_some())?;
    days.truncate(complete + 1);
    joints.truncate(complete);
    fill_months(&mut days);
    fill_years(&mut days);
    let dates = match resolve_all(&days, today) {
        Ok(dates) => dates,
        Err(slip) => return Some(Err(slip)),
    };
    span(&dates, &joints)
}

/// "April 26, 2013".
fn month_first(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    let weekday = weekday(cursor);
    let month = month(cursor)?;
    let (day, 1 | 2) = cursor.number()? else { return None };
    let is_a_time = matches!(cursor.peek(), Some(Token::Sign(':' | '.' | '-' | '–')))
        || matches!(cursor.peek(), Some(Token::Word(word)) if word == "am" || word == "pm");
    if is_a_time {
        return None;
    }
    cursor.word(ORDINALS);
    let typed = Typed { weekday, day: small(day)?, month: Some(month), year: year(cursor) };
    Some(typed.resolve(today).map(Span::Day))
}

/// "tomorrow", "Friday", "this Friday": the first such day after today; "last Friday" the one before, "next Friday" the one
/// of next week, which begins on a Monday.
fn near(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    if let Some(days) = cursor.one_of(names::NEAR_DAYS) {
        return today.checked_add(days.days()).ok().map(Span::Day);
    }
    let last = cursor.word(&["last"]);
    let next = !last && cursor.word(&["next"]);
    if !last && !next {
        cursor.word(&["this", "coming"]);
    }
    let weekday = cursor.one_of(names::WEEKDAYS)?;
    if matches!(cursor.peek(), Some(Token::Number(_, 1 | 2))) && is_before_a_month(*cursor) {
        return None;
    }
    let from = if next { today.yesterday().ok()?.nth_weekday(1, Weekday::Sunday).ok()? } else { today };
    from.nth_weekday(if last { -1 } else { 1 }, weekday).ok().map(Span::Day)
}

fn is_before_a_month(mut cursor: Cursor<'_>) -> bool {
    typed_day(&mut cursor).is_some_and(|day| day.month.is_some())
}

/// "June 2012", "autumn 2012", "2012"; a month or season without a year is the coming one.
fn vague(cursor: &mut Cursor<'_>, today: Date) -> Option<Span> {
    if cursor.words(&["to", "be", "confirmed"]) || cursor.word(&["tbc"]) {
        return Some(Span::Unknown);
    }
    if let Some(month) = month(cursor) {
        let coming = if month < today.month() { today.year() + 1 } else { today.year() };
        return Some(Span::Month(year(cursor).unwrap_or(coming), month));
    }
    if let Some(season) = cursor.one_of(names::SEASONS) {
        cursor.word(&["of"]);
        let this_year = Span::Season(today.year(), season);
        let is_over = this_year.bounds().is_some_and(|(_, last)| last < today);
        let coming = if is_over { today.year() + 1 } else { today.year() };
        return Some(Span::Season(year(cursor).unwrap_or(coming), season));
    }
    year(cursor).map(Span::Year)
}

pub const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];

fn typed_day(cursor: &mut Cursor<'_>) -> Option<Typed> {
    cursor.attempt(|ahead| {
        let weekday = weekday(ahead);
        ahead.word(&["the"]);
        let (day, 1 | 2) = ahead.number()? else { return None };
        ahead.word(ORDINALS);
        ahead.word(&["of"]);
        let month = month(ahead);
        let year = month.and_then(|_| year(ahead));
        Some(Typed { weekday, day: small(day)?, month, year })
    })
}

fn weekday(cursor: &mut Cursor<'_>) -> Option<Weekday> {
    let weekday = cursor.one_of(names::WEEKDAYS)?;
    cursor.sign(",.");
    cursor.word(&["the"]);
    Some(weekday)
}

pub fn month(cursor: &mut Cursor<'_>) -> Option<i8> {
    let month = cursor.one_of(names::MONTHS)?;
    cursor.attempt(|ahead| (ahead.sign(".") && matches!(ahead.peek(), Some(Token::Number(_, 4)))).then_some(()));
    Some(month)
}

/// Four digits of a year that somebody alive can mean, with a comma before them or not.
pub fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    cursor.attempt(|ahead| {
        ahead.sign(",");
        let (year @ 1900..=2199, 4) = ahead.number()? else { return None };
        i16::try_from(year).ok()
    })
}

/// How two days are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// The days between are meant too.
    To,
    /// These days and no others.
    And,
}

pub fn joint(cursor: &mut Cursor<'_>) -> Option<Joint> {
    if cursor.word(&["to", "until", "till"]) || cursor.sign("-–—") {
        return Some(Joint::To);
    }
    (cursor.sign(",/&") || cursor.word(&["and"])).then_some(Joint::And)
}

/// A day without a month has that of the day after it.
fn fill_months(days: &mut [Typed]) {
    let mut following = None;
    for day in days.iter_mut().rev() {
        day.month = day.month.or(following);
        following = day.month;
    }
}

/// A day without a year has that of its neighbour, across the turn of the year where months go back.
fn fill_years(days: &mut [Typed]) {
    let mut following: Option<Typed> = None;
    for day in days.iter_mut().rev() {
        if let Some(next) = following {
            let turns = day.month > next.month;
            day.year = day.year.or(next.year.map(|year| year - i16::from(turns)));
        }
        following = Some(*day);
    }
    fill_later_years(days);
}

fn fill_later_years(days: &mut [Typed]) {
    let mut before: Option<Typed> = None;
    for day in days.iter_mut() {
        if let Some(previous) = before {
            let turns = day.month < previous.month;
            day.year = day.year.or(previous.year.map(|year| year + i16::from(turns)));
        }
        before = Some(*day);
    }
}

fn resolve_all(days: &[Typed], today: Date) -> Result<Vec<Date>, String> {
    let Some((first, others)) = days.split_first() else { return Ok(Vec::new()) };
    let mut dates = vec![first.resolve(today)?];
    for day in others {
        let from = dates.last().copied().unwrap_or(today);
        dates.push(day.resolve(from)?);
    }
    Ok(dates)
}

fn span(dates: &[Date], joints: &[Joint]) -> Option<Found> {
    let (first, last) = (*dates.first()?, *dates.last()?);
    match joints {
        [] => Some(Ok(Span::Day(first))),
        [Joint::To] if first < last => Some(Ok(Span::Days(first, last))),
        [Joint::To] => Some(Err("The last day is not after the first: check the dates.".to_owned())),
        _ if joints.contains(&Joint::To) => None,
        _ => {
            let in_a_row = dates.iter().zip(dates.iter().skip(1)).all(|(day, next)| day.tomorrow().ok() == Some(*next));
            in_a_row.then_some(Ok(Span::Days(first, last)))
        }
    }
}

impl Typed {
    /// The day in its own year; without one the coming day, or the one near it that its weekday fits.
    fn resolve(self, today: Date) -> Result<Date, String> {
        if let Some(year) = self.year {
            return self.in_its_year(year);
        }
        let coming = (today.year()..=today.year() + 8).find(|year| self.date(*year).is_some_and(|date| date >= today));
        let Some(coming) = coming else { return Err(self.no_such_day(None)) };
        let fits = [coming, coming - 1, coming + 1].into_iter().find_map(|year| self.in_its_year(year).ok());
        fits.map_or_else(|| self.in_its_year(coming), Ok)
    }

    fn date(self, year: i16) -> Option<Date> {
        Date::new(year, self.month?, self.day).ok()
    }

    fn in_its_year(self, year: i16) -> Result<Date, String> {
        let date = self.date(year).ok_or_else(|| self.no_such_day(Some(year)))?;
        match self.weekday {
            Some(typed) if typed != date.weekday() => Err(format!(
                "{} {} {year} is a {}, not a {}.",
                date.day(),
                names::month(date.month()),
                names::weekday(date.weekday()),
                names::weekday(typed),
            )),
            _ => Ok(date),
        }
    }

    fn no_such_day(self, year: Option<i16>) -> String {
        let number = self.month.unwrap_or_default();
        let month = names::month(number);
        if month.is_empty() {
            return format!("There is no month {number}.");
        }
        let year = year.map(|year| format!(" {year}")).unwrap_or_default();
        format!("There is no {} {month}{year}.", self.day)
    }
}

fn small(number: u32) -> Option<i8> {
    i8::try_from(number).ok()
}
