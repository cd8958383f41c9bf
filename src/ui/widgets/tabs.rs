//! The parts of an editor, one in view.

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, height, line, radius, role, space};

/// A strip of tabs; the chosen one is bold with a line under it. Returns the one that was picked.
pub fn tabs(ui: &mut Ui, names: &[&str], chosen: usize) -> Option<usize> {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::LABEL;
        let mut picked = None;
        for (number, name) in names.iter().enumerate() {
            let response = tab(ui, name, number == chosen, (number, names.len()));
            if response.clicked() && number != chosen {
                picked = Some(number);
            }
        }
        picked
    })
    .inner
}

fn tab(ui: &mut Ui, name: &str, chosen: bool, (number, count): (usize, usize)) -> Response {
    let palette = theme::palette(ui);
    // The width is that of the bold name, so that the others stay where they are when one is chosen.
    let bold = paint::one_line(ui, role::NAME, name, palette.ink, f32::INFINITY);
    let size = vec2(bold.size().x + 2.0 * space::SMALL, height::TAB);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, ui.make_persistent_id(("tab", number)), Sense::click());
    paint::take_keyboard(ui, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(number + 1);
        node.set_size_of_set(count);
    });
    if response.hovered() && !chosen {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 3.0)), radius::CONTROL, palette.hover);
    }
    let galley = if chosen { bold } else { paint::one_line(ui, role::BODY, name, palette.muted, f32::INFINITY) };
    let left = rect.center().x - galley.size().x / 2.0;
    paint::put(ui, galley, left, rect.center().y);
    if chosen {
        ui.painter().rect_filled(rect.with_min_y(rect.bottom() - line::CHOSEN), 0, palette.accent);
    }
    paint::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 3.0)), radius::CONTROL);
    response
}
