//! When records are saved and what is said about it: after a pause in typing, at the latest after ten seconds, and
//! "Saved" only once the disk has said so.

use std::sync::Arc;
use std::time::Duration;

use jiff::civil::DateTime;

use super::{Clashed, Session};
use crate::app::jobs::{Task, Written};
use crate::model::{Id, Problem, Record};
use crate::store::{Clash, Saved};

/// A pause in typing after which a record is saved, in milliseconds.
pub(super) const QUIET: i64 = 1_000;
/// Nobody's typing goes unsaved for longer than this, in milliseconds.
const LONGEST: i64 = 10_000;
/// How often a draft of what is being typed is kept, in milliseconds.
const DRAFT: i64 = 1_000;
/// After how long a save that failed is tried again, in milliseconds.
const RETRY: i64 = 5_000;

/// A record that is not saved as it stands now. Times are the clock's elapsed milliseconds.
#[derive(Debug)]
pub(super) struct Pending {
    /// As it stands, or as it was last where it is deleted.
    record: Arc<Record>,
    first_change: i64,
    last_change: i64,
    last_draft: i64,
    /// The version that the writer has.
    sent: Option<Arc<Record>>,
    /// Why the last try failed, and when to try again.
    failed: Option<(Problem, i64)>,
}

impl Pending {
    pub(super) fn new(record: Arc<Record>, at: i64) -> Self {
        Self { record, first_change: at, last_change: at, last_draft: at, sent: None, failed: None }
    }

    pub(super) fn changed(&mut self, record: Arc<Record>, at: i64) {
        self.record = record;
        self.last_change = at;
    }

    /// The writer is given this version at once.
    pub(super) fn hand_over(&mut self, record: Arc<Record>, at: i64) {
        self.changed(record.clone(), at);
        self.sent = Some(record);
    }

    /// When it should be saved next.
    fn due(&self) -> i64 {
        let quiet = (self.last_change + QUIET).min(self.first_change + LONGEST);
        self.failed.as_ref().map_or(quiet, |(_, retry)| *retry)
    }
}

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
    Failed(Problem),
    ReadOnly(Problem),
}

impl Session {
    /// How things stand, the worst first.
    pub fn saving(&self) -> Saving {
        if let Some(problem) = self.folder.as_ref().and_then(|folder| folder.store.read_only()) {
            return Saving::ReadOnly(problem.clone());
        }
        if let Some(problem) = self.failed_save() {
            return Saving::Failed(problem.clone());
        }
        match &self.unconfirmed {
            _ if !self.clashes.is_empty() => Saving::Choose,
            _ if !self.is_shared_saved() => Saving::Saving,
            Some(problem) => Saving::Unconfirmed(problem.clone()),
            None => Saving::Saved(self.saved_at),
        }
    }

    /// Why a record could not be saved, where one could not.
    pub(super) fn failed_save(&self) -> Option<&Problem> {
        self.pending.values().find_map(|pending| pending.failed.as_ref()).map(|(problem, _)| problem)
    }

    /// Nothing waits to be written, the user's own settings included.
    pub fn is_saved(&self) -> bool {
        self.is_shared_saved() && self.unwritten_settings.is_written()
    }

    /// Nothing of the folder waits to be written.
    fn is_shared_saved(&self) -> bool {
        self.pending.is_empty() && self.council.is_written()
    }

    /// Hands everything over that is unsaved.
    pub(super) fn save_all(&mut self) {
        let ids: Vec<Id> = self.pending.keys().copied().collect();
        for id in ids {
            self.hand_over(id);
        }
        self.write_kept(i64::MAX);
    }

    /// Hands over what is due. Returns the time until the next record is due.
    pub(super) fn save_due(&mut self) -> Option<Duration> {
        let now = self.clock.elapsed();
        let due: Vec<Id> = self.waiting().filter(|(_, pending)| pending.due() <= now).map(|(id, _)| id).collect();
        for id in due {
            self.hand_over(id);
        }
        self.write_kept(now);
        self.keep_drafts(now);
        if self.pending.is_empty() {
            self.workspace.refresh_links();
        }
        let records = self.waiting().map(|(_, pending)| pending.due().min(pending.last_draft + DRAFT));
        let next = records.chain(self.council.due()).chain(self.unwritten_settings.due()).min()?;
        Some(Duration::from_millis(u64::try_from(next - now).unwrap_or_default().max(10)))
    }

    /// Unsaved records that the writer does not have yet.
    fn waiting(&self) -> impl Iterator<Item = (Id, &Pending)> {
        self.pending.iter().filter(|(_, pending)| pending.sent.is_none()).map(|(id, pending)| (*id, pending))
    }

    fn hand_over(&mut self, id: Id) {
        let (Some(folder), Some(pending)) = (&self.folder, self.pending.get_mut(&id)) else { return };
        if pending.sent.is_some() {
            return;
        }
        pending.sent = Some(pending.record.clone());
        let record = pending.record.clone();
        let there = self.workspace.get(id).is_some();
        folder.writer.send(if there { Task::Save(record) } else { Task::Delete(record) });
    }

    fn keep_drafts(&mut self, now: i64) {
        let Some(folder) = &self.folder else { return };
        for (id, pending) in &mut self.pending {
            let changed_since = pending.last_change >= pending.last_draft;
            if changed_since && now - pending.last_draft >= DRAFT && self.workspace.get(*id).is_some() {
                pending.last_draft = now;
                folder.writer.send(Task::Draft(pending.record.clone()));
            }
        }
    }

    /// Takes in how a write ended.
    pub(super) fn written(&mut self, id: Id, written: Written) {
        match written {
            Written::Saved { sent, saved } => self.saved(id, &sent, *saved),
            Written::Deleted { doubt } => {
                self.unconfirmed = doubt;
                self.settled(id, |workspace, _| workspace.get(id).is_none());
            }
            Written::Clashed(clash) => self.clashed(id, *clash),
            Written::Failed(problem) => self.failed(id, problem),
            Written::DraftFailed(problem) => log::warn!("{}", problem.what),
        }
    }

    fn saved(&mut self, id: Id, sent: &Arc<Record>, saved: Saved) {
        self.workspace.stamp(id, saved.rev);
        self.clashes.remove(&id);
        self.unconfirmed = saved.doubt;
        self.settled(id, |workspace, _| workspace.get(id).is_some_and(|now| now.same_content(sent)));
    }

    /// The writer is done with a record; it is saved if what it wrote is what stands there now.
    fn settled(&mut self, id: Id, is_current: impl Fn(&crate::workspace::Workspace, &Pending) -> bool) {
        self.saved_at = Some(self.clock.wall());
        let Some(pending) = self.pending.get_mut(&id) else { return };
        if is_current(&self.workspace, pending) {
            self.pending.remove(&id);
        } else {
            pending.sent = None;
            pending.failed = None;
            pending.first_change = pending.last_change;
        }
    }

    fn failed(&mut self, id: Id, problem: Problem) {
        let retry = self.clock.elapsed() + RETRY;
        if let Some(pending) = self.pending.get_mut(&id) {
            log::warn!("{}", problem.what);
            let safe = "What you typed is here in the window, and saving is tried again every few seconds.";
            let problem = if problem.safe.is_empty() { problem.safe(safe) } else { problem };
            pending.sent = None;
            pending.failed = Some((problem, retry));
        }
    }

    fn clashed(&mut self, id: Id, clash: Clash) {
        log::warn!("{}", clash.problem.what);
        self.pending.remove(&id);
        self.clashes.insert(id, Clashed::from(clash));
    }
}
