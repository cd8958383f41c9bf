//! One copy of the program at a time writes to a workspace on this computer.
//!
//! The system frees the lock when the program ends, however it ends. Across computers no lock can be trusted; there
//! every save checks the file's hash instead.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use super::trouble::could_not;
use crate::model::Problem;

/// The file that is locked, in this computer's own folder of the workspace.
pub(super) const LOCK: &str = "lock";

/// What came of asking for the lock.
pub(super) enum Lock {
    /// Ours for as long as the file stays open.
    Held(File),
    /// Another copy of the program has it.
    Taken(Problem),
    /// It could not be asked for; saving is still safe, by the hash check.
    Unknown(Problem),
}

/// Where a workspace that is open stands with its lock: it may get it later, and keeps it then until it is closed.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// Another window had it when the workspace was opened.
    taken: Option<Problem>,
    held: OnceLock<File>,
}

impl Place {
    pub(super) fn held(file: File) -> Self {
        Self { taken: None, held: OnceLock::from(file) }
    }

    pub(super) fn after(another: Problem) -> Self {
        Self { taken: Some(another), held: OnceLock::new() }
    }

    /// That another window has it, for as long as that is so.
    pub(super) fn taken(&self) -> Option<&Problem> {
        self.taken.as_ref().filter(|_| self.held.get().is_none())
    }

    /// True where it was got just now.
    pub(super) fn ask_again(&self, local: &Path) -> bool {
        match lock(local) {
            Lock::Held(file) => self.held.set(file).is_ok(),
            Lock::Taken(_) | Lock::Unknown(_) => false,
        }
    }
}

/// Asks several times within a tenth of a second: a program that is being started from a window which has just let go
/// holds all that the window held until it has really begun.
pub(super) fn patient_lock(local: &Path) -> Lock {
    for _ in 0..5 {
        match lock(local) {
            Lock::Taken(_) => thread::sleep(Duration::from_millis(20)),
            other => return other,
        }
    }
    lock(local)
}

fn lock(local: &Path) -> Lock {
    let path = local.join(LOCK);
    let file = match OpenOptions::new().create(true).truncate(false).write(true).open(&path) {
        Ok(file) => file,
        Err(error) => return Lock::Unknown(could_not("lock the folder", &path, &error)),
    };
    match file.try_lock() {
        Ok(()) => Lock::Held(file),
        Err(TryLockError::WouldBlock) => Lock::Taken(
            Problem::new("This folder is open in another Folkmoot window on this computer.")
                .safe("You can read and print everything here.")
                .hint("Close the other window; a moment later you can write here."),
        ),
        Err(TryLockError::Error(error)) => Lock::Unknown(could_not("lock the folder", &path, &error)),
    }
}
