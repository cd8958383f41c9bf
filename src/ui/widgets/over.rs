//! A box over the window: all that can be used until it is gone. What closes it is decided by whoever opened it.

use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Modal, ModalResponse, Stroke, Ui, vec2};

use super::words::heading;
use crate::ui::theme::{line, palette, role, space};

/// Between the edge of the box and what is in it.
const MARGIN: i8 = 28;

/// The upper edge of a box that grows while one types in it.
const TOP: f32 = 40.0;

/// Draws a box with its title, as wide as the window has room for up to `wide` points. `id` tells it from other boxes.
pub fn over_window<T>(
    ctx: &Context,
    id: &'static str,
    title: &str,
    wide: f32,
    contents: impl FnOnce(&mut Ui) -> T,
) -> ModalResponse<T> {
    boxed(ctx, Modal::default_area(Id::unique(id)), (id, title), wide, contents)
}

/// The same for a box that grows and shrinks with what is typed in it: its upper edge stays where it is, and with it what
/// one types in.
pub fn over_window_from_top<T>(
    ctx: &Context,
    id: &'static str,
    title: &str,
    wide: f32,
    contents: impl FnOnce(&mut Ui) -> T,
) -> ModalResponse<T> {
    let area = Modal::default_area(Id::unique(id)).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    boxed(ctx, area, (id, title), wide, contents)
}

fn boxed<T>(
    ctx: &Context,
    area: Area,
    (id, title): (&'static str, &str),
    wide: f32,
    contents: impl FnOnce(&mut Ui) -> T,
) -> ModalResponse<T> {
    let area = area.accessible_name(title);
    let (ground, edge) = (palette(ctx).surface, Stroke::new(line::THIN, palette(ctx).control));
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(MARGIN)).fill(ground).stroke(edge);
    Modal::new(Id::unique(id)).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(wide.min(ui.ctx().content_rect().width() - 3.0 * space::PAGE));
        heading(ui, 1, role::SECTION, title);
        ui.add_space(space::SMALL);
        contents(ui)
    })
}
