//! A box over the window: all that can be used until it is gone. What closes it is decided by whoever opened it.

use eframe::egui::{Context, Frame, Id, Margin, Modal, ModalResponse, Stroke, Ui};

use super::words::heading;
use crate::ui::theme::{line, palette, role, space};

/// Between the edge of the box and what is in it.
const MARGIN: i8 = 28;

/// Draws a box with its title, as wide as the window has room for up to `wide` points. `id` tells it from other boxes.
pub fn over_window<T>(
    ctx: &Context,
    id: &'static str,
    title: &str,
    wide: f32,
    contents: impl FnOnce(&mut Ui) -> T,
) -> ModalResponse<T> {
    let id = Id::unique(id);
    let area = Modal::default_area(id).accessible_name(title);
    let (ground, edge) = (palette(ctx).surface, Stroke::new(line::THIN, palette(ctx).control));
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(MARGIN)).fill(ground).stroke(edge);
    Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(wide.min(ui.ctx().content_rect().width() - 3.0 * space::PAGE));
        heading(ui, 1, role::SECTION, title);
        ui.add_space(space::SMALL);
        contents(ui)
    })
}
