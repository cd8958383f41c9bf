//! The picture of a key, beside what it does.

use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, line, radius, role};

/// A key or keys, such as "Ctrl K".
pub fn key_cap(ui: &mut Ui, keys: &str) -> Response {
    let palette = theme::palette(ui);
    let galley = paint::one_line(ui, role::KEY, keys, palette.muted, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 12.0, 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    let edge = Stroke::new(line::THIN, palette.line);
    ui.painter().rect(rect, radius::KEY, palette.panel, edge, StrokeKind::Inside);
    ui.painter().galley(pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0), galley, palette.muted);
    response
}
