//! Needs of this event that are past their day, with the one click that deletes them.

use eframe::egui::Ui;

use crate::model::Event;
use crate::ui::editor::Draft;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::needs_past;

/// Draws it while there are any.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let today = draft.desk.session.clock().today();
    let count = event.with_needs_past(today).count();
    if count == 0 {
        return;
    }
    widgets::flagged(ui, icon::WARNING, Tone::Warn, &needs_past(count));
    ui.add_space(space::LABEL);
    if Button::outlined("Delete").icon(icon::REMOVE).small().name("Delete the needs").show(ui).clicked() {
        event.delete_needs_past(today);
        draft.is_deed = true;
        draft.gone = Some("Deleted what people needed.".to_owned());
    }
    widgets::secondary(ui, "Earlier versions of this event on this computer keep what was noted.");
    ui.add_space(space::FIELD);
}
