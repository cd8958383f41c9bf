//! One record of an act that was cut short, as the acts that name it want it: what stands in its file, and what is done
//! about that. Which acts there are, and what becomes of those that can't be carried out, is in `replay`.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::acts::{NotedPart, hash_of_file};
use super::files;
use super::hash::Hash;
use super::known::Known;
use super::open::Store;
use super::read::{LoadedRecord, examine, parse};
use super::save::SaveError;
use super::trouble::could_not;
use crate::model::{Id, Kind, Problem, Record};

/// So many versions are looked through for what an act made.
const MOST_BACK: usize = 500;

/// What becomes of one record by all acts that name it.
pub(super) struct Wanted {
    pub(super) kind: Kind,
    pub(super) id: Id,
    pub(super) label: String,
    pub(super) path: PathBuf,
    /// Versions that any of the acts was made over.
    pub(super) over: HashSet<String>,
    pub(super) tombstones: HashSet<String>,
    pub(super) drafts: HashSet<String>,
    /// Drafts of an earlier run that are in none of the acts.
    pub(super) early: HashSet<String>,
    /// What each of the acts makes of it, the last one last; none where it is deleted.
    pub(super) after: Vec<Option<Arc<Record>>>,
}

/// How it ended with one record.
pub(super) enum End {
    /// It was so already.
    Already,
    Written,
    /// It was so once, and somebody has gone on from there: whatever is there now comes after it.
    Since,
    /// Somebody else changed it: it is theirs.
    Theirs,
    Failed(Problem),
}

impl Store {
    pub(super) fn carry_out(&self, wanted: &Wanted, at: Timestamp) -> End {
        match self.on_disk(&wanted.path) {
            Err(problem) => End::Failed(problem),
            Ok(None) => self.make(wanted, at),
            Ok(Some((real, bytes))) => match examine(wanted.kind, &wanted.path, &bytes) {
                Ok(there) if there.record.id() == wanted.id => self.change(wanted, (there, &real), at),
                _ => End::Theirs,
            },
        }
    }

    /// There is no file: it is to be made, unless somebody has deleted it meanwhile.
    fn make(&self, wanted: &Wanted, at: Timestamp) -> End {
        let path = self.tombstone_path(wanted.id);
        let tombstone = hash_of_file(&path);
        let Some(after) = wanted.last() else {
            // Its deletion may not have come to the disk for good.
            let synced = if tombstone.is_some() { files::sync_again(&path) } else { Ok(()) };
            return already(synced.and_then(|()| files::sync_folder_of(&wanted.path)), &path);
        };
        if tombstone.is_some_and(|tombstone| !wanted.tombstones.contains(&tombstone)) {
            let deleted = self.deleted_versions(wanted.id);
            return if self.comes_after(wanted, deleted) { End::Since } else { End::Theirs };
        }
        // What this version does not know of the record is in the history.
        let seen = wanted.over.iter().find_map(|over| {
            let bytes = self.version_bytes(wanted.id, over.parse().ok()?).ok()?;
            parse(wanted.kind, &wanted.path, &bytes).ok()
        });
        if let Some(seen) = seen {
            self.set_known(wanted.id, Known::of(&seen));
        }
        end_of(self.save(after, at).map(|saved| saved.doubt))
    }

    fn change(&self, wanted: &Wanted, (there, real): (LoadedRecord, &Path), at: Timestamp) -> End {
        let is = |after: &Option<Arc<Record>>| after.as_ref().is_some_and(|after| after.same_content(&there.record));
        let is_ours = wanted.over.contains(&there.hash.to_string()) || wanted.after.iter().any(is);
        self.set_known(wanted.id, Known::of(&there));
        match wanted.last() {
            // It may have been written a moment before the end, and not be on the disk for good.
            Some(after) if after.same_content(&there.record) => already(files::sync_again(real), &wanted.path),
            _ if !is_ours && self.comes_after(wanted, parents(&there.record)) => End::Since,
            _ if !is_ours => End::Theirs,
            Some(after) => end_of(self.save(after, at).map(|saved| saved.doubt)),
            None => end_of(self.delete(&there.record, at).map(|deleted| deleted.doubt)),
        }
    }

    /// Whether one of these versions is what the act makes of the record, or was made from that: the note is from before,
    /// and says nothing that was not in the file once.
    fn comes_after(&self, wanted: &Wanted, versions: Vec<Hash>) -> bool {
        let Some(after) = wanted.last() else { return false };
        let mut seen: HashSet<Hash> = HashSet::new();
        let mut next = versions;
        while let Some(hash) = next.pop() {
            if wanted.over.contains(&hash.to_string()) || !seen.insert(hash) || seen.len() > MOST_BACK {
                continue;
            }
            let Ok(version) = self.version(wanted.kind, wanted.id, hash) else { continue };
            if after.same_content(&version) {
                return true;
            }
            next.extend(parents(&version));
        }
        false
    }
}

impl Wanted {
    pub(super) fn of(part: &NotedPart, path: PathBuf) -> Self {
        let (over, tombstones, drafts, early) = Default::default();
        let (kind, id, label, after) = (part.kind, part.id, String::new(), Vec::new());
        Self { kind, id, label, path, over, tombstones, drafts, early, after }
    }

    /// What it is to be in the end.
    pub(super) fn last(&self) -> Option<&Arc<Record>> {
        self.after.last()?.as_ref()
    }
}

/// It is as it should be, and on the disk for good where that was confirmed.
fn already(synced: std::io::Result<()>, path: &Path) -> End {
    synced.map_or_else(
        |error| End::Failed(could_not("make sure that a power cut would not undo this", path, &error)),
        |()| End::Already,
    )
}

/// What is done but in doubt is tried again at the next start.
fn end_of(result: Result<Option<Problem>, SaveError>) -> End {
    match result {
        Ok(None) => End::Written,
        // What a newer version wrote is not written over either.
        Err(SaveError::ChangedOnDisk(_) | SaveError::ReadOnly(_)) => End::Theirs,
        Ok(Some(problem)) | Err(SaveError::Failed(problem)) => End::Failed(problem),
    }
}

/// What a version was made from.
fn parents(record: &Record) -> Vec<Hash> {
    record.header().rev.parents.iter().filter_map(|hash| hash.parse().ok()).collect()
}
