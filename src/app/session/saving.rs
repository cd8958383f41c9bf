//! When records are saved and what is said about it: after a pause in typing, at the latest after ten seconds, and
//! "Saved" only once the disk has said so.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::DateTime;

use super::changing::name_of;
use super::drafting::Drafting;
use super::pending::{Pending, Trouble};
use super::{Clashed, Session};
use crate::app::jobs::{Task, Written};
use crate::model::{Id, Problem, Record};
use crate::store::{Clash, Saved, note_unexpected_end};

/// What the window says about saving.
#[derive(Clone, Debug)]
pub enum Saving {
    /// Everything is saved; since when, where something was saved in this run.
    Saved(Option<DateTime>),
    /// Something is being typed or written.
    Saving,
    /// Saved, and the disk did not confirm that it would survive a power cut; it is tried again.
    Unconfirmed(Problem),
    /// Some records have two versions.
    Choose,
    /// Something is not saved, and what of it is safe.
    Failed(Problem),
    /// Nothing waits to be saved; the folder is not there, or not all of it is.
    Away(Problem),
    ReadOnly(Problem),
}

impl Session {
    /// How things stand, the worst first.
    pub fn saving(&self) -> Saving {
        if let Some(problem) = self.folder_read_only() {
            return Saving::ReadOnly(problem.clone());
        }
        if let Some(problem) = self.failed_save() {
            return Saving::Failed(self.with_what_is_safe(problem));
        }
        let troubles = self.pending.values().filter_map(Pending::trouble).chain(self.council.trouble());
        let unconfirmed = troubles.into_iter().find_map(|trouble| match trouble {
            Trouble::Unconfirmed(problem) => Some(problem.clone()),
            Trouble::Failed(_) => None,
        });
        match unconfirmed {
            _ if !self.clashes.is_empty() => Saving::Choose,
            _ if !self.is_shared_saved() => Saving::Saving,
            _ if self.away().is_some() => self.away().cloned().map_or(Saving::Saving, Saving::Away),
            Some(problem) => Saving::Unconfirmed(problem),
            None => Saving::Saved(self.saved_at),
        }
    }

    /// Why something could not be saved, where it could not.
    pub(super) fn failed_save(&self) -> Option<&Problem> {
        let records = self.pending.values().find_map(|pending| match pending.trouble() {
            Some(Trouble::Failed(problem)) => Some(problem),
            _ => None,
        });
        let drafts = || self.undrafted.values().find_map(Drafting::failed);
        records.or_else(|| self.council.failed()).or_else(drafts)
    }

    /// What could not be saved, by name.
    pub fn not_saved(&self) -> Vec<String> {
        let failed = |pending: &&Pending| matches!(pending.trouble(), Some(Trouble::Failed(_)));
        let records = self.pending.values().filter(failed).map(|pending| name_of(pending.record()));
        let council = self.council.failed().map(|_| "your council's details".to_owned());
        let mut names: Vec<String> = records.chain(council).collect();
        names.sort();
        names
    }

    /// Nothing waits to be written, the user's own settings included.
    pub fn is_saved(&self) -> bool {
        self.is_folder_saved() && self.unwritten_settings.is_written()
    }

    /// Nothing of the folder waits to be written or to be kept as a draft, so that it can be left.
    pub(super) fn is_folder_saved(&self) -> bool {
        self.is_shared_saved() && self.undrafted.is_empty()
    }

    /// Nothing of the folder waits to be written.
    fn is_shared_saved(&self) -> bool {
        self.pending.values().all(Pending::is_written) && self.council.is_written()
    }

    /// Hands everything over that is unsaved.
    pub(super) fn save_all(&mut self) {
        let now = self.clock.elapsed();
        self.pending.values_mut().for_each(|pending| pending.hurry(now));
        self.undrafted.values_mut().for_each(|drafting| drafting.hurry(now));
        let ids: Vec<Id> = self.pending.keys().copied().collect();
        for id in ids {
            self.hand_over(id);
        }
        self.write_kept(i64::MAX);
    }

    /// Hands over what is due. Returns the time until something is due next.
    pub(super) fn save_due(&mut self) -> Option<Duration> {
        let now = self.clock.elapsed();
        let due: Vec<Id> = self.waiting().filter(|(_, pending)| pending.due() <= now).map(|(id, _)| id).collect();
        for id in due {
            self.hand_over(id);
        }
        self.write_kept(now);
        self.keep_drafts(now);
        // While a folder is being read there is more to come at every moment; at its end it is done once.
        if !self.loading && self.is_shared_saved() {
            self.workspace.refresh_links();
        }
        let saves = self.waiting().map(|(_, pending)| pending.due());
        let drafts = self.draft_times();
        let next = saves.chain(drafts).chain(self.council.due()).chain(self.unwritten_settings.due()).min()?;
        Some(Duration::from_millis(u64::try_from(next - now).unwrap_or_default().max(10)))
    }

    /// Unsaved records that the writer does not have yet.
    fn waiting(&self) -> impl Iterator<Item = (Id, &Pending)> {
        self.pending.iter().filter(|(_, pending)| !pending.is_sent()).map(|(id, pending)| (*id, pending))
    }

