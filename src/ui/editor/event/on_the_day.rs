//! On the page of the plan: the ways to the day itself, and to the teams that people choose at its launch evening.

use eframe::egui::{Ui, vec2};

use crate::model::Event;
use crate::ui::editor::Draft;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};
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
            let day = Button::outlined("On the day").icon(icon::TIME).show(ui);
            if commands::tip_saying(day, "day", "What is on and what comes next, over the whole window").clicked() {
                draft.desk.runs = Some(event.header.id);
            }
            if !launch_evening::is_one(event) {
                return;
            }
            let teams = Button::outlined("Choose teams").icon(icon::PEOPLE).show(ui);
            if commands::tip_saying(teams, "teams", "Who has come, and which team each chooses").clicked() {
                draft.desk.gathers = Some(event.header.id);
            }
        });
    });
    ui.add_space(space::FIELD);
}
