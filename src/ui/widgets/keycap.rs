//! The picture of a key, beside what it does.

use eframe::egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, radius, role};

const HEIGHT: f32 = 20.0;
const EDGE: f32 = 6.0;

/// A key or keys, such as "Ctrl K".
pub fn key_cap(ui: &mut Ui, keys: &str) -> Response {
    let width = width(ui, keys);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    paint_keys(ui, keys, rect.right(), rect.center().y);
    response
}

/// Paints keys with their right edge at `right` and their middle at `middle`.
pub(super) fn paint_keys(ui: &Ui, keys: &str, right: f32, middle: f32) {
    let palette = theme::palette(ui);
    let galley = paint::one_line(ui, role::KEY, keys, palette.muted, f32::INFINITY);
    let size = vec2(galley.size().x + 2.0 * EDGE, HEIGHT);
    let rect = Rect::from_min_size(pos2(right - size.x, middle - size.y / 2.0), size);
    paint::boxed(ui, rect, radius::KEY, palette.panel, palette.line);
    paint::put(ui, galley, rect.left() + EDGE, middle);
}

/// How wide the picture of keys is.
pub(super) fn width(ui: &Ui, keys: &str) -> f32 {
    let colour = theme::palette(ui).muted;
    paint::one_line(ui, role::KEY, keys, colour, f32::INFINITY).size().x + 2.0 * EDGE
}
