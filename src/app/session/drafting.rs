//! How far the draft of one unsaved record has come. Kept is only what the disk has confirmed: whatever failed is due
//! again, and is what closing the window would lose.

use std::sync::Arc;

use crate::model::{Problem, Record};

/// How often a draft of what is being typed is written, in milliseconds.
const OFTEN: i64 = 1_000;
/// After how long a draft that failed is tried again, in milliseconds.
const RETRY: i64 = 5_000;

/// Times are the clock's elapsed milliseconds.
#[derive(Debug)]
pub(super) struct Drafting {
    /// When the next may be written.
    next: i64,
    /// The version that the writer has.
    sent: Option<Arc<Record>>,
    /// The version that is kept as a draft.
    kept: Option<Arc<Record>>,
    /// The version that lies in a copy elsewhere.
    copied: Option<Arc<Record>>,
    failed: Option<Problem>,
}

impl Drafting {
    /// Nothing is kept of what is typed from now on.
    pub(super) fn new(at: i64) -> Self {
        Self { next: at + OFTEN, sent: None, kept: None, copied: None, failed: None }
    }

    /// The same, and a draft is due at once.
    pub(super) fn now() -> Self {
        Self::new(-OFTEN)
    }

    /// When a draft of this version should be written; none where it is kept or on its way.
    pub(super) fn due(&self, record: &Arc<Record>) -> Option<i64> {
        (!is(&self.sent, record) && !self.keeps(record)).then_some(self.next)
    }

    /// The writer is given this version.
    pub(super) fn send(&mut self, record: &Arc<Record>, now: i64) {
        (self.sent, self.next) = (Some(record.clone()), now + OFTEN);
    }

    /// How the writing of this version ended. True where this is news: it has just begun to fail.
    pub(super) fn written(&mut self, record: &Arc<Record>, result: Result<(), Problem>, now: i64) -> bool {
        if is(&self.sent, record) {
            self.sent = None;
        }
        match result {
            Ok(()) => {
                (self.kept, self.failed) = (Some(record.clone()), None);
                false
            }
            Err(problem) => {
                self.next = now + RETRY;
                self.failed.replace(problem).is_none()
            }
        }
    }

    /// The draft is gone, since another version was saved.
    pub(super) fn removed(&mut self) {
        self.kept = None;
    }

    /// What is not kept is written at once.
    pub(super) fn hurry(&mut self, now: i64) {
        self.next = self.next.min(now);
    }

    pub(super) fn copied(&mut self, record: &Arc<Record>) {
        self.copied = Some(record.clone());
    }

    /// Whether a draft of this version is kept.
    pub(super) fn keeps(&self, record: &Arc<Record>) -> bool {
        is(&self.kept, record)
    }

    /// Whether this version would be there after the program ends; none where that is not known yet.
    pub(super) fn survives(&self, record: &Arc<Record>) -> Option<bool> {
        if self.keeps(record) || is(&self.copied, record) {
            return Some(true);
        }
        self.failed.is_some().then_some(false)
    }

    /// Whether it is kept as a draft as it stands, or was a moment ago and is again in the next: while somebody types, a
    /// draft is at most two seconds behind.
    pub(super) fn keeps_up(&self, record: &Arc<Record>, now: i64) -> bool {
        let goes_on = self.failed.is_none() && (self.sent.is_none() || now < self.next + OFTEN);
        self.keeps(record) || (self.kept.is_some() && goes_on)
    }

    pub(super) fn failed(&self) -> Option<&Problem> {
        self.failed.as_ref()
    }
}

fn is(version: &Option<Arc<Record>>, record: &Arc<Record>) -> bool {
    version.as_ref().is_some_and(|version| Arc::ptr_eq(version, record))
}
