//! That a line of the run sheet has really begun: the change that notes it, in the record of whichever event has the line.

use super::Day;
use crate::model::{Event, Id, Record, Ref, TimeOfDay};
use crate::workspace::{Change, Edit, Workspace};

/// The change that notes when a line of a day began; none where it says so already, where the line is not one of the day,
/// or where it stands at several evenings. What was noted of the lines behind it goes: they are to come again.
pub fn note_began(workspace: &Workspace, day: &Day<'_>, slot: Id, at: Option<TimeOfDay>) -> Option<Change> {
    let number = day.lines.iter().position(|line| line.slot.id == slot)?;
    let line = day.lines.get(number).filter(|line| !line.is_shared)?;
    let behind = day.lines.iter().skip(number + 1).filter(|line| line.slot.began.is_some());
    let mut lines: Vec<(Id, Id, Option<TimeOfDay>)> = vec![(line.event.header.id, slot, at)];
    lines.extend(behind.map(|line| (line.event.header.id, line.slot.id, None)));
    let mut events: Vec<Id> = lines.iter().map(|(event, ..)| *event).collect();
    events.sort_unstable();
    events.dedup();
    let edits: Vec<Edit> = events.into_iter().filter_map(|event| edit(workspace, event, &lines)).collect();
    let what = line.slot.what.trim();
    let label = if what.is_empty() { "when a line began".to_owned() } else { format!("when {what} began") };
    Some(Change::new(label, edits)).filter(|change| !change.edits.is_empty())
}

fn edit(workspace: &Workspace, event: Id, lines: &[(Id, Id, Option<TimeOfDay>)]) -> Option<Edit> {
    let before = workspace.get(event)?.clone();
    let was = workspace.event(Ref(event))?;
    let mut after: Event = was.clone();
    for (_, slot, at) in lines.iter().filter(|(of, ..)| *of == event) {
        if let Some(line) = after.plan.run_sheet.iter_mut().find(|line| line.id == *slot) {
            line.began = *at;
        }
    }
    (after != *was).then(|| Edit::replace(before, Record::Event(Box::new(after))))
}
