//! A year of a series in numbers: which meetings it had, how many came to each and how many of them had been there before,
//! and for how long people met. Whoever came is counted here and never named.

use std::collections::HashSet;

use jiff::civil::Date;

use super::members::here;
use super::{Held, held_meetings};
use crate::model::{Id, Ref, Span, When};
use crate::workspace::Workspace;

/// The days that are reported on, both meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Date,
    pub last: Date,
}

/// Where a year begins: in January or, as the year of a council, in April.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearFrom {
    January,
    April,
}

/// What a series did in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct YearOf {
    pub period: Period,
    /// The first first.
    pub meetings: Vec<MeetingOf>,
    /// Meetings that were held, and of which no day is known: they stand in no year.
    pub undated: usize,
    pub people: PeopleOf,
}

/// A meeting of the year.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingOf {
    pub held: Held,
    /// None where there is no list of who came.
    pub named: Option<Named>,
    /// How long it took; none where its times are not known.
    pub minutes: Option<u64>,
}

/// Those on the list of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Who stand on the list of an earlier meeting too.
    pub before: usize,
    /// Who stand on a list of this series for the first time.
    pub first_time: usize,
}

/// Different people on the lists of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleOf {
    /// Meetings that have a list.
    pub lists: usize,
    pub different: usize,
    /// Of them, who were on no list before this year; none where there is no list from before it.
    pub first_time: Option<usize>,
    /// Of them, who came to at least half of the meetings that have a list; none where there is only one.
    pub regular: Option<usize>,
}

impl Period {
    /// The year that a day lies in.
    pub fn around(day: Date, from: YearFrom) -> Option<Self> {
        match from {
            YearFrom::January => Self::new(day.year(), 1),
            YearFrom::April if day.month() >= 4 => Self::new(day.year(), 4),
            YearFrom::April => Self::new(day.year().checked_sub(1)?, 4),
        }
    }

    /// The year before it.
    pub fn before(self) -> Option<Self> {
        Self::new(self.first.year().checked_sub(1)?, self.first.month())
    }

    fn new(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        let next = Date::new(year.checked_add(1)?, month, 1).ok()?;
        Some(Self { first, last: next.yesterday().ok()? })
    }

    pub fn holds(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}

/// The day of the last meeting that lies behind us; none where there is none whose day is known.
pub fn last_day_held(workspace: &Workspace, series: Ref, today: Date) -> Option<Date> {
    held_meetings(workspace, series, today).iter().find_map(|held| held.when.first_day())
}

/// What a series did in these days, as far as it is recorded and over.
pub fn year_of(workspace: &Workspace, series: Ref, period: Period, today: Date) -> YearOf {
    let mut held = held_meetings(workspace, series, today);
    held.reverse();
    let undated = held.iter().filter(|held| held.when.first_day().is_none()).count();
    let mut lists = Lists::default();
    let mut meetings = Vec::new();
    for held in held {
        let Some(day) = held.when.first_day() else { continue };
        let came: HashSet<Ref> =
            workspace.event(Ref(held.event)).map(|event| here(event).collect()).unwrap_or_default();
        let is_in_year = period.holds(day);
        let named = lists.add(&came, is_in_year, day < period.first);
        if is_in_year {
            let minutes = minutes_of(&held.when);
            meetings.push(MeetingOf { held, named, minutes });
        }
    }
    YearOf { period, meetings, undated, people: lists.people() }
}

/// Of those on the list of a meeting that was held, or is on, how many stood on an earlier list of its series; none where
/// it has no list, or there is none from before it.
pub fn named_at(workspace: &Workspace, series: Ref, event: Id, today: Date) -> Option<Named> {
    let events = super::own_events(workspace, series);
    let at = events.iter().position(|other| other.header.id == event)?;
    let mut lists = Lists::default();
    let earlier = events.iter().take(at).filter(|other| other.is_over(today));
    let has_earlier = earlier.filter_map(|other| lists.add(&here(other).collect(), false, true)).count() > 0;
    let own: HashSet<Ref> = events.get(at).map(|event| here(event).collect()).unwrap_or_default();
    lists.add(&own, true, false).filter(|_| has_earlier)
}

/// The same of all its years.
pub fn whole_run(workspace: &Workspace, series: Ref, today: Date) -> YearOf {
    year_of(workspace, series, Period { first: Date::MIN, last: Date::MAX }, today)
}

/// Who came, list by list.
#[derive(Default)]
struct Lists {
    known: HashSet<Ref>,
    before: HashSet<Ref>,
    of_year: Vec<HashSet<Ref>>,
}

impl Lists {
    fn add(&mut self, came: &HashSet<Ref>, is_in_year: bool, is_before: bool) -> Option<Named> {
        if came.is_empty() {
            return None;
        }
        let before = came.iter().filter(|person| self.known.contains(person)).count();
        self.known.extend(came);
        if is_in_year {
            self.of_year.push(came.clone());
        }
        if is_before {
            self.before.extend(came);
        }
        Some(Named { before, first_time: came.len() - before })
    }

    fn people(&self) -> PeopleOf {
        let different: HashSet<Ref> = self.of_year.iter().flatten().copied().collect();
        let lists = self.of_year.len();
        let times = |person: &Ref| self.of_year.iter().filter(|list| list.contains(person)).count();
        let new = || different.difference(&self.before).count();
        let regular = || different.iter().filter(|person| 2 * times(person) >= lists).count();
        PeopleOf {
            lists,
            different: different.len(),
            first_time: (!self.before.is_empty() && lists > 0).then(new),
            regular: (lists > 1).then(regular),
        }
    }
}

impl YearOf {
    pub fn events(&self) -> impl Iterator<Item = Id> {
        self.meetings.iter().map(|meeting| meeting.held.event)
    }

    /// Everybody who came, each time that they came.
    pub fn came(&self) -> u64 {
        self.meetings.iter().filter_map(|meeting| meeting.held.came).map(u64::from).sum()
    }

    /// Meetings of which nobody has said how many came.
    pub fn uncounted(&self) -> usize {
        self.meetings.iter().filter(|meeting| meeting.held.came.is_none()).count()
    }

    /// How long all meetings took whose times are known.
    pub fn minutes(&self) -> u64 {
        self.meetings.iter().filter_map(|meeting| meeting.minutes).sum()
    }

    /// The time that people gave, where both their number and the times are known.
    pub fn given(&self) -> u64 {
        let given = |meeting: &MeetingOf| Some(u64::from(meeting.held.came?).saturating_mul(meeting.minutes?));
        self.meetings.iter().filter_map(given).fold(0, u64::saturating_add)
    }

    /// Meetings whose times nobody knows.
    pub fn untimed(&self) -> usize {
        self.meetings.iter().filter(|meeting| meeting.minutes.is_none()).count()
    }
}

/// How long something took, from its start to its end on each of its days; none where any of these is not known. An end
/// that is before the start is the next day's.
pub fn minutes_of(when: &When) -> Option<u64> {
    let days = match when.span.known()? {
        Span::Day(_) | Span::Part(..) => 1,
        Span::Days(first, last) => {
            u64::from(first.max(last).since(*first.min(last)).ok()?.get_days().unsigned_abs()) + 1
        }
        _ => return None,
    };
    let (start, end) = (when.start?, when.end?);
    let minutes = |hour: i8, minute: i8| i64::from(hour) * 60 + i64::from(minute);
    let taken = minutes(end.hour(), end.minute()) - minutes(start.hour(), start.minute());
    let taken = if taken < 0 { taken + 24 * 60 } else { taken };
    u64::try_from(taken).ok().filter(|taken| *taken > 0).map(|taken| taken * days)
}
