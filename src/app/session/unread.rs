//! A file that can't be read, looked at and read once more. What is put in its place is decided in `choosing`.

use std::path::{Path, PathBuf};

use super::Session;
use crate::app::jobs::Report;
use crate::model::Problem;
use crate::store::{Damage, LoadedRecord, Seen, UnreadFile};

/// What is seen of a file that could not be read.
pub struct FileSeen {
    path: PathBuf,
    seen: Seen,
    /// The record in it, where it can be read again.
    right: Option<LoadedRecord>,
    /// Somebody asked for it to be read once more.
    again: bool,
}

impl Session {
    /// Files that could not be read as records.
    pub fn unread(&self) -> &[UnreadFile] {
        &self.unread
    }

    /// What went wrong and lasts.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What is seen of a file that can't be read; none until it was looked at.
    pub fn seen(&self, file: &Path) -> Option<&Seen> {
        self.seen.get(file)
    }

    /// Looks at a file that can't be read, or reads it once more because somebody has put it right.
    pub(super) fn look_at_file(&mut self, path: PathBuf, again: bool) {
        let Some(folder) = &self.folder else { return };
        let Some(unread) = self.unread.iter().find(|unread| unread.path == path).cloned() else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        self.jobs.start(move |reporter| {
            let right = if again { store.put_right(&unread) } else { None };
            let seen = store.look_at_unread(&unread);
            reporter.report(Report::FileSeen { folder: number, file: Box::new(FileSeen { path, seen, right, again }) });
        });
    }

    pub(super) fn file_seen(&mut self, file: FileSeen) {
        let FileSeen { path, seen, right, again } = file;
        if let Some(loaded) = right {
            self.unread.retain(|unread| unread.path != path);
            self.seen.remove(&path);
            self.tell(format!("It is right now: {}.", loaded.record.title()));
            self.admit(loaded);
            self.workspace.refresh_links();
            return;
        }
        if again {
            self.tell(match seen.damage {
                Damage::None => "It can be read now, and is taken in when you open the folder anew.",
                _ => "It still can't be read.",
            });
        }
        if let (Some(unread), Some(problem)) =
            (self.unread.iter_mut().find(|unread| unread.path == path), &seen.problem)
        {
            unread.problem = problem.clone().hint(unread.problem.hint.clone());
        }
        self.seen.insert(path, seen);
    }
}
