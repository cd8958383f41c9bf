//! That a line of the run sheet has really begun: the change that notes it, in the record of whichever event has the line.

use crate::model::{Id, Record, Ref, TimeOfDay};
use crate::workspace::{Change, Edit, Workspace};

/// The change that notes when a line began; none where it says so already, or its event is not there.
pub fn note_began(workspace: &Workspace, event: Id, slot: Id, at: Option<TimeOfDay>) -> Option<Change> {
    let before = workspace.get(event)?.clone();
    let mut after = workspace.event(Ref(event))?.clone();
    let line = after.plan.run_sheet.iter_mut().find(|line| line.id == slot)?;
    if line.began == at {
        return None;
    }
    line.began = at;
    let what = line.what.trim();
    let label = if what.is_empty() { "when a line began".to_owned() } else { format!("when {what} began") };
    Some(Change::new(label, vec![Edit::replace(before, Record::Event(Box::new(after)))]))
}
