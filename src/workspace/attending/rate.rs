//! Of a hundred who register, how many come: as the officer says it, as the last events of the series had it, or those of
//! the same type. From it follows how many may be invited to a room.

use jiff::civil::Date;

use crate::model::Event;
use crate::model::event::Attendance;
use crate::model::event::AttendanceState::{Came, Confirmed, DidNotCome, Registered};
use crate::workspace::Workspace;
use crate::workspace::series::{came, own_events};

/// What is taken where nothing is known: as many come to free events elsewhere.
const USUAL: u32 = 65;
/// From so many events it is learned, the latest ones: what was long ago says little.
const LAST: usize = 3;
/// In hundredths, as people say it.
const WHOLE: u64 = 100;

/// Of a hundred who register, how many come, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowRate {
    pub of_100: u32,
    pub from: Learned,
}

/// Where a show rate is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learned {
    /// The officer has said it.
    Said,
    /// From as many of the last events of the series.
    FromSeries(usize),
    /// From as many of the last events of the same type.
    FromType(usize),
    /// Nothing is known of any event.
    NotYet,
}

impl ShowRate {
    /// Said, or learned from events. What is only usual elsewhere is a proposal.
    pub fn is_known(self) -> bool {
        self.from != Learned::NotYet
    }
}

/// How many come to this event.
pub fn show_rate(workspace: &Workspace, event: &Event, today: Date) -> ShowRate {
    if let Some(of_100) = event.people.show_rate.filter(|rate| *rate > 0) {
        return ShowRate { of_100, from: Learned::Said };
    }
    // A launch evening is a part of its hack event, whose people are others and more.
    let series = event.details.series.filter(|_| event.details.part_of.is_none());
    let of_series = series.map(|series| own_events(workspace, series)).unwrap_or_default();
    if let Some((of_100, count)) = learned(of_series, event, today) {
        return ShowRate { of_100, from: Learned::FromSeries(count) };
    }
    match learned(of_type(workspace, event), event, today) {
        Some((of_100, count)) => ShowRate { of_100, from: Learned::FromType(count) },
        None => ShowRate { of_100: USUAL, from: Learned::NotYet },
    }
}

/// How many may be invited so that the room is full, going by what is known; none where that is not enough.
pub fn invite_cap(workspace: &Workspace, event: &Event, today: Date) -> Option<u32> {
    let rate = show_rate(workspace, event, today);
    event.cap_at(rate.of_100).filter(|_| rate.is_known())
}

fn of_type<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    workspace.events().filter(|other| other.details.kind == event.details.kind).collect()
}

/// From the latest of these events of which both numbers are known, all their people together: a large one counts for
/// more than a small one. Also from how many events.
fn learned(events: Vec<&Event>, event: &Event, today: Date) -> Option<(u32, usize)> {
    let is_over = |other: &&Event| other.header.id != event.header.id && other.is_over(today);
    let mut over: Vec<(Option<Date>, (u64, u64))> = events
        .into_iter()
        .filter(is_over)
        .filter_map(|other| Some((other.details.when.last_day(), turned_up(other)?)))
        .collect();
    over.sort_by_key(|(day, _)| *day);
    let last: Vec<(u64, u64)> = over.into_iter().rev().take(LAST).map(|(_, counts)| counts).collect();
    let (registered, came) = last.iter().fold((0, 0), |(all, there), (one, other)| (all + one, there + other));
    let of_100 = (came * WHOLE + registered / 2).checked_div(registered)?;
    u32::try_from(of_100.min(WHOLE)).ok().filter(|rate| *rate > 0).map(|rate| (rate, last.len()))
}

/// How many had registered for an event, and how many of them came; none where the one or the other is not known.
fn turned_up(event: &Event) -> Option<(u64, u64)> {
    let people = &event.people;
    let count = |is_it: &dyn Fn(&Attendance) -> bool| people.attendance.iter().filter(|one| is_it(one)).count() as u64;
    let walked_in = people.walk_ins.map_or_else(|| count(&|one| one.state.is(Came) && one.walk_in), u64::from);
    let came = u64::from(came(event)?).saturating_sub(walked_in);
    let said = says_who_registered(&people.attendance);
    let listed = said.then(|| count(&|one| had_registered(one)));
    let stayed_away = people.no_shows.map(|absent| came + u64::from(absent));
    let registered = people.registered.map(u64::from).or(stayed_away).or(listed)?;
    (registered > 0 && came > 0).then_some((registered, came.min(registered)))
}

/// A list on which everybody came was kept of those who came, and says nothing of who had registered.
fn says_who_registered(list: &[Attendance]) -> bool {
    list.iter().any(|one| matches!(one.state.known(), Some(Registered | Confirmed | DidNotCome)))
}

fn had_registered(entry: &Attendance) -> bool {
    match entry.state.known() {
        Some(Registered | Confirmed | DidNotCome) => true,
        Some(Came) => !entry.walk_in,
        _ => false,
    }
}
