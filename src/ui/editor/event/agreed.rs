//! Decisions, actions, offers and requests of a meeting: records of their own, written where they were made.

use std::sync::Arc;

use eframe::egui::{Align, Layout, Ui};

use super::minutes::MADE_IN_ITEMS;
use crate::model::event::Item;
use crate::model::form::Form;
use crate::model::pick::Choice;
use crate::model::{Event, Id, Kind, Record, Ref};
use crate::ui::editor::{Draft, banner, form};
use crate::ui::kinds::{icon_of, one_of, tone_of};
use crate::ui::theme::{icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip, card, icon_button};
use crate::workspace::{Edit, references};

/// The fields that stand in the minutes, a kind each; the others are one click further.
const IN_MINUTES: [(Kind, &[&str]); 3] = [
    (Kind::Decision, &["wording", "short"]),
    (Kind::Action, &["what", "owner", "with", "status", "by"]),
    (Kind::Notice, &["kind", "what", "by"]),
];

/// Width of the word at the left of a card, so that cards line up.
const WORD_WIDTH: f32 = 96.0;

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

/// The records that were made under an item.
pub fn of_item(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: Ref, item: Id) {
    for kind in MADE_IN_ITEMS {
        for record in under(draft, event, kind, |found| found == Some(item)) {
            one(ui, draft, &record);
        }
    }
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
    ui.push_id(record.id(), |ui| {
        card(ui, None, |ui| {
            banner::show(ui, draft, record);
            gone = head(ui, draft, record, reference.as_deref().unwrap_or_default());
            ui.add_space(space::WORD);
            draft.within_record(record, |draft| {
                ui.add_enabled_ui(editable, |ui| fields(ui, draft, after.form(), record.kind()));
            });
        });
    });
    ui.add_space(space::WORD);
    if gone {
        draft.edits.push(Edit::delete(record.clone()));
    } else if after != **record {
        draft.edits.push(Edit::replace(record.clone(), after));
    }
}

/// The word, the reference, and what can be done. Whether it is to be deleted.
fn head(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Record, reference: &str) -> bool {
    let kind = record.kind();
    let mut gone = false;
    ui.horizontal(|ui| {
        let word = match record {
            Record::Notice(notice) => notice.kind.known().map_or(kind.words().one, |kind| kind.label()),
            _ => kind.words().one,
        };
        Chip::new(word).tone(tone_of(kind)).icon(icon_of(kind)).width(WORD_WIDTH).show(ui);
        widgets::secondary(ui, reference);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("{} {reference}", one_of(kind));
            let editable = draft.desk.session.read_only(record.id()).is_none();
            gone = editable
                && draft.locked.is_none()
                && icon_button(ui, icon::REMOVE, format!("Delete {name}").trim()).clicked();
            if icon_button(ui, icon::OPEN, format!("Open {name}").trim()).clicked() {
                draft.desk.go = Some((kind, record.id()));
            }
        });
    });
    gone
}

fn fields(ui: &mut Ui, draft: &mut Draft<'_, '_>, fields: &mut dyn Form, kind: Kind) {
    let main = IN_MINUTES.iter().find(|(found, _)| *found == kind).map_or(&[][..], |(_, keys)| keys);
    form::show(ui, draft, fields, &|key| main.contains(&key));
    let rest = |key: &str| !main.contains(&key) && !["header", "event", "item"].contains(&key);
    form::rest(ui, draft, "More", fields, &rest);
}
