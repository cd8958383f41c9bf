//! What others change in the folder comes in by itself: what is clean is taken in, mostly without a word, and whatever
//! stands against something unsaved is left for the save, which tells it. What vanished without a word stays.

use std::sync::Arc;

use super::drafting::Drafting;
use super::{Clashed, Session, Thumbnail};
use crate::app::jobs::Task;
use crate::model::{Council, Id, Problem, Record};
use crate::store::{Batch, Finding, Gone, LoadedRecord, Outside};

impl Session {
    /// Has everything looked at now.
    pub(super) fn look_again(&mut self) {
        if let Some(folder) = &self.folder
            && let Some(watcher) = &folder.watcher
        {
            watcher.ask(folder.album.clone());
        }
        self.follow_logo(true);
    }

    /// All that has changed until now was told: pictures that could not be shown may be there by now.
    pub(super) fn looked_again(&mut self) {
        self.thumbnails.retain(|_, one| !matches!(one, Thumbnail::None(_)));
        self.look_for_missing_pictures();
    }

    /// Why nothing is written to the folder at the moment, where it is not there or not all of it is.
    pub fn away(&self) -> Option<&Problem> {
        self.folder.as_ref().and_then(|folder| folder.away.as_ref())
    }

    /// Whether the file of this record is gone, although nobody has said that it was deleted.
    pub fn is_missing(&self, id: Id) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.missing.contains(&id))
    }

    pub(super) fn found(&mut self, finding: Finding) {
        match finding {
            Finding::Changed(changed) => self.looked(changed),
            Finding::Appeared(batch) => self.appeared(*batch),
            Finding::Gone(gone) => self.gone(&gone),
            Finding::AsKnown(ids) => ids.into_iter().for_each(|id| self.as_known(id)),
            Finding::NoLonger(paths) => self.unread.retain(|unread| !paths.contains(&unread.path)),
            Finding::Council(council) => self.council_changed(*council),
            Finding::Away(problem) => self.set_away(Some(problem)),
            Finding::There => {
                self.set_away(None);
                self.save_all();
            }
        }
        self.workspace.refresh_links();
    }

    fn set_away(&mut self, why: Option<Problem>) {
        if let Some(folder) = &mut self.folder {
            folder.away = why;
        }
    }

    /// Whether nothing was typed in a record since it was saved.
    fn is_clean(&self, id: Id) -> bool {
        let is_damaged = || {
            let was = self.folder.as_ref().and_then(|folder| folder.damaged.get(&id));
            was.zip(self.workspace.get(id)).is_some_and(|(was, now)| Arc::ptr_eq(was, now))
        };
        !self.pending.contains_key(&id)
            && self.clashes.get(&id).is_none_or(|clash| clash.is_unreadable() && is_damaged())
    }

    fn looked(&mut self, changed: Vec<Outside>) {
        let Some(store) = self.folder.as_ref().map(|folder| folder.store.clone()) else { return };
        for outside in changed {
            let id = outside.id;
            let Some(mine) = self.workspace.get(id).filter(|_| self.is_clean(id)).cloned() else { continue };
            match &outside.now {
                Err(problem) => {
                    log::warn!("{}", problem.what);
                    store.keep_shown(&mine, outside.was());
                    self.damaged(mine, problem.clone());
                }
                Ok(loaded) if loaded.record.id() != id => self.add_problem(another_record(loaded)),
                Ok(loaded) if store.accept(&outside) => {
                    store.keep_shown(&mine, outside.was());
                    self.is_whole(id);
                    // Steps back would be based on the version that is no longer there.
                    self.undo.forget(id);
                    self.admit(loaded.clone());
                }
                Ok(_) => {}
            }
        }
        self.wake_writer();
    }

    fn damaged(&mut self, mine: Arc<Record>, problem: Problem) {
        let id = mine.id();
        self.clashes.insert(id, Clashed { problem, theirs: None, is_gone: false });
        self.undrafted.insert(id, Drafting::now());
        if let Some(folder) = &mut self.folder {
            folder.damaged.insert(id, mine);
        }
    }

    /// The file of a clean record is there and can be read.
    fn is_whole(&mut self, id: Id) {
        let Some(folder) = &mut self.folder else { return };
        folder.missing.remove(&id);
        if folder.damaged.remove(&id).is_some() {
            self.clashes.remove(&id);
            self.undrafted.remove(&id);
            // The draft of what was whole in the window: nobody has typed it, so that nobody is asked about it later.
            if folder.read_only.is_none() {
                folder.writer.send(Task::RemoveDraft(id));
            }
        }
    }

    /// A file is again what it was when it was read or saved here last.
    fn as_known(&mut self, id: Id) {
        if self.is_clean(id) {
            self.is_whole(id);
        } else if let Some(folder) = &mut self.folder {
            folder.missing.remove(&id);
        }
    }

    /// Wakes the writer, which puts into the history what stood in the window and is in no file any longer.
    fn wake_writer(&self) {
        if let Some(folder) = &self.folder {
            folder.writer.send(Task::Settle);
        }
    }

    fn add_problem(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Files that are new, or can be read now.
    fn appeared(&mut self, batch: Batch) {
        let Some(store) = self.folder.as_ref().map(|folder| folder.store.clone()) else { return };
        for unread in batch.unread {
            self.unread.retain(|known| known.path != unread.path);
            self.unread.push(unread);
        }
        batch.unlisted.into_iter().chain(batch.problems).for_each(|problem| self.add_problem(problem));
        for loaded in batch.records {
            let id = loaded.record.id();
            self.unread.retain(|unread| *unread.path != *loaded.path);
            if self.pending.contains_key(&id) || self.workspace.get(id).is_some() {
                // Its save finds the two.
                continue;
            }
            match store.take_in(&loaded) {
                Ok(true) => self.admit(loaded),
                Ok(false) => {}
                Err(problem) => self.add_problem(problem),
            }
        }
        self.wake_writer();
    }

    /// What was deleted elsewhere goes away, unless it was edited here; what is only missing stays as it is.
    fn gone(&mut self, gone: &[Gone]) {
        let Some(store) = self.folder.as_ref().map(|folder| folder.store.clone()) else { return };
        let (mut names, mut kept) = (Vec::new(), Vec::new());
        for one in gone {
            let id = one.id;
            let Some(mine) = self.workspace.get(id).filter(|_| self.is_clean(id)).cloned() else { continue };
            store.keep_shown(&mine, one.was());
            if !one.is_deleted {
                kept.extend(one.is_edited_here.then(|| super::changing::name_of(&mine)));
                if let Some(folder) = &mut self.folder {
                    folder.missing.insert(id);
                }
            } else if store.accept_gone(one) {
                names.push(super::changing::name_of(&mine));
                self.is_whole(id);
                self.locked.remove(&id);
                self.undo.forget(id);
                self.workspace.unload(id);
            }
        }
        self.wake_writer();
        if !names.is_empty() {
            self.bin_changed();
        }
        self.tell_deleted(&names);
        for name in kept {
            self.tell(format!(
                "{name} was deleted elsewhere, and what was saved here last is another version. It stays in this \
                 window; change something in it to bring it back for everybody."
            ));
        }
    }

    /// In a window that may only read it was most likely the other one, and nothing is kept here.
    fn tell_deleted(&mut self, names: &[String]) {
        match names {
            _ if self.folder_read_only().is_some() => {}
            [] => {}
            [name] => self.tell(format!("{name} was deleted by somebody else. It waits in the bin.")),
            [name, others @ ..] => self
                .tell(format!("{name} and {} more were deleted by somebody else. They wait in the bin.", others.len())),
        }
    }

    /// Somebody else has changed the council's details. Where they are being changed here as well, saving joins both.
    fn council_changed(&mut self, council: Council) {
        if !self.council.is_written() {
            return;
        }
        if let Some(folder) = &self.folder {
            folder.store.accept_council(&council);
        }
        self.workspace.set_council(council);
        self.follow_logo(false);
    }
}

/// The file of one record holds another by now, which is not taken for it.
fn another_record(loaded: &LoadedRecord) -> Problem {
    Problem::new("Something else is in this file than what was read from it.")
        .safe("What you see here stays as it was, and the file was left as it is.")
        .hint("Give the file back what was in it, or move it out of your folder.")
        .at(&*loaded.path)
}
