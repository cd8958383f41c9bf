//! Agreed minutes: whether they still say what was agreed, by a fingerprint of their text that their event keeps.
//!
//! What counts as their text is one table, `counts`; `text` puts it in a form that no later version, no layout and no
//! wording changes, and what it makes of it is kept with the number of the rule. Who may be told, and what the window
//! lets people change, is decided elsewhere.

mod bring_back;
mod corrections;
mod counts;
mod text;

use super::Workspace;
use crate::model::{Event, Id, Kind, Record, Ref};

pub use corrections::{Corrected, corrections_by, corrections_of};
pub use counts::{Decided, counts, decided, list_counts};
pub(super) use text::{Line, joined, value_of};

/// The rule that fingerprints are made by. What counts, or how it is put, changes only together with it, and what was
/// made by an older rule is then still read by that one.
const RULE: &str = "1";

/// Whether minutes say what was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing of them was agreed, or nobody knows what they said then.
    Open,
    /// They say what was agreed.
    Kept,
    /// They say something else, or were made a draft without being opened again.
    Changed,
    /// They were agreed with a newer version, whose fingerprint this one can't read.
    Newer,
}

/// The fingerprint of what the minutes of an event say, as they are in these records.
pub fn fingerprint(workspace: &Workspace, event: &Event) -> String {
    format!("{RULE} {}", blake3::hash(text::text(workspace, event).as_bytes()))
}

/// Whether the minutes of an event say what was agreed.
pub fn standing(workspace: &Workspace, event: &Event) -> Standing {
    let minutes = &event.minutes;
    let kept = minutes.fingerprint.trim();
    match kept.split_once(' ') {
        _ if kept.is_empty() => Standing::Open,
        Some((RULE, _)) if minutes.status.known().is_some_and(|status| status.is_draft()) => Standing::Changed,
        // What is still being read is not missing.
        Some((RULE, _)) if workspace.is_partial => Standing::Kept,
        Some((RULE, _)) if kept == fingerprint(workspace, event) => Standing::Kept,
        Some((RULE, _)) => Standing::Changed,
        _ => Standing::Newer,
    }
}

impl Workspace {
    /// Whether what counts of this record as the text of minutes was agreed: of an event, or of what was made at one.
    pub fn is_agreed(&self, record: &Record) -> bool {
        match record {
            Record::Event(event) => event.minutes.is_locked(),
            Record::Action(_) | Record::Decision(_) | Record::Notice(_) => self.agreed_event_of(record).is_some(),
            _ => false,
        }
    }

    /// Whether agreed minutes of another record say this item: what was heard at their meeting of an earlier action, or
    /// the news of a project.
    pub fn is_agreed_item(&self, record: &Record, item: Id) -> bool {
        let locked = |at: Option<Ref>| self.event(at?).filter(|event| event.minutes.is_locked());
        match record {
            Record::Action(action) => {
                let mut heard = action.updates.iter().filter(|update| update.id == item && update.at != action.event);
                heard.any(|update| locked(update.at).is_some())
            }
            Record::Brief(brief) => {
                let mut told = brief.since.updates.iter().filter(|update| update.id == item);
                told.any(|update| locked(update.at).is_some_and(|event| text::is_told_in_minutes(event, item)))
            }
            _ => false,
        }
    }

    /// The events whose minutes are agreed: nothing can be said at them any more.
    pub fn agreed_events(&self) -> Vec<Id> {
        let events = self.of_kind(Kind::Event).filter(|event| self.is_agreed(event));
        events.map(|event| event.id()).collect()
    }

    /// The event whose agreed minutes say what this record says, where it is one of them.
    pub fn agreed_event_of(&self, record: &Record) -> Option<Ref> {
        let link = record.event().filter(|_| !matches!(record, Record::Output(_)))?;
        self.event(link).filter(|event| event.minutes.is_locked()).map(|_| link)
    }
}
