//! The days of a run sheet: which lines each has, what it is called, and which record says where it is.

use std::collections::BTreeMap;

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::wording::fill;
use crate::model::event::{Audience, Event, EventType, MinutesStyle, Slot, Timed, timed};
use crate::model::form::typed;
use crate::model::{Clock, TimeOfDay};
use crate::workspace::Told;
use jiff::civil::Date;

/// An event and its launch evenings, or one launch evening alone.
pub struct RunSheet<'a> {
    /// The hack event, also where the run sheet is its launch evening's.
    whole: Meeting<'a>,
    launches: Vec<Meeting<'a>>,
    of_launch_alone: bool,
    /// The evening before the first day has a record of its own, also where it was called off.
    is_launched_apart: bool,
}

/// A line with its times, and the event in whose record it stands.
pub struct Line<'s, 'a> {
    pub meeting: &'s Meeting<'a>,
    pub slot: Slot,
    pub start: Option<TimeOfDay>,
    pub overlaps: bool,
    clock: Option<Clock>,
}

/// A page of it.
pub struct Day<'s, 'a> {
    pub heading: String,
    /// "Day 1 of 2, Tarnbridge Town Hall".
    pub aside: String,
    pub lines: Vec<Line<'s, 'a>>,
    /// Whose date it is.
    pub of: &'s Meeting<'a>,
    /// The whole event, for the helpers whom the launch evening does not say itself.
    pub whole: &'s Meeting<'a>,
    /// Whose venue it is. All that is said of a building is said of this one.
    pub at: &'s Meeting<'a>,
}

impl<'a> RunSheet<'a> {
    pub fn new(meeting: Meeting<'a>) -> Self {
        let (workspace, now) = (meeting.workspace, meeting.now);
        let of = |event| Meeting::new(workspace, event, MinutesStyle::default(), now);
        if meeting.event.details.kind.is(EventType::LaunchEvening) {
            let whole = of(Told::of(workspace, meeting.event).hack().unwrap_or(meeting.event));
            return Self { whole, launches: vec![meeting], of_launch_alone: true, is_launched_apart: true };
        }
        let launches = workspace.linked_launches(meeting.event.header.id);
        let is_launched_apart = !launches.is_empty();
        let launches = launches.into_iter().filter(|launch| launch.takes_place()).map(of).collect();
        Self { whole: meeting, launches, of_launch_alone: false, is_launched_apart }
    }

    /// Day by day. A line belongs to a day even where nobody sees it, so that times follow from all of them.
    pub fn days(&self, is_public: bool) -> Vec<Day<'_, 'a>> {
        let mut own: BTreeMap<u32, Vec<Line<'_, 'a>>> = BTreeMap::new();
        if !self.of_launch_alone {
            lines_of(&self.whole).into_iter().for_each(|(day, line)| own.entry(day).or_default().push(line));
        }
        if self.is_launched_apart {
            own.remove(&0);
        }
        let evenings = self.launches.iter().map(|launch| (0, launch, self.evening(launch)));
        let days = own.into_iter().map(|(number, lines)| (number, &self.whole, lines));
        let mut pages: Vec<_> = evenings.chain(days).collect();
        for (_, _, lines) in &mut pages {
            lines.retain(|line| !is_public || line.slot.audience.is(Audience::Public));
        }
        pages.retain(|(_, _, lines)| !lines.is_empty());
        if pages.is_empty() {
            let alone = self.launches.first().filter(|_| self.of_launch_alone);
            pages.push(alone.map_or((1, &self.whole, Vec::new()), |launch| (0, launch, Vec::new())));
        }
        pages.into_iter().map(|(number, of, lines)| self.day(number, of, lines)).collect()
    }

