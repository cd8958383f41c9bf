//! A change to records as data: what stood there, what stands there now, and what people call it.
//!
//! Creating, deleting and editing are the same thing, and a change turned round is its undoing.

use std::sync::Arc;

use super::Workspace;
use super::merge::join_records;
use crate::model::header::Rev;
use crate::model::{Id, Kind, Record};

/// One record before and after. Nothing before is a creation, nothing after a deletion.
#[derive(Clone, Debug)]
pub struct Edit {
    pub id: Id,
    pub before: Option<Arc<Record>>,
    pub after: Option<Arc<Record>>,
}

/// What happens in one step, and what its undoing is called: "typing", "deleting Ask Once".
#[derive(Clone, Debug)]
pub struct Change {
    pub edits: Vec<Edit>,
    pub label: String,
    /// The control that the change was made in. Changes of one control that follow each other closely are one step.
    pub spot: Option<u64>,
    /// What is said, with the offer to undo, of something that was taken out of a record: "Removed quote 2."
    pub gone: Option<String>,
}

/// What a change was based on is no longer what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outdated {
    pub id: Id,
}

impl Edit {
    /// A record that was not there.
    pub fn create(record: Record) -> Self {
        Self { id: record.id(), before: None, after: Some(Arc::new(record)) }
    }

    /// The same record with other content.
    pub fn replace(before: Arc<Record>, after: Record) -> Self {
        Self { id: before.id(), before: Some(before), after: Some(Arc::new(after)) }
    }

    pub fn delete(before: Arc<Record>) -> Self {
        Self { id: before.id(), before: Some(before), after: None }
    }

    /// Whether the record says something else after it.
    pub fn changes_something(&self) -> bool {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => !before.same_content(after),
            (before, after) => before.is_some() || after.is_some(),
        }
    }

    fn reversed(&self) -> Self {
        Self { id: self.id, before: self.after.clone(), after: self.before.clone() }
    }
}

impl Change {
    /// A change that is a step of its own.
    pub fn new(label: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { edits, label: label.into(), spot: None, gone: None }
    }

    /// The change that takes this one back.
    pub fn reversed(&self) -> Self {
        let edits = self.edits.iter().rev().map(Edit::reversed).collect();
        Self { edits, label: self.label.clone(), spot: None, gone: None }
    }

    /// The record that it makes after everything else: then it is about that one, whatever else it does for it. Turned
    /// round, it takes an event away before everything else.
    pub fn about_new(&self) -> Option<&Arc<Record>> {
        let made = self.edits.last().filter(|edit| edit.before.is_none()).and_then(|edit| edit.after.as_ref());
        let unmade = self.edits.first().filter(|edit| edit.after.is_none()).and_then(|edit| edit.before.as_ref());
        made.or(unmade.filter(|record| record.kind() == Kind::Event))
    }

    /// Which records it touches.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.edits.iter().map(|edit| edit.id)
    }
}

impl Workspace {
    /// Makes a change, wholly or not at all.
    ///
    /// # Errors
    /// Where a record is no longer as the change found it; then nothing is changed.
    pub fn apply(&mut self, change: &Change) -> Result<(), Outdated> {
        if let Some(edit) = change.edits.iter().find(|edit| !self.still_holds(edit)) {
            return Err(Outdated { id: edit.id });
        }
        for edit in &change.edits {
            let rev = self.get(edit.id).map(|now| now.header().rev.clone());
            self.put(edit.id, edit.after.clone());
            if let Some(rev) = rev {
                self.stamp(edit.id, rev);
            }
        }
        Ok(())
    }

    /// The same change over what stands there now. Of two that were made of one state, as by a letter and a key within one
    /// frame, the second finds the first already made: it is joined with it, field by field. Where both say something else
    /// of one field it stays as it was made, and applying it says so.
    pub fn brought_up_to_date(&self, mut change: Change) -> Change {
        let joined =
            change.edits.iter().map(|edit| if self.still_holds(edit) { Some(edit.clone()) } else { self.joined(edit) });
        if let Some(edits) = joined.collect() {
            change.edits = edits;
        }
        change
    }

    /// An edit with what was changed since; none where one of them has to give way.
    fn joined(&self, edit: &Edit) -> Option<Edit> {
        let (before, after, now) = (edit.before.as_ref()?, edit.after.as_ref()?, self.get(edit.id)?);
        let joined = join_records(before, after, now)?;
        let is_whole = joined.header().clashes == now.header().clashes;
        is_whole.then(|| Edit::replace(now.clone(), joined))
    }

    /// Says which version a record is, without changing what it says.
    pub fn stamp(&mut self, id: Id, rev: Rev) {
        if let Some(record) = self.get(id).filter(|record| record.header().rev != rev) {
            let mut stamped = record.as_ref().clone();
            stamped.header_mut().rev = rev;
            self.records.insert(Arc::new(stamped));
        }
    }

    fn still_holds(&self, edit: &Edit) -> bool {
        match (self.get(edit.id), &edit.before) {
            (None, None) => true,
            (Some(now), Some(before)) => Arc::ptr_eq(now, before) || now.same_content(before),
            _ => false,
        }
    }
}
