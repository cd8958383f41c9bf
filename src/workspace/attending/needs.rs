//! What people needed at events that are over: whose note is past its day, and the one change that deletes them.

use jiff::civil::Date;

use crate::model::{Id, Record};
use crate::workspace::{Change, Edit, Workspace};

/// The events that have needs past their day, with how many each.
pub fn needs_past(workspace: &Workspace, today: Date) -> Vec<(Id, usize)> {
    let counted = workspace.events().map(|event| (event.header.id, event.with_needs_past(today).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// The change that deletes what is past its day at these events; none where nothing is.
pub fn deleting_needs(workspace: &Workspace, events: &[Id], today: Date) -> Option<Change> {
    let edits: Vec<Edit> = events.iter().filter_map(|id| without(workspace, *id, today)).collect();
    let gone = Some("Deleted what people needed.".to_owned());
    (!edits.is_empty()).then(|| Change { gone, ..Change::new("deleting what people needed", edits) })
}

fn without(workspace: &Workspace, event: Id, today: Date) -> Option<Edit> {
    let before = workspace.get(event)?;
    let mut after = Record::clone(before);
    let Record::Event(event) = &mut after else { return None };
    event.delete_needs_past(today);
    (after != **before).then(|| Edit::replace(before.clone(), after))
}
