//! What is kept besides records: the council's details, which everybody shares, and this user's settings. Both are
//! written after a pause in typing, off the drawing thread.

use super::Session;
use super::pending::{QUIET, Trouble};
use super::saving::writer_ended;
use crate::app::jobs::{Report, Task};
use crate::app::{Layout, Settings};
use crate::model::{Council, Problem};
use crate::store::{CouncilSaved, Places, read_settings, write_settings};

/// After how long what could not be written is tried again, in milliseconds.
const RETRY: i64 = 5_000;

/// How large this user left the window, which has to be known before there is a session.
pub fn read_layout(places: &Places) -> Layout {
    let (settings, _): (Settings, _) = read_settings(places);
    settings.layout
}

/// Something small that is not written as it stands now.
#[derive(Debug, Default)]
pub(super) struct Unwritten {
    /// When it was changed last, or is tried again, on the clock's elapsed milliseconds.
    changed: Option<i64>,
    writing: bool,
    trouble: Option<Trouble>,
}

impl Unwritten {
    pub(super) fn change(&mut self, at: i64) {
        self.changed = Some(at);
        if self.is_doubtful() {
            self.trouble = None;
        }
    }

    pub(super) fn is_written(&self) -> bool {
        !self.writing && (self.changed.is_none() || self.is_doubtful())
    }

    /// It is in its file, and the disk did not confirm that it would survive a power cut.
    fn is_doubtful(&self) -> bool {
        matches!(self.trouble, Some(Trouble::Unconfirmed(_)))
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

    pub(super) fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    pub(super) fn failed(&self) -> Option<&Problem> {
        match &self.trouble {
            Some(Trouble::Failed(problem)) => Some(problem),
            _ => None,
        }
    }

    /// It is written, or is tried again later.
    pub(super) fn written(&mut self, trouble: Option<Trouble>, now: i64) {
        self.writing = false;
        self.trouble = trouble;
        match self.trouble {
            Some(Trouble::Failed(_)) => {
                self.changed.get_or_insert(now + RETRY);
            }
            Some(Trouble::Unconfirmed(_)) if self.changed.is_none() => self.changed = Some(now + RETRY),
            // Typed on meanwhile: that is written next.
            Some(Trouble::Unconfirmed(_)) => self.trouble = None,
            None => {}
        }
    }
}

impl Session {
    pub(super) fn set_council(&mut self, council: Council) {
        if let Some(problem) = self.folder_read_only().cloned() {
            self.tell_problem(&problem);
        } else if self.folder.is_none() {
            // They are kept in the folder, so without one there is nowhere to keep them.
        } else if *self.workspace.council() != council {
            self.workspace.set_council(council);
            self.council.change(self.clock.elapsed());
            self.follow_logo(false);
        }
    }

    pub(super) fn set_settings(&mut self, settings: Settings) {
        if settings != self.settings {
            if settings.you != self.settings.you {
                self.workspace.set_you(settings.you.clone());
                if let Some(folder) = &self.folder {
                    folder.store.set_author(&settings.you.name);
                }
            }
            self.settings = settings;
            self.keep_as_set();
            self.unwritten_settings.change(self.clock.elapsed());
        }
    }

    pub(super) fn remember_use(&mut self, what: &str) {
        self.settings.use_once(what);
        self.unwritten_settings.change(self.clock.elapsed());
    }

    /// Writes what is due; `now` may lie ahead, to write everything at once.
    pub(super) fn write_kept(&mut self, now: i64) {
        if self.folder.is_some() && self.council.take(now) {
            let council = Box::new(self.workspace.council().clone());
            let is_taken = self.folder.as_ref().is_some_and(|folder| folder.writer.send(Task::Council(council)));
            if !is_taken {
                self.council.written(Some(Trouble::Failed(writer_ended())), self.clock.elapsed());
            }
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
        self.unwritten_settings.written(None, self.clock.elapsed());
        if let Err(problem) = result {
            self.tell_problem(&problem);
        }
    }

    /// Takes over what others have changed of the council's details, besides what was changed here.
    pub(super) fn council_written(&mut self, sent: &Council, result: Result<Box<CouncilSaved>, Problem>) {
        let now = self.clock.elapsed();
        let CouncilSaved { council, doubt, notice } = match result {
            Ok(saved) => *saved,
            Err(problem) => return self.council.written(Some(Trouble::Failed(problem)), now),
        };
        self.saved_at = Some(self.clock.wall());
        let typed_since = self.workspace.council().clone();
        self.workspace.set_council(council.with_changes(sent, &typed_since));
        self.follow_logo(false);
        self.council.written(doubt.map(Trouble::Unconfirmed), now);
        if let Some(notice) = notice {
            self.tell_problem(&notice);
        }
    }
}
