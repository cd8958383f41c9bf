//! Events of today that are over: their day goes on, and what comes next is another.

use super::Found;
use crate::model::event::MinutesStatus;
use crate::model::{Event, Id, Open};

/// An event of today that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Over {
    pub event: Id,
    /// How far its minutes have come; none while nobody has begun them.
    pub minutes: Option<Open<MinutesStatus>>,
}

/// The latest first.
pub(super) fn over(found: &Found<'_>) -> Vec<Over> {
    let mut over: Vec<&Event> = found.events.iter().copied().filter(|event| found.is_over(event)).collect();
    over.sort_by_key(|event| std::cmp::Reverse((event.details.when.start, event.header.id)));
    over.into_iter().map(told).collect()
}

fn told(event: &Event) -> Over {
    let minutes = &event.minutes;
    let is_begun = minutes.is_locked() || !minutes.status.is(MinutesStatus::Jottings) || minutes.has_words();
    Over { event: event.header.id, minutes: is_begun.then(|| minutes.status.clone()) }
}
