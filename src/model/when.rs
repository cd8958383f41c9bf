//! Dates as officers know them: a day, an afternoon, two days, "in the spring", or not yet known.
//!
//! How a date is typed is in `when/parse.rs`. How it prints is wording, and lives with the documents.

mod clock;
pub(super) mod parse;
mod rhythm;
mod time;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{Open, is_blank};

pub use clock::Clock;
pub use parse::{Typed, month_named, parse_time, parse_when, read_when, weekday_named};
pub use rhythm::{InMonth, Pace, Rhythm};
pub use time::TimeOfDay;

/// A moment of the calendar, as vague as it is known.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct When {
    pub span: Open<Span>,
    /// The times of a day or of each of several days.
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    /// It is known, and not yet certain: printed "to be confirmed".
    pub provisional: bool,
    /// It began then and goes on: printed "since autumn 2012".
    pub since: bool,
}

/// The days that are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Span {
    /// Not known yet; printed "to be confirmed" where a date is expected.
    #[default]
    Unknown,
    Day(Date),
    Part(Date, PartOfDay),
    /// From the first to the last day, both meant.
    Days(Date, Date),
    /// Year and month, 1 to 12.
    Month(i16, i8),
    /// From the first to the last month, both meant.
    Months((i16, i8), (i16, i8)),
    Season(i16, Season),
    Year(i16),
    /// As typed, where it could not be understood: kept, printed and flagged.
    Words(String),
    /// A part of some day of a month.
    MonthPart(i16, i8, PartOfDay),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
}

/// Winter is the one that ends in its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Season {
    Winter,
    Spring,
    Summer,
    Autumn,
}

impl When {
    /// A certain day without times.
    pub fn day(date: Date) -> Self {
        Self { span: Span::Day(date).into(), ..Self::default() }
    }

    /// The same days without their times.
    pub fn without_times(&self) -> Self {
        Self { start: None, end: None, ..self.clone() }
    }

    /// Nothing is known: no days, no times.
    pub fn is_unknown(&self) -> bool {
        self.span.is(Span::Unknown) && self.start.is_none() && self.end.is_none()
    }

    /// The first day that it may mean, which lists sort by.
    pub fn first_day(&self) -> Option<Date> {
        self.span.known()?.bounds().map(|(first, _)| first)
    }

    /// The first day, where it is known to the day.
    pub fn known_day(&self) -> Option<Date> {
        match self.span.known()? {
            Span::Day(day) | Span::Part(day, _) | Span::Days(day, _) => Some(*day),
            _ => None,
        }
    }

    /// The last day that it may mean: only after it is something late.
    pub fn last_day(&self) -> Option<Date> {
        self.span.known()?.bounds().map(|(_, last)| last)
    }

    /// Whether it may mean this day.
    pub fn may_be_on(&self, day: Date) -> bool {
        self.first_day().zip(self.last_day()).is_some_and(|(first, last)| (first..=last).contains(&day))
    }

    /// Whether this is one of its days, where it is known to the day.
    pub fn is_on(&self, day: Date) -> bool {
        self.known_day().is_some() && self.may_be_on(day)
    }
}

/// Whether these times are the wrong way round. From noon on, an end in the morning is the next day's.
pub fn ends_before_it_begins(start: TimeOfDay, end: TimeOfDay) -> bool {
    let overnight = start.hour() >= 12 && end.hour() < 12;
    end <= start && !overnight
}

impl Span {
    /// The first and last day that it may mean; none where no day is known or the calendar has no such day.
    pub fn bounds(&self) -> Option<(Date, Date)> {
        match self {
            Self::Unknown | Self::Words(_) => None,
            Self::Day(day) | Self::Part(day, _) => Some((*day, *day)),
            Self::Days(first, last) => Some((*first.min(last), *first.max(last))),
            Self::Month(year, month) | Self::MonthPart(year, month, _) => month_bounds(*year, *month),
            Self::Months(one, other) => {
                let ((first_year, first), (last_year, last)) = (one.min(other), one.max(other));
                Some((month_bounds(*first_year, *first)?.0, month_bounds(*last_year, *last)?.1))
            }
            Self::Season(year, season) => season.bounds(*year),
            Self::Year(year) => {
                let first = Date::new(*year, 1, 1).ok()?;
                Some((first, first.last_of_year()))
            }
        }
    }
}

fn month_bounds(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

impl Season {
    /// Three whole months, as the meteorological office counts them.
    fn bounds(self, year: i16) -> Option<(Date, Date)> {
        let (first_year, first, last) = match self {
            Self::Winter => (year.checked_sub(1)?, 12, 2),
            Self::Spring => (year, 3, 5),
            Self::Summer => (year, 6, 8),
            Self::Autumn => (year, 9, 11),
        };
        Some((Date::new(first_year, first, 1).ok()?, Date::new(year, last, 1).ok()?.last_of_month()))
    }
}
