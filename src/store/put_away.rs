//! Copies of files that an officer has put away, since nothing names them: they lie in this computer's own folder, and are
//! never deleted. One that is named again, by undo, an earlier version or a colleague's record, comes back by itself.
//!
//! A file is in its new place, whole and synced, before it is taken from the old one: whatever fails, it is in one of the
//! two.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::attach::{ATTACHMENTS, copy_hashed};
use super::files::{self, Audience, sync_folder_of};
use super::hash::Hash;
use super::open::Store;
use super::temp::Temp;
use super::trouble::could_not;
use super::unnamed::hash_in;
use crate::model::Problem;

/// The folder of these copies, among this computer's own state.
pub(super) const PUT_AWAY: &str = "put-away";

/// What came of putting files away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutAway {
    pub count: usize,
    /// All together, in bytes.
    pub size: u64,
    /// Why one of them stayed.
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
                Err(problem) => outcome.problem = Some(problem),
            }
        }
        // What was saved meanwhile may name one.
        self.bring_back_named();
        Ok(outcome)
    }

    fn put_one_away(&self, file: &str) -> Result<(), Problem> {
        let from = self.root().resolve(&self.folder().join(ATTACHMENTS).join(file))?;
        let to = self.put_away_folder().join(file);
        files::ensure_folder(&self.put_away_folder(), Audience::Owner)
            .and_then(|()| move_whole(&from, &to, Audience::Owner))
            .map_err(|error| could_not("put this file away", &from, &error).safe("It is still in your folder."))
    }

    /// Brings back what is named by now in the folder or in a draft. What does not come back stays where it is whole, and
    /// is tried again by whoever reads it.
    pub fn bring_back_named(&self) {
        self.bring_all_back(&self.named_again());
    }

    /// The same of what is named in one text.
    pub(super) fn bring_back_named_in(&self, text: &[u8]) {
        self.bring_all_back(&self.put_away_and_named_in(text));
    }

    fn bring_all_back(&self, files: &[String]) {
        let attachments = self.attachments();
        for file in files {
            if attachments.find(file).is_none() {
                log::warn!("a file that was put away is gone");
            }
        }
    }

    /// Where copies lie that were put away.
    pub fn put_away_folder(&self) -> PathBuf {
        self.local_folder().join(PUT_AWAY)
    }
}

/// Back into the workspace, for everybody.
pub(super) fn bring_back(away: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        files::ensure_folder(folder, Audience::Usual)?;
    }
    move_whole(away, to, Audience::Usual)
}

/// Moves a copy, also to another disk. It is removed from the old place once it is whole and safe in the new one.
fn move_whole(from: &Path, to: &Path, audience: Audience) -> io::Result<()> {
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    let meant = hash_in(&name).ok_or(ErrorKind::InvalidFilename)?;
    if hash_of(to).is_ok_and(|found| found == meant) {
        files::sync(to)?;
    } else {
        let (temp, mut file) = Temp::open(to, audience)?;
        if copy_hashed(File::open(from)?, &mut file)? != meant {
            return Err(io::Error::new(ErrorKind::InvalidData, "it is not what it was when it was added"));
        }
        temp.finish(&file, None)?;
        temp.check(meant)?;
        temp.rename_to(to)?;
    }
    sync_folder_of(to)?;
    // Where it comes back after a power cut, it is there twice, which does no harm.
    files::remove(from).map(drop)
}

fn hash_of(path: &Path) -> io::Result<Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().into())
}
