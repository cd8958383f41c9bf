//! Bringing back a version from the history in place of a file that can't be read; the damaged file is kept as well.

use std::path::Path;

use super::files::{self, Audience};
use super::hash::Hash;
use super::history::Unwritten;
use super::open::{Known, Store};
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
        let bytes = self.version_bytes(id, version)?;
        let good = parse(damaged.kind, &damaged.path, &bytes)?;
        let real = self.root().resolve(&damaged.path)?;
        let damaged_bytes = read_bytes(&real)?;
        match examine(damaged.kind, &damaged.path, &damaged_bytes) {
            Ok(_) => {
                let problem = Problem::new("The file can be read again.").safe("It was left as it is.");
                return Err(problem.hint("Open the workspace anew.").at(&damaged.path));
            }
            Err(Unreadable { problem, is_damaged: false }) => return Err(problem),
            Err(_) => {}
        }
        self.quarantine(&real, &damaged_bytes)?;
        let replaced = files::replace(&real, &bytes, Audience::Usual)
            .map_err(|error| could_not("bring back this version", &real, &error))?;
        if let Err(error) = replaced.confirmed() {
            // After a power cut it would be damaged as before, and the version is in the history still.
            log::warn!("bringing back a version: {error}");
        }
        self.unwritten().push(Unwritten::in_file(id, good.hash, damaged.path.clone()));
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
