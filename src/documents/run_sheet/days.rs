//! The days of a run sheet: which lines each has, what it is called, and which record says where it is.

use std::collections::BTreeMap;

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::wording::fill;
use crate::model::event::{Audience, Event, MinutesStyle, Slot, Timed, timed};
use crate::model::form::typed;
use crate::model::{Kind, Record, Ref, TimeOfDay};
use jiff::civil::Date;

/// An event, and the launch evenings that have a run sheet in a record of their own.
pub struct RunSheet<'a> {
    pub meeting: Meeting<'a>,
    launches: Vec<Meeting<'a>>,
}

/// A line with its times, and the event in whose record it stands.
pub struct Line<'s, 'a> {
    pub meeting: &'s Meeting<'a>,
    pub slot: Slot,
    pub start: Option<TimeOfDay>,
    pub overlaps: bool,
}

/// A page of it.
pub struct Day<'s, 'a> {
    pub heading: String,
    /// "Day 1 of 2, Tarnbridge Town Hall".
    pub aside: String,
    pub lines: Vec<Line<'s, 'a>>,
    /// Whose date and venue it is.
    pub of: &'s Meeting<'a>,
    /// The whole event, for what the launch evening does not say itself.
    pub whole: &'s Meeting<'a>,
}

impl<'a> RunSheet<'a> {
    pub fn new(meeting: Meeting<'a>) -> Self {
        let workspace = meeting.workspace;
        let whole = Ref(meeting.event.header.id);
        let events = workspace.linked(whole.0, Kind::Event).into_iter().filter_map(|record| event(record));
        let of = |event| Meeting::new(workspace, event, MinutesStyle::default(), meeting.now);
        let launches = events.filter(|event| event.launches(whole)).map(of).collect();
        Self { meeting, launches }
    }

    /// Day by day. A line belongs to a day even where nobody sees it, so that times follow from all of them.
    pub fn days(&self, is_public: bool) -> Vec<Day<'_, 'a>> {
        let mut days: BTreeMap<u32, Vec<Line<'_, 'a>>> = BTreeMap::new();
        for line in lines_of(&self.meeting) {
            days.entry(line.0).or_default().push(line.1);
        }
        for launch in &self.launches {
            let lines: Vec<_> = lines_of(launch).into_iter().map(|(_, line)| line).collect();
            if !lines.is_empty() {
                days.entry(0).or_default().extend(lines);
            }
        }
        days.values_mut().for_each(|lines| lines.retain(|line| !is_public || line.slot.audience.is(Audience::Public)));
        days.retain(|_, lines| !lines.is_empty());
        if days.is_empty() {
            days.insert(1, Vec::new());
        }
        days.into_iter().map(|(number, lines)| self.day(number, lines)).collect()
    }

    fn day<'s>(&'s self, number: u32, lines: Vec<Line<'s, 'a>>) -> Day<'s, 'a> {
        let whole = &self.meeting;
        let of = self.launches.first().filter(|_| number == 0).unwrap_or(whole);
        let (words, count) = (&whole.words.run_sheet, number.to_string());
        let name = if number == 0 { words.launch.clone() } else { fill(&words.day, &[("n", &count)]) };
        let date = if number == 0 { launch_day(of, whole) } else { date_of(whole, number) };
        let place = match days_in_all(whole) {
            days if days > 1 && (1..=days).contains(&number) => {
                fill(&words.day_of, &[("n", &count), ("days", &days.to_string())])
            }
            _ if number == 0 => words.launch.clone(),
            _ => String::new(),
        };
        let venue = own_or(of, whole, |event| Some(event.details.venue.name.trim()).filter(|name| !name.is_empty()));
        let venue = venue.map_or(words.emergency.venue_unknown.as_str(), |(_, name)| name);
        let (heading, place) = match date {
            Some(date) => (dates::day(&whole.words.dates, date), place),
            None => (name, String::new()),
        };
        Day { heading, aside: joined(&[&place, venue]), lines, of, whole }
    }
}

/// What the launch evening says itself, or else the whole event.
pub fn own_or<'s, 'a, T>(
    own: &'s Meeting<'a>,
    whole: &'s Meeting<'a>,
    find: impl Fn(&'a Event) -> Option<T>,
) -> Option<(&'s Meeting<'a>, T)> {
    [own, whole].into_iter().find_map(|meeting| Some((meeting, find(meeting.event)?)))
}

fn event(record: &Record) -> Option<&Event> {
    if let Record::Event(event) = record { Some(event) } else { None }
}

/// The lines in which something was typed, with the number of their day.
fn lines_of<'s, 'a>(meeting: &'s Meeting<'a>) -> Vec<(u32, Line<'s, 'a>)> {
    let slots: Vec<Slot> = typed(&meeting.event.plan.run_sheet).cloned().collect();
    let line = |timed: &Timed<'_>| {
        let (slot, start, overlaps) = (timed.slot.clone(), timed.start, timed.overlaps);
        (timed.day, Line { meeting, slot, start, overlaps })
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
fn launch_day(of: &Meeting<'_>, whole: &Meeting<'_>) -> Option<Date> {
    let is_own = of.event.header.id != whole.event.header.id;
    exact_days(of).filter(|_| is_own).map(|(first, _)| first)
}

fn days_in_all(meeting: &Meeting<'_>) -> u32 {
    let days = exact_days(meeting).and_then(|(first, last)| first.until(last).ok());
    days.and_then(|days| u32::try_from(days.get_days()).ok()).map_or(1, |days| days.saturating_add(1))
}
