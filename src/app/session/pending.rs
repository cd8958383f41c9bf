//! A record that is not saved as it stands, and how far it has come on its way to the disk.

use std::sync::Arc;

use super::drafting::Drafting;
use crate::model::{Problem, Record};

/// A pause in typing after which something is saved, in milliseconds.
pub(super) const QUIET: i64 = 1_000;
/// Nobody's typing goes unsaved for longer than this, in milliseconds.
const LONGEST: i64 = 10_000;
/// After how long a save that failed is tried again, in milliseconds.
const RETRY: i64 = 5_000;

/// A record that is not saved as it stands now. Times are the clock's elapsed milliseconds.
#[derive(Debug)]
pub(super) struct Pending {
    /// As it stands, or as it was last where it is deleted.
    record: Arc<Record>,
    first_change: i64,
    last_change: i64,
    pub(super) drafting: Drafting,
    /// The version that the writer has.
    sent: Option<Arc<Record>>,
    trouble: Option<(Trouble, i64)>,
}

/// Why it is tried again.
#[derive(Clone, Debug)]
pub(super) enum Trouble {
    /// It is not in its file.
    Failed(Problem),
    /// It is in its file, and the disk did not confirm that it would survive a power cut.
    Unconfirmed(Problem),
}

impl Pending {
    pub(super) fn new(record: Arc<Record>, at: i64) -> Self {
        let (first_change, last_change) = (at, at);
        Self { record, first_change, last_change, drafting: Drafting::new(at), sent: None, trouble: None }
    }

    pub(super) fn record(&self) -> &Arc<Record> {
        &self.record
    }

    pub(super) fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref().map(|(trouble, _)| trouble)
    }

    /// It is in its file as it stands.
    pub(super) fn is_written(&self) -> bool {
        self.sent.is_none() && matches!(self.trouble(), Some(Trouble::Unconfirmed(_)))
    }

    pub(super) fn is_sent(&self) -> bool {
        self.sent.is_some()
    }

    pub(super) fn changed(&mut self, record: Arc<Record>, at: i64) {
        if self.is_written() {
            (self.trouble, self.first_change) = (None, at);
        }
        self.record = record;
        self.last_change = at;
    }

    /// The writer gets the record as it stands.
    pub(super) fn send(&mut self) -> Arc<Record> {
        self.sent = Some(self.record.clone());
        self.record.clone()
    }

    /// The writer is done, and what stands now is another version than the one that it had.
    pub(super) fn go_on(&mut self) {
        (self.sent, self.trouble, self.first_change) = (None, None, self.last_change);
        self.drafting.removed();
    }

    /// The writer is done, and it must be tried again.
    pub(super) fn retry(&mut self, trouble: Trouble, now: i64) {
        (self.sent, self.trouble) = (None, Some((trouble, now + RETRY)));
    }

    /// It is tried again at once.
    pub(super) fn hurry(&mut self, now: i64) {
        if let Some((_, at)) = &mut self.trouble {
            *at = now;
        }
        self.drafting.hurry(now);
    }

    /// When it should be saved next.
    pub(super) fn due(&self) -> i64 {
        let quiet = (self.last_change + QUIET).min(self.first_change + LONGEST);
        self.trouble.as_ref().map_or(quiet, |(_, retry)| *retry)
    }

    /// When a draft should be written; none where one is kept, or where the writer is about to save it.
    pub(super) fn draft_due(&self) -> Option<i64> {
        let is_sent = self.sent.as_ref().is_some_and(|sent| Arc::ptr_eq(sent, &self.record));
        if is_sent || self.is_written() { None } else { self.drafting.due(&self.record) }
    }
}
