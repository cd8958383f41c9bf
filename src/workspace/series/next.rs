//! When a series meets next: as its forward programme has it or, where that says nothing, as its rhythm has it. A
//! proposal, for whoever makes the event to change; bank holidays are not known here.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Turn, host_turns, own_events, without_event};
use crate::model::event::{EventStatus, EventType};
use crate::model::series::{Planned, PlannedStatus};
use crate::model::{Event, Open, Ref, Rhythm, Series, Span, When};
use crate::workspace::{Workspace, meetings};

/// What is proposed for the next meeting of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NextMeeting {
    /// To be confirmed, unless the programme says that it is certain.
    pub when: Option<When>,
    /// The programme has it, with what it says of it.
    pub is_planned: bool,
    pub theme: String,
    pub host: Option<Ref>,
    /// Of the members whose turn it is to host.
    pub turn: Option<Turn>,
}

/// What is proposed for the next event of this type. A series of other events says nothing of its days.
pub fn next_meeting(workspace: &Workspace, series: Ref, kind: EventType, today: Date) -> NextMeeting {
    let Some(record) = workspace.series(series) else { return NextMeeting::default() };
    let all = meetings::events(workspace, series);
    let of_kind: Vec<&Event> = all.iter().copied().filter(|event| event.details.kind.is(kind)).collect();
    let turn = host_turns(workspace, series, today).into_iter().find(|turn| turn.ahead.is_none());
    if of_kind.is_empty() && !all.is_empty() {
        return NextMeeting::default();
    }
    // A day that was called off is gone by; one that was put off is free again.
    let is_put_off = |event: &&&Event| event.details.status.is(EventStatus::Postponed);
    let last =
        of_kind.iter().filter(|event| !is_put_off(event)).filter(|event| event.details.when.known_day().is_some());
    let last = last.max_by_key(|event| event.details.when.known_day());
    let last_day = last.and_then(|event| event.details.when.known_day());
    let by_rhythm = Rhythm::read(&record.rhythm).and_then(|rhythm| rhythm.next(last_day, today));
    let by_rhythm = by_rhythm.map(|when| as_many_days(When { provisional: true, ..when }, last));
    let planned = planned_next(record, &all, last_day, today);
    let next = match (by_rhythm, planned) {
        (by_rhythm, Some(planned)) if is_sooner(planned, by_rhythm.as_ref()) => of_plan(planned, by_rhythm),
        (by_rhythm, _) => NextMeeting { when: by_rhythm, ..NextMeeting::default() },
    };
    NextMeeting { when: next.when.map(|when| with_hours_of(when, last)), turn, ..next }
}

/// The same for the type of which the series has the most events.
pub fn next_of_most(workspace: &Workspace, series: Ref, today: Date) -> NextMeeting {
    let kinds: Vec<EventType> =
        own_events(workspace, series).into_iter().filter_map(|event| event.details.kind.known().copied()).collect();
    let count = |kind: &EventType| kinds.iter().filter(|other| *other == kind).count();
    let most = kinds.iter().copied().max_by_key(count).unwrap_or_default();
    next_meeting(workspace, series, most, today)
}

/// The first of its meetings that is to come, or on, and has a day.
pub fn coming(workspace: &Workspace, series: Ref, today: Date) -> Option<&Event> {
    let mut events = own_events(workspace, series).into_iter();
    events.find(|event| event.is_to_come(today) && event.details.when.known_day().is_some())
}

/// The first line of the programme that is still to come and has no event.
fn planned_next<'a>(series: &'a Series, events: &[&Event], last: Option<Date>, today: Date) -> Option<&'a Planned> {
    let is_to_come = |planned: &&Planned| {
        let is_after = |day: Date| last.is_none_or(|last| day > last) && day >= today;
        !planned.status.is(PlannedStatus::Held) && planned.when.last_day().is_some_and(is_after)
    };
    without_event(series, events).filter(is_to_come).min_by_key(|planned| planned.when.first_day())
}

/// Whether the programme means the meeting that the rhythm leads to, or one before it.
fn is_sooner(planned: &Planned, by_rhythm: Option<&When>) -> bool {
    let Some(by_rhythm) = by_rhythm.and_then(When::last_day) else { return true };
    let moved = by_rhythm.checked_add(1.week()).unwrap_or(by_rhythm);
    planned.when.first_day().is_some_and(|planned| planned <= moved)
}

/// As the programme has it. Where that names no more than the month, the rhythm names the day.
fn of_plan(planned: &Planned, by_rhythm: Option<When>) -> NextMeeting {
    let within = |when: &When| {
        let day = when.known_day().filter(|_| planned.when.known_day().is_none());
        day.is_some_and(|day| planned.when.may_be_on(day))
    };
    let provisional = planned.when.provisional || !planned.status.is(PlannedStatus::Confirmed);
    let as_planned = When { provisional, ..planned.when.clone() };
    NextMeeting {
        when: Some(by_rhythm.filter(within).unwrap_or(as_planned)),
        is_planned: true,
        theme: planned.theme.trim().to_owned(),
        host: planned.host,
        turn: None,
    }
}

/// What took two days the last time takes two the next.
fn as_many_days(when: When, last: Option<&&Event>) -> When {
    let before = last.and_then(|last| last.details.when.span.known());
    if let (Some(Span::Day(day)), Some(Span::Days(first, end))) = (when.span.known(), before)
        && let Ok(end) = day.checked_add(first.duration_until(*end))
        && end > *day
    {
        return When { span: Span::Days(*day, end).into(), ..when };
    }
    when
}

/// A day without a time begins and ends when the last meeting did.
fn with_hours_of(when: When, last: Option<&&Event>) -> When {
    let is_day = matches!(when.span, Open::Known(Span::Day(_) | Span::Days(..)));
    match last {
        Some(last) if is_day && when.start.is_none() && when.end.is_none() => {
            let When { start, end, .. } = last.details.when;
            When { start, end, ..when }
        }
        _ => when,
    }
}
