//! One value out of two to four, all of them in view.

use eframe::egui::{CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::roving::{self, Group};
use super::{naming, paint};
use crate::ui::theme::{self, height, line, radius, role, space};

const HEIGHT: f32 = height::FIELD;

/// All options side by side; the chosen one, where there is one of this number, is bold, tinted and underlined. Returns the one that was picked. The Tab key
/// stops once, at the chosen one; the arrows pick the next.
pub fn segments(ui: &mut Ui, options: &[&str], chosen: usize) -> Option<usize> {
    let palette = theme::palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    ui.painter().rect_filled(rect, radius::CONTROL, palette.surface);
    let ids: Vec<Id> = (0..options.len()).map(|number| ui.make_persistent_id(("segment", number))).collect();
    let mut picked = roving::walk(ui, &ids).filter(|number| *number != chosen);
    let group = Group::new(ui, &ids, ids.get(chosen).copied());
    for (number, ((words, part), id)) in options.iter().zip(parts(ui, options, rect)).zip(&ids).enumerate() {
        let response = group.member(ui, part, *id);
        describe(ui, &response, words, number == chosen, (number, options.len()));
        draw(ui, part, words, (number == chosen, corners(number, options.len())), &response);
        if number > 0 {
            ui.painter().vline(part.left(), rect.y_range(), Stroke::new(line::THIN, palette.control));
        }
        if response.clicked() && number != chosen {
            picked = Some(number);
        }
    }
    ui.painter().rect_stroke(rect, radius::CONTROL, Stroke::new(line::THIN, palette.control), StrokeKind::Inside);
    picked
}

/// The places of the options: as wide as their words need, and what is left shared out evenly.
fn parts(ui: &Ui, options: &[&str], rect: Rect) -> Vec<Rect> {
    let palette = theme::palette(ui);
    let wide = |words: &&str| paint::one_line(ui, role::NAME, words, palette.ink, f32::INFINITY).size().x;
    let widths: Vec<f32> = options.iter().map(wide).collect();
    let spare = (rect.width() - widths.iter().sum::<f32>()) / widths.len().max(1) as f32;
    let mut left = rect.left();
    let place = |width: &f32| {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2((width + spare).max(0.0), rect.height()));
        left = part.right();
        part
    };
    widths.iter().map(place).collect()
}

fn describe(ui: &Ui, response: &Response, words: &str, chosen: bool, (number, count): (usize, usize)) {
    let name = naming::name_here(ui);
    let full_name = if name.is_empty() { words.to_owned() } else { format!("{name}: {words}") };
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &full_name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_position_in_set(number);
        node.set_size_of_set(count);
    });
}

/// The outer corners of the first and the last option are those of the edge around all of them.
fn corners(number: usize, count: usize) -> CornerRadius {
    let outer = |is_outer: bool| if is_outer { radius::CONTROL - 1 } else { 0 };
    let (left, right) = (outer(number == 0), outer(number + 1 == count));
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

fn draw(ui: &Ui, part: Rect, words: &str, (chosen, corners): (bool, CornerRadius), response: &Response) {
    let palette = theme::palette(ui);
    let inside = part.shrink2(vec2(0.5, line::THIN));
    if chosen {
        ui.painter().rect_filled(inside, corners, palette.selected);
        // The foot of the same shape, so that the line follows its corners.
        let foot = inside.with_min_y(inside.bottom() - line::CHOSEN).intersect(ui.clip_rect());
        ui.painter().with_clip_rect(foot).rect_filled(inside, corners, palette.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(inside, corners, palette.hover);
    }
    let role = if chosen { role::NAME } else { role::BODY };
    let galley = paint::one_line(ui, role, words, palette.ink, part.width() - space::LABEL);
    let left = part.center().x - galley.size().x / 2.0;
    paint::put(ui, galley, left, part.center().y);
    paint::focus_ring(ui, response, part.shrink(2.0), radius::KEY);
}
