//! What a team says at a checkpoint of the run sheet: one note for each team and checkpoint, kept with the project at its
//! event. It has the id of its line of the run sheet, so that it stays with it where the day is planned anew. A note that
//! was written by hand is known by its day and by the time at which the line was planned.

use jiff::civil::Date;

use super::RunSheet;
use crate::model::brief::{Appearance, Checkpoint};
use crate::model::{Id, Record, Ref, TimeOfDay, When};
use crate::workspace::{Change, Edit, Workspace};

/// A checkpoint as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its line of the run sheet.
    pub slot: Id,
    pub day: Date,
    pub time: Option<TimeOfDay>,
}

/// What a team said at a checkpoint; empty where nobody has noted anything.
pub fn checkpoint_note(workspace: &Workspace, (event, brief): (Id, Id), planned: Planned) -> &str {
    let at = workspace.brief(Ref(brief)).and_then(|brief| brief.at(event));
    let found = at.and_then(|at| at.checkpoints.get(find(workspace, event, at, planned)?));
    found.map(|note| note.text.as_str()).unwrap_or_default()
}

/// The change that keeps what a team says at a checkpoint; one that was emptied goes. None where nothing changes.
pub fn write_checkpoint(
    workspace: &Workspace,
    (event, brief): (Id, Id),
    planned: Planned,
    text: &str,
) -> Option<Change> {
    let before = workspace.get(brief)?.clone();
    let was = workspace.brief(Ref(brief))?;
    let mut after = was.clone();
    let at = after.at_events.appearances.iter_mut().rev().find(|at| at.event == Some(Ref(event)))?;
    let found = find(workspace, event, at, planned);
    note(at, found, planned, text);
    if after == *was {
        return None;
    }
    let label = format!("what {} said", was.title().trim());
    Some(Change::new(label, vec![Edit::replace(before, Record::Brief(Box::new(after)))]))
}

fn note(at: &mut Appearance, found: Option<usize>, planned: Planned, text: &str) {
    match found.and_then(|found| at.checkpoints.get_mut(found)) {
        Some(note) if text.is_empty() => {
            let emptied = note.id;
            at.checkpoints.retain(|note| note.id != emptied);
        }
        Some(note) => {
            text.clone_into(&mut note.text);
            note.id = planned.slot;
        }
        None if text.is_empty() => {}
        None => {
            let (id, when) = (planned.slot, When::day(planned.day));
            at.checkpoints.push(Checkpoint { id, when, time: planned.time, text: text.to_owned() });
        }
    }
}

/// The number of the note of this checkpoint: the one that has the id of its line, else one that belongs to no line and
/// was written of its day and time.
fn find(workspace: &Workspace, event: Id, at: &Appearance, planned: Planned) -> Option<usize> {
    let own = at.checkpoints.iter().position(|note| note.id == planned.slot);
    own.or_else(|| {
        let event = workspace.event(Ref(event))?;
        let days = RunSheet::of(workspace, event).days(false);
        let is_of_line = |note: &Checkpoint| days.iter().flat_map(|day| &day.lines).any(|line| line.slot.id == note.id);
        let is_it = |note: &Checkpoint| note.when.known_day() == Some(planned.day) && note.time == planned.time;
        at.checkpoints.iter().position(|note| is_it(note) && !is_of_line(note))
    })
}
