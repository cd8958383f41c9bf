//! Who names whom, in both directions, as of the last time that it was worked out. Like the records, a copy shares
//! everything with the original.
//!
//! What thousands of records name when a folder is read goes into one sorted table at one stroke, in a fraction of the
//! time that a tree takes to grow; only what changes afterwards goes into trees.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use rpds::{RedBlackTreeMapSync, RedBlackTreeSetSync};

use super::walk::{Link, links};
use crate::model::{Id, Record};

#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    /// As they were when they were read, in the order of who is named and who names.
    table: Arc<Vec<Link>>,
    /// Read and not in the table yet.
    unsorted: Vec<Arc<Vec<Link>>>,
    /// For each record that was worked out later, those that it names: what the table says of it is out of date.
    names: RedBlackTreeMapSync<Id, Arc<[Id]>>,
    /// Of those, by the record that is named and the one that names it: somebody whom thousands name costs no more than
    /// others.
    named_by: RedBlackTreeSetSync<(Id, Id)>,
}

impl Links {
    /// Who names this record, each once, in the order in which they were made.
    pub(super) fn naming(&self, id: Id) -> impl Iterator<Item = Id> {
        let first = self.table.partition_point(|link| link.target < id);
        let read = self.table.iter().skip(first).take_while(move |link| link.target == id);
        let read = read.map(|link| link.from).filter(|from| !self.names.contains_key(from));
        let later = self.named_by.range((id, Id::NONE)..=(id, Id::LAST)).map(|(_, from)| *from);
        let mut all: Vec<Id> = read.chain(later).collect();
        all.sort_unstable();
        all.into_iter()
    }

    /// Keeps links for the table, except those of these records.
    pub(super) fn read(&mut self, mut links: Vec<Link>, others: &HashSet<Id>) {
        links.retain(|link| !others.contains(&link.from));
        self.unsorted.push(Arc::new(links));
    }

    /// Sorts what was read into the table. Returns the records that name somebody in it.
    pub(super) fn take_in(&mut self) -> Vec<Id> {
        let unsorted = std::mem::take(&mut self.unsorted);
        let mut read: Vec<Id> = unsorted.iter().flat_map(|links| links.iter()).map(|link| link.from).collect();
        read.dedup();
        if !read.is_empty() {
            let table = Arc::make_mut(&mut self.table);
            table.reserve_exact(unsorted.iter().map(|links| links.len()).sum());
            table.extend(unsorted.into_iter().flat_map(Arc::unwrap_or_clone));
            table.sort_unstable();
            table.dedup();
            table.shrink_to_fit();
        }
        read
    }

    /// Works out anew whom a record names; nobody where it is gone.
    pub(super) fn refresh(&mut self, id: Id, record: Option<&Record>) {
        for target in self.names.get(&id).cloned().iter().flat_map(|targets| targets.iter()) {
            self.named_by.remove_mut(&(*target, id));
        }
        let links = record.map(|record| links(&mut record.clone())).unwrap_or_default();
        let found: BTreeSet<Id> = links.into_iter().map(|link| link.target).collect();
        self.names.insert_mut(id, found.iter().copied().collect());
        found.into_iter().for_each(|target| self.named_by.insert_mut((target, id)));
    }
}
