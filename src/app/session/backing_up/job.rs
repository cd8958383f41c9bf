//! One backup, on its thread: whether it is due, the file, and the old ones that go for it.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::{BackupReport, Made};
use crate::app::jobs::{Report, Reporter};
use crate::app::{Clock, LastBackup};
use crate::model::{Id, Problem};
use crate::store::{self, BackUp, BackedUp, Doing, OnShelf, Places, Step};

/// How many quiet backups are kept.
const FEW: usize = 8;

/// After so many days a quiet backup is due.
const DAYS: i64 = 7;

/// One backup, as a job makes it.
pub(super) struct Job {
    pub(super) number: u64,
    pub(super) workspace: Id,
    pub(super) folder: PathBuf,
    pub(super) shelf: PathBuf,
    pub(super) places: Places,
    pub(super) clock: Clock,
    pub(super) is_quiet: bool,
    /// The last one that this computer made.
    pub(super) last: Option<LastBackup>,
    pub(super) given_up: Arc<AtomicBool>,
}

impl Job {
    pub(super) fn run(&self, reporter: &Reporter) -> Result<Made, Problem> {
        let (now, wall) = (self.clock.now(), self.clock.wall());
        if self.is_quiet && self.is_fresh(wall)? {
            return Ok(Made::NotDue);
        }
        let name = store::backup_name(self.workspace, wall, self.is_quiet);
        let to = self.shelf.join(name);
        let (workspace, places) = (self.folder.as_path(), &self.places);
        let wanted = BackUp { workspace, places, to: &to, replace: false, quiet: self.is_quiet, now, wall };
        let goes_on = steps(reporter, self.number, &self.given_up);
        let Some(made) = store::back_up(&wanted, &goes_on)? else { return Ok(Made::GivenUp) };
        if self.is_quiet {
            let made = OnShelf { path: to.clone(), made: wall, quiet: true };
            let kept = store::keep_newest(&self.shelf, self.workspace, &self.places, FEW, &made);
            kept.err().iter().for_each(|problem| log::warn!("{}", problem.what));
        }
        Ok(Made::Whole(Box::new(made)))
    }

    /// Whether a backup of this week is there, and whole as far as its size tells. One of the future, from when the clock
    /// was wrong, is none; nor is one of another computer, which has other drafts and another history.
    fn is_fresh(&self, wall: DateTime) -> Result<bool, Problem> {
        let (week_ago, tomorrow) = (wall.saturating_sub(DAYS.days()), wall.saturating_add(1.day()));
        let all = store::backups_in(&self.shelf, self.workspace)?;
        let last = self.last.as_ref().filter(|last| last.made > week_ago && last.made < tomorrow);
        Ok(last.is_some_and(|last| {
            let is_as_made = || fs::metadata(&last.path).is_ok_and(|metadata| metadata.len() == last.size);
            all.iter().any(|one| one.path == last.path) && is_as_made()
        }))
    }
}

/// Reports one step in a hundred, and goes on until it is given up.
pub(super) fn steps<'a>(
    reporter: &'a Reporter,
    number: u64,
    given_up: &'a Arc<AtomicBool>,
) -> impl Fn(Step) -> bool + 'a {
    let told = Cell::new(None::<(Doing, usize)>);
    move |step| {
        let share = step.done * 100 / step.of.max(1);
        if told.replace(Some((step.doing, share))) != Some((step.doing, share)) {
            reporter.report(Report::Backup(Box::new(BackupReport::Step { number, step })));
        }
        !given_up.load(Ordering::Relaxed)
    }
}

fn files_in_words(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

/// What is not in a backup that should be, or may not last.
pub(super) fn not_all(made: &BackedUp) -> Option<Problem> {
    let first = made.unread.first();
    let unread = first.map(|first| {
        let files = files_in_words(made.unread.len());
        Problem::new(format!("The backup was made, but {files} could not be read, or not as a whole."))
            .safe(first.what.clone())
            .hint(first.hint.clone())
    });
    unread.or_else(|| made.doubt.clone())
}
