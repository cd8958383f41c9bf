//! The run sheet of an event day by day: which lines belong to which day, on paper and on the day itself. A launch evening
//! that has a record of its own is the day before the first.
//!
//! What a day is called, and where it is, is said by whoever shows it.

mod began;
mod checkpoint;
mod ends;
mod running;
mod took;

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::{Told, Workspace};
use crate::model::event::{Audience, Event, EventType, Slot, Timed, timed};
use crate::model::form::typed;
use crate::model::{Clock, TimeOfDay};

pub use began::note_began;
pub use checkpoint::{Planned, checkpoint_note, write_checkpoint};
pub use ends::is_over_by;
pub use running::{Expected, Running, running};
pub use took::{Took, late_in_words, took};

/// An event and its launch evenings, or one launch evening alone.
pub struct RunSheet<'a> {
    /// The hack event, also where the run sheet is its launch evening's.
    pub whole: &'a Event,
    /// Those that take place.
    pub launches: Vec<&'a Event>,
    of_launch_alone: bool,
    /// The evening before the first day has a record of its own, also where it was called off.
    is_launched_apart: bool,
    /// The whole event has more than one evening that takes place.
    has_several_evenings: bool,
}

/// A line with its times, and the event in whose record it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<'a> {
    pub event: &'a Event,
    pub slot: Slot,
    pub start: Option<TimeOfDay>,
    pub end: Option<TimeOfDay>,
    pub overlaps: bool,
    /// It stands at more than one evening, so that no one time says when it began, and none is noted.
    pub is_shared: bool,
    clock: Option<Clock>,
}

/// A day of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Day<'a> {
    /// 1 is the first day, 0 the launch evening.
    pub number: u32,
    /// Whose day it is.
    pub of: &'a Event,
    /// None where its event has no certain day.
    pub date: Option<Date>,
    pub lines: Vec<Line<'a>>,
}

impl<'a> RunSheet<'a> {
    pub fn of(workspace: &'a Workspace, event: &'a Event) -> Self {
        if event.details.kind.is(EventType::LaunchEvening) {
            let whole = Told::of(workspace, event).hack().unwrap_or(event);
            let others = workspace.linked_launches(whole.header.id).into_iter();
            let has_several_evenings = others.filter(|launch| launch.takes_place()).nth(1).is_some();
            let launches = vec![event];
            return Self { whole, launches, of_launch_alone: true, is_launched_apart: true, has_several_evenings };
        }
        let launches = workspace.linked_launches(event.header.id);
        let is_launched_apart = !launches.is_empty();
        let launches: Vec<&Event> = launches.into_iter().filter(|launch| launch.takes_place()).collect();
        let has_several_evenings = launches.len() > 1;
        Self { whole: event, launches, of_launch_alone: false, is_launched_apart, has_several_evenings }
    }

    /// Day by day. A line belongs to a day even where nobody sees it, so that times follow from all of them. Without any
    /// line there is one day.
    pub fn days(&self, is_public: bool) -> Vec<Day<'a>> {
        let mut own: BTreeMap<u32, Vec<Line<'a>>> = BTreeMap::new();
        if !self.of_launch_alone {
            lines_of(self.whole).into_iter().for_each(|(day, line)| own.entry(day).or_default().push(line));
        }
        if self.is_launched_apart {
            own.remove(&0);
        }
        let evenings = self.launches.iter().map(|launch| (0, *launch, self.evening(launch)));
        let days = own.into_iter().map(|(number, lines)| (number, self.whole, lines));
        let mut pages: Vec<_> = evenings.chain(days).collect();
        for (_, _, lines) in &mut pages {
            lines.retain(|line| !is_public || line.slot.audience.is(Audience::Public));
        }
        pages.retain(|(_, _, lines)| !lines.is_empty());
        if pages.is_empty() {
            let alone = self.launches.first().filter(|_| self.of_launch_alone);
            pages.push(alone.map_or((1, self.whole, Vec::new()), |launch| (0, *launch, Vec::new())));
        }
        let day = |(number, of, lines): (u32, &'a Event, Vec<Line<'a>>)| {
            let date = if number == 0 { launch_day(of) } else { date_of(self.whole, number) };
            Day { number, of, date, lines }
        };
        pages.into_iter().map(day).collect()
    }

    /// What happens at a launch evening: the lines of its own record, and among them, by their time, those that the hack
    /// has for the evening before. They hold for each of its launch evenings: a line that is left off a page is found
    /// missing at the door, one that stands there twice beforehand.
    fn evening(&self, launch: &'a Event) -> Vec<Line<'a>> {
        let own = lines_of(launch).into_iter().map(|(_, line)| line);
        let is_the_whole = launch.header.id == self.whole.header.id;
        let of_hack = if is_the_whole { Vec::new() } else { lines_of(self.whole) };
        let mut lines: Vec<_> = of_hack.into_iter().filter(|(day, _)| *day == 0).map(|(_, line)| line).collect();
        let is_of_both = !lines.is_empty();
        for line in lines.iter_mut().filter(|_| self.has_several_evenings) {
            (line.is_shared, line.slot.began) = (true, None);
        }
        lines.extend(own);
        if is_of_both {
            lines.sort_by_key(|line| line.clock.map(Clock::minutes));
        }
        lines
    }
}

/// The lines in which something was typed, with the number of their day.
fn lines_of(event: &Event) -> Vec<(u32, Line<'_>)> {
    let slots: Vec<Slot> = typed(&event.plan.run_sheet).cloned().collect();
    let line = |timed: &Timed<'_>| {
        let Timed { start, end, overlaps, clock, .. } = *timed;
        (timed.day, Line { event, slot: timed.slot.clone(), start, end, overlaps, is_shared: false, clock })
    };
    timed(&slots).iter().map(line).collect()
}

/// Days are counted from a first one that is certain to be a day.
fn exact_days(event: &Event) -> Option<(Date, Date)> {
    event.details.when.known_day().zip(event.details.when.last_day())
}

fn date_of(event: &Event, number: u32) -> Option<Date> {
    let (first, _) = exact_days(event)?;
    first.checked_add(Span::new().try_days(number.checked_sub(1)?).ok()?).ok()
}

/// Only a record of its own says when the launch evening is.
fn launch_day(of: &Event) -> Option<Date> {
    exact_days(of).filter(|_| of.details.kind.is(EventType::LaunchEvening)).map(|(first, _)| first)
}

/// How many days an event lasts.
pub fn days_in_all(event: &Event) -> u32 {
    let days = exact_days(event).and_then(|(first, last)| first.until(last).ok());
    days.and_then(|days| u32::try_from(days.get_days()).ok()).map_or(1, |days| days.saturating_add(1))
}
