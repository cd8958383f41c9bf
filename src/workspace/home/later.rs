//! The events that come after the one that is next: something small that is on today hides nothing large that is ahead.

use super::next::{begins, is_to_come};
use super::{Found, Next, days_between, is_exact};
use crate::model::{Event, Id, Ref, When};

/// An event that comes later.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    pub event: Id,
    pub title: String,
    pub when: When,
    /// None where its date names no days.
    pub days_to_go: Option<i64>,
}

/// All of them, the nearest first. A launch evening stands with the event that it opens.
pub(super) fn later(found: &Found<'_>, next: Option<&Next>) -> Vec<Later> {
    let Some(next) = next else { return Vec::new() };
    let is_told = |event: &Event| event.header.id == next.event || opens_one_to_come(found, event);
    let mut later: Vec<&Event> =
        found.events.iter().copied().filter(|event| is_to_come(found, event) && !is_told(event)).collect();
    later.sort_by_key(|event| (begins(found, event), event.header.id));
    later.into_iter().map(|event| told(found, event)).collect()
}

fn opens_one_to_come(found: &Found<'_>, event: &Event) -> bool {
    let whole = event.details.part_of.filter(|whole: &Ref| event.launches(*whole));
    whole.and_then(|whole| found.workspace.event(whole)).is_some_and(|whole| is_to_come(found, whole))
}

fn told(found: &Found<'_>, event: &Event) -> Later {
    Later {
        event: event.header.id,
        title: event.details.title.clone(),
        when: event.details.when.clone(),
        days_to_go: begins(found, event).filter(|_| is_exact(event)).map(|day| days_between(found.today, day)),
    }
}
