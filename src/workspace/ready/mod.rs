//! What an event still lacks before it begins, a rule each in one table: its date, venue, the people who have a job,
//! what is said beforehand, its tasks and its briefs. What matters depends on the type: a catch-up needs no first-aider.
//!
//! It advises and no more: nothing is refused or changed. Tasks, runs and briefs have rules of their own elsewhere, which
//! are asked here and not told again.

mod briefs;
mod rules;
mod seen;
mod tables;

use jiff::civil::Date;

use super::Workspace;
use crate::model::{Event, Origin};
use rules::{Lack, RULES, Rule};
use seen::Seen;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    Date,
    Venue,
    Minutes,
    FirstAider,
    Safeguarding,
    RefugePoints,
    Photographs,
    RunSheet,
    Risks,
    Room,
    Tasks,
    Brief,
    /// Two teams have the same one.
    Table,
}

/// One thing that is ready, or that the event still lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub point: Point,
    pub is_ready: bool,
    /// What to do, or what is well, without a full stop.
    pub says: String,
    /// Why, in a sentence; empty where it is ready.
    pub reason: String,
    /// The field where it is put right.
    pub at: Origin,
}

/// Whether an event is still ahead: not of one that ends today and whose minutes are taken.
pub fn is_asked(event: &Event, today: Date) -> bool {
    let is_done = event.details.when.last_day() == Some(today) && event.minutes.has_words();
    event.is_to_come(today) && !is_done
}

/// What matters for this event, in the order in which one would see to it; nothing once it is over or called off.
pub fn ready(workspace: &Workspace, event: &Event, today: Date) -> Vec<Item> {
    if !is_asked(event, today) {
        return Vec::new();
    }
    let seen = Seen::of(workspace, event, today);
    let items = RULES.iter().filter(|rule| (rule.matters)(&seen)).map(|rule| item(rule, &seen));
    items.chain(briefs::items(workspace, event)).chain(tables::items(workspace, event)).collect()
}

/// How many things the event still lacks.
pub fn lacks(workspace: &Workspace, event: &Event, today: Date) -> usize {
    ready(workspace, event, today).iter().filter(|item| !item.is_ready).count()
}

fn item(rule: &Rule, seen: &Seen<'_>) -> Item {
    let record = seen.event.header.id;
    let at = |field: String| Origin { record, field };
    match (rule.lack)(seen) {
        None => Item {
            point: rule.point,
            is_ready: true,
            says: rule.ready.to_owned(),
            reason: String::new(),
            at: at(rule.field.to_owned()),
        },
        Some(Lack { says, reason, field }) => {
            let field = field.unwrap_or_else(|| rule.field.to_owned());
            Item { point: rule.point, is_ready: false, says: says.to_owned(), reason, at: at(field) }
        }
    }
}
