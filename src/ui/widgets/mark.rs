//! The sign of the program: seven dots in an open ring round one, a meeting with room to join.

use std::f32::consts::TAU;

use eframe::egui::{Sense, Ui, vec2};

use crate::ui::theme;

const SIZE: f32 = 22.0;
/// The ring has room for eight; the eighth place is free.
const PLACES: u8 = 8;

/// Draws the sign beside a name that says it, so it needs no words of its own.
pub fn mark(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(SIZE, SIZE), Sense::hover());
    let colour = theme::palette(ui.ctx()).accent;
    let ring = SIZE * 0.38;
    ui.painter().circle_filled(rect.center(), SIZE * 0.12, colour);
    for place in 0..PLACES - 1 {
        let angle = TAU * (f32::from(place) + 0.5) / f32::from(PLACES) - TAU / 8.0;
        ui.painter().circle_filled(rect.center() + ring * vec2(angle.cos(), angle.sin()), SIZE * 0.095, colour);
    }
}
