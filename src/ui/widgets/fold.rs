//! The heading of a group that is folded away and opened again.

use eframe::egui::{Response, Role, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, height, icon, line, radius, role, space};

/// The heading, with what the group holds at its right, in a few words. A click or Enter asks for the group to be opened, or
/// closed.
pub fn fold_heading(ui: &mut Ui, words: &str, holds: &str, open: bool) -> Response {
    let palette = theme::palette(ui);
    let id = ui.make_persistent_id("fold");
    let room = ui.available_width() - icon::SIZE - space::WORD;
    let held = paint::one_line(ui, role::SECONDARY, holds, palette.muted, room * 0.5);
    let beside = if holds.is_empty() { 0.0 } else { held.size().x + space::FIELD };
    let title = paint::few_lines(ui, role::SUBHEADING, words, palette.ink, room - beside, 3);
    let high = (title.size().y + 2.0 * (line::FOCUS + space::HAIR)).max(height::BUTTON);
    let (rect, response) = paint::clickable(ui, id, vec2(ui.available_width(), high));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(open);
        if !holds.is_empty() {
            node.set_description(holds);
        }
    });
    // The arrow stands in line with what is below, and the ring stands off from it.
    let around = rect.expand2(vec2(space::TIGHT, 0.0));
    if response.hovered() {
        ui.painter().rect_filled(around, radius::CONTROL, palette.hover);
    }
    let (arrow, middle) = (if open { icon::OPENED } else { icon::CLOSED }, rect.center().y);
    paint::icon(ui, arrow, icon::SIZE, palette.muted, pos2(rect.left() + icon::SIZE / 2.0, middle));
    paint::put(ui, title, rect.left() + icon::SIZE + space::WORD, middle);
    let left = rect.right() - held.size().x;
    paint::put(ui, held, left, middle);
    paint::focus_ring(ui, &response, around, radius::CONTROL);
    response
}
