//! Backups from the window: when somebody asks, and quietly once a week; and bringing one back. All of it on a thread of
//! its own, from the files as they are, so that nobody who types has to wait.

mod ended;
mod job;
mod restoring;
mod under_way;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::Session;
use crate::app::jobs::Report;
use crate::app::{BackupCommand, LastBackup, dialogs};
use crate::model::{Id, Problem};
use crate::store::{BackedUp, Contents, Restored, Step};
use job::Job;

/// The quiet backup begins so long after the start, in milliseconds, when everybody has found what they came for.
const AFTER_START: i64 = 10_000;
/// How often it is seen whether the week is over, in milliseconds.
const OFTEN: i64 = 60 * 60 * 1_000;
/// When it is tried again where the folder is not there, in milliseconds.
const RETRY: i64 = 10 * 60 * 1_000;
/// How long it waits at most after failing again and again: each try may write as much as there is room for.
const A_DAY: i64 = 24 * OFTEN;
/// How long a backup waits for what is still unsaved, in milliseconds. Its drafts are in the backup in any case.
const PATIENCE: i64 = 5_000;

/// What a job says of a backup, with the number under which it was begun.
pub enum BackupReport {
    Step { number: u64, step: Step },
    Made { number: u64, workspace: Id, is_quiet: bool, result: Result<Made, NotMade> },
    Looked { number: u64, path: PathBuf, result: Result<Option<Box<Contents>>, Problem> },
    Restored { number: u64, result: Result<Option<Box<Restored>>, Problem> },
    FolderChosen(PathBuf),
    FileChosen(PathBuf),
    TargetChosen(PathBuf),
}

/// Why a backup was not made.
pub struct NotMade {
    problem: Problem,
    /// Whether the folder for backups was there: a disk that hangs is asked by the job alone.
    is_shelf_there: bool,
}

/// How a backup ended.
pub enum Made {
    /// The last one is not a week old; which it is.
    NotDue,
    GivenUp,
    Whole(Box<BackedUp>),
}

/// The backup that may be brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ToRestore {
    #[default]
    Nothing,
    /// All of it is being read.
    Looking(PathBuf),
    /// What is in it; why it could not be restored where that was wanted last.
    Found(PathBuf, Box<Contents>, Option<Problem>),
    Unusable(Problem),
    /// Restored into this folder, which is not open.
    Restored(PathBuf),
}

/// What is under way with backups, and what went wrong last.
#[derive(Default)]
pub(super) struct Backups {
    begun: u64,
    running: Option<Running>,
    /// Asked for, and waits until everything is saved, or until then.
    waits: Option<i64>,
    /// When the quiet one is considered next; none before the first tick.
    next: Option<i64>,
    problem: Option<Problem>,
    /// It is one of a quiet backup.
    is_problem_quiet: bool,
    /// How often the quiet one failed since it went well.
    failed: u32,
    to_restore: ToRestore,
}

struct Running {
    number: u64,
    given_up: Arc<AtomicBool>,
    step: Option<Step>,
    is_quiet: bool,
    /// When it began, in milliseconds of the clock.
    since: i64,
}

