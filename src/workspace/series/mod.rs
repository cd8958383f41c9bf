//! What the meetings of a series say together: when it meets next, whose turn it is to host, and who belonged to it and
//! came. All of it is worked out from the records; nothing of it is stored.

mod hosts;
mod members;
mod next;
mod programme;
mod year;

use super::{Workspace, meetings};
use crate::model::{Event, Ref, Series};

pub use hosts::{Turn, host_turns};
pub use members::{
    Belonging, Held, MembersThen, Regular, belonging, came, did_not_come, held_meetings, others_who_come,
};
pub use next::{NextMeeting, coming, next_meeting, next_of_most};
use programme::planned_for;
pub(super) use programme::without_event;
pub use year::{
    MeetingOf, Named, PeopleOf, Period, YearFrom, YearOf, last_day_held, minutes_of, named_at, whole_run, year_of,
};

/// The events of a series that stand for themselves and were not called off, in the order of their days: a launch evening
/// is a part of its hack event.
pub(super) fn own_events(workspace: &Workspace, series: Ref) -> Vec<&Event> {
    let mut events = meetings::events(workspace, series);
    events.retain(|event| event.details.part_of.is_none() && event.takes_place());
    events
}

/// Who hosts an event or, where it does not say so itself, who was to host it by the programme.
fn hosts_of(series: &Series, event: &Event) -> Vec<Ref> {
    if !event.details.hosts.is_empty() {
        return event.details.hosts.clone();
    }
    planned_for(series, event).and_then(|planned| planned.host).into_iter().collect()
}
