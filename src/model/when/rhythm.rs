//! How often something is held, and on which day it is held next.
//!
//! How a rhythm is typed is in `rhythm/read.rs`. Nothing here knows of bank holidays or of what was cancelled: a day that
//! follows from a rhythm is a proposal, and somebody says whether it is the day.

mod read;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{Span, TimeOfDay, When};

/// A rhythm that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rhythm {
    pub pace: Pace,
    /// The months that it keeps to, 1 to 12 in their order; empty where it is all of them.
    pub months: Vec<i8>,
    /// When it begins and ends, where that was said with it.
    pub hours: (Option<TimeOfDay>, Option<TimeOfDay>),
}

/// How far it is from one to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Every so many weeks, on this day of the week or on the one that it was last.
    Weeks { every: u16, on: Option<Weekday> },
    /// Every so many months, on each of these days. Where none was said no more is known than the month.
    Months { every: u16, on: Vec<InMonth> },
}

/// A day of a month. The last is the one with the number -1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InMonth {
    Weekday(i8, Weekday),
    /// Monday to Friday.
    WorkingDay(i8),
    Day(i8),
}

/// Of steps to the coming one, from a last one that may be years ago.
const STEPS: usize = 5000;
/// Of days by which a meeting may be held before its time. One that is further off is none of those to come.
const EARLY: u32 = 7;
/// Of months to one that has a fifth Friday and that the rhythm keeps to.
const MONTHS: u16 = 120;

impl Rhythm {
    /// The first one that is not behind us: going on from the day that it was last or, where it never was, the first day
    /// that fits. None where that would be a guess.
    pub fn next(&self, last: Option<Date>, today: Date) -> Option<When> {
        let span = match last {
            Some(last) => {
                let mut span = self.after(last)?;
                let mut steps = 0;
                while span.bounds()?.1 < today && steps < STEPS {
                    span = self.after(span.bounds()?.0)?;
                    steps += 1;
                }
                span
            }
            None => self.first_after(today.yesterday().ok()?)?,
        };
        let (start, end) = if matches!(span, Span::Day(_)) { self.hours } else { (None, None) };
        Some(When { span: span.into(), start, end, ..When::default() })
    }

    /// The one after the one that was held on this day. A day off the beat stands for the one near it, so that a
    /// meeting that was moved moves none of those that follow.
    pub fn after(&self, day: Date) -> Option<Span> {
        match &self.pace {
            Pace::Weeks { every, on } => {
                let mut at = on.map_or(Some(day), |on| nearest_weekday(day, on))?;
                for _ in 0..STEPS {
                    at = at.checked_add(i32::from(*every).weeks()).ok()?;
                    if at > day && self.keeps_to(at.month()) {
                        return Some(Span::Day(at));
                    }
                }
                None
            }
            Pace::Months { every, on } if on.is_empty() => {
                let (year, month) = self.later_months(day, *every).find(|(_, month)| self.keeps_to(*month))?;
                Some(Span::Month(year, month))
            }
            Pace::Months { every, .. } => self.day_after(day, *every).map(Span::Day),
        }
    }

    /// The first day that fits and is after this one.
    fn first_after(&self, today: Date) -> Option<Span> {
        match &self.pace {
            Pace::Weeks { on, .. } => {
                let mut at = today.nth_weekday(1, (*on)?).ok()?;
                for _ in 0..STEPS {
                    if self.keeps_to(at.month()) {
                        return Some(Span::Day(at));
                    }
                    at = at.checked_add(1.week()).ok()?;
                }
                None
            }
            Pace::Months { on, .. } if on.is_empty() => {
                let named = !self.months.is_empty();
                let (year, month) = self.later_months(today, 1).find(|(_, month)| named && self.keeps_to(*month))?;
                Some(Span::Month(year, month))
            }
            Pace::Months { .. } => {
                let this = std::iter::once((today.year(), today.month()));
                let mut days = this.chain(self.later_months(today, 1)).flat_map(|month| self.days_of(month));
                days.find(|found| *found > today).map(Span::Day)
            }
        }
    }

    fn day_after(&self, day: Date, every: u16) -> Option<Date> {
        let around = [-1, 0, 1].into_iter().filter_map(|months| months_later(day, months));
        let beats: Vec<Date> = around.flat_map(|month| self.days_of(month)).collect();
        let before = beats.iter().rfind(|beat| **beat <= day).copied();
        let soon = beats.iter().find(|beat| **beat > day && days_between(**beat, day) <= EARLY).copied();
        let is_nearer = |soon: &Date| before.is_none_or(|before| days_between(*soon, day) < days_between(before, day));
        let beat = soon.filter(is_nearer).or(before).unwrap_or(day);
        let in_this_month = self.days_of((beat.year(), beat.month())).into_iter().find(|other| *other > beat);
        in_this_month.or_else(|| self.later_months(beat, every).flat_map(|month| self.days_of(month)).next())
    }

    /// Month by month, or every so many months.
    fn later_months(&self, day: Date, every: u16) -> impl Iterator<Item = (i16, i8)> {
        (1..=MONTHS).map_while(move |step| months_later(day, i32::from(step) * i32::from(every)))
    }

    /// Its days in a month, in their order.
    fn days_of(&self, (year, month): (i16, i8)) -> Vec<Date> {
        let Pace::Months { on, .. } = &self.pace else { return Vec::new() };
        if !self.keeps_to(month) {
            return Vec::new();
        }
        let mut days: Vec<Date> = on.iter().filter_map(|day| day.of(year, month)).collect();
        days.sort();
        days.dedup();
        days
    }

    fn keeps_to(&self, month: i8) -> bool {
        self.months.is_empty() || self.months.contains(&month)
    }
}

impl InMonth {
    /// The day in that month, which may have none: not each has a fifth Friday or a 31st.
    fn of(self, year: i16, month: i8) -> Option<Date> {
        let first = Date::new(year, month, 1).ok()?;
        match self {
            Self::Weekday(nth, weekday) => first.nth_weekday_of_month(nth, weekday).ok(),
            Self::Day(-1) => Some(first.last_of_month()),
            Self::Day(day) => Date::new(year, month, day).ok(),
            Self::WorkingDay(nth) => {
                let days = (1..=first.days_in_month()).filter_map(|day| Date::new(year, month, day).ok());
                let mut working = days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
                let place = usize::from(nth.unsigned_abs()).checked_sub(1)?;
                if nth < 0 { working.nth_back(place) } else { working.nth(place) }
            }
        }
    }
}

fn months_later(day: Date, months: i32) -> Option<(i16, i8)> {
    let later = day.first_of_month().checked_add(months.months()).ok()?;
    Some((later.year(), later.month()))
}

/// At most three days away.
fn nearest_weekday(day: Date, weekday: Weekday) -> Option<Date> {
    let ahead = i32::from(day.weekday().until(weekday));
    day.checked_add(if ahead > 3 { ahead - 7 } else { ahead }.days()).ok()
}

fn days_between(one: Date, other: Date) -> u32 {
    one.until(other).map_or(u32::MAX, |span| span.get_days().unsigned_abs())
}
