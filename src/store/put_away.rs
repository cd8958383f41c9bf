//! Copies of files that an officer has put away, since nothing names them: they lie in a folder of their own beside
//! `attachments`, so that every computer which shares the folder has them, and are never deleted. One that somebody reads
//! is named again, by undo, an earlier version or a colleague's record, and goes back by itself.
//!
//! Nothing is copied and nothing removed: whatever fails, a file is in one of the two folders.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::attach::ATTACHMENTS;
use super::files::{self, Audience, patiently, sync_folder_of};
use super::hash::Hash;
use super::open::Store;
use super::trouble::could_not;
use super::unnamed::hash_in;
use crate::model::Problem;

/// The folder of these copies, in the workspace.
pub(super) const PUT_AWAY: &str = "put-away";

/// What came of putting files away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutAway {
    pub count: usize,
    /// All together, in bytes.
    pub size: u64,
    /// How many stayed although they were to go.
    pub stayed: usize,
    /// Why the first of those stayed.
    pub problem: Option<Problem>,
}

impl Store {
    /// Puts those of these copies away that nothing names at this moment, as `unnamed_for_sure` tells.
    ///
    /// # Errors
    /// Where nothing was put away, and why.
    pub fn put_away(&self, files: &[String], in_memory: &HashSet<String>, now: Timestamp) -> Result<PutAway, Problem> {
        self.check_writable()?;
        let unnamed = self.unnamed_for_sure(in_memory, now)?;
        let mut outcome = PutAway::default();
        for one in unnamed.old.iter().filter(|one| files.contains(&one.file)) {
            match self.put_one_away(&one.file) {
                Ok(()) => (outcome.count, outcome.size) = (outcome.count + 1, outcome.size + one.size),
                Err(problem) => {
                    outcome.stayed += 1;
                    outcome.problem.get_or_insert(problem);
                }
            }
        }
        Ok(outcome)
    }

    fn put_one_away(&self, file: &str) -> Result<(), Problem> {
        let from = self.root().resolve(&self.folder().join(ATTACHMENTS).join(file))?;
        let failed = |error| could_not("put this file away", &from, &error).safe("It is still in your folder.");
        files::ensure_folder(&self.put_away_folder(), Audience::Usual).map_err(failed)?;
        let to = self.root().resolve(&self.put_away_folder().join(file))?;
        // It takes the place of one that lies there already, so it must be what its name says.
        check_whole(&from, file).and_then(|()| move_over(&from, &to)).map_err(failed)
    }

    /// Where copies lie that were put away.
    pub fn put_away_folder(&self) -> PathBuf {
        self.folder().join(PUT_AWAY)
    }
}

/// Moves a file into the other folder, for everybody.
pub(super) fn move_over(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to))?;
    sync_folder_of(to)?;
    sync_folder_of(from)
}

fn check_whole(path: &Path, name: &str) -> io::Result<()> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    match hash_in(name) {
        Some(meant) if meant == Hash::from(hasher.finalize()) => Ok(()),
        _ => Err(io::Error::new(ErrorKind::InvalidData, "it is not what it was when it was added")),
    }
}
