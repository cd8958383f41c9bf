//! The editor of a project brief: the brief itself, led through its parts in no forced order, the events that it was
//! worked on at, and what came of it since, its outputs included.

mod ask;
mod at_events;
mod comments;
mod outputs;
mod published;
mod since;
mod team;

use eframe::egui::Ui;

use super::pages::Page;
use super::{Draft, form};
use crate::model::Brief;
use crate::ui::way::Step;

pub use published::say as say_published;

/// Draws a page of the brief.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, (name, group): Page, brief: &mut Brief) {
    ui.push_id(name, |ui| {
        draft.within(Step::Key(group), |draft| match group {
            "at_events" => at_events::show(ui, draft, brief),
            "since" => since::show(ui, draft, brief),
            "header" => form::show(ui, draft, &mut brief.header, &|_| true),
            _ => ask::show(ui, draft, &mut brief.brief),
        });
    });
    published::keep(draft, brief);
}
