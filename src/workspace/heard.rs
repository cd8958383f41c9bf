//! For how long nothing was heard of a project. It is worked out whenever it is asked for, and stored nowhere.

use jiff::civil::Date;

use super::Workspace;
use crate::model::{Brief, Output};

/// After as many days without a word a project has gone quiet, and somebody should ask.
pub const QUIET_FROM: i64 = 60;

/// The days since the last word of a project: an update, a step that came, something that happened to one of its outputs
/// or, before all of these, its last event. None where there is nothing yet to count from.
pub fn days_since_heard(workspace: &Workspace, brief: &Brief, today: Date) -> Option<i32> {
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    let events = brief.at_events.appearances.iter().filter_map(|at| workspace.event(at.event?));
    let events = events.filter_map(|event| event.details.when.last_day());
    let last = days_with_word(brief, &outputs).chain(events).filter(|day| *day <= today).max()?;
    last.until(today).ok().map(|span| span.get_days())
}

/// Whether a project of which nothing was heard for so many days should be asked after. What is over is at rest.
pub fn is_quiet(workspace: &Workspace, brief: &Brief, days: i32) -> bool {
    !is_over(workspace, brief) && i64::from(days) >= QUIET_FROM
}

/// Whether a project is not taken forward, by itself or by what was made in it.
pub fn is_over(workspace: &Workspace, brief: &Brief) -> bool {
    brief.is_over(&workspace.outputs_of(brief.header.id).collect::<Vec<_>>())
}

/// The days on which something was heard of a project, or happened to what was made in it.
pub(super) fn days_with_word<'a>(brief: &'a Brief, outputs: &'a [&Output]) -> impl Iterator<Item = Date> + 'a {
    let log = outputs.iter().flat_map(|output| output.log.iter().filter_map(|entry| entry.when.first_day()));
    brief.since.days_heard().chain(log)
}
