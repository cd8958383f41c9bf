//! The editor of an event: five pages, of which the minutes have a form of their own.

mod agreed;
mod cards;
mod item;
mod minutes;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::{Draft, form};
use crate::model::Event;
use crate::model::form::Form;
use crate::ui::state::State;
use crate::ui::widgets;

const PAGES: [&str; 6] = ["Details", "Plan", "People", "Minutes", "Review", "Record"];

const NEXT_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageDown);
const PREVIOUS_PAGE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageUp);

/// Draws the tabs of the pages, and takes the keys that turn them.
pub fn tabs(ui: &mut Ui, state: &mut State) {
    if ui.input_mut(|input| input.consume_shortcut(&NEXT_PAGE)) {
        state.event_page = (state.event_page + 1).min(PAGES.len() - 1);
    }
    if ui.input_mut(|input| input.consume_shortcut(&PREVIOUS_PAGE)) {
        state.event_page = state.event_page.saturating_sub(1);
    }
    if let Some(page) = widgets::tabs(ui, &PAGES, state.event_page) {
        state.event_page = page;
    }
}

/// Draws the page that was chosen last.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &State, event: &mut Event) {
    let page = PAGES.get(state.event_page).copied().unwrap_or_default();
    ui.push_id(page, |ui| match page {
        "Minutes" => {
            draft.day = event.details.when.first_day().unwrap_or(draft.day);
            minutes::show(ui, draft, event);
        }
        "Plan" => all(ui, draft, &mut event.plan),
        "People" => all(ui, draft, &mut event.people),
        "Review" => all(ui, draft, &mut event.review),
        "Record" => all(ui, draft, &mut event.header),
        _ => all(ui, draft, &mut event.details),
    });
}

fn all(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
    form::show(ui, draft, form, &|_| true);
}
