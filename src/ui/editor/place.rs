//! One field: the control that fits what it holds, under its label.

use eframe::egui::{Align, Response, Ui};

use super::{Draft, attachments, dates, items, links};
use crate::model::form::{FieldWords, Place};
use crate::model::pick::{Pick, Picked};
use crate::model::{Id, Ref};
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Chosen, Field, Line, MarkdownEdit, NumberEdit, PickChange, WordsEdit};

/// Draws the field and writes into it what was typed.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: FieldWords, place: Place<'_>) {
    let field = Field::new(words.label).help(words.help);
    match place {
        Place::Line(line) => {
            let response = field.show(ui, |ui| Line::new(line).show(ui));
            take_focus(draft, &response);
        }
        Place::Text(text) => {
            let response = field.show(ui, |ui| MarkdownEdit::new(&mut text.0).show(ui));
            take_focus(draft, &response);
        }
        Place::Lines(lines) => {
            field.show(ui, |ui| WordsEdit::new(lines).show(ui));
        }
        Place::Number(number) => {
            field.show(ui, |ui| NumberEdit::new(number).show(ui));
        }
        Place::Flag(flag) => {
            widgets::flag(ui, flag, words.label);
            if !words.help.is_empty() {
                widgets::secondary(ui, words.help);
            }
        }
        Place::Time(time) => field.show(ui, |ui| dates::time(ui, time)),
        Place::When(when) => {
            field.show(ui, |ui| dates::when(ui, when, draft.day));
        }
        Place::Pick(pick) => field.show(ui, |ui| choose(ui, pick)),
        Place::Link { target, kinds } => field.show(ui, |ui| links::one(ui, draft, target, kinds)),
        Place::Links { targets, kinds } => field.show(ui, |ui| links::several(ui, draft, targets, kinds)),
        Place::ItemOf { item, event } => field.show(ui, |ui| item_of(ui, draft, item, event)),
        Place::Nested(form) => super::form::show(ui, draft, form, &|_| true),
        Place::Items(list) => {
            widgets::heading(ui, 3, role::NAME, words.label);
            if !words.help.is_empty() {
                widgets::secondary(ui, words.help);
            }
            ui.add_space(space::WORD);
            items::show(ui, draft, list);
        }
        Place::Attachments(files) => field.show(ui, |ui| attachments::show(ui, draft, files)),
    }
}

/// Gives the keyboard to the first field of a record that was just made.
fn take_focus(draft: &mut Draft<'_, '_>, response: &Response) {
    if std::mem::take(&mut draft.focus_first) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
}

fn choose(ui: &mut Ui, pick: &mut dyn Pick) {
    let picked = pick.picked();
    let chosen = match &picked {
        Picked::Nothing => Chosen::Nothing,
        Picked::Option(option) => Chosen::Option(*option),
        Picked::Newer(text) => Chosen::Newer(text),
    };
    match widgets::pick(ui, &pick.options(), chosen, pick.can_clear()) {
        Some(PickChange::Picked(option)) => pick.pick(option),
        Some(PickChange::Cleared) => pick.clear(),
        None => {}
    }
}

/// A minute item of the event at which something was agreed.
fn item_of(ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &mut Option<Id>, event: Option<Ref>) {
    let event = event.and_then(|event| draft.desk.session.workspace().event(event));
    let items: Vec<(Id, String)> = event
        .into_iter()
        .flat_map(|event| (1..).zip(&event.minutes.items))
        .map(|(number, item)| (item.id, format!("{number} {}", item.title)))
        .collect();
    let names: Vec<&str> = items.iter().map(|(_, name)| name.as_str()).collect();
    let chosen = item.and_then(|item| items.iter().position(|(id, _)| *id == item));
    let chosen = chosen.map_or(Chosen::Nothing, Chosen::Option);
    match widgets::pick(ui, &names, chosen, true) {
        Some(PickChange::Picked(option)) => *item = items.get(option).map(|(id, _)| *id),
        Some(PickChange::Cleared) => *item = None,
        None => {}
    }
}
