//! Deletions that are under way on this computer. The program may end between the note that something was deleted and
//! the removal of its file; what is noted here is removed at the next start. A file that is there for any other reason
//! was brought back by somebody, and stays until a person decides.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{self, Audience};
use super::hash::Hash;
use super::known::Known;
use super::open::Store;
use super::read::{LoadedRecord, id_in_name, read_bytes};
use super::small::{from_bytes, to_text};
use super::trouble::could_not;
use crate::model::{Id, Problem};

/// The folder of these notes, among this computer's own state.
pub(super) const UNFINISHED: &str = "deletions";

/// The file that is to go, within the workspace, and its version.
#[derive(Debug, Serialize, Deserialize)]
struct Unfinished {
    path: String,
    hash: String,
}

impl Store {
    /// Notes that a record's file is about to be deleted.
    pub(super) fn begin_deletion(&self, id: Id, known: &Known) -> Result<(), Problem> {
        let note = Unfinished { path: self.within(&known.path), hash: known.hash.to_string() };
        let (path, text) = (self.note_path(id), to_text(&note)?);
        files::ensure_folder(&self.local_folder().join(UNFINISHED), Audience::Owner)
            .and_then(|()| files::replace(&path, text.as_bytes(), Audience::Owner))
            .map(|_| ())
            .map_err(|error| could_not("begin to delete this", &path, &error).safe("The record is still there, whole."))
    }

    /// The file is gone, or stays for good: whatever comes up in its place is no longer to be deleted.
    pub(super) fn end_deletion(&self, id: Id) {
        if let Err(error) = fs::remove_file(self.note_path(id))
            && error.kind() != std::io::ErrorKind::NotFound
        {
            log::warn!("ending a deletion: {error}");
        }
    }

    /// Whether this very file was being deleted when the program ended.
    pub(super) fn is_being_deleted(&self, loaded: &LoadedRecord) -> bool {
        self.note(loaded.record.id())
            .is_some_and(|note| note.hash == loaded.hash.to_string() && note.path == self.within(&loaded.path))
    }

    /// Whether the deletion of a record is under way.
    pub(super) fn is_deletion_unfinished(&self, id: Id) -> bool {
        self.note_path(id).exists()
    }

    /// Removes the files whose deletion was cut short.
    pub(super) fn finish_deletions(&self) {
        let _turn = self.turn();
        let notes = fs::read_dir(self.local_folder().join(UNFINISHED)).into_iter().flatten().flatten();
        for id in notes.filter_map(|note| id_in_name(&note.path())) {
            let done = match self.deleted_but_there(id) {
                // Another window has begun it, and this one had read the record before: it is done at the next start.
                _ if self.is_known_as_deleted(id) => false,
                Some((path, bytes)) => self.ensure_in_history(id, &bytes).is_ok() && files::remove(&path).is_ok(),
                None => true,
            };
            if done {
                self.end_deletion(id);
            }
        }
    }

    fn is_known_as_deleted(&self, id: Id) -> bool {
        let is_noted = |known: &Known| self.note(id).is_some_and(|note| note.hash == known.hash.to_string());
        self.known(id).is_some_and(|known| is_noted(&known) && self.deleted_versions(id).contains(&known.hash))
    }

    fn deleted_but_there(&self, id: Id) -> Option<(PathBuf, Vec<u8>)> {
        let note = self.note(id)?;
        let path = self.folder().join(note.path);
        let (_, bytes) = self.on_disk(&path).ok()??;
        let is_deleted = self.deleted_versions(id).contains(&Hash::of(&bytes)) && self.known(id).is_none();
        (is_deleted && Hash::of(&bytes).to_string() == note.hash).then_some((path, bytes))
    }

    fn note(&self, id: Id) -> Option<Unfinished> {
        let path = self.note_path(id);
        from_bytes("A deletion", &path, &read_bytes(&path).ok()?).ok()
    }

    fn note_path(&self, id: Id) -> PathBuf {
        self.local_folder().join(UNFINISHED).join(format!("{id}.ron"))
    }

    /// Where a file lies in the workspace, as every system understands it.
    pub(super) fn within(&self, path: &Path) -> String {
        let path = path.strip_prefix(self.folder()).unwrap_or(path);
        let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }
}
