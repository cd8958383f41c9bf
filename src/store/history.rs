//! Every version of every record that was read or written on this computer, each under its hash, outside the workspace.
//!
//! A version is made durable at the latest before its file is overwritten. What is merely read goes in later, without
//! a sync for each: the name tells whether the content is whole, and until it is overwritten the file itself is there.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::{self, Audience, sync_folder_of};
use super::hash::Hash;
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
    /// Where the version can be read: which it is, what it was made from, by which device and when.
    pub rev: Option<Rev>,
}

/// A version on disk that is still to be copied into the history.
#[derive(Clone, Debug)]
pub(super) struct Unwritten {
    pub(super) id: Id,
    pub(super) hash: Hash,
    pub(super) path: PathBuf,
}

impl Store {
    /// Every version of a record that is whole, the newest first.
    pub fn versions(&self, kind: Kind, id: Id) -> Vec<Version> {
        let entries = fs::read_dir(self.history_of(id)).into_iter().flatten().flatten();
        let hashes = entries.filter_map(|entry| entry.path().file_stem()?.to_str()?.parse().ok());
        let mut versions: Vec<Version> = hashes
            .filter_map(|hash| {
                let bytes = self.version_bytes(id, hash).ok()?;
                let rev = parse(kind, &self.version_path(id, hash), &bytes).ok();
                Some(Version { hash, rev: rev.map(|loaded| loaded.record.header().rev.clone()) })
            })
            .collect();
        versions.sort_by_key(|version| {
            let rev = version.rev.as_ref();
            std::cmp::Reverse((rev.map(|rev| (rev.n, rev.at)), version.hash.to_string()))
        });
        versions
    }

    /// The record as it was in one of its versions.
    pub fn read_version(&self, kind: Kind, id: Id, hash: Hash) -> Result<Record, Problem> {
        let path = self.version_path(id, hash);
        parse(kind, &path, &self.version_bytes(id, hash)?).map(|loaded| loaded.record)
    }

    /// Copies into the history what was read or saved since the last call. Meant for quiet moments and for the end.
    pub fn settle(&self) -> Result<(), Problem> {
        let waiting = std::mem::take(&mut *self.unwritten());
        let mut trouble = None;
        for version in &waiting {
            if let Err(error) = self.copy_to_history(version) {
                trouble = Some(error);
            }
        }
        if let Some(error) = trouble {
            return Err(self.no_history(&error));
        }
        if !waiting.is_empty() {
            sync_folder_of(&self.history().join("any")).map_err(|error| self.no_history(&error))?;
        }
        Ok(())
    }

    fn copy_to_history(&self, version: &Unwritten) -> io::Result<()> {
        let path = self.version_path(version.id, version.hash);
        if path.exists() {
            return Ok(());
        }
        match fs::read(&version.path) {
            Ok(bytes) if Hash::of(&bytes) == version.hash => put_unsynced(&path, &bytes),
            // Overwritten since: the save has put this version there.
            _ => Ok(()),
        }
    }

    /// Makes sure that this version is in the history and survives a power cut.
    pub(super) fn ensure_in_history(&self, id: Id, bytes: &[u8]) -> Result<(), Problem> {
        let path = self.version_path(id, Hash::of(bytes));
        make_durable(&path, bytes).map_err(|error| self.no_history(&error))
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

    /// The newest version that can be read as a record.
    pub(super) fn last_good(&self, kind: Kind, id: Id) -> Option<Version> {
        self.versions(kind, id).into_iter().find(|version| version.rev.is_some())
    }

    fn history(&self) -> PathBuf {
        self.local_folder().join("history")
    }

    fn history_of(&self, id: Id) -> PathBuf {
        self.history().join(id.to_string())
    }

    fn version_path(&self, id: Id, hash: Hash) -> PathBuf {
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
        File::open(path)?.sync_all()?;
        return sync_folder_of(path);
    }
    if let Some(folder) = path.parent() {
        files::ensure_folder(folder, Audience::Owner)?;
    }
    files::replace(path, bytes, Audience::Owner)?.confirmed()
}
