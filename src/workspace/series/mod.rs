//! What the meetings of a series say together: when it meets next, whose turn it is to host, and who belonged to it and
//! came. All of it is worked out from the records; nothing of it is stored.

mod hosts;
mod members;
mod next;
mod year;

use jiff::civil::Date;

use super::{Workspace, meetings};
use crate::model::form::typed;
use crate::model::series::Planned;
use crate::model::{Event, Ref, Series};

pub use hosts::{Turn, host_turns};
pub use members::{
    Belonging, Held, MembersThen, Regular, belonging, came, did_not_come, held_meetings, others_who_come,
};
pub use next::{NextMeeting, coming, next_meeting, next_of_most};
pub use year::{MeetingOf, Named, PeopleOf, Period, YearFrom, YearOf, last_day_held, minutes_of, whole_run, year_of};

/// The events of a series that stand for themselves and were not called off, in the order of their days: a launch evening
/// is a part of its hack event.
fn own_events(workspace: &Workspace, series: Ref) -> Vec<&Event> {
    let mut events = meetings::events(workspace, series);
    events.retain(|event| event.details.part_of.is_none() && event.takes_place());
    events
}

/// The line of the forward programme that is about this event, by its day.
fn planned_for<'a>(series: &'a Series, event: &Event) -> Option<&'a Planned> {
    let day = event.details.when.known_day()?;
    typed(&series.programme).find(|planned| planned.when.known_day() == Some(day))
}

/// Who hosts an event or, where it does not say so itself, who was to host it by the programme.
fn hosts_of(series: &Series, event: &Event) -> Vec<Ref> {
    if !event.details.hosts.is_empty() {
        return event.details.hosts.clone();
    }
    planned_for(series, event).and_then(|planned| planned.host).into_iter().collect()
}

/// The lines of the programme that have no event of their own, on the same day.
pub(super) fn without_event<'a>(series: &'a Series, events: &[&Event]) -> impl Iterator<Item = &'a Planned> {
    let days: Vec<Date> = events.iter().filter_map(|event| event.details.when.known_day()).collect();
    typed(&series.programme).filter(move |planned| planned.when.known_day().is_none_or(|day| !days.contains(&day)))
}
