//! The records, found by id and by kind. A copy of all of them shares everything with the original, and a change after
//! it costs a few steps of a tree, however many records there are.

use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

use crate::model::{Id, Kind, Record};

#[derive(Clone, Debug, Default)]
pub(super) struct Records {
    by_id: RedBlackTreeMapSync<Id, Arc<Record>>,
    by_kind: RedBlackTreeMapSync<(Kind, Id), Arc<Record>>,
    /// Those with a field for which nobody has chosen yet: hardly ever any, and asked for after each change.
    undecided: RedBlackTreeMapSync<Id, Arc<Record>>,
}

impl Records {
    pub(super) fn get(&self, id: Id) -> Option<&Arc<Record>> {
        self.by_id.get(&id)
    }

    pub(super) fn len(&self) -> usize {
        self.by_id.size()
    }

    /// Every record, in the order of their ids.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.by_id.values()
    }

    /// The records of a kind, in the order of their ids.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Arc<Record>> {
        self.by_kind.range((kind, Id::NONE)..=(kind, Id::LAST)).map(|(_, record)| record)
    }

    /// The records with a field for which nobody has chosen yet, in the order of their ids.
    pub(super) fn undecided(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.undecided.values()
    }

    /// Puts a record in place of the one with its id.
    pub(super) fn insert(&mut self, record: Arc<Record>) {
        self.remove(record.id());
        self.by_kind.insert_mut((record.kind(), record.id()), record.clone());
        if !record.header().clashes.is_empty() {
            self.undecided.insert_mut(record.id(), record.clone());
        }
        self.by_id.insert_mut(record.id(), record);
    }

    pub(super) fn remove(&mut self, id: Id) {
        if let Some(kind) = self.get(id).map(|record| record.kind()) {
            self.by_kind.remove_mut(&(kind, id));
            self.by_id.remove_mut(&id);
            self.undecided.remove_mut(&id);
        }
    }
}
