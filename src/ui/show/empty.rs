//! What the screen says while no project is at the event, with the way to where they are taken to it.

use eframe::egui::{Sense, Ui, Vec2};

use super::{Asked, Stage};
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Button};

/// Draws it.
pub fn show(ui: &mut Ui, stage: &Stage<'_>) -> Option<Asked> {
    let palette = theme::palette(ui.ctx());
    let size = role::PROJECTOR_QUESTION.at_most(ui.available_width() / 24.0);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * if stage.is_small { 0.1 } else { 0.25 });
        let (place, _) = ui.allocate_exact_size(Vec2::splat(64.0), Sense::hover());
        widgets::icon_at(ui, icon::BRIEF, 56.0, palette.control, place.center());
        ui.add_space(space::FIELD);
        widgets::heading(ui, 2, size.strong(), "No teams yet");
        widgets::text(ui, size, palette.muted, "Take project briefs to this event: each has its turn here.");
        ui.add_space(space::SECTION);
        Button::filled("Go to the briefs of this event").show(ui).clicked().then_some(Asked::Briefs)
    })
    .inner
}
