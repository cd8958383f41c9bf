//! Moves a record through the calendar by whole weeks, so that every weekday stays what it was.
//!
//! It follows the tables that forms are drawn from: a new date moves without a line here. Words that were typed in
//! place of a date stay, since nobody understood them, and so does a date that would leave the calendar.

use jiff::civil::Date;
use jiff::{Span as Length, Timestamp, ToSpan};

use super::form::{Form, Place};
use super::{Record, Season, Span, When};

const HOURS_IN_A_WEEK: i64 = 7 * 24;

/// Moves every date of a record, and the moments in its header, by this many weeks: forward, or back where it is
/// negative.
pub fn shift_weeks(record: &mut Record, weeks: i32) {
    let header = record.header_mut();
    let moments = [&mut header.created, &mut header.changed, &mut header.rev.at];
    moments.into_iter().for_each(|moment| *moment = moment_shifted(*moment, weeks));
    shift_form(record.form(), weeks);
}

fn moment_shifted(moment: Timestamp, weeks: i32) -> Timestamp {
    let nobody_noted_it = moment == Timestamp::default();
    if nobody_noted_it { moment } else { moment.checked_add(hours(weeks)).unwrap_or(moment) }
}

fn hours(weeks: i32) -> Length {
    // A moment knows no days: those of a week in which the clocks change are not all as long.
    Length::new().try_hours(i64::from(weeks) * HOURS_IN_A_WEEK).unwrap_or_default()
}

fn shift_form(form: &mut dyn Form, weeks: i32) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::When(when)) => *when = when.shifted(weeks),
            Some(Place::Nested(inner) | Place::Protected(inner)) => shift_form(inner, weeks),
            Some(Place::Items(items)) => {
                (0..items.len()).for_each(|index| {
                    if let Some(inner) = items.form(index) {
                        shift_form(inner, weeks);
                    }
                });
            }
            _ => {}
        }
    }
}

impl When {
    /// The same so many weeks later, as vague as before. Its times are the clock's on the wall and stay.
    #[must_use]
    pub fn shifted(&self, weeks: i32) -> Self {
        let span = self.span.known().and_then(|span| span.shifted(weeks));
        let span = span.map_or_else(|| self.span.clone(), Into::into);
        Self { span, ..self.clone() }
    }
}

impl Span {
    /// None where there is no day to move, or no such day in the calendar. A month, a season or a year becomes the one
    /// in which its middle then lies, so that of two the later one never comes to lie before the other.
    fn shifted(&self, weeks: i32) -> Option<Self> {
        let later = |day: &Date| day.checked_add(weeks.weeks()).ok();
        let month = |year: i16, month: i8| {
            let middle = later(&Date::new(year, month, 15).ok()?)?;
            Some((middle.year(), middle.month()))
        };
        Some(match self {
            Self::Unknown | Self::Words(_) => return None,
            Self::Day(day) => Self::Day(later(day)?),
            Self::Part(day, part) => Self::Part(later(day)?, *part),
            Self::Days(first, last) => Self::Days(later(first)?, later(last)?),
            Self::Month(year, number) => {
                let (year, number) = month(*year, *number)?;
                Self::Month(year, number)
            }
            Self::MonthPart(year, number, part) => {
                let (year, number) = month(*year, *number)?;
                Self::MonthPart(year, number, *part)
            }
            Self::Months(first, last) => Self::Months(month(first.0, first.1)?, month(last.0, last.1)?),
            Self::Season(year, season) => {
                let (year, season) = Season::around(later(&season.middle(*year)?)?);
                Self::Season(year, season)
            }
            Self::Year(year) => Self::Year(later(&Date::new(*year, 7, 2).ok()?)?.year()),
        })
    }
}

impl Season {
    /// A day in the middle of its second month.
    fn middle(self, year: i16) -> Option<Date> {
        let month = match self {
            Self::Winter => 1,
            Self::Spring => 4,
            Self::Summer => 7,
            Self::Autumn => 10,
        };
        Date::new(year, month, 15).ok()
    }

    /// The season that a day lies in, with the year that it is named by.
    fn around(day: Date) -> (i16, Self) {
        match day.month() {
            12 => (day.year().saturating_add(1), Self::Winter),
            1 | 2 => (day.year(), Self::Winter),
            3..=5 => (day.year(), Self::Spring),
            6..=8 => (day.year(), Self::Summer),
            _ => (day.year(), Self::Autumn),
        }
    }
}
