//! On the page of the plan: the ways to the day itself, and to the teams that people choose at its launch evening.

use eframe::egui::{Ui, vec2};

use crate::model::Event;
use crate::ui::editor::Draft;
use crate::ui::theme::space;
use crate::ui::widgets;
use crate::ui::{commands, on_the_day};
use crate::workspace::launch_evening;

/// Draws the ways there are.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    if !on_the_day::is_at(event) {
        return;
    }
    // Whoever opens an event goes on in its fields.
    widgets::keyboard_passes_by(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::WORD, space::WORD);
            let id = Some(event.header.id);
            commands::show_for(ui, draft.desk, "day", id, commands::button_of("day"));
            if launch_evening::is_one(event) {
                commands::show_for(ui, draft.desk, "teams", id, commands::button_of("teams"));
            }
        });
    });
    ui.add_space(space::FIELD);
}
