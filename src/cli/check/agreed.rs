//! Minutes that were agreed and say something else now. What may be changed and what not is the workspace's to say.

use super::finding::Finding;
use super::reading::Reading;
use crate::model::{Problem, Record, Ref};
use crate::store::LoadedRecord;
use crate::workspace::{Standing, standing};

const FIELD: &str = "minutes/fingerprint";

/// What is found where the minutes of an event are not those that were agreed.
pub(super) fn changed(reading: &Reading, loaded: &LoadedRecord) -> Option<Finding> {
    let Record::Event(event) = &loaded.record else { return None };
    if standing(&reading.workspace, event) != Standing::Changed {
        return None;
    }
    let title = event.details.title.trim();
    let of = if title.is_empty() { String::new() } else { format!(" of {title}") };
    let is_draft = event.minutes.status.known().is_some_and(|status| status.is_draft());
    let what = match is_draft {
        true => format!("The minutes{of} were agreed, and are marked as a draft."),
        false => {
            format!("The minutes{of} were changed since they were agreed{}.", at(reading, event.minutes.agreed_at))
        }
    };
    let problem = Problem::new(what)
        .safe("Nothing is lost: every version that was saved on this computer is in its history.")
        .hint("Undo the change, or open them in Folkmoot: their page offers to agree them again as a new version.")
        .at(&*loaded.path);
    let place = reading.store.file_map(loaded).ok().and_then(|map| map.line_column(FIELD));
    let problem = match place {
        Some((line, column)) => problem.line_column(line, column),
        None => problem,
    };
    Some(Finding::of_field(problem, Some(loaded.record.id()), FIELD))
}

fn at(reading: &Reading, meeting: Option<Ref>) -> String {
    let title = meeting.and_then(|meeting| reading.workspace.title(meeting.0)).unwrap_or_default();
    if title.trim().is_empty() { String::new() } else { format!(" at {}", title.trim()) }
}
