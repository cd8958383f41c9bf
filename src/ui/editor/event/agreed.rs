//! Decisions, actions, offers and requests of a meeting: records of their own, written where they were made.

use std::sync::Arc;

use eframe::egui::Ui;

use super::boxes::{self, Part};
use super::minutes::MADE_IN_ITEMS;
use crate::model::event::Item;
use crate::model::pick::Choice;
use crate::model::{ActionStatus, Event, Id, Kind, Record, Ref};
use crate::ui::editor::{Draft, banner};
use crate::ui::kinds::{icon_of, one_of, tone_of};
use crate::ui::theme::{icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip, icon_button};
use crate::ui::words::joined;
use crate::workspace::{Edit, references};

/// What stands in the minutes, a kind each: the sentence, and its facts. The rest is one click further.
const IN_MINUTES: [(Kind, &str, &[&str]); 3] = [
    (Kind::Decision, "wording", &[]),
    (Kind::Action, "what", &["owner", "by"]),
    (Kind::Notice, "what", &["kind", "by"]),
];

/// What the minutes say of a record by where it stands in them.
const SAID: [&str; 3] = ["header", "event", "item"];

/// How many records of each kind an item has.
pub struct Counts([(Kind, usize); 3]);

impl Counts {
    pub fn of(&self, kind: Kind) -> usize {
        self.0.iter().find(|(counted, _)| *counted == kind).map_or(0, |(_, count)| *count)
    }
}

/// Counts the records that were made under an item.
pub fn counts(draft: &Draft<'_, '_>, event: Ref, item: &Item) -> Counts {
    Counts(MADE_IN_ITEMS.map(|kind| (kind, under(draft, event, kind, |found| found == Some(item.id)).len())))
}

/// The records that were made under an item, as far as they `are_here`.
pub fn of_item(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: Ref, item: Id, are_here: &dyn Fn(Id) -> bool) {
    for kind in MADE_IN_ITEMS {
        for record in under(draft, event, kind, |found| found == Some(item)) {
            if are_here(record.id()) {
                one(ui, draft, &record);
            }
        }
    }
}

/// The record that a line became, in its box; whether there is one.
pub fn of_line(ui: &mut Ui, draft: &mut Draft<'_, '_>, line: Id) -> bool {
    let record = draft.desk.session.workspace().get(line).cloned();
    let Some(record) = record.filter(|record| MADE_IN_ITEMS.contains(&record.kind())) else { return false };
    one(ui, draft, &record);
    true
}

/// The records of the event that stand under none of its items.
pub fn outside_items(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let items: Vec<Id> = event.minutes.items.iter().map(|item| item.id).collect();
    let outside = |found: Option<Id>| found.is_none_or(|found| !items.contains(&found));
    let source = Ref(event.header.id);
    let records: Vec<Arc<Record>> =
        MADE_IN_ITEMS.into_iter().flat_map(|kind| under(draft, source, kind, outside)).collect();
    if records.is_empty() {
        return;
    }
    widgets::heading(ui, 2, role::SUBHEADING, "Under no item");
    ui.add_space(space::WORD);
    for record in records {
        one(ui, draft, &record);
    }
    ui.add_space(space::FIELD);
}

/// Makes a record at this event, under this item; the keyboard goes to it.
pub fn add(draft: &mut Draft<'_, '_>, kind: Kind, event: Ref, item: Option<Id>) {
    let mut record = draft.desk.session.new_record(kind);
    record.set_source(Some(event), item);
    draft.lead_to(Step::Record(record.id()));
    draft.created.push(record);
}

/// The records of a kind that were made at an event, by the item that they stand under.
fn under(draft: &Draft<'_, '_>, event: Ref, kind: Kind, wanted: impl Fn(Option<Id>) -> bool) -> Vec<Arc<Record>> {
    let workspace = draft.desk.session.workspace();
    let ids = workspace.of_event(event.0, kind);
    let records = ids.into_iter().filter_map(|id| workspace.get(id).cloned());
    records.filter(|record| wanted(record.item())).collect()
}

fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let mut after = Record::clone(record);
    let reference =
        record.event().and_then(|event| references(draft.desk.session.workspace(), event.0).remove(&record.id()));
    let mut gone = false;
    let editable = draft.desk.session.read_only(record.id()).is_none();
    let reference = reference.unwrap_or_default();
    ui.push_id(record.id(), |ui| {
        banner::show(ui, draft, record);
        boxes::show(ui, chip_of(record), |ui, part| match part {
            Part::Tools => gone |= tools(ui, draft, record, &reference),
            Part::Body => draft.within_record(record, |draft| {
                ui.add_enabled_ui(editable, |ui| fields(ui, draft, &mut after, &reference));
            }),
        });
    });
    ui.add_space(space::WORD);
    if gone {
        draft.edits.push(Edit::delete(record.clone()));
    } else if after != **record {
        draft.edits.push(Edit::replace(record.clone(), after));
    }
}

fn chip_of(record: &Record) -> Chip<'static> {
    let kind = record.kind();
    let word = match record {
        Record::Notice(notice) => notice.kind.known().map_or(kind.words().one, |kind| kind.label()),
        _ => kind.words().one,
    };
    Chip::new(word).tone(tone_of(kind)).icon(icon_of(kind))
}

/// What a record is called among those of its meeting: "action A1".
fn name_of(kind: Kind, reference: &str) -> String {
    format!("{} {reference}", one_of(kind)).trim().to_owned()
}

/// The reference, and what can be done. Whether it is to be deleted.
fn tools(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Record, reference: &str) -> bool {
    let name = name_of(record.kind(), reference);
    let editable = draft.desk.session.read_only(record.id()).is_none();
    widgets::secondary(ui, reference);
    if icon_button(ui, icon::OPEN, &format!("Open {name}")).clicked() {
        draft.desk.go = Some((record.kind(), record.id()));
    }
    editable && draft.locked.is_none() && icon_button(ui, icon::REMOVE, &format!("Delete {name}")).clicked()
}

fn fields(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &mut Record, reference: &str) {
    let kind = record.kind();
    let found = IN_MINUTES.iter().find(|(found, ..)| *found == kind);
    let Some((_, sentence, facts)) = found else { return };
    let (name, aside) = (name_of(kind, reference), aside(draft, record));
    boxes::Fields { sentence, facts, hidden: &SAID, asks: None, aside: &aside, name: &name }.show(
        ui,
        draft,
        record.form(),
    );
}

/// What is told of an action without a field of its own in the box: who else does it, and how it stands once that is no
/// longer the usual.
fn aside(draft: &Draft<'_, '_>, record: &Record) -> String {
    let Record::Action(action) = record else { return String::new() };
    let with: Vec<String> = action.with.iter().map(|one| draft.title(one.0)).collect();
    let with = if with.is_empty() { String::new() } else { format!("with {}", with.join(", ")) };
    let status = action.status.known().filter(|status| **status != ActionStatus::Open);
    joined(&[&with, status.map_or("", |status| status.label())])
}
