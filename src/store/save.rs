//! Saving one record so that no version is ever lost and "saved" is never said too early.
//!
//! The order: the file on disk is still the one that was loaded; its bytes are in the history for good, or go there now
//! (where that fails it is told, they are held in memory, and the save goes on); text composed and checked; the new file
//! takes its place in one step; it is read back. The new version reaches the history with `settle_some`, at the latest
//! before it is overwritten itself. Whoever calls `keep_ahead` when typing begins need not wait for the history here.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::clash::Clash;
use super::compose::{Before, Composed, compose, differs};
use super::earlier::Earlier;
use super::files::{self, Audience, Durability};
use super::hash::Hash;
use super::history::Unwritten;
use super::known::Known;
use super::open::Store;
use super::read::{parse, read_bytes};
use super::text::text_of;
use super::trouble::could_not;
use crate::model::header::Rev;
use crate::model::{FORMAT, Id, Kind, Problem, Record};

/// A record that is in its file.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The version that it is now; the caller's copy of the record takes it over.
    pub rev: Rev,
    /// It is in its file, but the disk did not confirm that it survives a power cut. Save it again to try once more.
    pub doubt: Option<Problem>,
    /// What did not work besides, such as the history.
    pub notices: Vec<Problem>,
}

/// Why a record was not saved. The file on disk is what it was before.
#[derive(Clone, Debug)]
pub enum SaveError {
    /// The workspace, or this record, may only be read.
    ReadOnly(Problem),
    /// The file is not the one that was loaded: somebody else changed it. Both versions are kept.
    ChangedOnDisk(Box<Clash>),
    /// The disk, or the record itself, stood in the way.
    Failed(Problem),
}

impl SaveError {
    pub fn problem(&self) -> &Problem {
        match self {
            Self::ReadOnly(problem) | Self::Failed(problem) => problem,
            Self::ChangedOnDisk(clash) => &clash.problem,
        }
    }
}

/// A version about to be written: what it replaces, what it was made from.
pub(super) struct Next<'a> {
    pub(super) record: &'a Record,
    pub(super) before: Option<Before>,
    pub(super) parents: Vec<Hash>,
    pub(super) at: Timestamp,
}

impl Store {
    /// Writes the record to its file, or to a new one where it has none (after undoing a deletion, too).
    pub fn save(&self, record: &Record, at: Timestamp) -> Result<Saved, SaveError> {
        let _turn = self.turn();
        self.check_savable()?;
        let Some(known) = self.known(record.id()) else {
            return self.revive(record, at);
        };
        let (real, bytes) = match self.on_disk(&known.path).map_err(SaveError::Failed)? {
            Some(found) => found,
            None => return self.revive(record, at),
        };
        if Hash::of(&bytes) != known.hash {
            return Err(self.clash(record, &known.path, Some(&bytes)));
        }
        let before = before(&known, &bytes)?;
        if !differs(record, &before) {
            return Ok(self.saved_already(known, &real, &before.record));
        }
        let is_kept = self.is_kept(record.id(), &known, &bytes);
        let notices = if is_kept { Vec::new() } else { self.keep_or_hold(record.id(), &bytes).into_iter().collect() };
        let next = Next { record, before: Some(before), parents: vec![known.hash], at };
        let is_known = |now: &[u8]| Hash::of(now) == known.hash;
        self.write(&next, &known.path, |text| files::replace_known(&real, text, Audience::Usual, is_known), notices)
    }

    /// What stands in its file as it should. Where it was not confirmed that it survives a power cut, only that is tried
    /// again: nothing is written anew.
    fn saved_already(&self, known: Known, real: &Path, there: &Record) -> Saved {
        let rev = there.header().rev.clone();
        if !known.unconfirmed {
            return Saved { rev, doubt: None, notices: Vec::new() };
        }
        match files::sync_again(real) {
            Err(error) => Saved { rev, doubt: Some(unconfirmed(&known.path, &error)), notices: Vec::new() },
            Ok(()) => {
                self.set_known(there.id(), Known { unconfirmed: false, ..known });
                Saved { rev, doubt: None, notices: self.remove_tombstone(there.id()).err().into_iter().collect() }
            }
        }
    }

