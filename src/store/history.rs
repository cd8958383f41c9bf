//! Every version of every record that was read or written on this computer, each under its hash, outside the workspace.
//! Only where the workspace may be written: whoever only reads it leaves nothing behind.
//!
//! A version is made durable before its file is overwritten. Where that fails, the save goes on all the same, since what
//! was typed last counts for more; the version before is held in memory, and tried again until the program ends. What is
//! merely read goes in later, without a sync for each: the name tells whether the content is whole, and until it is
//! overwritten the file itself is there.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, Audience, sync_folder_of};
use super::hash::Hash;
use super::known::Known;
use super::open::Store;
use super::read::{parse, read_bytes};
use super::temp::Temp;
use super::trouble::could_not;
use crate::model::header::Rev;
use crate::model::{Id, Kind, Problem, Record};

/// A version of a record in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub hash: Hash,
    /// Which it is, what it was made from, by which device and when.
    pub rev: Rev,
}

/// A version that is still to be copied into the history.
#[derive(Clone, Debug)]
pub(super) struct Unwritten {
    id: Id,
    hash: Hash,
    from: Source,
}

#[derive(Clone, Debug)]
enum Source {
    /// It is in its file.
    File(Arc<Path>),
    /// Its file holds another version already, and the history could not be written then.
    Held(Vec<u8>),
    /// It stood in the window until its file held something else. It goes there as it stood where the file's own version
    /// is not in the history.
    Shown(Arc<Record>),
}

impl Unwritten {
    pub(super) fn in_file(id: Id, hash: Hash, path: Arc<Path>) -> Self {
        Self { id, hash, from: Source::File(path) }
    }

    fn is_held(&self) -> bool {
        !matches!(self.from, Source::File(_))
    }

    /// What is nowhere but in memory.
    pub(super) fn held(&self) -> Option<Cow<'_, [u8]>> {
        match &self.from {
            Source::Held(bytes) => Some(Cow::Borrowed(bytes)),
            Source::Shown(record) => record.to_ron().ok().map(|text| Cow::Owned(text.into_bytes())),
            Source::File(_) => None,
        }
    }
}

/// More versions are not held in memory where the history can't be written for hours; what goes is told.
const MOST_HELD: usize = 200;

/// A few milliseconds' work.
const VERSIONS_AT_A_TIME: usize = 16;

impl Store {
    /// Copies into the history a few of the versions that were read or saved and are not there yet, what was saved last
    /// first, so that nothing waits for it long: all of them take long after the first opening of a large workspace.
    /// Says whether there are more. An error leaves what could not be copied for another call.
    pub fn settle_some(&self) -> Result<bool, Problem> {
        if self.read_only().is_some() {
            return Ok(false);
        }
        let (some, has_more) = self.next_unwritten();
        let is_none = some.is_empty();
        let synced = match self.copy_all(some) {
            Err(error) => Err(error),
            Ok(()) if is_none || has_more => Ok(()),
            Ok(()) => sync_folder_of(&self.history().join("any")),
        };
        synced.map(|()| has_more).map_err(|error| self.no_history(&error))
    }

    /// The same for the versions that are nowhere else, before the program ends.
    pub fn settle_held(&self) -> Result<(), Problem> {
        let held = self.unwritten().extract_if(.., |version| version.is_held()).collect();
        self.copy_all(held).map_err(|error| self.no_history(&error))
    }

    /// Tries each: one that can't be copied says nothing of the others, and is the last to be tried again.
    fn copy_all(&self, versions: Vec<Unwritten>) -> io::Result<()> {
        let (mut failed, mut trouble) = (Vec::new(), Ok(()));
        for version in versions {
            if let Err(error) = self.copy_to_history(&version) {
                trouble = Err(error);
                failed.push(version);
            }
        }
        self.unwritten().splice(0..0, failed);
        trouble
    }

    fn next_unwritten(&self) -> (Vec<Unwritten>, bool) {
        let mut unwritten = self.unwritten();
        let kept = unwritten.len().saturating_sub(VERSIONS_AT_A_TIME);
        (unwritten.split_off(kept), kept > 0)
    }

    fn copy_to_history(&self, version: &Unwritten) -> io::Result<()> {
        let path = self.version_path(version.id, version.hash);
        if path.exists() {
            return Ok(());
        }
        match &version.from {
            Source::Held(bytes) => make_durable(&path, bytes),
            Source::Shown(record) => {
                let text = record.to_ron().map_err(io::Error::other)?;
                make_durable(&self.version_path(version.id, Hash::of(text.as_bytes())), text.as_bytes())
            }
            Source::File(file) => match fs::read(file) {
                Ok(bytes) if Hash::of(&bytes) == version.hash => put_unsynced(&path, &bytes),
                // Overwritten since: the save has put this version there, or holds it.
                _ => Ok(()),
            },
        }
    }

    /// Holds what stood in the window until it is in the history, since its file held this version and holds something else
    /// by now.
    pub fn keep_shown(&self, mine: &Arc<Record>, was: Hash) {
        if self.read_only().is_none() {
            self.unwritten().push(Unwritten { id: mine.id(), hash: was, from: Source::Shown(mine.clone()) });
        }
    }