    /// What happens at a launch evening: the lines of its own record, and among them, by their time, those that the hack
    /// has for the evening before. They hold for each of its launch evenings: a line that is left off a page is found
    /// missing at the door, one that stands there twice beforehand.
    fn evening<'s>(&'s self, launch: &'s Meeting<'a>) -> Vec<Line<'s, 'a>> {
        let own = lines_of(launch).into_iter().map(|(_, line)| line);
        let is_the_whole = launch.event.header.id == self.whole.event.header.id;
        let of_hack = if is_the_whole { Vec::new() } else { lines_of(&self.whole) };
        let mut lines: Vec<_> = of_hack.into_iter().filter(|(day, _)| *day == 0).map(|(_, line)| line).collect();
        let is_of_both = !lines.is_empty();
        lines.extend(own);
        if is_of_both {
            lines.sort_by_key(|line| line.clock.map(Clock::minutes));
        }
        lines
    }

    fn day<'s>(&'s self, number: u32, of: &'s Meeting<'a>, lines: Vec<Line<'s, 'a>>) -> Day<'s, 'a> {
        let whole = &self.whole;
        let (words, count) = (&whole.words.run_sheet, number.to_string());
        let name = if number == 0 { words.launch.clone() } else { fill(&words.day, &[("n", &count)]) };
        let date = if number == 0 { launch_day(of) } else { date_of(whole, number) };
        let place = match days_in_all(whole) {
            days if days > 1 && (1..=days).contains(&number) => {
                fill(&words.day_of, &[("n", &count), ("days", &days.to_string())])
            }
            _ if number == 0 => words.launch.clone(),
            _ => String::new(),
        };
        let at = said_by(of, whole, told(of, whole).housed());
        let venue = &at.event.details.venue;
        let inside = joined(&[room(of, whole), &venue.name]);
        let venue = [inside.as_str(), venue.address.trim(), &words.emergency.venue_unknown];
        let venue = venue.into_iter().find(|said| !said.is_empty()).unwrap_or_default();
        let (heading, place) = match date {
            Some(date) => (dates::day(&whole.words.dates, date), place),
            None => (name, String::new()),
        };
        Day { heading, aside: joined(&[&place, venue]), lines, of, whole, at }
    }
}

/// The day's own event, and the whole one that says what it does not.
fn told<'a>(own: &Meeting<'a>, whole: &Meeting<'a>) -> Told<'a> {
    Told::between(own.event, Some(whole.event))
}

fn said_by<'s, 'a>(own: &'s Meeting<'a>, whole: &'s Meeting<'a>, event: &Event) -> &'s Meeting<'a> {
    if event.header.id == own.event.header.id { own } else { whole }
}

/// A launch evening may have a room of its own in the same building.
pub fn room<'a>(own: &Meeting<'a>, whole: &Meeting<'a>) -> &'a str {
    told(own, whole).room().1
}

/// Whom the launch evening says itself, or else the whole event.
pub fn own_or<'s, 'a, T>(
    own: &'s Meeting<'a>,
    whole: &'s Meeting<'a>,
    find: impl Fn(&'a Event) -> Option<T>,
) -> Option<(&'s Meeting<'a>, T)> {
    told(own, whole).said(find).map(|(event, found)| (said_by(own, whole, event), found))
}

/// The lines in which something was typed, with the number of their day.
fn lines_of<'s, 'a>(meeting: &'s Meeting<'a>) -> Vec<(u32, Line<'s, 'a>)> {
    let slots: Vec<Slot> = typed(&meeting.event.plan.run_sheet).cloned().collect();
    let line = |timed: &Timed<'_>| {
        let Timed { start, overlaps, clock, .. } = *timed;
        (timed.day, Line { meeting, slot: timed.slot.clone(), start, overlaps, clock })
    };
    timed(&slots).iter().map(line).collect()
}

/// Days are counted from a first one that is certain to be a day.
fn exact_days(meeting: &Meeting<'_>) -> Option<(Date, Date)> {
    let when = &meeting.event.details.when;
    when.known_day().zip(when.last_day())
}

fn date_of(meeting: &Meeting<'_>, number: u32) -> Option<Date> {
    let (first, _) = exact_days(meeting)?;
    first.checked_add(jiff::Span::new().try_days(number.checked_sub(1)?).ok()?).ok()
}

/// Only a record of its own says when the launch evening is.
fn launch_day(of: &Meeting<'_>) -> Option<Date> {
    exact_days(of).filter(|_| of.event.details.kind.is(EventType::LaunchEvening)).map(|(first, _)| first)
}

fn days_in_all(meeting: &Meeting<'_>) -> u32 {
    let days = exact_days(meeting).and_then(|(first, last)| first.until(last).ok());
    days.and_then(|days| u32::try_from(days.get_days()).ok()).map_or(1, |days| days.saturating_add(1))
}
