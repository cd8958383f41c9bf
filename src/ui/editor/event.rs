//! The editor of an event: five pages, of which the minutes have a form of their own.

mod agreed;
mod cards;
mod item;
mod minutes;

pub use minutes::MADE_IN_ITEMS;

use eframe::egui::Ui;

use super::{Draft, form};
use crate::model::form::Form;
use crate::model::{Event, Id, Ref};
use crate::ui::frame::Desk;
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

/// Draws the tabs of the pages.
pub fn tabs(ui: &mut Ui, state: &mut State, event: Id) {
    let names = PAGES.map(|(name, _)| name);
    if let Some(page) = widgets::tabs(ui, &names, state.page_of(event)) {
        state.pages.insert(event, page);
    }
}

/// Turns to the next page of the open event; the field that held the keyboard there has it again.
pub fn next_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |page| (page + 1).min(PAGES.len() - 1));
}

/// Turns to the page before.
pub fn previous_page(desk: &mut Desk<'_>, state: &mut State) {
    turn(desk, state, |page| page.saturating_sub(1));
}

fn turn(desk: &Desk<'_>, state: &mut State, to: impl Fn(usize) -> usize) {
    let workspace = desk.session.workspace();
    let Some(event) = state.open().filter(|id| workspace.event(Ref(*id)).is_some()) else { return };
    let before = state.page_of(event);
    if to(before) != before {
        state.pages.insert(event, to(before));
        state.resume(workspace);
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