    /// Puts the version that a record's file has now into the history for good, so that the save that will overwrite it
    /// need not wait for that. What does not work is tried again by the save, which tells of it.
    pub fn keep_ahead(&self, id: Id) {
        let _turn = self.turn();
        let Some(known) = self.known(id).filter(|known| !known.kept && self.read_only().is_none()) else { return };
        let Ok(Some((_, bytes))) = self.on_disk(&known.path) else { return };
        if Hash::of(&bytes) == known.hash && self.ensure_in_history(id, &bytes).is_ok() {
            self.set_known(id, Known { kept: true, ..known });
        }
    }

    /// Whether this version was put into the history for good since it was read or written, and nobody took it away.
    pub(super) fn is_kept(&self, id: Id, known: &Known, bytes: &[u8]) -> bool {
        let kept = || fs::metadata(self.version_path(id, known.hash));
        known.kept && kept().is_ok_and(|kept| kept.len() == bytes.len() as u64)
    }

    /// The version that is about to be overwritten: into the history, or held until that works, which is told.
    pub(super) fn keep_or_hold(&self, id: Id, bytes: &[u8]) -> Option<Problem> {
        let problem = self.ensure_in_history(id, bytes).err()?;
        let mut unwritten = self.unwritten();
        let held: Vec<usize> = (0..).zip(unwritten.iter()).filter(|(_, one)| one.is_held()).map(|(at, _)| at).collect();
        let oldest = held.first().filter(|_| held.len() >= MOST_HELD);
        let is_full = oldest.map(|at| unwritten.remove(*at)).is_some();
        unwritten.push(Unwritten { id, hash: Hash::of(bytes), from: Source::Held(bytes.to_vec()) });
        Some(problem.safe(if is_full {
            "The record itself is saved. Many versions are held here until they can be kept; the oldest had to go."
        } else {
            "The record itself is saved, and the version before is held here until it can be kept."
        }))
    }

    /// Makes sure that this version is in the history and survives a power cut.
    pub(super) fn ensure_in_history(&self, id: Id, bytes: &[u8]) -> Result<(), Problem> {
        let path = self.version_path(id, Hash::of(bytes));
        make_durable(&path, bytes).map_err(|error| self.no_history(&error))
    }

    /// Puts a record into the history as it is in the window.
    pub(super) fn keep_in_history(&self, record: &Record) -> Result<(), Problem> {
        let text = record.to_ron().map_err(|error| Problem::new(error.to_string()))?;
        self.ensure_in_history(record.id(), text.as_bytes())
    }

    /// The bytes of a version that is whole.
    pub(super) fn version_bytes(&self, id: Id, hash: Hash) -> Result<Vec<u8>, Problem> {
        let path = self.version_path(id, hash);
        let bytes = read_bytes(&path)?;
        if Hash::of(&bytes) == hash {
            return Ok(bytes);
        }
        Err(Problem::new("This earlier version was damaged on disk.").hint("Choose another version.").at(path))
    }

    /// Every version of a record that is whole and can be read, the newest first.
    pub fn versions(&self, kind: Kind, id: Id) -> Vec<Record> {
        let path = self.usual_path(kind, id);
        let records = self
            .kept_versions(id)
            .into_iter()
            .filter_map(|hash| parse(kind, &path, &self.version_bytes(id, hash).ok()?).ok());
        let mut records: Vec<Record> = records.map(|loaded| loaded.record).collect();
        records.sort_by_key(|record| std::cmp::Reverse((record.header().rev.n, record.header().rev.at)));
        records
    }

    /// The newest version that can be read as a record.
    pub(super) fn last_good(&self, kind: Kind, id: Id) -> Option<Version> {
        let versions = self.kept_versions(id).into_iter().filter_map(|hash| {
            let loaded = parse(kind, &self.usual_path(kind, id), &self.version_bytes(id, hash).ok()?).ok()?;
            Some(Version { hash, rev: loaded.record.header().rev.clone() })
        });
        versions.max_by_key(|version| (version.rev.n, version.rev.at, version.hash.to_string()))
    }

    fn history(&self) -> PathBuf {
        self.local_folder().join("history")
    }

    pub(super) fn history_of(&self, id: Id) -> PathBuf {
        self.history().join(id.to_string())
    }

    pub(super) fn version_path(&self, id: Id, hash: Hash) -> PathBuf {
        self.history_of(id).join(format!("{hash}.ron"))
    }

    fn no_history(&self, error: &io::Error) -> Problem {
        could_not("keep the earlier version", &self.history(), error).safe("The record itself is not affected.")
    }
}

/// A whole file under its name, or none; a power cut may leave a torn one, which its name gives away.
fn put_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        files::folder_builder(Audience::Owner).recursive(true).create(folder)?;
    }
    let (temp, mut file) = Temp::open(path, Audience::Owner)?;
    file.write_all(bytes)?;
    temp.rename_to(path)
}

/// A version that is there and whole is synced once more, since it may have been copied without a sync.
fn make_durable(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path).is_ok_and(|found| found == bytes) {
        files::sync(path)?;
        return sync_folder_of(path);
    }
    if let Some(folder) = path.parent() {
        files::ensure_folder(folder, Audience::Owner)?;
    }
    files::replace(path, bytes, Audience::Owner)?.confirmed()
}
