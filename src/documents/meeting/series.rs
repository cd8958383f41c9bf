//! The events of a series in the order of their days: what came before a meeting and what comes after it.

use jiff::civil::Date;

use crate::model::event::EventStatus;
use crate::model::{Event, Kind, Record, Ref};
use crate::workspace::Workspace;

/// Every event of a series; those without a day come last.
pub fn events(workspace: &Workspace, series: Ref) -> Vec<&Event> {
    let of = |record: &'_ std::sync::Arc<Record>| record.id();
    let ids = workspace.linked(series.0, Kind::Event).into_iter().map(of).collect::<Vec<_>>();
    let events = ids.into_iter().filter_map(|id| workspace.event(Ref(id)));
    let mut events: Vec<&Event> = events.filter(|event| event.details.series == Some(series)).collect();
    events.sort_by_key(|event| (day(event).is_none(), day(event), event.details.ordinal));
    events
}

fn day(event: &Event) -> Option<Date> {
    event.details.when.first_day()
}

/// The events of the same series that come before this one, by their days, or by their numbers where a day is missing.
pub fn before<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    let Some(series) = event.details.series else { return Vec::new() };
    let is_earlier = |other: &&Event| match (other.details.when.last_day(), day(event)) {
        (Some(theirs), Some(ours)) => theirs < ours,
        _ => other.details.ordinal.is_some() && other.details.ordinal < event.details.ordinal,
    };
    let others = events(workspace, series).into_iter().filter(|other| other.header.id != event.header.id);
    others.filter(is_earlier).collect()
}

/// The last meeting of a series that lies behind us.
pub fn last_held(workspace: &Workspace, series: Ref, today: Date) -> Option<&Event> {
    let is_over = |event: &&Event| event.details.when.last_day().is_some_and(|last| last < today);
    taking_place(events(workspace, series)).rfind(is_over)
}

/// The meeting that follows this one in its series.
pub fn next<'a>(workspace: &'a Workspace, event: &Event) -> Option<&'a Event> {
    let (series, ours) = (event.details.series?, event.details.when.last_day()?);
    taking_place(events(workspace, series)).find(|other| day(other).is_some_and(|theirs| theirs > ours))
}

fn taking_place(events: Vec<&Event>) -> impl DoubleEndedIterator<Item = &Event> {
    let is_off = |event: &&Event| event.details.status.is(EventStatus::Cancelled);
    events.into_iter().filter(move |event| !is_off(event))
}
