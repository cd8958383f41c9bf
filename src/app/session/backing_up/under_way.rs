//! How far a backup has come, or bringing one back, in words.

use super::{PATIENCE, Running, Session};
use crate::app::{BackupCommand, Command, Doing, Step, Work};

impl Session {
    /// What is under way with backups, the quiet one included.
    pub fn backup_work(&self) -> Option<Work> {
        let now = self.clock.elapsed();
        let work = match (self.backups.waits, &self.backups.running) {
            (Some(until), _) => Work::new(BACKING_UP, now - (until - PATIENCE)).at("saving what is open first"),
            (None, Some(running)) => of_running(running, now),
            (None, None) => return None,
        };
        Some(work.cancelled_by(Command::Backup(BackupCommand::Cancel)))
    }
}

const BACKING_UP: &str = "Backing up";

fn of_running(running: &Running, now: i64) -> Work {
    let Running { step, is_quiet, since, .. } = running;
    let taken = now - since;
    let Some(Step { doing, done, of }) = *step else { return Work::new("Opening the backup", taken) };
    let what = match (doing, is_quiet) {
        (Doing::Writing, false) => BACKING_UP,
        (Doing::Writing, true) => "Making the weekly backup",
        (Doing::Checking, _) => "Reading all of the backup",
        (Doing::Restoring, _) => "Restoring",
    };
    Work::new(what, taken).counted(done, of, "files")
}
