//! The pages of an event's editor, of which the minutes and the plan have a form of their own.

mod agreed;
mod briefs;
mod cards;
mod item;
mod launch;
mod lines;
mod minutes;
mod progress;
mod run_sheet;
mod sealed;
pub mod steps;

pub use minutes::MADE_IN_ITEMS;

use eframe::egui::Ui;

use super::pages::Page;
use super::{Draft, form};
use crate::model::Event;
use crate::model::form::Form;
use crate::ui::way::Step;

/// Draws a page of the event.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, (name, group): Page, event: &mut Event) {
    ui.push_id(name, |ui| {
        draft.within(Step::Key(group), |draft| match group {
            "minutes" => {
                draft.day = event.details.when.first_day().unwrap_or(draft.day);
                minutes::show(ui, draft, event);
            }
            "plan" => {
                launch::show(ui, draft, event);
                briefs::show(ui, draft, event);
                run_sheet::show(ui, draft, event);
            }
            "people" => all(ui, draft, &mut event.people),
            "review" => all(ui, draft, &mut event.review),
            "header" => all(ui, draft, &mut event.header),
            _ => {
                launch::show(ui, draft, event);
                all(ui, draft, &mut event.details);
            }
        });
    });
}

fn all(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
    form::show(ui, draft, form, &|_| true);
}
