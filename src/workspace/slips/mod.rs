//! Small slips that are easily made and easily put right: an action without an owner, an announced list that is empty,
//! "click here", "10 - 12am", a weekday that does not fit its date, an abbreviation that is never written out, one address
//! for two things. One rule each, in a file each, for every place that tells of them.
//!
//! Telling is all it does: nothing is refused, and nothing that was typed is changed. What a print leaves out is the
//! documents' to say; what is wrong with a file, the store's.

mod abbreviations;
mod actions;
mod addresses;
mod dates;
mod known;
mod lists;
pub(super) mod pieces;
mod reading;
mod whens;

use crate::model::{Brief, Event, Id, Origin};
use crate::workspace::Workspace;
use reading::Reading;

pub use actions::{is_nobodys, is_undated};
pub use whens::{WhenSlip, of_when};

pub(super) use abbreviations::OpenForm;
pub(super) use lists::lost;

/// What a slip is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    Action,
    List,
    /// A date or a time that a field holds.
    When,
    /// A date or a time within a text.
    Date,
    Address,
    Abbreviation,
}

/// Something that is worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The field where it can be put right.
    pub at: Origin,
    pub matter: Matter,
    /// A sentence without its full stop.
    pub says: String,
    /// What to do about it.
    pub hint: &'static str,
}

/// The slips in the minutes of an event, with its actions, decisions, offers and requests. The records that name it are as
/// fresh as the last `refresh_links`.
pub fn slips(workspace: &Workspace, event: &Event) -> Vec<Slip> {
    let reading = Reading::of(workspace, event);
    let mut found = actions::slips(workspace, event);
    found.extend(lists::slips(workspace, event));
    found.extend(reading.whens.iter().filter_map(|(at, when)| {
        let slip = of_when(when, reading.day)?;
        Some(Slip { at: at.clone(), matter: Matter::When, says: slip.says, hint: slip.hint })
    }));
    found.extend(reading.texts.iter().flat_map(|text| dates::slips(text, reading.day)));
    found.extend(addresses::slips(&reading));
    found.extend(abbreviations::slips(workspace, &reading));
    found
}

/// Short forms that nobody writes out in those fields of a brief that `wanted` lets through.
pub(super) fn open_short_forms(workspace: &Workspace, brief: &Brief, wanted: &dyn Fn(&str) -> bool) -> Vec<OpenForm> {
    abbreviations::found(workspace, &Reading::of_brief(workspace, brief, wanted)).1
}

/// The line of an event's minutes that a slip is about; none where it stands elsewhere.
pub fn line_of(event: &Event, slip: &Slip) -> Option<Id> {
    let mut lines = event.minutes.items.iter().flat_map(|item| &item.lines).map(|line| line.id);
    lines.find(|line| {
        slip.at.record == *line || slip.at.field.split('/').any(|step| step.parse() == Ok(*line) && !line.is_none())
    })
}

/// The beginning of a text, as much as tells it from others.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 48;
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let kept: String = text.chars().take(LONGEST).collect();
    let whole = kept.rsplit_once(' ').map_or(kept.as_str(), |(whole, _)| whole);
    format!("{whole}\u{2026}")
}
