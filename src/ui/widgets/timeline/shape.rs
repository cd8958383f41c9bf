//! The shapes of marks, which carry the meaning; colour only follows.

use eframe::egui::{Pos2, Rect, Sense, Shape as Drawn, Stroke, Ui, pos2, vec2};

use super::Mark;
use crate::ui::theme::{self, height, line, role};
use crate::ui::widgets::paint;

/// Half of what a mark takes on its line.
pub(super) const HALF: f32 = 8.0;
const DOT: f32 = 7.5;
const RING: f32 = 6.0;
const RIM: f32 = 2.5;
const DIAMOND: f32 = 8.5;
const SQUARE: f32 = 12.0;

/// What a mark is, told by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Filled.
    Dot,
    Ring,
    /// Filled.
    Square,
    Diamond,
}

pub(super) fn paint(ui: &Ui, mark: &Mark, centre: Pos2, is_hovered: bool) {
    draw(ui, mark.shape, mark.is_late, centre, is_hovered);
}

fn draw(ui: &Ui, shape: Shape, is_late: bool, centre: Pos2, is_hovered: bool) {
    let palette = theme::palette(ui);
    let accent = if is_hovered { palette.accent_strong } else { palette.accent };
    let painter = ui.painter();
    match shape {
        Shape::Dot => {
            painter.circle_filled(centre, DOT, accent);
        }
        Shape::Ring => {
            painter.circle(centre, RING, palette.surface, Stroke::new(RIM, accent));
        }
        Shape::Square => {
            painter.rect_filled(Rect::from_center_size(centre, vec2(SQUARE, SQUARE)), 2, accent);
        }
        Shape::Diamond => {
            let at = |x: f32, y: f32| pos2(centre.x + x * DIAMOND, centre.y + y * DIAMOND);
            let points = vec![at(0.0, -1.0), at(1.0, 0.0), at(0.0, 1.0), at(-1.0, 0.0)];
            let (fill, edge) = if is_late { (palette.warn_soft, palette.warn) } else { (palette.surface, palette.ink) };
            painter.add(Drawn::convex_polygon(points, fill, Stroke::new(line::FOCUS, edge)));
        }
    }
}

impl Shape {
    /// The shape beside its word, to explain it.
    pub fn legend(self, ui: &mut Ui, words: &str) {
        let colour = theme::palette(ui).muted;
        let galley = paint::one_line(ui, role::SECONDARY, words, colour, f32::INFINITY);
        let size = vec2(2.0 * HALF + 6.0 + galley.size().x, height::LEAST);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, words));
        draw(ui, self, false, pos2(rect.left() + HALF, rect.center().y), false);
        paint::put(ui, galley, rect.left() + 2.0 * HALF + 6.0, rect.center().y);
    }
}
