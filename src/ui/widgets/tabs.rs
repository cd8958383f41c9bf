//! The parts of an editor, one in view.

use eframe::egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::roving::{self, Group};
use crate::ui::theme::{self, height, line, radius, role, space};

/// A strip of tabs; the chosen one is bold with a line under it. Returns the one that was picked.
/// The Tab key stops once, at the chosen one; the arrows pick the next.
///
/// The words of the first tab, not its edge, stand in line with what is above and below.
pub fn tabs(ui: &mut Ui, names: &[&str], chosen: usize) -> Option<usize> {
    let palette = theme::palette(ui);
    // Each is as wide as its bold name, so that the others stay where they are when one is chosen.
    let wide = |name: &&str| paint::one_line(ui, role::NAME, name, palette.ink, f32::INFINITY).size().x + 2.0 * EDGE;
    let widths: Vec<f32> = names.iter().map(wide).collect();
    let gaps = GAP * names.len().saturating_sub(1) as f32;
    let size = vec2(widths.iter().sum::<f32>() + gaps - 2.0 * EDGE, height::TAB);
    let (strip, _) = ui.allocate_exact_size(size, Sense::hover());
    let mut left = strip.left() - EDGE;
    let ids: Vec<Id> = (0..names.len()).map(|number| ui.make_persistent_id(("tab", number))).collect();
    let mut picked = roving::walk(ui, &ids).filter(|number| *number != chosen);
    let group = Group::new(ui, &ids, ids.get(chosen).copied());
    for (number, ((name, width), id)) in names.iter().zip(widths).zip(&ids).enumerate() {
        let place = Rect::from_min_size(pos2(left, strip.top()), vec2(width, strip.height()));
        let response = group.member(ui, place, *id);
        draw(ui, &response, name, number == chosen, (number, names.len()));
        if response.clicked() && number != chosen {
            picked = Some(number);
        }
        left += width + GAP;
    }
    picked
}

const EDGE: f32 = space::SMALL;
const GAP: f32 = space::LABEL;

fn draw(ui: &Ui, response: &Response, name: &str, chosen: bool, (number, count): (usize, usize)) {
    let palette = theme::palette(ui);
    let place = response.rect;
    paint::take_keyboard(ui, response);
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_selected(chosen);
        node.set_position_in_set(number);
        node.set_size_of_set(count);
    });
    let inner = place.shrink2(vec2(0.0, 3.0));
    if response.hovered() && !chosen {
        ui.painter().rect_filled(inner, radius::CONTROL, palette.hover);
    }
    let (role, colour) = if chosen { (role::NAME, palette.ink) } else { (role::BODY, palette.muted) };
    let galley = paint::one_line(ui, role, name, colour, f32::INFINITY);
    let left = place.center().x - galley.size().x / 2.0;
    paint::put(ui, galley, left, place.center().y);
    if chosen {
        ui.painter().rect_filled(place.with_min_y(place.bottom() - line::CHOSEN), 0, palette.accent);
    }
    paint::focus_ring(ui, response, inner, radius::CONTROL);
}
