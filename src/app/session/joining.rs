//! The folder is written to by another window of this computer: one may only read here until that window has ended, and
//! goes on by oneself then, with all that it has left.

use super::Session;
use crate::app::jobs::{Joined, Recovered, Task, Watcher};

impl Session {
    /// Begins to keep an eye on the folder, whose records are read.
    pub(super) fn watch(&mut self) {
        let reporter = self.jobs.reporter();
        if let Some(folder) = &mut self.folder {
            folder.watcher = Some(Watcher::start(folder.number, &folder.store, self.clock, reporter));
        }
    }

    /// The other window has ended, and what it saved is taken in: what was typed there and not saved follows.
    pub(super) fn joined(&mut self, joined: Joined) {
        let Some(folder) = self.folder.as_mut() else { return };
        folder.join();
        folder.writer.send(Task::Loaded);
        let store = folder.store.clone();
        self.tell("The other window was closed; you can write here now.");
        self.tell_finished(joined.finished);
        self.problems.extend(joined.problems);
        let drafts = joined.drafts.into_iter().map(|draft| Recovered::of(&store, draft, true));
        let left = joined.left.into_iter().map(|draft| Recovered::of(&store, draft, false));
        for draft in drafts.chain(left).collect::<Vec<_>>() {
            self.recover(draft);
        }
        self.workspace.refresh_links();
        self.follow_logo(true);
    }
}
