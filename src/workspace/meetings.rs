//! The meetings that belong together, in the order of their days: what came before a meeting and what comes after it.
//! They belong together by their series, by being parts of one event, or since one announces the other.

use jiff::civil::Date;

use super::Workspace;
use crate::model::event::EventStatus;
use crate::model::form::is_typed_record;
use crate::model::series::Planned;
use crate::model::{Decision, Event, Id, Kind, Record, Ref, Series, When};

/// The day on which something was decided: its own or, where nobody has typed that, that of its meeting.
pub fn decided_on(workspace: &Workspace, decision: &Decision) -> When {
    let event = decision.event.and_then(|event| workspace.event(event)).filter(|_| decision.date.is_unknown());
    event.map_or(&decision.date, |event| &event.details.when).without_times()
}

/// Every event of a series; those without a day come last.
pub fn events(workspace: &Workspace, series: Ref) -> Vec<&Event> {
    let mut events: Vec<&Event> = naming(workspace, series.0).collect();
    events.retain(|event| event.details.series == Some(series));
    events.sort_by_key(|event| in_order(event));
    events
}

/// The lines of a series' forward programme that no event has taken the place of.
pub fn planned_without_event<'a>(workspace: &Workspace, series: &'a Series) -> Vec<&'a Planned> {
    let events = events(workspace, Ref(series.header.id));
    super::series::without_event(series, &events).collect()
}

/// The events that name a record.
fn naming(workspace: &Workspace, id: Id) -> impl Iterator<Item = &Event> {
    workspace.linked(id, Kind::Event).into_iter().filter_map(|record| match record.as_ref() {
        Record::Event(event) => Some(event.as_ref()),
        _ => None,
    })
}

fn in_order(event: &Event) -> (bool, Option<Date>, Option<u32>) {
    (day(event).is_none(), day(event), event.details.ordinal)
}

fn day(event: &Event) -> Option<Date> {
    event.details.when.first_day()
}

/// The meetings that belong to this one and come before it.
pub fn before<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    related(workspace, event).into_iter().filter(|other| is_earlier(other, event)).collect()
}

/// The meetings that belong to this one and come after it.
pub fn after<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    related(workspace, event).into_iter().filter(|other| is_earlier(event, other)).collect()
}

/// Those of them that are of its series and take place.
pub fn in_series_before<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    before(workspace, event).into_iter().filter(|other| is_of_series(other, event)).collect()
}

/// The last meeting of its series before this one whose minutes were begun.
pub fn last_with_minutes<'a>(workspace: &'a Workspace, event: &Event) -> Option<&'a Event> {
    in_series_before(workspace, event).into_iter().rfind(|before| has_minutes(workspace, before))
}

/// Whether anything of what happened at a meeting was written down, or how far that has come was said. A status that only
/// a newer version knows may mean anything, so it counts as no draft.
pub fn has_minutes(workspace: &Workspace, event: &Event) -> bool {
    let is_draft = event.minutes.status.known().is_some_and(|status| status.is_draft());
    let outcomes = [Kind::Action, Kind::Decision, Kind::Notice];
    let mut outcomes = outcomes.into_iter().flat_map(|kind| workspace.of_event(event.header.id, kind));
    !is_draft
        || event.minutes.has_words()
        || super::catch_up::is_told(workspace, event)
        || outcomes.any(|id| workspace.get(id).is_some_and(|record| is_typed_record(record)))
}

/// The meetings that come next: the one that it announces, then those of its series that take place.
pub fn next_ones<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    let announced = event.minutes.next.event.and_then(|next| workspace.event(next));
    let is_another = |other: &&Event| announced.is_none_or(|announced| announced.header.id != other.header.id);
    let later = after(workspace, event).into_iter().filter(|other| is_of_series(other, event)).filter(is_another);
    announced.into_iter().chain(later).collect()
}

fn is_of_series(other: &Event, event: &Event) -> bool {
    event.details.series.is_some() && event.details.series == other.details.series && other.takes_place()
}

/// By their days or, where a day is missing, by their numbers in one series.
fn is_earlier(one: &Event, other: &Event) -> bool {
    match (one.details.when.last_day(), day(other)) {
        (Some(one), Some(other)) => one < other,
        _ => {
            let in_one_series = one.details.series.is_some() && one.details.series == other.details.series;
            in_one_series && one.details.ordinal.is_some() && one.details.ordinal < other.details.ordinal
        }
    }
}

/// Whatever belongs to an event, in the order of its days.
fn related<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Event> {
    let here = Ref(event.header.id);
    let of_series = event.details.series.map(|series| events(workspace, series)).unwrap_or_default();
    let whole = event.details.part_of;
    let parts = whole.into_iter().flat_map(|whole| naming(workspace, whole.0));
    let parts = parts.filter(|part| part.details.part_of == whole);
    let naming_it = naming(workspace, event.header.id);
    let naming_it =
        naming_it.filter(|other| other.details.part_of == Some(here) || other.minutes.next.event == Some(here));
    let named = [whole, event.minutes.next.event].into_iter().flatten().filter_map(|link| workspace.event(link));
    let mut related: Vec<&Event> = of_series.into_iter().chain(parts).chain(naming_it).chain(named).collect();
    related.retain(|other| other.header.id != event.header.id);
    related.sort_by_key(|other| (in_order(other), other.header.id));
    related.dedup_by_key(|other| other.header.id);
    related
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
