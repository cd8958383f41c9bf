//! The one undo. Each step is a change; undoing makes its reverse, which is a new change, so nothing goes backwards.

use std::sync::Arc;

use super::{Change, Edit};
use crate::model::{Id, Record};

/// How many steps are remembered; the oldest is forgotten first.
const STEPS: usize = 1_000;

/// Changes in one control that are less than this apart are one step, in milliseconds.
const TYPING_PAUSE: i64 = 1_500;

#[derive(Debug)]
struct Step {
    number: u64,
    change: Change,
    /// Milliseconds on any clock that only moves on.
    at: i64,
}

/// What came of a step that was to be undone or done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Made,
    /// Something stands in the way that can be cleared away: the step stays.
    Blocked,
    /// What it was based on is no longer what stands there, so it never can be: it is forgotten, and the step before it
    /// is the last one.
    Outdated,
}

/// What can be undone and done again.
#[derive(Debug, Default)]
pub struct Undo {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// How many steps there have been.
    steps: u64,
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
            (last.at, last.change.label) = (at, change.label);
            return;
        }
        self.steps += 1;
        self.done.push(Step { number: self.steps, change, at });
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    /// Makes one step of the last ones that were made in one control, under this label; nothing continues it. Of what
    /// they change only to and fro nothing stays.
    pub fn join(&mut self, spot: u64, label: &str) {
        let before = self.done.iter().rposition(|step| step.change.spot != Some(spot));
        let joined = self.done.split_off(before.map_or(0, |before| before + 1));
        let Some(at) = joined.last().map(|last| last.at) else { return };
        let mut edits: Vec<Edit> = Vec::new();
        for edit in joined.into_iter().flat_map(|step| step.change.edits) {
            match edits.iter_mut().find(|earlier| earlier.id == edit.id) {
                Some(earlier) => earlier.after = edit.after,
                None => edits.push(edit),
            }
        }
        edits.retain(Edit::changes_something);
        if !edits.is_empty() {
            self.steps += 1;
            self.done.push(Step { number: self.steps, change: Change::new(label, edits), at });
        }
    }

    /// Takes the last step back: `make` makes the change, and says what came of it. True where it was made.
    pub fn undo(&mut self, make: impl FnOnce(&Change) -> Outcome) -> bool {
        let Some(step) = self.done.pop() else { return false };
        let outcome = make(&step.change.reversed());
        match outcome {
            Outcome::Made => self.undone.push(step),
            Outcome::Blocked => self.done.push(step),
            Outcome::Outdated => {}
        }
        outcome == Outcome::Made
    }

    /// Does the last undone step again, in the same way.
    pub fn redo(&mut self, make: impl FnOnce(&Change) -> Outcome) -> bool {
        let Some(step) = self.undone.pop() else { return false };
        let outcome = make(&step.change);
        match outcome {
            // What is typed next is a step of its own.
            Outcome::Made => self.done.push(Step { at: i64::MIN, ..step }),
            Outcome::Blocked => self.undone.push(step),
            Outcome::Outdated => {}
        }
        outcome == Outcome::Made
    }

    /// The number of the last step; another one whenever something else would be undone.
    pub fn number(&self) -> Option<u64> {
        self.done.last().map(|step| step.number)
    }

    /// Every record as undoing and doing again could bring it back.
    pub fn records(&self) -> impl Iterator<Item = &Arc<Record>> {
        let edits = self.done.iter().chain(&self.undone).flat_map(|step| &step.change.edits);
        edits.flat_map(|edit| edit.before.iter().chain(&edit.after))
    }

    /// Has the steps that touch a record lead to and from versions of it in which something else is changed too, as when
    /// somebody else's change came in. `change` gives none where that can't be; then no step before that one is left. A
    /// step that made the record is forgotten, since undoing it would take the other's change along.
    pub fn rebase(&mut self, id: Id, mut change: impl FnMut(&Arc<Record>) -> Option<Arc<Record>>) {
        for steps in [&mut self.done, &mut self.undone] {
            let mut is_lost = false;
            for step in steps.iter_mut().rev() {
                for edit in step.change.edits.iter_mut().filter(|edit| edit.id == id) {
                    let states =
                        (!is_lost).then(|| Some((change(edit.before.as_ref()?)?, change(edit.after.as_ref()?)?)));
                    match states.flatten() {
                        Some((before, after)) => (edit.before, edit.after) = (Some(before), Some(after)),
                        None => (is_lost, edit.before, edit.after) = (true, None, None),
                    }
                }
            }
            let is_whole = |edit: &Edit| edit.id != id || edit.before.is_some();
            steps.retain(|step| step.change.edits.iter().all(is_whole));
        }
    }

    /// Forgets the steps that touch a record, whose earlier versions no longer lead anywhere.
    pub fn forget(&mut self, id: Id) {
        for steps in [&mut self.done, &mut self.undone] {
            steps.retain(|step| step.change.ids().all(|touched| touched != id));
        }
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
