//! Frames and dividers.

use eframe::egui::{Color32, Frame, InnerResponse, Margin, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::locked;
use crate::ui::theme::{self, line, radius, space};

/// A card: white ground, thin edge, room inside. An `edge` colour marks it, such as amber for what needs something.
pub fn card<R>(ui: &mut Ui, edge: Option<Color32>, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let edge = edge.unwrap_or(theme::palette(ui).line);
    framed(ui, Stroke::new(line::THIN, edge), contents)
}

/// A card with the strong outline of what matters most among its neighbours: the team's own question.
pub fn outlined<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let edge = theme::palette(ui).accent;
    framed(ui, Stroke::new(line::FOCUS, edge), contents)
}

fn framed<R>(ui: &mut Ui, edge: Stroke, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Frame::new()
        .fill(theme::palette(ui).surface)
        .stroke(edge)
        .corner_radius(radius::CARD)
        .inner_margin(Margin::same(15))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.vertical(contents).inner
        })
}

/// The frame of a small record inside an editor: a bare line and its chips. It shows when the keyboard is within.
pub fn record<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    held(ui, Margin::same(10), space::WORD, contents)
}

/// The frame of a field that is made of several bare lines.
pub(super) fn ruled_field<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    held(ui, Margin::symmetric(6, 2), 0.0, contents)
}

fn held<R>(ui: &mut Ui, margin: Margin, between: f32, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = theme::palette(ui);
    let is_locked = locked::is_locked(ui);
    let ground = if is_locked { palette.window } else { palette.surface };
    let frame = Frame::new().fill(ground).corner_radius(radius::CONTROL).inner_margin(margin);
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::WORD, between);
        ui.vertical(contents).inner
    });
    if is_locked {
        return shown;
    }
    let (thickness, colour) = if holds_keyboard(ui, shown.response.rect) {
        (line::FOCUS, palette.accent)
    } else {
        (line::THIN, palette.control)
    };
    let edge = Stroke::new(thickness, colour);
    ui.painter().rect_stroke(shown.response.rect, radius::CONTROL, edge, StrokeKind::Inside);
    shown
}

fn holds_keyboard(ui: &Ui, rect: Rect) -> bool {
    let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.read_response(id));
    focused.is_some_and(|focused| focused.layer_id == ui.layer_id() && rect.contains(focused.rect.center()))
}

/// A thin line across the width there is.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), line::THIN), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(line::THIN, theme::palette(ui).line));
}
