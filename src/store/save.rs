//! Saving one record so that no version is ever lost and "saved" is never said too early.
//!
//! The order: text composed and checked; the file on disk is still the one that was loaded; its bytes are safe in the
//! history; the new file takes its place in one step; it is read back. The new version reaches the history with
//! `settle`, at the latest before it is overwritten itself.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::clash::Clash;
use super::compose::{Before, compose, differs};
use super::files::{self, Audience, Durability};
use super::hash::Hash;
use super::history::Unwritten;
use super::open::{Known, Store};
use super::read::{parse, read_bytes};
use super::text::text_of;
use super::trouble::could_not;
use crate::model::header::Rev;
use crate::model::{FORMAT, Problem, Record};

/// A record that is in its file.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The version that it is now; the caller's copy of the record takes it over.
    pub rev: Rev,
    pub hash: Hash,
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
    pub(super) n: u64,
    pub(super) parents: Vec<Hash>,
    pub(super) at: Timestamp,
}

impl Store {
    /// Writes the record to its file, or to a new one where it has none (after undoing a deletion, too).
    pub fn save(&self, record: &Record, at: Timestamp) -> Result<Saved, SaveError> {
        let _turn = self.turn();
        self.check_savable()?;
        let Some(known) = self.known(record.id()) else {
            return self.save_new(record, at);
        };
        let (real, bytes) = match self.on_disk(&known.path).map_err(SaveError::Failed)? {
            Some(found) => found,
            None => return self.save_vanished(record, &known, at),
        };
        if Hash::of(&bytes) != known.hash {
            return Err(self.clash(record, &known.path, Some(&bytes)));
        }
        let before = before(&known, &bytes)?;
        if !known.unconfirmed && !differs(record, &before) {
            return Ok(Saved {
                rev: before.record.header().rev.clone(),
                hash: known.hash,
                doubt: None,
                notices: vec![],
            });
        }
        let notices = self.ensure_in_history(record.id(), &bytes).err().into_iter().collect();
        let n = before.record.header().rev.n + 1;
        let next = Next { record, before: Some(before), n, parents: vec![known.hash], at };
        self.write(&next, &known.path, |text| files::replace(&real, text, Audience::Usual), notices)
    }

    /// Read-only for good, or only out of reach at the moment, after which saving works again.
    pub(super) fn check_savable(&self) -> Result<(), SaveError> {
        let kind = if self.read_only().is_some() { SaveError::ReadOnly } else { SaveError::Failed };
        self.check_writable().map_err(kind)
    }

    /// A record without a file gets one. If it was deleted, it goes on from the version that was.
    fn save_new(&self, record: &Record, at: Timestamp) -> Result<Saved, SaveError> {
        let tombstone = self.tombstone(record.id());
        let rev = tombstone.map(|tombstone| tombstone.rev).unwrap_or_default();
        let parents = rev.parents.iter().filter_map(|parent| parent.parse().ok()).collect();
        let mut saved = self.write_new(record, rev.n + 1, parents, at)?;
        saved.notices.extend(self.remove_tombstone(record.id()).err());
        Ok(saved)
    }

    /// A file that vanished was not deleted by anybody who said so: the record goes on in a new one.
    fn save_vanished(&self, record: &Record, known: &Known, at: Timestamp) -> Result<Saved, SaveError> {
        self.write_new(record, record.header().rev.n + 1, vec![known.hash], at)
    }

    pub(super) fn write_new(
        &self,
        record: &Record,
        n: u64,
        parents: Vec<Hash>,
        at: Timestamp,
    ) -> Result<Saved, SaveError> {
        let folder = self.folder().join(record.kind().folder());
        files::ensure_folder(&folder, Audience::Usual)
            .map_err(|error| SaveError::Failed(not_saved(&folder, &error)))?;
        let path = folder.join(format!("{}.ron", record.id()));
        let real = self.root().resolve(&path).map_err(SaveError::Failed)?;
        let before = parents.first().and_then(|hash| self.before_in_history(record, *hash));
        let next = Next { record, before, n, parents, at };
        self.write(&next, &path, |text| files::create(&real, text, Audience::Usual), Vec::new())
    }

    /// Composes the version, has it written, and says "saved" only when the file reads as it should.
    pub(super) fn write(
        &self,
        next: &Next<'_>,
        path: &Path,
        put: impl FnOnce(&[u8]) -> std::io::Result<Durability>,
        notices: Vec<Problem>,
    ) -> Result<Saved, SaveError> {
        let rev = self.rev(next);
        let text = compose(&with_rev(next.record, &rev), next.before.as_ref()).map_err(SaveError::Failed)?;
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
        let path = path.to_owned();
        self.unwritten().push(Unwritten { id, hash, path: path.clone() });
        self.set_known(id, Known { kind, path, hash, unconfirmed: doubt.is_some() });
        Ok(Saved { rev, hash, doubt, notices })
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

    fn before_in_history(&self, record: &Record, hash: Hash) -> Option<Before> {
        let text = text_of(&self.version_bytes(record.id(), hash).ok()?).ok()?;
        Some(Before { record: Record::from_ron(record.kind(), &text).ok()?, text })
    }

    fn rev(&self, next: &Next<'_>) -> Rev {
        let mut parents: Vec<String> = next.parents.iter().map(Hash::to_string).collect();
        parents.sort();
        parents.dedup();
        Rev { n: next.n, parents, by: self.device().to_owned(), at: next.at }
    }
}

/// The version on disk as it will be replaced; an error where a newer program wrote it.
fn before(known: &Known, bytes: &[u8]) -> Result<Before, SaveError> {
    let loaded = parse(known.kind, &known.path, bytes).map_err(SaveError::Failed)?;
    if let Some(problem) = loaded.read_only {
        return Err(SaveError::ReadOnly(problem));
    }
    let text = text_of(bytes).map_err(|reason| SaveError::Failed(Problem::new(reason).at(&known.path)))?;
    Ok(Before { text, record: loaded.record })
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
