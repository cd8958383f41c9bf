//! What is still to be looked after: no action that is done, no event that was held, no project that is over.

use jiff::civil::Date;

use crate::model::event::EventStatus;
use crate::model::output::Stage;
use crate::model::series::PlannedStatus;
use crate::model::{Event, Record, Series};
use crate::workspace::Workspace;
use crate::workspace::heard::is_over;

/// Whether anything of this record is still to be looked after from this day on.
pub fn is_live(workspace: &Workspace, record: &Record, from: Date) -> bool {
    match record {
        Record::Action(action) => action.is_open(),
        Record::Brief(brief) => !is_over(workspace, brief),
        Record::Output(output) => !output.stage.is(Stage::Ended),
        Record::Event(event) => is_still_to_come(event, from),
        Record::Series(_) | Record::Organisation(_) => true,
        Record::Person(_) | Record::Decision(_) | Record::Notice(_) | Record::Template(_) => false,
    }
}

/// Whether this field of a live record is: a line of the forward programme may be behind.
pub fn is_live_field(record: &Record, field: &str, from: Date) -> bool {
    let line = field.strip_prefix("programme/").and_then(|rest| rest.split('/').next());
    match (record, line) {
        (Record::Series(series), Some(line)) => is_still_planned(series, line, from),
        _ => true,
    }
}

/// One that was put off is still to be held, whatever its date says. What was minuted and agreed is past.
pub fn is_still_to_come(event: &Event, from: Date) -> bool {
    let is_off = event.details.status.is(EventStatus::Cancelled);
    let is_put_off = event.details.status.is(EventStatus::Postponed);
    !event.minutes.is_locked() && !is_off && (is_put_off || event.is_to_come(from))
}

fn is_still_planned(series: &Series, line: &str, from: Date) -> bool {
    let mut lines = series.programme.iter().filter(|planned| planned.id.to_string() == line);
    lines.any(|planned| {
        let is_ahead = planned.when.last_day().is_none_or(|last| last >= from);
        !planned.status.is(PlannedStatus::Held) && is_ahead
    })
}
