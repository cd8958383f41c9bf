//! Records with what was typed in them before the program ended, which came back at this start: named as recovered until
//! they are saved, and after that until somebody has seen it. How they come back is in `opening`.

use std::sync::Arc;

use super::Session;
use crate::model::{Id, Record};
use crate::workspace::Change;

/// A record that was recovered.
#[derive(Clone, Debug)]
pub struct BroughtBack {
    /// As it was saved last before; none where it never was.
    pub before: Option<Arc<Record>>,
    /// With what was typed.
    pub(super) text: Arc<Record>,
    pub is_saved: bool,
}

impl Session {
    /// What was recovered of this record, where something was, it was not taken back, and nobody has said yet that they
    /// saw it. Once it is saved, whoever changes the record has seen it: going back would take back that change as well.
    pub fn recovered(&self, id: Id) -> Option<&BroughtBack> {
        let recovered = self.recovered.get(&id)?;
        let now = self.workspace.get(id)?;
        let is_before = recovered.before.as_ref().is_some_and(|before| before.same_content(now));
        let is_changed = recovered.is_saved && !recovered.text.same_content(now);
        (!is_before && !is_changed).then_some(recovered)
    }

    /// Whether something that was recovered is not in its file yet.
    pub fn saves_recovered(&self) -> bool {
        self.recovered.iter().any(|(id, recovered)| !recovered.is_saved && self.pending.contains_key(id))
    }

    /// Somebody has seen what was recovered, and it stays.
    pub(super) fn keep_recovered(&mut self, id: Id) {
        self.recovered.remove(&id);
    }

    /// Puts the version before in place of what was recovered, which is in the history by then. What was agreed or
    /// published meanwhile stays.
    pub(super) fn go_back(&mut self, id: Id) {
        let recovered = self.recovered(id).filter(|recovered| recovered.is_saved);
        let before = recovered.and_then(|recovered| recovered.before.clone());
        let Some((before, now)) = before.zip(self.workspace.get(id).cloned()) else { return };
        let Some(change) = self.restored(&before, None) else { return };
        let label = format!("going back to {} as it was before", before.title());
        self.apply(Change { label, ..change });
        let is_done = self.workspace.get(id).is_none_or(|record| !Arc::ptr_eq(record, &now));
        if is_done {
            self.recovered.remove(&id);
        }
    }
}
