//! The editor of an event: five pages, of which the minutes have a form of their own.

mod agreed;
mod cards;
mod item;
mod minutes;

pub use minutes::MADE_IN_ITEMS;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::{Draft, form};
use crate::model::form::Form;
use crate::model::{Event, Id};
use crate::ui::state::State;
use crate::ui::way::Step;
use crate::ui::widgets;

/// Each page, and the group of the record that stands on it.
const PAGES: [(&str, &str); 6] =
    [FIRST, ("Plan", "plan"), ("People", "people"), ("Minutes", "minutes"), ("Review", "review"), ("Record", "header")];

const FIRST: (&str, &str) = ("Details", "details");

/// The page on which a group of the record stands.
pub fn page_of(group: &str) -> Option<usize> {
    PAGES.iter().position(|(_, key)| *key == group)
}

const NEXT_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageDown);
const PREVIOUS_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageUp);

/// Draws the tabs of the pages, and takes the keys that turn them.
pub fn tabs(ui: &mut Ui, state: &mut State, event: Id) {
    let before = state.page_of(event);
    let mut page = before;
    if ui.input_mut(|input| input.consume_shortcut(&NEXT_PAGE)) {
        page = (page + 1).min(PAGES.len() - 1);
    }
    if ui.input_mut(|input| input.consume_shortcut(&PREVIOUS_PAGE)) {
        page = page.saturating_sub(1);
    }
    let names = PAGES.map(|(name, _)| name);
    page = widgets::tabs(ui, &names, page).unwrap_or(page);
    if page != before {
        state.pages.insert(event, page);
    }
}

/// Draws the page that was chosen last.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &State, event: &mut Event) {
    let (name, group) = PAGES.get(state.page_of(event.header.id)).copied().unwrap_or(FIRST);
    ui.push_id(name, |ui| {
        draft.within(Step::Key(group), |draft| match group {
            "minutes" => {
                draft.day = event.details.when.first_day().unwrap_or(draft.day);
                minutes::show(ui, draft, event);
            }
            "plan" => all(ui, draft, &mut event.plan),
            "people" => all(ui, draft, &mut event.people),
            "review" => all(ui, draft, &mut event.review),
            "header" => all(ui, draft, &mut event.header),
            _ => all(ui, draft, &mut event.details),
        });
    });
}

fn all(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
    form::show(ui, draft, form, &|_| true);
}
