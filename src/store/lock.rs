//! One copy of the program at a time writes to a workspace on this computer.
//!
//! The system frees the lock when the program ends, however it ends. Across computers no lock can be trusted; there
//! every save checks the file's hash instead.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

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

pub(super) fn lock(local: &Path) -> Lock {
    let path = local.join(LOCK);
    let file = match OpenOptions::new().create(true).truncate(false).write(true).open(&path) {
        Ok(file) => file,
        Err(error) => return Lock::Unknown(could_not("lock the workspace", &path, &error)),
    };
    match file.try_lock() {
        Ok(()) => Lock::Held(file),
        Err(TryLockError::WouldBlock) => Lock::Taken(
            Problem::new("This workspace is open in another Folkmoot window on this computer.")
                .safe("You can read and print everything here.")
                .hint("Close the other window, then open the workspace again."),
        ),
        Err(TryLockError::Error(error)) => Lock::Unknown(could_not("lock the workspace", &path, &error)),
    }
}
