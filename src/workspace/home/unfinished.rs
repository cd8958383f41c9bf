//! Minutes of events that are over, or that end today, that are still drafts, and what they lack; minutes that were changed since they were agreed.

use super::Found;
use crate::model::event::{Minutes, MinutesStatus};
use crate::model::form::typed;
use crate::model::parts::{Clearance, Quote};
use crate::model::{Event, Id, Origin, When};
use crate::workspace::slips::lost;
use crate::workspace::{Standing, standing};

/// An event whose minutes are not finished.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    pub event: Id,
    pub title: String,
    pub when: When,
    pub status: MinutesStatus,
    pub version: Option<u32>,
    /// Announced, and nobody has written them.
    pub lost_lists: Vec<Origin>,
    /// Actions that nobody has taken on.
    pub nobodys_actions: Vec<Origin>,
    /// Quotes of which nobody has said whether they are OK to use.
    pub open_quotes: Vec<Origin>,
    /// They were agreed, and say something else now.
    pub is_changed: bool,
}

impl Unfinished {
    /// Where it goes on: at its first gap, else where the minutes take their next step.
    pub fn goes_on_at(&self) -> Origin {
        let gaps = [&self.lost_lists, &self.nobodys_actions, &self.open_quotes];
        let first = gaps.into_iter().flatten().next().cloned();
        first.unwrap_or_else(|| Origin { record: self.event, field: "minutes/status".to_owned() })
    }

    /// Nothing is known to be missing: it only has to be sent out.
    pub fn lacks_nothing(&self) -> bool {
        !self.is_changed && self.lost_lists.is_empty() && self.nobodys_actions.is_empty() && self.open_quotes.is_empty()
    }
}

/// The latest event first. Minutes that nobody has begun are none; those that were sent round are finished where they
/// lack nothing.
pub(super) fn unfinished(found: &Found<'_>) -> Vec<Unfinished> {
    let ends_today = |event: &Event| event.takes_place() && event.details.when.last_day() == Some(found.today);
    let past = found.events.iter().filter(|event| found.is_past(event) || ends_today(event));
    let mut unfinished: Vec<Unfinished> = past.filter_map(|event| one(found, event)).collect();
    let locked = found.events.iter().filter(|event| event.minutes.is_locked());
    unfinished.extend(locked.filter_map(|event| changed(found, event)));
    unfinished.sort_by_key(|one| std::cmp::Reverse((one.when.last_day(), one.event)));
    unfinished
}

/// Agreed minutes that say something else now. What else they lack was agreed with them.
fn changed(found: &Found<'_>, event: &Event) -> Option<Unfinished> {
    let is_changed = standing(found.workspace, event) == Standing::Changed;
    is_changed.then(|| Unfinished {
        event: event.header.id,
        title: event.details.title.clone(),
        when: event.details.when.clone(),
        status: event.minutes.status.get(),
        version: event.minutes.version,
        lost_lists: Vec::new(),
        nobodys_actions: Vec::new(),
        open_quotes: Vec::new(),
        is_changed: true,
    })
}

fn one(found: &Found<'_>, event: &Event) -> Option<Unfinished> {
    if event.minutes.is_locked() {
        return None;
    }
    let (id, minutes) = (event.header.id, &event.minutes);
    let status = *minutes.status.known().filter(|status| status.is_draft())?;
    // Last, since it looks through all that was typed.
    if !minutes.has_words() {
        return None;
    }
    let nobodys = found.nobodys.get(&id).into_iter().flatten();
    let one = Unfinished {
        event: id,
        title: event.details.title.clone(),
        when: event.details.when.clone(),
        status,
        version: minutes.version,
        lost_lists: at(id, lost(minutes).into_iter().map(|(field, _)| field).collect()),
        nobodys_actions: nobodys.map(|action| Origin { record: action.header.id, field: "owner".to_owned() }).collect(),
        open_quotes: at(id, open_quotes(minutes)),
        is_changed: false,
    };
    (status != MinutesStatus::Circulated || !one.lacks_nothing()).then_some(one)
}

fn at(record: Id, fields: Vec<String>) -> Vec<Origin> {
    fields.into_iter().map(|field| Origin { record, field }).collect()
}

fn open_quotes(minutes: &Minutes) -> Vec<String> {
    let of_items = minutes.items.iter().flat_map(|item| open(&format!("minutes/items/{}", item.id), &item.quotes));
    of_items.chain(open("minutes", &minutes.quotes)).collect()
}

fn open(path: &str, quotes: &[Quote]) -> Vec<String> {
    let open = typed(quotes).filter(|quote| quote.clearance.is(Clearance::Heard));
    open.map(|quote| format!("{path}/quotes/{}/clearance", quote.id)).collect()
}
