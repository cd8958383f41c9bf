//! A document on the clipboard, to be pasted into an e-mail or a blog.

use super::Session;
use crate::app::jobs::Report;
use crate::app::printing::{compose, guarded};
use crate::app::{Sheet, clipboard};
use crate::model::Problem;
use crate::render::excerpt;

impl Session {
    /// Makes it off the drawing thread and hands it to the system.
    pub(super) fn copy_document(&mut self, sheet: Sheet) {
        self.workspace.refresh_links();
        let (workspace, now) = (self.workspace.clone(), self.clock.wall());
        self.jobs.start(move |reporter| {
            let copied = guarded(|| Ok(excerpt(&compose(&workspace, None, sheet, now)?)))
                .and_then(|excerpt| clipboard::put(&excerpt));
            reporter.report(Report::OnClipboard(copied));
        });
    }

    pub(super) fn on_clipboard(&mut self, result: Result<(), Problem>) {
        match result {
            Ok(()) => self.tell("Copied: paste it into your email or blog."),
            Err(problem) => self.tell_problem(&problem),
        }
    }
}
