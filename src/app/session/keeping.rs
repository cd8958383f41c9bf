//! What is kept besides records: the council's details, which everybody shares, and this user's settings. Both are
//! written after a pause in typing, off the drawing thread.

use super::Session;
use super::saving::QUIET;
use crate::app::Settings;
use crate::app::jobs::{Report, Task};
use crate::model::{Council, Problem};
use crate::store::write_settings;

/// Something small that is not written as it stands now.
#[derive(Debug, Default)]
pub(super) struct Unwritten {
    /// When it was changed last, on the clock's elapsed milliseconds.
    changed: Option<i64>,
    writing: bool,
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

    pub(super) fn written(&mut self) {
        self.writing = false;
    }
}

impl Session {
    pub(super) fn set_council(&mut self, council: Council) {
        if *self.workspace.council() != council {
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
        self.unwritten_settings.written();
        if let Err(problem) = result {
            self.tell_problem(&problem);
        }
    }

    pub(super) fn council_written(&mut self, result: Result<(), Problem>) {
        self.council.written();
        match result {
            Ok(()) => self.saved_at = Some(self.clock.wall()),
            Err(problem) => self.tell_problem(&problem),
        }
    }
}
