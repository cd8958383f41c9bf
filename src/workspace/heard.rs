//! For how long nothing was heard of a project. It is worked out whenever it is asked for, and stored nowhere.

use jiff::civil::Date;

use super::Workspace;
use crate::model::brief::BriefStatus;
use crate::model::{Brief, Kind, Record, Ref};

/// After as many days without a word somebody should ask.
const QUIET_AFTER: i32 = 60;

/// The days since the last word of a project: an update, a step that came, something that happened to one of its outputs
/// or, before all of these, its last event. None where there is nothing yet to count from.
pub fn days_since_heard(workspace: &Workspace, brief: &Brief, today: Date) -> Option<i32> {
    let since = &brief.since;
    let own = since.updates.iter().map(|update| &update.when).chain(since.steps.iter().map(|step| &step.came_on));
    let own = own.filter_map(|when| when.first_day());
    let events = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?));
    let events = events.filter_map(|event| event.details.when.last_day());
    let all = own.chain(events).chain(of_outputs(workspace, brief));
    let last = all.filter(|day| *day <= today).max()?;
    last.until(today).ok().map(|span| span.get_days())
}

/// Whether nothing was heard of a project for so long that somebody should ask. What is closed is at rest.
pub fn is_quiet(workspace: &Workspace, brief: &Brief, today: Date) -> bool {
    let is_closed = brief.brief.status.is(BriefStatus::Closed);
    !is_closed && days_since_heard(workspace, brief, today).is_some_and(|days| days >= QUIET_AFTER)
}

/// The days on which something happened to what was made in the project.
fn of_outputs(workspace: &Workspace, brief: &Brief) -> Vec<Date> {
    let id = brief.header.id;
    let outputs = workspace.linked(id, Kind::Output).into_iter().filter_map(|record| match record.as_ref() {
        Record::Output(output) if output.brief == Some(Ref(id)) => Some(output),
        _ => None,
    });
    outputs.flat_map(|output| output.log.iter().filter_map(|entry| entry.when.first_day())).collect()
}
