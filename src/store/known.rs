//! What is known of each record's file: the version that was last read or written here, so that a save sees whether somebody
//! else was there meanwhile.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::hash::Hash;
use super::open::Store;
use super::outside::Stamp;
use super::read::LoadedRecord;
use crate::model::{Id, Kind, Record};

/// A record's file as it was last read or written here.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) kind: Kind,
    pub(super) path: Arc<Path>,
    pub(super) hash: Hash,
    /// The number of that version, and by whom it is.
    pub(super) n: u64,
    pub(super) by: String,
    /// The last save was not confirmed to survive a power cut, so the next one asks the disk again.
    pub(super) unconfirmed: bool,
    /// What the system said of the file when it was last seen to be this version; none where nobody looked since.
    pub(super) stamp: Option<Stamp>,
    /// That version is in the history and survives a power cut.
    pub(super) kept: bool,
    /// What a reader finds in the file, where it was written here and has nothing in it that is unknown.
    pub(super) written: Option<Arc<Record>>,
}

impl Known {
    pub(super) fn of(loaded: &LoadedRecord) -> Self {
        let header = loaded.record.header();
        let (path, hash) = (loaded.path.clone(), loaded.hash);
        let (kind, n, by) = (header.kind, header.rev.n, header.rev.by.clone());
        Self { kind, path, hash, n, by, unconfirmed: false, stamp: loaded.stamp, kept: false, written: None }
    }
}

impl Store {
    pub(super) fn known(&self, id: Id) -> Option<Known> {
        self.known_files().get(&id).map(|known| Known::clone(known))
    }

    /// As it is now, of each record. It shares everything with what is kept, since every look at the folder asks for it.
    pub(super) fn all_known(&self) -> HashMap<Id, Arc<Known>> {
        self.known_files().clone()
    }

    pub(super) fn set_known(&self, id: Id, known: Known) {
        self.known_files().insert(id, Arc::new(known));
    }

    /// Takes note of a file unless the id is taken by another, whose path comes back.
    pub(super) fn claim(&self, id: Id, known: Known) -> Result<(), Arc<Path>> {
        let mut all = self.known_files();
        match all.get(&id) {
            Some(other) if other.path != known.path => Err(other.path.clone()),
            _ => {
                all.insert(id, Arc::new(known));
                Ok(())
            }
        }
    }

    pub(super) fn forget(&self, id: Id) {
        self.known_files().remove(&id);
    }
}
