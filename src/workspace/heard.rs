//! For how long nothing was heard of a project. It is worked out whenever it is asked for, and stored nowhere.

use jiff::civil::Date;

use super::Workspace;
use crate::model::{Brief, Event, Output, Ref};

/// After as many days without a word a project has gone quiet, where nobody has set another number.
const USUALLY_QUIET_FROM: i64 = 60;

/// After as many days without a word a project has gone quiet, and somebody should ask.
pub fn quiet_from(workspace: &Workspace) -> i64 {
    let days = workspace.council().quiet_after.filter(|days| *days > 0);
    days.map_or(USUALLY_QUIET_FROM, i64::from)
}

/// The days since the last word of a project: an update, a step that came, something that happened to one of its outputs
/// or, before all of these, its last event. None where there is nothing yet to count from.
pub fn days_since_heard(workspace: &Workspace, brief: &Brief, today: Date) -> Option<i32> {
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    let last = last_heard(workspace, brief, &outputs, today)?;
    last.until(today).ok().map(|span| span.get_days())
}

/// The day of the last word. An event that was called off or put off is none.
pub(super) fn last_heard(workspace: &Workspace, brief: &Brief, outputs: &[&Output], today: Date) -> Option<Date> {
    let events = events_of(workspace, brief).filter_map(|(_, event)| event.details.when.last_day());
    let log = outputs.iter().flat_map(|output| output.log.iter().filter_map(|entry| entry.when.first_day()));
    brief.since.days_heard().chain(log).chain(events).filter(|day| *day <= today).max()
}

/// The event at which a project was worked on last: of those that are not to come yet, the latest entry.
pub fn last_worked_on(workspace: &Workspace, brief: &Brief, today: Date) -> Option<Ref> {
    let is_to_come = |event: &Event| event.details.when.first_day().is_some_and(|first| first > today);
    events_of(workspace, brief).filter(|(_, event)| !is_to_come(event)).map(|(link, _)| link).last()
}

/// The events that a project was taken to and that took place, or will.
fn events_of<'a>(workspace: &'a Workspace, brief: &'a Brief) -> impl Iterator<Item = (Ref, &'a Event)> {
    let events = brief.at_events.appearances.iter().filter_map(|at| Some((at.event?, workspace.event(at.event?)?)));
    events.filter(|(_, event)| event.takes_place())
}

/// Whether a project of which nothing was heard for so many days should be asked after. What is over is at rest.
pub fn is_quiet(workspace: &Workspace, brief: &Brief, days: i32) -> bool {
    !is_over(workspace, brief) && i64::from(days) >= quiet_from(workspace)
}

/// Whether a project is not taken forward, by itself or by what was made in it.
pub fn is_over(workspace: &Workspace, brief: &Brief) -> bool {
    brief.is_over(&workspace.outputs_of(brief.header.id).collect::<Vec<_>>())
}
