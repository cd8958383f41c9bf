//! The way from an event's people to a list of them that is taken in. What happens there is in `ui/taking_in`.

use eframe::egui::Ui;

use crate::model::Event;
use crate::ui::commands;
use crate::ui::editor::Draft;
use crate::ui::theme::space;
use crate::ui::widgets;

/// Draws the button, where people may be added to the list.
pub fn way(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    if draft.is_list_locked() {
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        let button = commands::button_of("take-in").small();
        commands::show_for(ui, draft.desk, "take-in", Some(event.header.id), button);
        widgets::secondary(ui, "From a ticket program, a form or Excel, as CSV.");
    });
    ui.add_space(space::FIELD);
}
