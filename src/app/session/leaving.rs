//! What is unsaved when the window is to close: whether it would be there the next time, and copies of it elsewhere.

use std::path::PathBuf;
use std::sync::Arc;

use super::drafting::Drafting;
use super::saving::writer_ended;
use super::working::Begins;
use super::{Session, changing};
use crate::app::dialogs;
use crate::app::jobs::{Copied, Report, Task};
use crate::model::{Id, Problem, Record};

/// What closing the window now would cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Nothing: everything is saved.
    Saved,
    /// Not known yet: something is still being written.
    StillWriting,
    /// Not everything is saved, and drafts of all of it, or copies, are confirmed to be there the next time.
    Drafts,
    /// What was typed in these would be lost.
    Loses(Vec<String>),
}

impl Session {
    /// What closing the window now would cost.
    pub fn leaving(&self) -> Leaving {
        let records = self.unsaved().map(|(record, drafting)| (changing::name_of(record), drafting.survives(record)));
        let council = (!self.council.is_written()).then(|| {
            let is_copied = self.copied_council.as_ref() == Some(self.workspace.council());
            let survives = if is_copied { Some(true) } else { self.council.failed().map(|_| false) };
            ("your council's details".to_owned(), survives)
        });
        let all: Vec<(String, Option<bool>)> = records.chain(council).collect();
        let lost: Vec<String> =
            all.iter().filter(|(_, survives)| *survives == Some(false)).map(|(name, _)| name.clone()).collect();
        if all.iter().any(|(_, survives)| survives.is_none()) {
            Leaving::StillWriting
        } else if !lost.is_empty() {
            Leaving::Loses(lost)
        } else if all.is_empty() && self.is_saved() {
            Leaving::Saved
        } else {
            Leaving::Drafts
        }
    }

    /// Every record that stands in the window and is not in its file so, and how far its draft has come. A deletion
    /// that could not be made loses nothing.
    pub(super) fn unsaved(&self) -> impl Iterator<Item = (&Arc<Record>, &Drafting)> {
        let here = |id: &Id| self.workspace.get(*id).is_some();
        let pending = self.pending.iter().filter(move |(id, pending)| here(id) && !pending.is_written());
        let pending = pending.map(|(_, pending)| (pending.record(), &pending.drafting));
        let clashed = self.undrafted.iter().filter_map(|(id, drafting)| Some((self.workspace.get(*id)?, drafting)));
        pending.chain(clashed)
    }

    /// Writes the drafts that are due.
    pub(super) fn keep_drafts(&mut self, now: i64) {
        for record in self.due_drafts(now) {
            let id = record.id();
            self.tell_acts(id);
            if let Some(drafting) = self.drafting(id) {
                drafting.send(&record, now);
            }
            let is_taken = self.folder.as_ref().is_some_and(|folder| folder.writer.send(Task::Draft(record.clone())));
            if !is_taken {
                self.drafted(id, &record, Err(writer_ended()));
            }
        }
    }

    /// When drafts are due.
    pub(super) fn draft_times(&self) -> impl Iterator<Item = i64> {
        self.drafts_to_write().map(|(_, due)| due)
    }

    fn due_drafts(&self, now: i64) -> Vec<Arc<Record>> {
        self.drafts_to_write().filter(|(_, due)| *due <= now).map(|(record, _)| record.clone()).collect()
    }

    /// The versions of which no draft is kept, and when one is due.
    fn drafts_to_write(&self) -> impl Iterator<Item = (&Arc<Record>, i64)> {
        let here = |id: &Id| self.workspace.get(*id).is_some();
        let pending = self.pending.iter().filter(move |(id, _)| here(id));
        let pending = pending.filter_map(|(_, pending)| Some((pending.record(), pending.draft_due()?)));
        let clashed = self.undrafted.iter().filter_map(|(id, drafting)| {
            let record = self.workspace.get(*id)?;
            Some((record, drafting.due(record)?))
        });
        pending.chain(clashed)
    }

    fn drafting(&mut self, id: Id) -> Option<&mut Drafting> {
        let pending = self.pending.get_mut(&id).map(|pending| &mut pending.drafting);
        pending.or_else(|| self.undrafted.get_mut(&id))
    }

    /// How the writing of a draft ended. Trouble is said when it begins, not each time that it is tried again.
    pub(super) fn drafted(&mut self, id: Id, record: &Arc<Record>, result: Result<(), Problem>) {
        let now = self.clock.elapsed();
        let trouble = result.as_ref().err().cloned();
        let is_kept = result.is_ok();
        if let Some(folder) = &mut self.folder {
            folder.keeps_drafts = is_kept;
        }
        let begins = self.drafting(id).is_some_and(|drafting| drafting.written(record, result, now));
        // Of two versions the one in the window counts, which may be newer than the draft that was kept.
        let is_current = self.workspace.get(id).is_some_and(|now| Arc::ptr_eq(now, record) || now.same_content(record));
        if is_kept && is_current {
            self.undrafted.remove(&id);
        }
        if let Some(problem) = trouble.filter(|_| begins) {
            self.tell_problem(&problem);
        }
    }

    /// Asks for a folder to put copies into.
    pub(super) fn browse_copies(&mut self) {
        let instead = "Try to save again once your folder can be written to.";
        self.ask(dialogs::folder_for_copies(), instead, |path| Report::CopiesFolderChosen { path });
    }

    /// Writes what is unsaved into another folder, as files that can be put into the records' folder later.
    pub(super) fn save_copies(&mut self, path: PathBuf) {
        let Some(folder) = &self.folder else { return };
        let records: Vec<Arc<Record>> = self.unsaved().map(|(record, _)| record.clone()).collect();
        let council = (!self.council.is_written()).then(|| self.workspace.council().clone());
        if records.is_empty() && council.is_none() {
            return self.tell("Everything is saved, so there is nothing to copy.");
        }
        let (store, number) = (folder.store.clone(), folder.number);
        let ticket = self.begin_work(Begins { what: "Saving a copy elsewhere", of: 0, unit: "", cancelled: None });
        self.jobs.start(move |reporter| {
            let _under_way = ticket;
            let written = store.write_copies(&path, &records, council.as_ref());
            let result = written.map(|()| Box::new(Copied { path, records, council }));
            reporter.report(Report::Copied { folder: number, result });
        });
    }

    pub(super) fn copied(&mut self, result: Result<Box<Copied>, Problem>) {
        let copied = match result {
            Ok(copied) => *copied,
            Err(problem) => return self.tell_problem(&problem),
        };
        for record in &copied.records {
            if let Some(drafting) = self.drafting(record.id()) {
                drafting.copied(record);
            }
        }
        self.copied_council = copied.council.or(self.copied_council.take());
        self.tell(format!("A copy of what is not saved is in {}.", copied.path.display()));
    }
}
