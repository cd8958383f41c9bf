//! What can be read and not changed, such as what was agreed: in its full colours, on the ground of the window, without an
//! edge, and without anything that only helps to change it.

use eframe::egui::{Rect, Response, Ui};

use super::{paint, words};
use crate::ui::theme::{self, radius, role};

/// Draws controls so that they can be read and not changed, unless they are open to everybody.
pub fn locked_unless<R>(ui: &mut Ui, open: bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        if !open {
            // What is switched off fades; what is locked does not, and each control knows itself by that.
            ui.visuals_mut().disabled_alpha = 1.0;
        }
        ui.add_enabled_ui(open, contents).inner
    })
    .inner
}

/// Whether what is drawn here can be read and not changed.
pub fn is_locked(ui: &Ui) -> bool {
    !ui.is_enabled() && ui.visuals().disabled_alpha >= 1.0
}

/// The ground of a field that opens something, which a locked one does not.
pub(super) fn field_ground(ui: &Ui, rect: Rect, response: &Response) {
    let palette = theme::palette(ui);
    let (ground, edge) = match (is_locked(ui), response.hovered()) {
        (true, _) => (palette.window, palette.window),
        (false, true) => (palette.hover, palette.control),
        (false, false) => (palette.surface, palette.control),
    };
    paint::boxed(ui, rect, radius::CONTROL, ground, edge);
}

/// What stands in a locked list that holds nothing.
pub(super) fn nothing(ui: &mut Ui) {
    let faint = theme::palette(ui).faint;
    words::text(ui, role::BODY, faint, "Not said");
}
