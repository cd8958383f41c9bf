//! One field: the control that fits what it holds, under its label.

use eframe::egui::{Align, Ui};

use super::{Draft, attachments, dates, items, links, question, small};
use crate::model::form::{FieldWords, Place};
use crate::model::pick::{Pick, Picked};
use crate::model::{Id, Ref};
use crate::ui::widgets::{
    self, Chosen, Field, Line, MarkdownEdit, NumberEdit, PhrasesChange, PhrasesEdit, PickChange, WordsEdit,
};

/// How a field stands out from others.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The largest field of its page.
    pub large: bool,
    /// A few words at the right of the label, such as a count.
    pub aside: String,
    pub shape: Shape,
    /// It is still to be answered, which its chip says in amber.
    pub asks: bool,
}

/// Where a field stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Under its label, in a form.
    #[default]
    Field,
    /// In a box that is about nothing else, which says what it is.
    Sentence,
    /// Among the facts below the sentence of a box. What two versions say of it is asked below all of them.
    Fact,
}

/// Draws the field and writes into it what was typed. The keyboard comes to it where the way ends here.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: FieldWords, place: Place<'_>, look: &Look) {
    // One types who it is into a link, too.
    let is_typed_in = matches!(place, Place::Line(_) | Place::Text(_) | Place::Link { .. });
    let has_fields = matches!(place, Place::Nested(_) | Place::Protected(_) | Place::Items(_));
    let is_locked = !has_fields && draft.is_field_locked();
    if !has_fields && draft.way.arrives(is_typed_in) {
        if is_locked {
            ui.scroll_to_cursor(Some(Align::Center));
        } else {
            widgets::next_takes_keyboard(ui);
        }
    }
    if is_locked {
        locked(ui, draft, words, place, look);
    } else if widgets::holds_keyboard(ui, |ui| control(ui, draft, words, place, look)) {
        draft.way.note_keyboard();
    }
    if !has_fields && look.shape != Shape::Fact {
        question::show(ui, draft, words.label);
    }
}

/// What was agreed can be read as ever, and nothing is done to it; how it would be typed is not said.
fn locked(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: FieldWords, place: Place<'_>, look: &Look) {
    let words = FieldWords { help: "", ..words };
    widgets::locked_unless(ui, false, |ui| control(ui, draft, words, place, look));
}

fn control(ui: &mut Ui, draft: &mut Draft<'_, '_>, words: FieldWords, place: Place<'_>, look: &Look) {
    if look.shape != Shape::Field {
        return small::show(ui, draft, words, place, look);
    }
    let field = Field::new(words.label).help(words.help).aside(&look.aside);
    match place {
        Place::Line(line) => {
            let line = if words.wide { Line::new(line).wrapped() } else { Line::new(line) };
            field.show(ui, |ui| if look.large { line.large() } else { line }.show(ui));
        }
        Place::Text(text) => {
            field.show(ui, |ui| MarkdownEdit::new(&mut text.0).show(ui));
        }
        Place::Lines(lines) if words.wide => phrases(ui, draft, field, lines),
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
        Place::Lead(lead) => field.show(ui, |ui| dates::lead(ui, lead)),
        Place::Pick(pick) => field.show(ui, |ui| choose(ui, pick)),
        Place::Link { target, kinds } => field.show(ui, |ui| links::one(ui, draft, target, kinds)),
        Place::Links { targets, kinds } => field.show(ui, |ui| links::several(ui, draft, targets, kinds)),
        Place::ItemOf { item, event } => field.show(ui, |ui| item_of(ui, draft, item, event)),
        Place::Nested(form) | Place::Protected(form) => super::form::show(ui, draft, form, &|_| true),
        // An empty list that nothing may be added to says nothing.
        Place::Items(list) if list.is_empty() && draft.is_list_locked() => {}
        Place::Items(list) => {
            items::heading(ui, words.label, words.help);
            items::show(ui, draft, list);
        }
        Place::Attachments(files) => field.show(ui, |ui| attachments::show(ui, draft, files)),
    }
}

/// Phrases, each on a line of its own.
fn phrases(ui: &mut Ui, draft: &mut Draft<'_, '_>, field: Field<'_>, phrases: &mut Vec<String>) {
    let held = draft.keyboard.as_ref().is_some_and(|at| at.record == draft.record && at.field == draft.way.path());
    let adds_one = held && std::mem::take(&mut draft.adds_one);
    let change = field.show(ui, |ui| PhrasesEdit::new(phrases).adds_one(adds_one).show(ui));
    draft.is_deed |= change == Some(PhrasesChange::Deed);
}

fn choose(ui: &mut Ui, pick: &mut dyn Pick) {
    picking(pick, |options, chosen, may_clear| widgets::pick(ui, options, chosen, may_clear));
}

/// Has a value picked by the control that `ask` draws. Whether that was done.
pub fn picking(pick: &mut dyn Pick, ask: impl FnOnce(&[&str], Chosen<'_>, bool) -> Option<PickChange>) -> bool {
    let picked = pick.picked();
    let chosen = match &picked {
        Picked::Nothing => Chosen::Nothing,
        Picked::Option(option) => Chosen::Option(*option),
        Picked::Newer(text) => Chosen::Newer(text),
    };
    let change = ask(&pick.options(), chosen, pick.can_clear());
    match change {
        Some(PickChange::Picked(option)) => pick.pick(option),
        Some(PickChange::Cleared) => pick.clear(),
        None => {}
    }
    change.is_some()
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