    /// Read-only for good, or only out of reach at the moment, after which saving works again.
    pub(super) fn check_savable(&self) -> Result<(), SaveError> {
        let kind = if self.read_only().is_some() { SaveError::ReadOnly } else { SaveError::Failed };
        self.check_writable().map_err(kind)
    }

    /// A record without a file gets one: a new record, one whose deletion is undone, one whose file vanished or was
    /// deleted by somebody else. It goes on from the version last seen here and from those that were deleted.
    pub(super) fn revive(&self, record: &Record, at: Timestamp) -> Result<Saved, SaveError> {
        let seen = self.known(record.id()).map(|known| known.hash);
        let parents: Vec<Hash> = seen.into_iter().chain(self.deleted_versions(record.id())).collect();
        let folder = self.folder().join(record.kind().folder());
        self.check_not_moved(record.id(), &folder).map_err(SaveError::Failed)?;
        files::ensure_folder(&folder, Audience::Usual)
            .map_err(|error| SaveError::Failed(not_saved(&folder, &error)))?;
        let path = self.usual_path(record.kind(), record.id());
        let real = self.root().resolve(&path).map_err(SaveError::Failed)?;
        let before = parents.first().and_then(|hash| self.before_in_history(record, *hash));
        let next = Next { record, before, parents, at };
        self.write(&next, &path, |text| files::create(&real, text, Audience::Usual), Vec::new())
    }

    /// A problem where the folder of a kind is gone although other records are known to lie in it: it was moved, and one that
    /// is made anew would stand in its way.
    fn check_not_moved(&self, id: Id, folder: &Path) -> Result<(), Problem> {
        let is_in_it = |(other, known): (&Id, &Arc<Known>)| *other != id && known.path.parent() == Some(folder);
        if folder.is_dir() || !self.all_known().iter().any(is_in_it) {
            return Ok(());
        }
        let not_there = std::io::Error::from(std::io::ErrorKind::NotFound);
        Err(not_saved(folder, &not_there))
    }

