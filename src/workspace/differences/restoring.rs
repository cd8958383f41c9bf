//! A record with one field, or with everything, as another state of it has it.
//!
//! What was agreed or published stays as it is, and so does how far minutes and briefs have come: that is set on their own
//! page, where more goes with it. Which version a record is stays with the record.

use super::{Says, differences};
use crate::model::form::{Items, Place, take_field};
use crate::model::{Id, Kind, Record};
use crate::workspace::{Workspace, counts, is_frozen, list_counts, stays_as_published};

/// How far something has come, and what goes with that.
const STAGES: [(Kind, &str); 10] = [
    (Kind::Event, "minutes/status"),
    (Kind::Event, "minutes/agreed_at"),
    (Kind::Event, "minutes/circulated"),
    (Kind::Event, "minutes/fingerprint"),
    (Kind::Event, "minutes/taken_on"),
    (Kind::Event, "minutes/unlocked"),
    (Kind::Brief, "brief/status"),
    (Kind::Brief, "brief/version"),
    (Kind::Brief, "brief/published"),
    (Kind::Brief, "brief/editions"),
];

/// The record with this field as it is in `from`; none where that is no change, or where the field stays as it is.
pub fn field_from(workspace: &Workspace, now: &Record, from: &Record, field: &str) -> Option<Record> {
    if is_kept(workspace, now, field) {
        return None;
    }
    let (mut back, mut from) = (now.clone(), from.clone());
    let is_put_back = back.kind() == from.kind() && take_field(back.form(), from.form(), field) && back != *now;
    (is_put_back && !joins_agreed(workspace, now, &back)).then_some(back)
}

/// The record with everything as it is in `from` that may be put back; none where that is no change.
pub fn all_from(workspace: &Workspace, now: &Record, from: &Record) -> Option<Record> {
    let (mut back, mut source) = (now.clone(), from.clone());
    for difference in differences(now, from, &Silent) {
        if is_kept(workspace, now, &difference.field) {
            continue;
        }
        let without = back.clone();
        take_field(back.form(), source.form(), &difference.field);
        if joins_agreed(workspace, now, &back) {
            back = without;
        }
    }
    (back != *now).then_some(back)
}

/// Whether a record has this field: the item that it lies in may be gone.
pub fn has_field(record: &Record, field: &str) -> bool {
    let (mut record, mut same) = (record.clone(), record.clone());
    take_field(record.form(), same.form(), field)
}

/// Whether this field of a record stays as it is, whatever an earlier version says.
pub fn is_kept(workspace: &Workspace, now: &Record, field: &str) -> bool {
    let kind = now.kind();
    let lies_in = |above: &str| field.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let is_stage = STAGES.iter().any(|(of, stage)| *of == kind && lies_in(stage));
    let is_published = matches!(now, Record::Brief(brief) if is_frozen(brief)) && stays_as_published(field);
    is_stage || is_published || (workspace.is_agreed(now) && is_agreed(kind, field)) || in_agreed(workspace, now, field)
}

/// Whether it would be added to agreed minutes, of which it is no part now.
fn joins_agreed(workspace: &Workspace, now: &Record, back: &Record) -> bool {
    let agreed = workspace.agreed_event_of(back);
    agreed.is_some() && agreed != workspace.agreed_event_of(now)
}

/// Whether a field counts as the text of minutes, or an item as a whole, or the order of a list.
fn is_agreed(kind: Kind, field: &str) -> bool {
    let list = field.rsplit_once('/').filter(|(_, item)| item.parse::<Id>().is_ok()).map_or(field, |(list, _)| list);
    // What links a record to its minutes is part of them too.
    let is_link = kind != Kind::Event && matches!(field, "event" | "item");
    counts(kind, field) || list_counts(kind, list) || is_link
}

/// Whether it lies in something that the agreed minutes of another record say.
fn in_agreed(workspace: &Workspace, now: &Record, field: &str) -> bool {
    field.split('/').filter_map(|key| key.parse().ok()).any(|item| workspace.is_agreed_item(now, item))
}

/// Where only the fields matter.
struct Silent;

impl Says for Silent {
    fn value(&self, _: Place<'_>) -> String {
        String::new()
    }

    fn item(&self, _: &mut dyn Items, _: usize) -> String {
        String::new()
    }
}
