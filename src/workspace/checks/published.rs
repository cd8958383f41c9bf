//! When a brief is published: 14 days before its event, so that people can choose one and bring what it needs.

use jiff::civil::Date;

use super::{Found, needs};
use crate::model::{Brief, Event};
use crate::workspace::Workspace;

const DAYS_BEFORE: i64 = 14;

pub(super) fn in_time(workspace: &Workspace, brief: &Brief, today: Date) -> Found {
    let ask = &brief.brief;
    let first = event_of(workspace, brief, today).and_then(|event| event.details.when.first_day());
    let due = first.and_then(|first| first.checked_sub(jiff::Span::new().days(DAYS_BEFORE)).ok());
    // A status that only a newer version knows may mean anything.
    let is_published = ask.status.known().is_none_or(|status| status.is_published());
    let Some(due) = due else {
        let reason = "It is for no event with a date yet.".to_owned();
        return Found::Unknown { reason, field: "at_events/appearances".to_owned() };
    };
    let day = in_words(due, today);
    match (is_published, ask.published.last_day()) {
        (true, Some(on)) if on <= due => Found::Ready,
        (true, Some(on)) => needs(
            "Published later than 14 days before",
            format!("14 days before the event was {day}. It was published on {}.", in_words(on, today)),
            "brief/published",
        ),
        (true, None) => needs(
            "Say when it was published",
            format!("14 days before the event is {day}: who comes can choose by then."),
            "brief/published",
        ),
        (false, _) if due < today => {
            needs("Publish soon", format!("14 days before the event was {day}."), "brief/status")
        }
        (false, _) => needs(format!("Publish by {day}"), "That is 14 days before the event.", "brief/status"),
    }
}

/// The next of its events, else the last one, of those that take place.
fn event_of<'a>(workspace: &'a Workspace, brief: &Brief, today: Date) -> Option<&'a Event> {
    let events = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?));
    let events: Vec<&Event> = events.filter(|event| event.takes_place()).collect();
    let next = events.iter().filter(|event| event.is_to_come(today));
    let next = next.min_by_key(|event| event.details.when.first_day().unwrap_or(Date::MAX));
    next.or_else(|| events.iter().max_by_key(|event| event.details.when.last_day())).copied()
}

/// "6 June", with the year where it is another.
fn in_words(day: Date, today: Date) -> String {
    let format = if day.year() == today.year() { "%-d %B" } else { "%-d %B %Y" };
    day.strftime(format).to_string()
}
