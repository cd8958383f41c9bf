//! A field that opens a list, while that is closed: what is chosen and an arrow, or the arrow alone.

use eframe::egui::{Id, Response, Ui, Vec2, pos2, vec2};

use super::{choices, locked, naming, paint};
use crate::ui::theme::{self, height, icon, radius, role, space};

/// How wide a field is that shows these words.
pub fn pick_width(ui: &Ui, words: &str) -> f32 {
    let words = paint::one_line(ui, role::BODY, words, theme::palette(ui).ink, f32::INFINITY).size().x;
    words.ceil() + around_words()
}

/// What a closed field needs beside its words.
fn around_words() -> f32 {
    2.0 * space::SMALL + icon::SIZE_SMALL + space::WORD
}

/// The arrow alone.
pub(super) fn draw_arrow(ui: &mut Ui, id: Id, shown: &str) -> Response {
    let palette = theme::palette(ui);
    let (rect, response) = paint::clickable(ui, id, Vec2::splat(height::FIELD));
    locked::field_ground(ui, rect, &response);
    paint::icon(ui, icon::DROP_DOWN, icon::SIZE_SMALL, palette.muted, rect.center());
    paint::focus_ring(ui, &response, rect, radius::CONTROL);
    choices::say_field(ui, &response, shown);
    choices::say_value(ui, &response, shown);
    naming::bind(ui, response)
}

/// The field with what is chosen. `before` stands before what is chosen, and is no part of the value.
pub(super) fn draw_closed(ui: &mut Ui, id: Id, (before, shown): (&str, &str), said: bool) -> Response {
    let palette = theme::palette(ui);
    let (rect, response) = paint::clickable(ui, id, vec2(ui.available_width(), height::FIELD));
    locked::field_ground(ui, rect, &response);
    let colour = if said { palette.ink } else { palette.faint };
    let arrow = pos2(rect.right() - space::SMALL - icon::SIZE_SMALL / 2.0, rect.center().y);
    let words = paint::one_line(ui, role::BODY, &format!("{before}{shown}"), colour, rect.width() - around_words());
    paint::put(ui, words, rect.left() + space::SMALL, rect.center().y);
    if !locked::is_locked(ui) {
        paint::icon(ui, icon::DROP_DOWN, icon::SIZE_SMALL, palette.muted, arrow);
    }
    paint::focus_ring(ui, &response, rect, radius::CONTROL);
    choices::say_field(ui, &response, shown);
    choices::say_value(ui, &response, shown);
    naming::bind(ui, response)
}
