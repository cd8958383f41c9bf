//! A folder that is not there when the program starts, such as one on a network drive that comes late: it is waited for,
//! and opened by itself once it is there. A folder that goes while it is open is `looking`'s matter.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Session;
use crate::app::jobs::Report;
use crate::model::Problem;
use crate::store::MARKER;

/// Milliseconds between two looks.
const BETWEEN: i64 = 3_000;

/// The folder that is waited for.
pub(super) struct Waited {
    path: PathBuf,
    /// As it was told.
    problem: Problem,
    /// When it is looked for next; none while that is being done.
    next: Option<i64>,
    /// It was missing at a look: a folder that is there and can't be opened is not opened again and again.
    was_missing: bool,
}

impl Session {
    /// The folder that is waited for, as long as none is open.
    pub fn waits_for(&self) -> Option<&Path> {
        let waited = self.waited.as_ref().filter(|waited| self.folder.is_none() && waited.was_missing);
        waited.map(|waited| &*waited.path)
    }

    /// Looks for a folder that could not be opened, from now on.
    pub(super) fn wait_for(&mut self, path: PathBuf, problem: Problem) {
        let next = Some(self.clock.elapsed());
        self.waited = Some(Waited { path, problem, next, was_missing: false });
    }

    /// Looks where it is time to. How long it is until then.
    pub(super) fn look_for_folder(&mut self) -> Option<Duration> {
        if self.folder.is_some() || self.loading {
            return None;
        }
        let (waited, now) = (self.waited.as_mut()?, self.clock.elapsed());
        let next = waited.next?;
        if next <= now {
            waited.next = None;
            let path = waited.path.clone();
            self.jobs.start(move |reporter| {
                let is_there = path.join(MARKER).is_file();
                reporter.report(Report::LookedForFolder { path, is_there });
            });
            return None;
        }
        u64::try_from(next - now).ok().map(Duration::from_millis)
    }

    pub(super) fn looked_for(&mut self, path: &Path, is_there: bool) {
        let now = self.clock.elapsed();
        let Some(waited) = self.waited.as_mut().filter(|waited| waited.path == path) else { return };
        if !is_there {
            (waited.was_missing, waited.next) = (true, Some(now + BETWEEN));
        } else if let Some(waited) = self.waited.take_if(|waited| waited.was_missing)
            && self.folder.is_none()
        {
            self.problems.retain(|problem| *problem != waited.problem);
            self.open_folder(waited.path);
        }
    }
}
