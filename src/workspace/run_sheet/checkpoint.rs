//! What a team says at a checkpoint of the run sheet: one note for each team and checkpoint, kept with the project at its
//! event. It is known by its day and by the time at which it was planned.

use jiff::civil::Date;

use crate::model::brief::{Appearance, Checkpoint};
use crate::model::{Id, Record, Ref, TimeOfDay, When};
use crate::workspace::{Change, Edit, Workspace};

/// What a team said at a checkpoint; empty where nobody has noted anything.
pub fn checkpoint_note(
    workspace: &Workspace,
    (event, brief): (Id, Id),
    (day, time): (Date, Option<TimeOfDay>),
) -> &str {
    let at = workspace.brief(Ref(brief)).and_then(|brief| brief.at(event));
    let found = at.and_then(|at| at.checkpoints.iter().find(|note| is_it(note, day, time)));
    found.map(|note| note.text.as_str()).unwrap_or_default()
}

/// The change that keeps what a team says at a checkpoint; one that was emptied goes. None where nothing changes.
pub fn write_checkpoint(
    workspace: &Workspace,
    (event, brief): (Id, Id),
    (day, time): (Date, Option<TimeOfDay>),
    text: &str,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let before = workspace.get(brief)?.clone();
    let was = workspace.brief(Ref(brief))?;
    let mut after = was.clone();
    let at = after.at_events.appearances.iter_mut().rev().find(|at| at.event == Some(Ref(event)))?;
    note(at, (day, time), text, fresh);
    if after == *was {
        return None;
    }
    let label = format!("what {} said", was.title().trim());
    Some(Change::new(label, vec![Edit::replace(before, Record::Brief(Box::new(after)))]))
}

fn note(at: &mut Appearance, (day, time): (Date, Option<TimeOfDay>), text: &str, fresh: &mut dyn FnMut() -> Id) {
    match at.checkpoints.iter_mut().find(|note| is_it(note, day, time)) {
        Some(_) if text.is_empty() => at.checkpoints.retain(|note| !is_it(note, day, time)),
        Some(note) => text.clone_into(&mut note.text),
        None if text.is_empty() => {}
        None => at.checkpoints.push(Checkpoint { id: fresh(), when: When::day(day), time, text: text.to_owned() }),
    }
}

fn is_it(note: &Checkpoint, day: Date, time: Option<TimeOfDay>) -> bool {
    note.when.known_day() == Some(day) && note.time == time
}
