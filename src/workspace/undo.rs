//! The one undo. Each step is a change; undoing makes its reverse, which is a new change, so nothing goes backwards.

use super::Change;

/// How many steps are remembered; the oldest is forgotten first.
const STEPS: usize = 1_000;

/// Changes in one control that are less than this apart are one step, in milliseconds.
const TYPING_PAUSE: i64 = 1_500;

#[derive(Debug)]
struct Step {
    change: Change,
    /// Milliseconds on any clock that only moves on.
    at: i64,
}

/// What can be undone and done again.
#[derive(Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Undo {
    /// Remembers a change that was made at this moment, in milliseconds. What was undone can't be done again after it.
    pub fn push(&mut self, change: Change, at: i64) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && continues(last, &change, at)
        {
            for (old, new) in last.change.edits.iter_mut().zip(change.edits) {
                old.after = new.after;
            }
            last.at = at;
            return;
        }
        self.done.push(Step { change, at });
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    /// The change to make in order to undo the last step; it moves to what can be done again.
    pub fn undo(&mut self) -> Option<Change> {
        let step = self.done.pop()?;
        let change = step.change.reversed();
        self.undone.push(step);
        Some(change)
    }

    /// The change to make in order to do the last undone step again.
    pub fn redo(&mut self) -> Option<Change> {
        let step = self.undone.pop()?;
        let change = step.change.clone();
        self.done.push(Step { at: i64::MIN, ..step });
        Some(change)
    }

    /// What undoing would take back, in words.
    pub fn undo_label(&self) -> Option<&str> {
        self.done.last().map(|step| step.change.label.as_str())
    }

    /// What would be done again, in words.
    pub fn redo_label(&self) -> Option<&str> {
        self.undone.last().map(|step| step.change.label.as_str())
    }

    /// Forgets everything, as when another folder opens.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn continues(last: &Step, change: &Change, at: i64) -> bool {
    change.spot.is_some()
        && last.change.spot == change.spot
        && at.saturating_sub(last.at) < TYPING_PAUSE
        && last.change.ids().eq(change.ids())
        && change.edits.iter().all(|edit| edit.before.is_some() && edit.after.is_some())
}
