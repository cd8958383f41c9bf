//! The bin: deleted records, and those whose file is gone, of which this computer keeps the last version. Looking into it changes nothing; putting one
//! back is saving it again, and emptying the bin takes the versions away for good, on this computer.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::SystemTime;

use super::hash::Hash;
use super::open::Store;
use super::read::kind_in;
use super::scan::tombstone_ids;
use super::text::text_of;
use super::tombstone::{Reason, Tombstone};
use super::trouble::could_not;
use crate::model::header::Rev;
use crate::model::{Id, Open, Problem, Record};

/// A record that is gone and can be put back.
#[derive(Clone, Debug, PartialEq)]
pub struct Binned {
    /// As it was last.
    pub record: Record,
    /// The deletion: when, and by whom. Where nobody noted one, when this version was made.
    pub deleted: Rev,
    /// Somebody deleted it; else its file is gone without a word.
    pub is_noted: bool,
}

impl Store {
    /// What lies in the bin, what was deleted last first.
    pub fn bin(&self) -> Vec<Binned> {
        let noted: HashSet<Id> = tombstone_ids(self.root()).0.into_iter().collect();
        let gone: Vec<Id> = self.with_history().into_iter().filter(|id| !noted.contains(id)).collect();
        let noted = noted.into_iter().filter_map(|id| self.binned(id));
        let mut binned: Vec<Binned> = noted.chain(gone.into_iter().filter_map(|id| self.gone_unnoted(id))).collect();
        binned.sort_by_cached_key(|one| Reverse((one.deleted.at, one.record.id())));
        binned
    }

    /// Takes every version of these deleted records away from this computer. One that is there again, or that is being
    /// deleted at this moment, stays.
    ///
    /// # Errors
    /// Where one could not be taken away; the others are gone.
    pub fn empty_bin(&self, ids: &[Id]) -> Result<usize, Problem> {
        self.check_writable()?;
        let mut trouble = Ok(0);
        for id in ids {
            // Asked while no save is under way: one may bring it back.
            let _turn = self.turn();
            if self.lies_in_bin(*id).is_none() && self.gone_unnoted(*id).is_none() {
                continue;
            }
            match (self.remove_versions(*id), &mut trouble) {
                (Ok(()), Ok(count)) => *count += 1,
                (Err(problem), trouble) => *trouble = Err(problem),
                _ => {}
            }
        }
        trouble
    }

    fn binned(&self, id: Id) -> Option<Binned> {
        let tombstone = self.lies_in_bin(id)?;
        let deleted = tombstone.rev.parents.iter().filter_map(|parent| parent.parse().ok());
        let deleted_kept = deleted.filter_map(|hash| self.kept_at(id, hash)).max();
        let record = self.kept_since(&tombstone, deleted_kept).or_else(|| self.kept_since(&tombstone, None))?;
        Some(Binned { record, deleted: tombstone.rev, is_noted: true })
    }

    /// A record whose file is gone, and of whose deletion nobody left a note: the newest of its versions. None while it is
    /// not sure that it is gone: a whole folder may be away, and a file that can't be read may be that of any record.
    fn gone_unnoted(&self, id: Id) -> Option<Binned> {
        if self.known(id).is_some() || self.has_draft(id) || self.is_deletion_unfinished(id) {
            return None;
        }
        if fs::symlink_metadata(self.tombstone_path(id)).is_ok() || self.is_under_way(id) {
            return None;
        }
        let versions = self.version_list(id);
        let record = versions.into_iter().find_map(|version| {
            let bytes = self.version_bytes(id, version.hash).ok()?;
            self.version(kind_in(&text_of(&bytes).ok()?)?, id, version.hash).ok()
        })?;
        let is_sure = !self.may_be_there(id, &self.usual_path(record.kind(), id)).ok()?;
        let deleted = record.header().rev.clone();
        is_sure.then_some(Binned { record, deleted, is_noted: false })
    }

    /// Whether a file in the folder of its kind is called by its id.
    fn may_be_there(&self, id: Id, usual: &Path) -> io::Result<bool> {
        let id = id.to_string();
        for entry in fs::read_dir(usual.parent().unwrap_or(usual))? {
            if entry?.file_name().to_string_lossy().contains(&id) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn is_under_way(&self, id: Id) -> bool {
        self.acts().iter().any(|act| act.waiting.contains(&id))
    }

    /// The newest of the versions that were kept at a moment or after it: the one that was deleted, or what was typed
    /// over it here and is in no file. That has the same number, so what was kept last counts.
    fn kept_since(&self, tombstone: &Tombstone, since: Option<SystemTime>) -> Option<Record> {
        let id = tombstone.id;
        let kept = self.kept_versions(id).into_iter().map(|hash| (self.kept_at(id, hash), hash));
        let records = kept
            .filter(|(at, _)| *at >= since)
            .filter_map(|(at, hash)| Some((self.version(tombstone.kind, id, hash).ok()?, at)));
        let newest = records.max_by_key(|(record, at)| (record.header().rev.n, record.header().rev.at, *at));
        newest.map(|(record, _)| record)
    }

    fn kept_at(&self, id: Id, hash: Hash) -> Option<SystemTime> {
        fs::metadata(self.version_path(id, hash)).and_then(|kept| kept.modified()).ok()
    }

    /// The note of its deletion, where a record was deleted, is nowhere again, and its deletion is no longer under way.
    pub(super) fn lies_in_bin(&self, id: Id) -> Option<Tombstone> {
        let tombstone =
            self.tombstone(id).filter(|tombstone| matches!(tombstone.reason, Open::Known(Reason::Deleted)))?;
        let is_there = self.known(id).is_some() || fs::symlink_metadata(self.usual_path(tombstone.kind, id)).is_ok();
        let is_in_use = is_there || self.has_draft(id) || self.is_deletion_unfinished(id);
        (!is_in_use).then_some(tombstone)
    }

    pub(super) fn remove_versions(&self, id: Id) -> Result<(), Problem> {
        let folder = self.history_of(id);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(could_not("take these earlier versions away", &folder, &error).safe("What is left of them stays."))
            }
            _ => Ok(()),
        }
    }
}
