//! The editor of a project brief: the brief itself, led through its parts in no forced order, the events that it was
//! worked on at, and what came of it since, its outputs included.

mod ask;
mod at_events;
mod comments;
mod deeds;
mod due;
mod outputs;
mod project;
mod published;
mod quiet;
mod since;
mod starters;
mod team;
mod telling;

use eframe::egui::Ui;

pub use deeds::Deeds;
pub use due::tell_notice;
pub use published::{follow as follow_status, say as say_published};

use super::pages::Page;
use super::{Draft, form};
use crate::model::Brief;
use crate::ui::way::Step;

/// The page that has no field of its own.
pub const PROJECT: &str = "project";

/// Draws a page of the brief.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, (name, group): Page, brief: &mut Brief) {
    if group == PROJECT {
        ui.push_id(name, |ui| project::show(ui, draft, brief));
        return;
    }
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
