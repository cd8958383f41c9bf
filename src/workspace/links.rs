//! Who names whom, in both directions, as of the last time that it was worked out. Like the records, a copy shares
//! everything with the original.

use std::collections::BTreeMap;
use std::sync::Arc;

use rpds::RedBlackTreeMapSync;

use super::walk::{Naming, links};
use crate::model::{Id, Record};

#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    /// By the record that is named and the one that names it: somebody whom thousands name costs no more than others.
    named_by: RedBlackTreeMapSync<(Id, Id), Arc<[Naming]>>,
    /// For each record, those that it names.
    names: RedBlackTreeMapSync<Id, Arc<[Id]>>,
}

impl Links {
    /// Who names this record, and in which field, in the order in which they were made.
    pub(super) fn naming(&self, id: Id) -> impl Iterator<Item = &Naming> {
        self.named_by.range((id, Id::NONE)..=(id, Id::LAST)).flat_map(|(_, namings)| namings.iter())
    }

    /// Works out anew whom a record names; nobody where it is gone.
    pub(super) fn refresh(&mut self, id: Id, record: Option<&Record>) {
        for target in self.names.get(&id).cloned().iter().flat_map(|targets| targets.iter()) {
            self.named_by.remove_mut(&(*target, id));
        }
        self.names.remove_mut(&id);
        let mut found: BTreeMap<Id, Vec<Naming>> = BTreeMap::new();
        for (target, field) in record.map(links).unwrap_or_default() {
            found.entry(target).or_default().push(Naming { from: id, field });
        }
        if !found.is_empty() {
            self.names.insert_mut(id, found.keys().copied().collect());
        }
        for (target, namings) in found {
            self.named_by.insert_mut((target, id), namings.into());
        }
    }
}
