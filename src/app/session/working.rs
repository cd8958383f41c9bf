//! What is under way and takes its time, in one list: prints, packs, backups, reading the folder, and whatever else a job
//! does with a ticket in its hands. What each of them does is elsewhere.

mod presses;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Session;
use crate::app::jobs::{Report, Reporter};
use crate::app::{Command, Work};

pub(super) use presses::NOTHING_PRINTED;
use presses::Presses;

/// What is known of work that is no backup.
#[derive(Default)]
pub(super) struct Working {
    pub(super) prints: Presses,
    begun: u64,
    running: Vec<Running>,
    /// How many files the folder that is being read has, and how many of them were read.
    pub(super) files: usize,
    pub(super) read: usize,
}

struct Running {
    number: u64,
    begins: Begins,
    done: usize,
    /// When it began, in milliseconds of the clock.
    since: i64,
    given_up: Arc<AtomicBool>,
}

/// What is known of work as it begins.
pub(super) struct Begins {
    /// As a sentence begins: "Copying files".
    pub(super) what: &'static str,
    /// How much there is of what; 0 where nobody can tell.
    pub(super) of: usize,
    pub(super) unit: &'static str,
    /// What is told where it is given up; none where that can't be done.
    pub(super) cancelled: Option<&'static str>,
}

/// In the hands of a job: tells how far it has come, and, as it goes out of them, that it has ended.
pub(super) struct Ticket {
    number: u64,
    reporter: Reporter,
    given_up: Arc<AtomicBool>,
}

impl Ticket {
    /// By which the session knows it.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Tells how much is done. False where it was given up.
    pub(super) fn goes_on(&self, done: usize) -> bool {
        self.reporter.report(Report::WorkGoesOn { number: self.number, done });
        !self.given_up.load(Ordering::Relaxed)
    }
}

/// However it ends.
impl Drop for Ticket {
    fn drop(&mut self) {
        self.reporter.report(Report::WorkEnded { number: self.number });
    }
}

impl Session {
    /// Everything that is under way and may be waited for, what began by itself included.
    pub fn work(&self) -> Vec<Work> {
        let now = self.clock.elapsed();
        let others = self.working.running.iter().map(|running| running.as_work(now));
        self.reading().into_iter().chain(self.prints()).chain(self.backup_work()).chain(others).collect()
    }

    /// Whoever looks at a folder that is not all there should know at once.
    fn reading(&self) -> Option<Work> {
        let Working { files, read, .. } = self.working;
        self.loading.then(|| Work::new("Reading your folder", i64::MAX).counted(read, files, "files"))
    }

    pub(super) fn begin_work(&mut self, begins: Begins) -> Ticket {
        self.working.begun += 1;
        let (number, given_up) = (self.working.begun, Arc::new(AtomicBool::new(false)));
        let since = self.clock.elapsed();
        self.working.running.push(Running { number, begins, done: 0, since, given_up: given_up.clone() });
        Ticket { number, reporter: self.jobs.reporter(), given_up }
    }

    pub(super) fn work_goes_on(&mut self, number: u64, done: usize) {
        let running = self.working.running.iter_mut().find(|running| running.number == number);
        running.into_iter().for_each(|running| running.done = done);
    }

    pub(super) fn work_ended(&mut self, number: u64) {
        self.working.running.retain(|running| running.number != number);
    }

    /// Whether it goes on, or has ended and was not given up.
    pub(super) fn is_working(&self, number: u64) -> bool {
        self.working.running.iter().any(|running| running.number == number)
    }

    pub(super) fn cancel_work(&mut self, number: u64) {
        let is_it = |running: &Running| running.number == number && running.can_be_given_up();
        let Some(at) = self.working.running.iter().position(is_it) else { return };
        let running = self.working.running.remove(at);
        running.given_up.store(true, Ordering::Relaxed);
        running.begins.cancelled.into_iter().for_each(|says| self.tell(says));
    }
}

impl Running {
    fn can_be_given_up(&self) -> bool {
        self.begins.cancelled.is_some()
    }

    fn as_work(&self, now: i64) -> Work {
        let Begins { what, of, unit, .. } = self.begins;
        let work = Work::new(what, now - self.since).counted(self.done, of, unit);
        match self.can_be_given_up() {
            true => work.cancelled_by(Command::CancelWork(self.number)),
            false => work,
        }
    }
}
