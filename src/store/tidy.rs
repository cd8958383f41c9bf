//! Clears away what is left over: our own temporary files after a crash, deletions that were cut short, pages that were
//! printed only to be looked at, which would outlive the people on them, and what is kept for no longer.
//!
//! Nothing here is needed for a workspace to work, so trouble is only logged. Files of other programs are not touched.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};

use super::acts::ACTS;
use super::backup::forget_restore;
use super::open::Store;
use super::prints::PRINTED;
use super::repair::QUARANTINE;
use super::temp::{parts_of, process_of};
use super::unfinished::UNFINISHED;
use crate::model::{Kind, RESERVED_FOLDERS};

const A_DAY: SignedDuration = SignedDuration::from_hours(24);

impl Store {
    /// Sweeps up, once after the start and best after loading, since it looks into every folder, and takes away what is
    /// kept for no longer. Saves go on meanwhile. `now` tells stale files from those in use.
    pub fn tidy(&self, now: Timestamp) {
        self.sweep_up(now);
        self.to_prune(now).into_iter().for_each(|id| self.prune(id, now));
    }

    /// Only sweeps up.
    pub fn sweep_up(&self, now: Timestamp) {
        if self.check_writable().is_err() {
            return;
        }
        let folders = Kind::ALL.into_iter().map(Kind::folder).chain(RESERVED_FOLDERS).chain([""]);
        folders.for_each(|folder| sweep(&self.folder().join(folder), now));
        let own = ["", "drafts", QUARANTINE, UNFINISHED, ACTS].map(|folder| self.local_folder().join(folder));
        let beside = [self.places().all_local(), self.places().settings.clone()];
        own.iter().chain(&beside).for_each(|folder| sweep(folder, now));
        let histories = fs::read_dir(self.local_folder().join("history")).into_iter().flatten().flatten();
        histories.for_each(|history| sweep(&history.path(), now));
        sweep_prints(&self.local_folder().join(PRINTED), now);
        forget_restore(self.folder());
        self.finish_deletions();
    }
}

fn sweep(folder: &Path, now: Timestamp) {
    remove_where(folder, |entry| {
        let process = process_of(&entry.file_name().to_string_lossy());
        process.is_some_and(|process| is_stale(entry, process, now))
    });
}

/// Sweeps up what is left in any folder of files that were to get such a name: half ones of programs that ended.
pub(super) fn sweep_named(folder: &Path, now: Timestamp, is_wanted: impl Fn(&str) -> bool) {
    remove_where(folder, |entry| {
        let name = entry.file_name();
        let parts = name.to_str().and_then(parts_of);
        parts.is_some_and(|(target, process)| is_wanted(target) && is_stale(entry, process, now))
    });
}

fn sweep_prints(folder: &Path, now: Timestamp) {
    remove_where(folder, |entry| is_older(entry, A_DAY, now));
}

fn remove_where(folder: &Path, is_left_over: impl Fn(&DirEntry) -> bool) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(is_left_over) {
        let _ = fs::remove_file(entry.path()).inspect_err(|error| log::warn!("sweeping: {error}"));
    }
}

/// Older than an hour and its process ended; a day where the system does not say which processes run.
fn is_stale(entry: &DirEntry, process: u32, now: Timestamp) -> bool {
    let processes = Path::new("/proc");
    let limit = match processes.join("self").exists() {
        true if processes.join(process.to_string()).exists() => return false,
        true => SignedDuration::from_hours(1),
        false => A_DAY,
    };
    is_older(entry, limit, now)
}

fn is_older(entry: &DirEntry, limit: SignedDuration, now: Timestamp) -> bool {
    let modified = entry.metadata().and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    Timestamp::try_from(modified).is_ok_and(|modified| now.duration_since(modified) > limit)
}
