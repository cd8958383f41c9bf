//! The mark of the program: seven dots in an open ring round one, a meeting with room to join.

use std::f32::consts::TAU;

use eframe::egui::{Sense, Ui, Vec2};

use crate::ui::theme;

/// Beside the name in the navigation.
const SMALL: f32 = 24.0;
/// Beside the title of the first run.
const LARGE: f32 = 38.0;
/// Places on the ring; one of them stays open.
const PLACES: u8 = 8;
/// The open place, counted clockwise from the right: at the foot.
const OPEN: u8 = 2;

/// Draws the mark beside a name that says it, so it needs no words of its own.
pub fn mark(ui: &mut Ui) {
    draw(ui, SMALL);
}

/// The same beside a large title.
pub fn large_mark(ui: &mut Ui) {
    draw(ui, LARGE);
}

fn draw(ui: &mut Ui, size: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    let colour = theme::palette(ui).accent;
    ui.painter().circle_filled(rect.center(), size * 0.15, colour);
    for place in (0..PLACES).filter(|place| *place != OPEN) {
        let towards = Vec2::angled(TAU * f32::from(place) / f32::from(PLACES));
        ui.painter().circle_filled(rect.center() + towards * size * 0.39, size * 0.092, colour);
    }
}
