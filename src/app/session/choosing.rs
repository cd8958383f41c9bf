//! Two versions of a record, and files that can't be read: what the officer decides about them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::changing::name_of;
use super::pending::Pending;
use super::saving::writer_ended;
use super::{Clashed, Session};
use crate::app::jobs::{Report, Task};
use crate::model::{Id, Problem, Record};
use crate::store::{Clash, LoadedRecord, Store};

impl From<Clash> for Clashed {
    fn from(clash: Clash) -> Self {
        let theirs = clash.theirs.ok().map(|loaded| Arc::new(loaded.record));
        Self { problem: clash.problem, theirs, is_gone: false }
    }
}

impl Session {
    /// Writes the version in the window over the one on disk, which stays in the history.
    pub(super) fn keep_mine(&mut self, id: Id) {
        self.tell_acts(id);
        let (Some(folder), Some(record)) = (&self.folder, self.workspace.get(id).cloned()) else { return };
        self.clashes.remove(&id);
        self.undrafted.remove(&id);
        let at = self.clock.elapsed();
        let pending = self.pending.entry(id).or_insert_with(|| Pending::new(record.clone(), at));
        pending.changed(record, at);
        if !folder.writer.send(Task::KeepMine(pending.send())) {
            self.failed(id, writer_ended());
        }
    }

    /// Takes the version on disk, or leaves the record deleted where there is none; the one in the window goes to the
    /// history.
    pub(super) fn take_theirs(&mut self, id: Id) {
        if let Some(mine) = self.workspace.get(id).cloned() {
            self.fetch_theirs(mine);
        }
    }

    /// Reads the version on disk in place of this one.
    pub(super) fn fetch_theirs(&self, mine: Arc<Record>) {
        let Some(folder) = &self.folder else { return };
        let (store, number, id) = (folder.store.clone(), folder.number, mine.id());
        self.jobs.start(move |reporter| {
            let result = store.take_theirs(&mine).map(|theirs| theirs.map(Box::new));
            reporter.report(Report::TookTheirs { folder: number, id, result });
        });
    }

    pub(super) fn took_theirs(&mut self, id: Id, result: Result<Option<Box<LoadedRecord>>, Problem>) {
        match result {
            Ok(theirs) => {
                self.clashes.remove(&id);
                self.undrafted.remove(&id);
                self.pending.remove(&id);
                // Steps back to what was typed here would be based on what is no longer there.
                self.undo.forget(id);
                match theirs {
                    Some(loaded) => {
                        self.unread.retain(|unread| unread.id != Some(id));
                        self.admit(*loaded);
                    }
                    None => self.leave_deleted(id),
                }
            }
            Err(problem) => self.tell_problem(&problem),
        }
    }

    fn leave_deleted(&mut self, id: Id) {
        let Some(mine) = self.workspace.get(id).cloned() else { return };
        self.workspace.unload(id);
        self.bin_changed();
        self.workspace.refresh_links();
        self.tell(format!("{} is left deleted. Your version waits in the bin.", name_of(&mine)));
    }

    /// Puts the last good version of a damaged file back; the damaged one is kept aside.
    pub(super) fn bring_back(&mut self, path: &Path) {
        let Some(damaged) = self.unread.iter().find(|unread| unread.path == path).cloned() else { return };
        let Some(version) = damaged.last_good.clone() else { return };
        self.put_right(path, move |store| store.bring_back(&damaged, version.hash));
    }

    pub(super) fn bring_together(&mut self, path: &Path) {
        let Some(damaged) = self.unread.iter().find(|unread| unread.path == path).cloned() else { return };
        self.put_right(path, move |store| store.bring_together(&damaged));
    }

    /// Puts something in the place of a damaged file.
    fn put_right(&self, path: &Path, put: impl FnOnce(&Store) -> Result<LoadedRecord, Problem> + Send + 'static) {
        let Some(folder) = &self.folder else { return };
        let (store, number, path) = (folder.store.clone(), folder.number, path.to_owned());
        self.jobs.start(move |reporter| {
            let result = put(&store).map(Box::new);
            reporter.report(Report::BroughtBack { folder: number, path, result });
        });
    }

    pub(super) fn brought_back(&mut self, path: &PathBuf, result: Result<Box<LoadedRecord>, Problem>) {
        match result {
            Ok(loaded) => {
                self.unread.retain(|unread| unread.path != *path);
                self.admit(*loaded);
            }
            Err(problem) => self.tell_problem(&problem),
        }
    }

    /// Takes a record in as it was read.
    pub(super) fn admit(&mut self, loaded: LoadedRecord) {
        let record = self.lock_or_free(loaded);
        let id = record.id();
        self.workspace.load(record);
        self.history_grew(id);
        self.leaves_bin(id);
    }

    /// Notes whether a record as it was read may be changed.
    pub(super) fn lock_or_free(&mut self, loaded: LoadedRecord) -> Arc<Record> {
        let id = loaded.record.id();
        match loaded.read_only {
            Some(problem) => self.locked.insert(id, problem),
            None => self.locked.remove(&id),
        };
        Arc::new(loaded.record)
    }
}
