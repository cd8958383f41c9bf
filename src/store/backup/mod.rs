//! A backup: everything of a workspace in one file, checked after it was written, and brought back whole elsewhere.
//!
//! The file is a zip. `names` says which entries it may have and where each belongs, `acts` what the note of an act may say, `manifest` what its last entry
//! says of all others, `ending` what closes it; `gather`, `pour` and `write` make it, `check` reads it without writing
//! anything, `restore` writes what was checked, `shelf` keeps the few that are made by themselves. Nothing in here
//! holds the workspace's lock: whoever types goes on typing.

mod acts;
mod check;
mod ending;
mod gather;
mod manifest;
mod names;
mod pour;
mod restore;
mod shelf;
mod sparing;
mod spilling;
mod under_way;
mod write;

pub use check::{check_backup, look_into_backup};
pub use manifest::Contents;
pub use restore::{Restored, restore};
pub use shelf::{OnShelf, backup_name, backups_in, keep_newest};
pub(super) use under_way::forget_restore;
pub use write::{BackUp, BackedUp, back_up};

/// The most entries of a backup, the manifest aside. Of a history with more versions the oldest stay out.
pub const MOST_ENTRIES: usize = 250_000;

/// What is larger lies in a backup as it is, so that no entry can grow by more than this when it is unpacked.
const LARGEST_PACKED: u64 = 256 * 1024;

/// The most that all packed entries come to together when they are unpacked.
const MOST_PACKED: u64 = 4 * 1024 * 1024 * 1024;

/// The largest manifest: that of the most entries, with long names.
const LARGEST_MANIFEST: u64 = 64 * 1024 * 1024;

/// How far a backup has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub doing: Doing,
    pub done: usize,
    pub of: usize,
}

/// What is done with a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Writing,
    /// Reading all of it, before anything is done with it or after it was written.
    Checking,
    Restoring,
}

/// Told of each step; false gives the work up.
pub type GoesOn<'a> = &'a dyn Fn(Step) -> bool;
