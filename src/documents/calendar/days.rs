//! Where a date lies in a calendar: on whole days, at hours of a day, somewhere in a span of days, or nowhere.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use crate::documents::wording::en_gb;
use crate::model::{Open, Span, TimeOfDay, When, ends_before_it_begins};

/// An event of more days than this is one bar, whatever its hours: nobody wants a hundred entries of one exhibition.
const MOST_DAYS: usize = 14;

/// Which time an entry takes, as the wall of the venue shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// From the first to the last day, both meant.
    WholeDays { first: Date, last: Date },
    /// On one day, or from an evening into the night. Where nobody has said when it ends, nothing is made up.
    Hours { start: DateTime, end: Option<DateTime> },
}

/// Whoever is there until this hour has slept there, unless they came late.
const MORNING: i8 = 7;
const LATE: i8 = 21;

impl Extent {
    /// A bar over more days than anybody is busy for.
    pub(super) fn is_long(self) -> bool {
        let Self::WholeDays { first, last } = self else { return false };
        first.series(1.day()).take_while(|day| *day <= last).nth(MOST_DAYS).is_some()
    }
}

/// The hours of a day.
pub(super) type Hours = (TimeOfDay, Option<TimeOfDay>);

/// Where a date lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// An entry for each.
    Exactly(Vec<Extent>),
    /// On some day of these.
    Within(Extent),
    /// In no calendar, and why.
    Nowhere(&'static str),
}

/// Where a date lies. `hours` knows those of each day, counted from 1.
pub(super) fn placed(when: &When, hours: &dyn Fn(u32) -> Option<Hours>) -> Placed {
    let words = &en_gb().calendar;
    let Open::Known(span) = &when.span else { return Placed::Nowhere(&words.from_a_newer_version) };
    match span {
        Span::Unknown => Placed::Nowhere(&words.no_date_yet),
        Span::Words(_) => Placed::Nowhere(&words.date_in_words),
        Span::Year(_) => Placed::Nowhere(&words.only_the_year),
        _ if when.since => Placed::Nowhere(&words.goes_on),
        _ => match (span.bounds(), when.known_day().is_some()) {
            (None, _) => Placed::Nowhere(&words.no_such_date),
            (Some((first, last)), false) => Placed::Within(Extent::WholeDays { first, last }),
            (Some((first, last)), true) => Placed::Exactly(by_day(first, last, hours)),
        },
    }
}

fn by_day(first: Date, last: Date, hours: &dyn Fn(u32) -> Option<Hours>) -> Vec<Extent> {
    let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= last).take(MOST_DAYS + 1).collect();
    let timed: Vec<(Date, Option<Hours>)> = (1..).zip(days).map(|(number, day)| (day, hours(number))).collect();
    if timed.len() > MOST_DAYS || timed.iter().all(|(_, hours)| hours.is_none()) {
        return vec![Extent::WholeDays { first, last }];
    }
    if let Some(stay) = stay(&timed) {
        return vec![stay];
    }
    let whole = |day| Extent::WholeDays { first: day, last: day };
    timed.into_iter().map(|(day, hours)| hours.map_or(whole(day), |hours| at(day, hours))).collect()
}

/// "19 to 21 June, 6pm to 4pm" ends on its last day, and whoever is there is there for the nights too. So is "6pm to 11am";
/// an end in the small hours is that of each evening, and what begins late goes on each night.
fn stay(timed: &[(Date, Option<Hours>)]) -> Option<Extent> {
    let [(first, hours), .., (last, _)] = timed else { return None };
    let (start, end) = (*hours).and_then(|(start, end)| Some((start, end?)))?;
    let sleeps_there = end <= start && end.hour() >= MORNING && start.hour() < LATE;
    let is_stay = (ends_before_it_begins(start, end) || sleeps_there) && timed.iter().all(|(_, other)| other == hours);
    let [start, end] = [first.to_datetime(civil(start)), last.to_datetime(civil(end))];
    is_stay.then_some(Extent::Hours { start, end: Some(end) })
}

/// An end before the beginning is the next day's where it is a night's; otherwise it was mistyped and says nothing.
fn at(day: Date, (start, end): Hours) -> Extent {
    let end = end.filter(|end| !ends_before_it_begins(start, *end));
    let ends = end.and_then(|end| {
        let on = if end <= start { day.tomorrow().ok()? } else { day };
        Some(on.to_datetime(civil(end)))
    });
    Extent::Hours { start: day.to_datetime(civil(start)), end: ends }
}

fn civil(time: TimeOfDay) -> Time {
    Time::new(time.hour(), time.minute(), 0, 0).unwrap_or(Time::midnight())
}
