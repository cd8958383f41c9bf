//! What is left of a deleted record: that it was deleted, without a word of what was in it.
//!
//! A file that is missing was not deleted: it may not have arrived yet. Only a tombstone says so, and only of the
//! version that it names: whoever edited the record meanwhile keeps it, and so does whoever brought its file back.

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::hash::Hash;
use super::open::Store;
use super::read::{LoadedRecord, read_bytes};
use super::scan::tombstone_ids;
use super::small::from_bytes;
use crate::model::header::Rev;
use crate::model::{FORMAT, Header, Id, Kind, Open, Problem};

/// The folder of the tombstones.
pub(super) const TOMBSTONES: &str = "tombstones";

/// The content of `tombstones/<id>.ron`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tombstone {
    pub format: u32,
    pub id: Id,
    pub kind: Kind,
    /// The deletion as a version of its own: its parents are the hashes of what was deleted.
    pub rev: Rev,
    pub reason: Open<Reason>,
}

/// Why a record is gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Somebody deleted it; an edit made elsewhere meanwhile counts for more.
    #[default]
    Deleted,
}

/// What a tombstone means for a file that is there all the same.
pub(super) enum Standing {
    /// The file is the very version that was being deleted here when the program ended.
    Deleted,
    /// The record was restored after the deletion.
    Alive,
    /// It was edited in one place and deleted in another, or its file was brought back after the deletion.
    Contested(Problem),
}

impl Tombstone {
    pub(super) fn new(header: &Header, rev: Rev) -> Self {
        Self { format: FORMAT, id: header.id, kind: header.kind, rev, reason: Reason::Deleted.into() }
    }
}

impl Store {
    pub(super) fn tombstone_path(&self, id: Id) -> PathBuf {
        self.root().path().join(TOMBSTONES).join(format!("{id}.ron"))
    }

    /// The tombstone of a record; `None` where there is none or it can't be read, which deletes nothing.
    pub(super) fn tombstone(&self, id: Id) -> Option<Tombstone> {
        // Most records have none, and to follow the path would take longer than to see that.
        fs::symlink_metadata(self.tombstone_path(id)).ok()?;
        self.read_tombstone(id).ok()
    }

    /// The versions that a tombstone names as deleted.
    pub(super) fn deleted_versions(&self, id: Id) -> Vec<Hash> {
        let parents = self.tombstone(id).map(|tombstone| tombstone.rev.parents).unwrap_or_default();
        parents.iter().filter_map(|parent| parent.parse().ok()).collect()
    }

    fn read_tombstone(&self, id: Id) -> Result<Tombstone, Problem> {
        let path = self.root().resolve(&self.tombstone_path(id))?;
        from_bytes("A deletion", &path, &read_bytes(&path)?)
    }

    /// What is wrong with the tombstones: those that can't be read, which delete nothing, and those that give a reason
    /// that this version does not know.
    pub fn check_tombstones(&self) -> Vec<Problem> {
        let mut ids: Vec<Id> = tombstone_ids(self.root()).0.into_iter().collect();
        ids.sort_unstable();
        let problems = ids.into_iter().filter_map(|id| match self.read_tombstone(id) {
            Ok(Tombstone { reason: Open::Known(_), .. }) => None,
            Ok(Tombstone { reason: Open::Newer(raw), .. }) => Some(
                Problem::new(format!("This version does not know the value {} of reason.", raw.get_ron()))
                    .safe("The deletion counts.")
                    .hint("Install the version that wrote it.")
                    .at(self.tombstone_path(id)),
            ),
            Err(problem) => {
                Some(problem.hint("If the record is back, delete it once more; else bring the file back from a copy."))
            }
        });
        problems.collect()
    }

    pub(super) fn standing(&self, loaded: &LoadedRecord) -> Standing {
        let header = loaded.record.header();
        let Some(tombstone) = self.tombstone(header.id) else {
            return Standing::Alive;
        };
        if tombstone.rev.parents.contains(&loaded.hash.to_string()) {
            if self.is_being_deleted(loaded) { Standing::Deleted } else { Standing::Contested(back_again(loaded)) }
        } else if header.rev.n > tombstone.rev.n {
            Standing::Alive
        } else {
            Standing::Contested(
                Problem::new("This was deleted in one place and edited in another.")
                    .safe("The edited version is kept.")
                    .hint("Delete it once more if it should go.")
                    .at(&*loaded.path),
            )
        }
    }
}

/// The very version that was deleted is here: restored from a backup, or not yet taken away by what syncs the folder.
fn back_again(loaded: &LoadedRecord) -> Problem {
    Problem::new("This was deleted, and its file is here again.")
        .safe("It is kept and shown.")
        .hint("If it should stay, change something in it; if it should go, delete it once more.")
        .at(&*loaded.path)
}
