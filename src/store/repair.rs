//! What takes the place of a file that can't be read: a version from the history, or the two versions in it joined. The
//! damaged file is kept as well.

use std::path::Path;

use super::files::{self, Audience};
use super::hash::Hash;
use super::history::Unwritten;
use super::known::Known;
use super::open::Store;
use super::read::{LoadedRecord, UnreadFile, Unreadable, examine, parse, read_bytes};
use super::trouble::could_not;
use crate::model::Problem;

/// The folder of damaged files, among this computer's own state.
pub(super) const QUARANTINE: &str = "quarantine";

impl Store {
    /// Replaces a damaged file by a version from the history. The damaged bytes go into quarantine first.
    pub fn bring_back(&self, damaged: &UnreadFile, version: Hash) -> Result<LoadedRecord, Problem> {
        let _turn = self.turn();
        self.check_writable()?;
        let Some(id) = damaged.id else {
            return Err(Problem::new("Nothing is known of this file's record.").at(&damaged.path));
        };
        self.replace_damaged(damaged, &self.version_bytes(id, version)?)
    }

    /// Replaces a file in which git has left two versions with its marks between them by both of them joined.
    ///
    /// # Errors
    /// Where there are no such marks, where a version is no record, or where the disk stands in the way.
    pub fn bring_together(&self, damaged: &UnreadFile) -> Result<LoadedRecord, Problem> {
        let _turn = self.turn();
        self.check_writable()?;
        let joined = self.joined_halves(&damaged.path)?;
        self.replace_damaged(damaged, joined.as_bytes())
    }

    /// Puts these bytes, which are a record's, where the damaged ones are; those go into quarantine first.
    fn replace_damaged(&self, damaged: &UnreadFile, bytes: &[u8]) -> Result<LoadedRecord, Problem> {
        let good = parse(damaged.kind, &damaged.path, bytes)?;
        let id = good.record.id();
        if let Some(other) = self.known(id).filter(|known| *known.path != *damaged.path) {
            let problem = Problem::new("Another file holds this record too.").safe("Both were left as they are.");
            return Err(problem.hint("Look at the other one first.").at(&*other.path));
        }
        let real = self.root().resolve(&damaged.path)?;
        let damaged_bytes = read_bytes(&real)?;
        match examine(damaged.kind, &damaged.path, &damaged_bytes) {
            Ok(_) => {
                let problem = Problem::new("The file can be read again.").safe("It was left as it is.");
                return Err(problem.hint("Open the folder again.").at(&damaged.path));
            }
            Err(Unreadable { problem, is_damaged: false }) => return Err(problem),
            Err(_) => {}
        }
        self.quarantine(&real, &damaged_bytes)?;
        let replaced = files::replace(&real, bytes, Audience::Usual)
            .map_err(|error| could_not("put this version in its place", &real, &error))?;
        if let Err(error) = replaced.confirmed() {
            // After a power cut it would be damaged as before, and could be put right as now.
            log::warn!("putting a version in its place: {error}");
        }
        self.unwritten().push(Unwritten::in_file(id, good.hash, good.path.clone()));
        self.set_known(id, Known::of(&good));
        Ok(good)
    }

    /// Keeps a copy of a damaged file as soon as it is found, since a backup or a sync program may write over it.
    pub(super) fn set_aside(&self, path: &Path, bytes: &[u8]) {
        if self.read_only().is_none()
            && let Err(problem) = self.quarantine(path, bytes)
        {
            log::warn!("{}", problem.what);
        }
    }

    /// Keeps what was in a file, whatever it is, in a place of its own on this computer: once, however often it is seen.
    fn quarantine(&self, path: &Path, bytes: &[u8]) -> Result<(), Problem> {
        let folder = self.local_folder().join(QUARANTINE);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let target = folder.join(format!("{:.16}-{name}", Hash::of(bytes).to_string()));
        if target.exists() {
            return Ok(());
        }
        files::ensure_folder(&folder, Audience::Owner)
            .and_then(|()| files::create(&target, bytes, Audience::Owner)?.confirmed())
            .map_err(|error| could_not("keep a copy of the damaged file", &target, &error))
    }
}
