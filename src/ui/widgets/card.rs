//! Frames and dividers.

use eframe::egui::{Color32, Frame, InnerResponse, Margin, Sense, Stroke, Ui, vec2};

use crate::ui::theme::{self, line, radius};

/// A card: white ground, thin edge, room inside. An `edge` colour marks it, such as amber for what needs something.
pub fn card<R>(ui: &mut Ui, edge: Option<Color32>, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = theme::palette(ui);
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(line::THIN, edge.unwrap_or(palette.line)))
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(15))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.vertical(contents).inner
        })
}

/// A thin line across the width there is.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), line::THIN), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(line::THIN, theme::palette(ui).line));
}
