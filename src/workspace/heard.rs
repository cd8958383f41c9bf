//! For how long nothing was heard of a project. It is worked out whenever it is asked for, and stored nowhere.

use jiff::civil::Date;

use super::Workspace;
use crate::model::brief::BriefStatus;
use crate::model::{Brief, Kind, Output, Record, Ref, When};

/// After as many days without a word a project has gone quiet, and somebody should ask.
pub const QUIET_FROM: i64 = 60;

/// The days since the last word of a project: an update, a step that came, something that happened to one of its outputs
/// or, before all of these, its last event. None where there is nothing yet to count from.
pub fn days_since_heard(workspace: &Workspace, brief: &Brief, today: Date) -> Option<i32> {
    let outputs = outputs(workspace, brief);
    let events = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?));
    let events = events.filter_map(|event| event.details.when.last_day());
    let last = days_with_word(brief, &outputs).chain(events).filter(|day| *day <= today).max()?;
    last.until(today).ok().map(|span| span.get_days())
}

/// Whether nothing was heard of a project for so long that somebody should ask. What is closed is at rest.
pub fn is_quiet(workspace: &Workspace, brief: &Brief, today: Date) -> bool {
    let is_closed = brief.brief.status.is(BriefStatus::Closed);
    !is_closed && days_since_heard(workspace, brief, today).is_some_and(|days| i64::from(days) >= QUIET_FROM)
}

/// The days on which something was heard of a project, or happened to what was made in it.
pub(super) fn days_with_word<'a>(brief: &'a Brief, outputs: &'a [&Output]) -> impl Iterator<Item = Date> + 'a {
    let updates = brief.since.updates.iter().map(|update| &update.when);
    let steps = brief.since.steps.iter().map(|step| &step.came_on);
    let log = outputs.iter().flat_map(|output| output.log.iter().map(|entry| &entry.when));
    updates.chain(steps).chain(log).filter_map(When::first_day)
}

fn outputs<'a>(workspace: &'a Workspace, brief: &Brief) -> Vec<&'a Output> {
    let id = brief.header.id;
    let linked = workspace.linked(id, Kind::Output).into_iter().filter_map(|record| match record.as_ref() {
        Record::Output(output) if output.brief == Some(Ref(id)) => Some(output.as_ref()),
        _ => None,
    });
    linked.collect()
}
