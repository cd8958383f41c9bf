//! For rows that their caller lays out: a ground that is painted once the row's size is known, which can be pressed and
//! reached by the keyboard, and words and icons at a place of their own.

use eframe::egui::layers::ShapeIdx;
use eframe::egui::{Color32, Id, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo};

use super::paint;
use crate::ui::theme::{self, Icon, TextRole, radius};

/// How a row stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Usual,
    /// Chosen, with a bar at its left edge.
    Marked,
    /// Chosen, in a box of its own.
    Boxed,
}

/// The ground of a row, reserved before what stands on it is drawn.
#[must_use = "a ground is painted by `press`"]
pub struct Ground(ShapeIdx);

/// Of the bar at the edge of a row that is marked.
const BAR: f32 = 3.0;

impl Ground {
    pub fn reserve(ui: &Ui) -> Self {
        Self(ui.painter().add(Shape::Noop))
    }

    /// Makes a button of the whole row, which is named for those who listen, and paints its ground.
    pub fn press(self, ui: &Ui, rect: Rect, id: Id, name: &str, stands: Stands) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        let chosen = stands != Stands::Usual;
        response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, name));
        let palette = theme::palette(ui);
        let fill = if chosen { Some(palette.selected) } else { response.hovered().then_some(palette.hover) };
        let corners = if stands == Stands::Marked { 0 } else { radius::CONTROL };
        if let Some(fill) = fill {
            ui.painter().set(self.0, Shape::rect_filled(rect, corners, fill));
        }
        if stands == Stands::Marked {
            ui.painter().rect_filled(rect.with_max_x(rect.left() + BAR), 0, palette.accent);
        }
        paint::focus_ring(ui, &response, rect, corners);
        response
    }
}

/// An icon with its middle here.
pub fn icon_at(ui: &Ui, icon: Icon, size: f32, colour: Color32, middle: Pos2) {
    paint::icon(ui, icon, size, colour, middle);
}

/// Words on one line, their left top corner here.
pub fn words_at(ui: &Ui, role: TextRole, colour: Color32, words: &str, at: Pos2) {
    let galley = paint::one_line(ui, role, words, colour, f32::INFINITY);
    ui.painter().galley(at, galley, colour);
}

/// Words in a place of this width, on two lines at the most.
pub fn words_in(ui: &Ui, place: Rect, role: TextRole, colour: Color32, words: &str) {
    let galley = paint::few_lines(ui, role, words, colour, place.width(), 2);
    paint::put(ui, galley, place.left(), place.center().y);
}
