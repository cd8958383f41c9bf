//! Changes of several records, which a crash leaves whole or not at all: the writer is told of them before it is given
//! the first of their records, as they stand then. Typing in one record needs no such care.

use super::Session;
use crate::app::jobs::Task;
use crate::model::{Id, Kind};
use crate::store::Part;
use crate::workspace::Change;

/// A change of several records that the writer does not know of yet.
#[derive(Debug)]
pub(super) struct Act {
    label: String,
    records: Vec<(Kind, Id)>,
}

impl Act {
    fn names(&self, id: Id) -> bool {
        self.records.iter().any(|(_, named)| *named == id)
    }
}

impl Session {
    /// Notes what was changed together. What has a record in common is one act, since that record is saved once.
    pub(super) fn act(&mut self, change: &Change) {
        if change.edits.len() < 2 {
            return;
        }
        let changed = change.edits.iter().filter(|edit| edit.changes_something());
        let records = changed.filter_map(|edit| Some((edit.after.as_ref().or(edit.before.as_ref())?.kind(), edit.id)));
        let mut act = Act { label: change.label.clone(), records: records.collect() };
        act.records.sort_unstable_by_key(|(_, id)| *id);
        act.records.dedup();
        if act.records.len() < 2 {
            return;
        }
        let ids: Vec<Id> = act.records.iter().map(|(_, id)| *id).collect();
        for earlier in self.acts.extract_if(.., |earlier| ids.iter().any(|id| earlier.names(*id))) {
            let more = earlier.records.into_iter().filter(|record| !ids.contains(&record.1));
            act.records.extend(more.collect::<Vec<_>>());
        }
        self.acts.push(act);
    }

    /// What was changed together last was the undoing of what this says.
    pub(super) fn act_is_undoing(&mut self, label: &str) {
        if let Some(act) = self.acts.last_mut().filter(|act| act.label == label) {
            act.label = format!("undone: {label}");
        }
    }

    /// This record is about to be written: first the writer hears of the changes that it is a part of.
    pub(super) fn tell_acts(&mut self, id: Id) {
        let Some(folder) = &self.folder else { return };
        for Act { label, records } in self.acts.extract_if(.., |act| act.names(id)) {
            let part = |(kind, id)| Part { kind, id, after: self.workspace.get(id).cloned() };
            folder.writer.send(Task::Act(label, records.into_iter().map(part).collect()));
        }
    }

    /// Nothing is shown before what was cut short is finished, which takes a while where it is much.
    pub(super) fn finishes_acts(&mut self) {
        self.tell("The program ended before all of a large change was saved. That is finished first.");
    }

    /// Says what was cut short and is done now.
    pub(super) fn tell_finished(&mut self, finished: Vec<String>) {
        for label in finished {
            let says = format!("The program ended before all of this was saved: {label}. All of it is saved now.");
            self.tell(says);
        }
    }
}
