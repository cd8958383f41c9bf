//! A box over the window: all that can be used until it is gone. What closes it is decided by whoever opened it.

use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Modal, ModalResponse, Stroke, Ui, vec2};

use super::words::heading;
use crate::ui::theme::{TextRole, line, palette, role, space};

/// Between the edge of the box and what is in it, and in a low window.
const MARGIN: i8 = 28;
const MARGIN_IF_LOW: i8 = 8;
/// Between the box and the edges of the window, at the least.
const OUTSIDE: f32 = 16.0;
/// A window that is lower than this is low.
const LOW: f32 = 520.0;

/// Whether the window has little room for a box: then it leaves out what one can do without, such as its keys.
pub fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < LOW
}

/// The height that is there for what stands in a box below its title.
pub fn room_in_box(ctx: &Context) -> f32 {
    let (margin, title, gap) = measures(ctx);
    ctx.content_rect().height() - 2.0 * OUTSIDE - 2.0 * f32::from(margin) - title.line - 2.0 * space::WORD - gap
}

fn measures(ctx: &Context) -> (i8, TextRole, f32) {
    if is_low(ctx) { (MARGIN_IF_LOW, role::SUBHEADING, 0.0) } else { (MARGIN, role::SECTION, space::SMALL) }
}

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
    let (margin, title_role, gap) = measures(ctx);
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(margin)).fill(ground).stroke(edge);
    Modal::new(Id::unique(id)).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(wide.min(ui.ctx().content_rect().width() - 3.0 * space::PAGE));
        heading(ui, 1, title_role, title);
        ui.add_space(gap);
        contents(ui)
    })
}