    fn hand_over(&mut self, id: Id) {
        let Some(pending) = self.pending.get(&id) else { return };
        if pending.is_sent() {
            return;
        }
        self.tell_acts(id);
        let (Some(folder), Some(pending)) = (&self.folder, self.pending.get_mut(&id)) else { return };
        let record = pending.send();
        let there = self.workspace.get(id).is_some();
        if !folder.writer.send(if there { Task::Save(record) } else { Task::Delete(record) }) {
            self.failed(id, writer_ended());
        }
    }

    /// Takes in how a write ended.
    pub(super) fn written(&mut self, id: Id, written: Written) {
        match written {
            Written::Saved { sent, saved } => self.saved(id, &sent, *saved),
            Written::Deleted { doubt } => self.deleted(id, doubt),
            Written::Clashed(clash) => self.clashed(id, *clash),
            Written::Failed(problem) => self.failed(id, problem),
            Written::Drafted { sent, result } => self.drafted(id, &sent, result),
        }
    }

    fn saved(&mut self, id: Id, sent: &Arc<Record>, saved: Saved) {
        self.workspace.stamp(id, saved.rev);
        self.clashes.remove(&id);
        if let Some(folder) = &mut self.folder {
            folder.missing.remove(&id);
        }
        self.unread.retain(|unread| unread.id != Some(id));
        self.saved_at = Some(self.clock.wall());
        self.history_grew(id);
        for notice in saved.notices {
            if !self.problems.contains(&notice) {
                self.problems.push(notice);
            }
        }
        let is_current = self.workspace.get(id).is_some_and(|now| now.same_content(sent));
        if let Some(recovered) = self.recovered.get_mut(&id).filter(|_| is_current && saved.doubt.is_none()) {
            recovered.is_saved = true;
        }
        let now = self.clock.elapsed();
        match (self.pending.get_mut(&id), is_current, saved.doubt) {
            (Some(pending), true, Some(doubt)) => pending.retry(Trouble::Unconfirmed(doubt), now),
            (Some(pending), false, _) => pending.go_on(),
            _ => {
                self.pending.remove(&id);
            }
        }
    }

    fn deleted(&mut self, id: Id, doubt: Option<Problem>) {
        self.saved_at = Some(self.clock.wall());
        self.bin_changed();
        let (is_gone, now) = (self.workspace.get(id).is_none(), self.clock.elapsed());
        match (self.pending.get_mut(&id), doubt) {
            (Some(pending), Some(doubt)) if is_gone => pending.retry(Trouble::Unconfirmed(doubt), now),
            (Some(pending), _) if !is_gone => pending.go_on(),
            _ => {
                self.pending.remove(&id);
                self.recovered.remove(&id);
            }
        }
    }

    pub(super) fn failed(&mut self, id: Id, problem: Problem) {
        log::warn!("{}", problem.what);
        let safe = "What you typed is here in the window, and saving is tried again every few seconds.";
        let problem = if problem.safe.is_empty() { problem.safe(safe) } else { problem };
        let now = self.clock.elapsed();
        if let Some(pending) = self.pending.get_mut(&id) {
            pending.retry(Trouble::Failed(problem), now);
        }
    }

    /// Somebody else has changed the file. Both are joined, and typing goes on; where they can't be, what stands in the
    /// window is kept as a draft until one is chosen. What was deleted here and changed there stays as it is there.
    fn clashed(&mut self, id: Id, clash: Clash) {
        log::warn!("{}", clash.problem.what);
        if let (Some(joined), Ok(theirs)) = (&clash.joined, &clash.theirs)
            && self.go_on_joined(id, joined, theirs)
        {
            return;
        }
        let Some(pending) = self.pending.remove(&id) else { return };
        match self.workspace.get(id) {
            Some(_) => {
                self.undrafted.insert(id, Drafting::now());
                self.clashes.insert(id, Clashed::from(clash));
            }
            None => {
                let title = pending.record().title();
                self.tell(format!("{title} was changed outside this window, so it was not deleted."));
                self.fetch_theirs(pending.record().clone());
            }
        }
    }
}

impl Drop for Session {
    /// However the program ends, what was typed last is at least a draft: the writer finishes what it was given. What it
    /// is about to save may fail, and a draft that failed may succeed now, so every draft that is not kept is tried.
    fn drop(&mut self) {
        if std::thread::panicking() {
            note_unexpected_end(&self.places);
        }
        let ids: Vec<Id> = self.pending.keys().copied().collect();
        ids.into_iter().for_each(|id| self.tell_acts(id));
        let Some(folder) = &self.folder else { return };
        for (record, _) in self.unsaved().filter(|(record, drafting)| !drafting.keeps(record)) {
            folder.writer.send(Task::Draft(record.clone()));
        }
    }
}

pub(super) fn writer_ended() -> Problem {
    Problem::new("Saving has stopped working in this window.")
        .safe("What you typed is still here.")
        .hint("Save the page as a file, then close Folkmoot and open it again.")
}