/// The thread ends with the program, and what it wrote so far would stay: it gets a moment to take that away.
#[allow(clippy::disallowed_methods, reason = "the window is closed by then, and the wait has an end")]
impl Drop for Backups {
    fn drop(&mut self) {
        let Some(running) = &self.running else { return };
        running.given_up.store(true, Ordering::Relaxed);
        for _ in 0..50 {
            // The other one belongs to the thread, for as long as that goes on.
            if Arc::strong_count(&running.given_up) < 2 {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Session {
    /// Something that was asked for is under way.
    pub fn is_backing_up(&self) -> bool {
        self.backups.waits.is_some() || self.backups.running.as_ref().is_some_and(|running| !running.is_quiet)
    }

    /// The last backup of the folder that is open, as far as this computer made one.
    pub fn last_backup(&self) -> Option<&LastBackup> {
        let workspace = self.folder.as_ref()?.store.marker().id;
        self.settings.backups.last.iter().find(|last| last.workspace == workspace)
    }

    /// Why the last try came to nothing.
    pub fn backup_problem(&self) -> Option<&Problem> {
        self.backups.problem.as_ref()
    }

    pub fn to_restore(&self) -> &ToRestore {
        &self.backups.to_restore
    }

    pub(super) fn backup_command(&mut self, command: BackupCommand) {
        let instead = "Type where it is, in Settings.";
        let report = |report| Report::Backup(Box::new(report));
        match command {
            BackupCommand::BrowseShelf => {
                self.ask(dialogs::folder_for_backups(), instead, move |path| report(BackupReport::FolderChosen(path)));
            }
            BackupCommand::SetShelf(path) => self.set_shelf(path),
            BackupCommand::Weekly(weekly) => self.set_weekly(weekly),
            BackupCommand::Now => self.back_up_now(),
            BackupCommand::Cancel => self.cancel_backup(),
            BackupCommand::BrowseFile => {
                self.ask(dialogs::backup_file(), instead, move |path| report(BackupReport::FileChosen(path)));
            }
            BackupCommand::LookInto(path) => self.look_into_backup(path),
            BackupCommand::BrowseTarget => {
                self.ask(dialogs::folder(true), instead, move |path| report(BackupReport::TargetChosen(path)));
            }
            BackupCommand::Restore(path) => self.restore_backup(path),
            BackupCommand::Leave => self.backups.to_restore = ToRestore::Nothing,
        }
    }

    fn set_shelf(&mut self, path: PathBuf) {
        let mut settings = self.settings.clone();
        settings.backups.folder = Some(self.places.typed(&path));
        self.set_settings(settings);
        self.backups.problem = None;
        self.backups.next = Some(self.clock.elapsed());
    }

    fn set_weekly(&mut self, weekly: bool) {
        let mut settings = self.settings.clone();
        settings.backups.weekly = weekly;
        self.set_settings(settings);
        self.backups.next = Some(self.clock.elapsed());
    }

    fn back_up_now(&mut self) {
        if self.settings.backups.folder.is_none() {
            return self.tell("Choose a folder for backups first, in Settings.");
        }
        if self.folder.is_none() || self.is_backing_up() {
            return;
        }
        self.give_quiet_up();
        self.save_all();
        self.backups.waits = Some(self.clock.elapsed() + PATIENCE);
    }

    /// Begins what is due. Returns how long until something may be due next.
    pub(super) fn back_up_due(&mut self) -> Option<Duration> {
        let now = self.clock.elapsed();
        if let Some(until) = self.backups.waits {
            if self.backups.running.is_none() && (self.is_folder_saved() || now >= until) {
                self.backups.waits = None;
                self.begin_backup(false);
            }
            // What is saved meanwhile, or ends, is reported, and a report wakes whoever waits.
            return Some(Duration::from_millis(u64::try_from(until - now).unwrap_or_default().max(50)));
        }
        let backups = &self.settings.backups;
        if !backups.weekly || backups.folder.is_none() || self.folder.is_none() || self.loading {
            return None;
        }
        let next = *self.backups.next.get_or_insert(now + AFTER_START);
        if now >= next && self.backups.running.is_none() {
            self.backups.next = Some(now + OFTEN);
            self.begin_backup(true);
        }
        let next = self.backups.next.unwrap_or(now);
        Some(Duration::from_millis(u64::try_from(next - now).unwrap_or_default().max(10)))
    }

    fn begin_backup(&mut self, is_quiet: bool) {
        let (Some(folder), Some(shelf)) = (&self.folder, self.settings.backups.folder.clone()) else { return };
        let (workspace, folder) = (folder.store.marker().id, folder.store.folder().to_owned());
        let (number, given_up) = self.begin(is_quiet);
        let (places, clock) = (self.places.clone(), self.clock);
        let last = self.last_backup().cloned();
        let job = Job { number, workspace, folder, shelf, places, clock, is_quiet, last, given_up };
        self.jobs.start(move |reporter| {
            let not_made = |problem| NotMade { problem, is_shelf_there: job.shelf.is_dir() };
            let result = job.run(reporter).map_err(not_made);
            reporter.report(Report::Backup(Box::new(BackupReport::Made { number, workspace, is_quiet, result })));
        });
    }

    fn begin(&mut self, is_quiet: bool) -> (u64, Arc<AtomicBool>) {
        self.give_quiet_up();
        self.backups.begun += 1;
        let (number, given_up) = (self.backups.begun, Arc::new(AtomicBool::new(false)));
        let since = self.clock.elapsed();
        self.backups.running = Some(Running { number, given_up: given_up.clone(), step: None, is_quiet, since });
        (number, given_up)
    }

    /// What is asked for comes first; the quiet one comes again.
    fn give_quiet_up(&mut self) {
        if let Some(running) = self.backups.running.as_ref().filter(|running| running.is_quiet) {
            running.given_up.store(true, Ordering::Relaxed);
            self.backups.next = Some(self.clock.elapsed() + RETRY);
        }
    }

    fn cancel_backup(&mut self) {
        self.backups.waits = None;
        if let Some(running) = &self.backups.running {
            running.given_up.store(true, Ordering::Relaxed);
        }
    }

    pub(super) fn backup_reported(&mut self, report: BackupReport) {
        match report {
            BackupReport::Step { number, step } => {
                if let Some(running) = self.backups.running.as_mut().filter(|running| running.number == number) {
                    running.step = Some(step);
                }
            }
            BackupReport::Made { number, workspace, is_quiet, result } => {
                self.end(number);
                self.backup_ended(workspace, is_quiet, result);
            }
            BackupReport::Looked { number, path, result } => self.looked_into_backup(number, path, result),
            BackupReport::Restored { number, result } => self.backup_restored(number, result),
            BackupReport::FolderChosen(path) => self.set_shelf(path),
            BackupReport::FileChosen(path) => self.look_into_backup(path),
            BackupReport::TargetChosen(path) => self.restore_backup(path),
        }
    }

    /// It is over, whatever came of it.
    fn end(&mut self, number: u64) {
        self.backups.running.take_if(|running| running.number == number);
    }
}
