//! The days of a run sheet: which lines each has, what it is called, and which record says where it is.

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::wording::{RunSheetWords, fill};
use crate::model::TimeOfDay;
use crate::model::event::{Event, EventType, MinutesStyle, Slot};
use crate::workspace::Told;
use crate::workspace::run_sheet::{self, days_in_all};

/// An event and its launch evenings, or one launch evening alone.
pub struct RunSheet<'a> {
    sheet: run_sheet::RunSheet<'a>,
    /// The hack event, also where the run sheet is its launch evening's.
    whole: Meeting<'a>,
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
        let sheet = run_sheet::RunSheet::of(workspace, meeting.event);
        let of = |event| Meeting::new(workspace, event, MinutesStyle::default(), now);
        let launches = sheet.launches.iter().copied().map(of).collect();
        let whole = if sheet.whole.header.id == meeting.event.header.id { meeting } else { of(sheet.whole) };
        Self { sheet, whole, launches }
    }

    /// Day by day. Without any line there is one page.
    pub fn days(&self, is_public: bool) -> Vec<Day<'_, 'a>> {
        self.sheet.days(is_public).into_iter().map(|day| self.day(day)).collect()
    }

    fn meeting(&self, event: &Event) -> &Meeting<'a> {
        let is_it = |launch: &&Meeting<'_>| launch.event.header.id == event.header.id;
        self.launches.iter().find(is_it).unwrap_or(&self.whole)
    }

    fn day(&self, day: run_sheet::Day<'a>) -> Day<'_, 'a> {
        let run_sheet::Day { number, date, .. } = day;
        let (whole, of) = (&self.whole, self.meeting(day.of));
        let (words, count) = (&whole.words.run_sheet, number.to_string());
        let name = match number {
            0 if of.event.details.kind.is(EventType::LaunchEvening) => undated(of, words),
            0 => words.launch.clone(),
            _ => fill(&words.day, &[("n", &count)]),
        };
        let place = match days_in_all(whole.event) {
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
        let lines = day.lines.into_iter().map(|line| {
            let run_sheet::Line { event, slot, start, overlaps, .. } = line;
            Line { meeting: self.meeting(event), slot, start, overlaps }
        });
        Day { heading, aside: joined(&[&place, venue]), lines: lines.collect(), of, whole, at }
    }
}

/// A launch evening without a certain day says what is known of it.
fn undated(of: &Meeting<'_>, words: &RunSheetWords) -> String {
    let when = &of.event.details.when;
    if when.is_unknown() {
        return fill(&words.undated, &[("launch", &words.launch)]);
    }
    joined(&[&words.launch, &dates::when(&of.words.dates, when)])
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
