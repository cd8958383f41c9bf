//! What is kept besides records: the council's details, which everybody shares, and this user's settings. Both are
//! written after a pause in typing, off the drawing thread.

use super::Session;
use super::pending::QUIET;
use crate::app::Settings;
use crate::app::jobs::{Report, Task};
use crate::model::{Council, Problem};
use crate::store::write_settings;

/// After how long what could not be written is tried again, in milliseconds.
const RETRY: i64 = 5_000;

/// Something small that is not written as it stands now.
#[derive(Debug, Default)]
pub(super) struct Unwritten {
    /// When it was changed last, on the clock's elapsed milliseconds.
    changed: Option<i64>,
    writing: bool,
    failed: Option<Problem>,
}

impl Unwritten {
    pub(super) fn change(&mut self, at: i64) {
        self.changed = Some(at);
    }

    pub(super) fn is_written(&self) -> bool {
        self.changed.is_none() && !self.writing
    }

    /// When it is to be written.
    pub(super) fn due(&self) -> Option<i64> {
        self.changed.filter(|_| !self.writing).map(|changed| changed + QUIET)
    }

    /// Whether it is to be written now; if so, somebody must.
    fn take(&mut self, now: i64) -> bool {
        let due = self.due().is_some_and(|due| due <= now);
        if due {
            (self.changed, self.writing) = (None, true);
        }
        due
    }

    pub(super) fn failed(&self) -> Option<&Problem> {
        self.failed.as_ref()
    }

    /// It is written, or is tried again later.
    pub(super) fn written(&mut self, result: Result<(), Problem>, now: i64) {
        self.writing = false;
        self.failed = result.err();
        if self.failed.is_some() {
            self.changed.get_or_insert(now + RETRY);
        }
    }
}

impl Session {
    pub(super) fn set_council(&mut self, council: Council) {
        if let Some(problem) = self.folder_read_only().cloned() {
            self.tell_problem(&problem);
        } else if *self.workspace.council() != council {
            self.workspace.set_council(council);
            self.council.change(self.clock.elapsed());
        }
    }

    pub(super) fn set_settings(&mut self, settings: Settings) {
        if settings != self.settings {
            self.settings = settings;
            self.unwritten_settings.change(self.clock.elapsed());
        }
    }

    /// Writes what is due; `now` may lie ahead, to write everything at once.
    pub(super) fn write_kept(&mut self, now: i64) {
        if let Some(folder) = &self.folder
            && self.council.take(now)
        {
            folder.writer.send(Task::Council(Box::new(self.workspace.council().clone())));
        }
        if self.unwritten_settings.take(now) {
            let (places, settings) = (self.places.clone(), self.settings.clone());
            self.jobs.start(move |reporter| {
                reporter.report(Report::SettingsWritten(write_settings(&places, &settings)));
            });
        }
    }

    pub(super) fn settings_written(&mut self, result: Result<(), Problem>) {
        // Settings that can't be kept cost nobody their work: it is said once, and not tried again and again.
        self.unwritten_settings.written(Ok(()), self.clock.elapsed());
        if let Err(problem) = result {
            self.tell_problem(&problem);
        }
    }

    pub(super) fn council_written(&mut self, result: Result<(), Problem>) {
        if result.is_ok() {
            self.saved_at = Some(self.clock.wall());
        }
        self.council.written(result, self.clock.elapsed());
    }
}