    /// Composes the version, has it written, and says "saved" only when the file reads as it should.
    pub(super) fn write(
        &self,
        next: &Next<'_>,
        path: &Path,
        put: impl FnOnce(&[u8]) -> std::io::Result<Durability>,
        mut notices: Vec<Problem>,
    ) -> Result<Saved, SaveError> {
        let n = next.before.as_ref().map_or(0, |before| before.record.header().rev.n);
        let rev = self.next_rev(next.record, n, &next.parents, next.at);
        let mut record = with_rev(next.record, &rev);
        let earlier = next.before.as_ref().and_then(|before| Earlier::of(self, &mut record, before));
        let Composed { text, loses_unknown, read } =
            compose(&record, next.before.as_ref(), earlier).map_err(SaveError::Failed)?;
        let durability = match put(text.as_bytes()) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                let theirs = self.on_disk(path).ok().flatten();
                return Err(self.clash(next.record, path, theirs.as_ref().map(|(_, bytes)| bytes.as_slice())));
            }
            done => done.map_err(|error| SaveError::Failed(not_saved(path, &error)))?,
        };
        let read_back = match fs::read(path) {
            Ok(found) if found == text.as_bytes() => Ok(()),
            Ok(found) => return Err(self.clash(next.record, path, Some(&found))),
            Err(error) => Err(error),
        };
        let (id, kind, hash) = (next.record.id(), next.record.kind(), Hash::of(text.as_bytes()));
        let doubt = durability.confirmed().and(read_back).err().map(|error| unconfirmed(path, &error));
        let path: Arc<Path> = path.into();
        self.unwritten().push(Unwritten::in_file(id, hash, path.clone()));
        notices.extend(loses_unknown.then(|| self.lost_unknown(next, &path)));
        if doubt.is_none() {
            notices.extend(self.remove_tombstone(id).err());
        }
        let unconfirmed = doubt.is_some();
        let (n, by) = (rev.n, rev.by.clone());
        let known = Known { kind, path, hash, n, by, unconfirmed, stamp: None, kept: false, written: read };
        self.set_known(id, known);
        Ok(Saved { rev, doubt, notices })
    }

    /// The file that a path names and its bytes; `None` where it is gone.
    pub(super) fn on_disk(&self, path: &Path) -> Result<Option<(PathBuf, Vec<u8>)>, Problem> {
        if fs::symlink_metadata(path).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound) {
            return Ok(None);
        }
        let real = self.root().resolve(path)?;
        let bytes = read_bytes(&real)?;
        Ok(Some((real, bytes)))
    }

    pub(super) fn before_in_history(&self, record: &Record, hash: Hash) -> Option<Before> {
        let bytes = self.version_bytes(record.id(), hash).ok()?;
        let loaded = parse(record.kind(), &self.usual_path(record.kind(), record.id()), &bytes).ok()?;
        Some(Before { record: Arc::new(loaded.record), text: Some(text_of(&bytes).ok()?.into_owned()) })
    }

    /// The version after all that it takes the place of, of which `before` is the number of one. The caller's record
    /// may be an older version, brought back by undo.
    pub(super) fn next_rev(&self, record: &Record, before: u64, parents: &[Hash], at: Timestamp) -> Rev {
        let id = record.id();
        let seen = self.known(id).map_or(0, |known| known.n);
        let deleted = self.tombstone(id).map_or(0, |tombstone| tombstone.rev.n);
        let n = 1 + record.header().rev.n.max(before).max(seen).max(deleted);
        let mut parents: Vec<String> = parents.iter().map(Hash::to_string).collect();
        parents.sort();
        parents.dedup();
        Rev { n, parents, by: self.author(), at }
    }

    fn lost_unknown(&self, next: &Next<'_>, path: &Path) -> Problem {
        let id = next.record.id();
        let problem = Problem::new("Parts of this file that this version does not know may not have been kept.")
            .hint("Install the version that wrote them.")
            .at(path);
        match next.parents.iter().all(|parent| self.version_bytes(id, *parent).is_ok()) {
            true => problem.safe("The version before, which has them, is in the history on this computer."),
            false => problem,
        }
    }

    /// Where a record's file lies unless a person or a sync program named it otherwise.
    pub(super) fn usual_path(&self, kind: Kind, id: Id) -> Arc<Path> {
        self.folder().join(kind.folder()).join(format!("{id}.ron")).into()
    }
}

/// The version on disk as it will be replaced, whose hash is the one that is known; an error where a newer program wrote
/// it.
fn before(known: &Known, bytes: &[u8]) -> Result<Before, SaveError> {
    if let Some(record) = &known.written {
        return Ok(Before { text: None, record: record.clone() });
    }
    let loaded = parse(known.kind, &known.path, bytes).map_err(SaveError::Failed)?;
    if let Some(problem) = loaded.read_only {
        return Err(SaveError::ReadOnly(problem));
    }
    let text = text_of(bytes).map_err(|problem| SaveError::Failed(problem.at(&*known.path)))?;
    Ok(Before { text: Some(text.into_owned()), record: Arc::new(loaded.record) })
}

fn with_rev(record: &Record, rev: &Rev) -> Record {
    let mut next = record.clone();
    next.header_mut().format = FORMAT;
    next.header_mut().rev = rev.clone();
    next
}

fn not_saved(path: &Path, error: &std::io::Error) -> Problem {
    could_not("save this", path, error)
        .safe("The version saved before is untouched, and everything you typed is still here.")
}

fn unconfirmed(path: &Path, error: &std::io::Error) -> Problem {
    could_not("make sure that a power cut would not undo this save", path, error)
        .safe("Your changes are in the file; Folkmoot tries again.")
}
