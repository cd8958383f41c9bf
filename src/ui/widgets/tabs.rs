//! The parts of an editor, one in view.

use eframe::egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::roving::{self, Group};
use crate::ui::theme::{self, height, line, radius, role, space};

/// A strip of tabs; the chosen one is bold with a line under it. Returns the one that was picked.
/// The Tab key stops once, at the chosen one; the arrows pick the next. Where one line has no room for them, they stand
/// on several.
///
/// The words of the first tab, not its edge, stand in line with what is above and below.
pub fn tabs(ui: &mut Ui, names: &[&str], chosen: usize) -> Option<usize> {
    let (places, edge) = places(ui, names);
    let size = places.iter().fold(Rect::NOTHING, |all, place| all.union(*place)).size();
    let (strip, _) = ui.allocate_exact_size(vec2(size.x - 2.0 * edge, size.y), Sense::hover());
    let ids: Vec<Id> = (0..names.len()).map(|number| ui.make_persistent_id(("tab", number))).collect();
    let mut picked = roving::walk(ui, &ids).filter(|number| *number != chosen);
    let group = Group::new(ui, &ids, ids.get(chosen).copied());
    for (number, ((name, place), id)) in names.iter().zip(places).zip(&ids).enumerate() {
        let response = group.member(ui, place.translate(strip.min - pos2(edge, 0.0)), *id);
        draw(ui, &response, name, number == chosen, (number, names.len()));
        if response.clicked() && number != chosen {
            picked = Some(number);
        }
    }
    picked
}

/// Where each tab stands in the strip, closer together where that keeps them on one line, and the room within its edges.
fn places(ui: &Ui, names: &[&str]) -> (Vec<Rect>, f32) {
    let palette = theme::palette(ui);
    // Each is as wide as its bold name, so that the others stay where they are when one is chosen.
    let wide = |name: &&str| paint::one_line(ui, role::NAME, name, palette.ink, f32::INFINITY).size().x;
    let words: Vec<f32> = names.iter().map(wide).collect();
    let room = ui.available_width() + 2.0 * EDGE;
    let spare = (room - words.iter().sum::<f32>()) / words.len().max(1) as f32;
    let around = spare.clamp(2.0 * CLOSEST, 2.0 * EDGE + GAP);
    let gap = (around - 2.0 * EDGE).max(0.0);
    let mut at = pos2(0.0, 0.0);
    let place = |words: &f32| {
        if at.x > 0.0 && at.x + words + around > room + 0.5 {
            at = pos2(0.0, at.y + height::TAB);
        }
        let place = Rect::from_min_size(at, vec2(words + around - gap, height::TAB));
        at.x += words + around;
        place
    };
    (words.iter().map(place).collect(), (around - gap) / 2.0)
}

const EDGE: f32 = space::SMALL;
const GAP: f32 = space::LABEL;
/// The least room at either side of a name.
const CLOSEST: f32 = space::LABEL;

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
