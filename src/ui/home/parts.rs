//! What the answers are framed by: the heading over each, with the way to all of them, and a card in parts.

use eframe::egui::{Frame, Margin, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use crate::ui::theme::{self, height, icon, line, radius, role, space};
use crate::ui::widgets::{self, Button};

/// The heading of an answer.
pub fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SECTION, words);
    ui.add_space(space::TIGHT);
}

/// The same, with the way to all of what it tells of. Whether that was clicked.
pub fn heading_with_all(ui: &mut Ui, words: &str, all: &str) -> bool {
    ui.add_space(space::SECTION);
    let clicked = ui.horizontal(|ui| {
        widgets::heading(ui, 2, role::SECTION, words);
        at_end(ui, Button::plain(all).icon_after(icon::GO).small())
    });
    ui.add_space(space::TIGHT);
    clicked.inner
}

/// A small plain button at the right end of a row. Its words end within it, and so that they end where a card does, the
/// button itself sticks out. Whether it was clicked.
pub fn at_end(ui: &mut Ui, button: Button<'_>) -> bool {
    let (row, size) = (ui.min_rect(), vec2(button.width(ui), height::BUTTON_SMALL));
    let right = ui.max_rect().right() + space::WORD;
    let place = Rect::from_min_size(pos2(right - size.x, row.center().y - size.y / 2.0), size);
    let mut end = ui.new_child(UiBuilder::new().id_salt("end").max_rect(place));
    button.show(&mut end).clicked()
}

/// A card whose parts reach to its edges.
pub fn card(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let palette = theme::palette(ui);
    let edge = Stroke::new(line::THIN, palette.line);
    Frame::new().fill(palette.surface).stroke(edge).corner_radius(radius::CARD).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
}

/// A part of a card.
pub fn part(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::LABEL;
        contents(ui);
    });
}

/// The line over the columns of a card.
pub fn head(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin::symmetric(16, 6)).show(ui, contents);
}

/// How many more there are than a card names, which leads to all of them. Whether that was clicked.
pub fn more(ui: &mut Ui, says: &str) -> bool {
    widgets::rule(ui);
    let mut clicked = false;
    part(ui, |ui| clicked = widgets::link(ui, role::SECONDARY, says).clicked());
    clicked
}

/// What a card says that has nothing to tell.
pub fn nothing(ui: &mut Ui, says: &str) {
    card(ui, |ui| {
        part(ui, |ui| {
            widgets::muted(ui, says);
        });
    });
}
