//! Small helps for drawing: text on one line, icons, the ring around what holds the keyboard.

use std::sync::Arc;

use eframe::egui::text::TextWrapping;
use eframe::egui::{Color32, Event, Galley, Id, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::ui::theme::{self, Icon, TextRole, line};

/// Text laid out on one line, cut with an ellipsis where it is wider than `most`.
pub(super) fn one_line(ui: &Ui, role: TextRole, text: &str, colour: Color32, most: f32) -> Arc<Galley> {
    let mut job = role.job(text, colour);
    job.break_on_newline = false;
    job.wrap = TextWrapping::truncate_at_width(most.max(0.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Text laid out in as many lines as it needs.
pub(super) fn wrapped(ui: &Ui, role: TextRole, text: &str, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = role.job(text, colour);
    job.wrap.max_width = width.max(1.0);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints laid-out text with its left edge at `x` and its middle at `y`; returns its right edge.
pub(super) fn put(ui: &Ui, galley: Arc<Galley>, x: f32, y: f32) -> f32 {
    let size = galley.size();
    ui.painter().galley(pos2(x, y - size.y / 2.0), galley, Color32::PLACEHOLDER);
    x + size.x
}

/// Paints an icon around a point.
pub(super) fn icon(ui: &Ui, icon: Icon, size: f32, colour: Color32, centre: Pos2) {
    let galley = ui.painter().layout_no_wrap(icon.glyph().to_string(), icon.font(size), colour);
    ui.painter().galley(centre - galley.size() / 2.0, galley, colour);
}

/// A ground with a thin edge; none where the edge is of the ground's colour or see-through.
pub(super) fn boxed(ui: &Ui, rect: Rect, radius: u8, ground: Color32, edge: Color32) {
    let stroke = if edge == ground { Stroke::NONE } else { Stroke::new(line::THIN, edge) };
    ui.painter().rect(rect, radius, ground, stroke, StrokeKind::Inside);
}

/// A rectangle that can be clicked, with an id that stays the same however the things before it change.
pub(super) fn clickable(ui: &mut Ui, id: Id, size: Vec2) -> (Rect, Response) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    (rect, ui.interact(rect, id, Sense::click()))
}

/// Gives a clicked row the keyboard, so that the arrows and Tab go on from there.
pub(super) fn take_keyboard(ui: &Ui, response: &Response) {
    let by_pointer = response.clicked() && ui.input(|input| input.pointer.any_released());
    if by_pointer {
        give_keyboard(ui, response);
    }
}

/// Gives something the keyboard and does not show it until a key is pressed.
pub(super) fn give_keyboard(ui: &Ui, response: &Response) {
    response.request_focus();
    ui.data_mut(|data| data.insert_temp(quiet_id(), response.id));
}

/// Whether to show that this holds the keyboard: not where it was only clicked.
pub(super) fn shows_focus(ui: &Ui, response: &Response) -> bool {
    if !response.has_focus() {
        return false;
    }
    let key_pressed =
        ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })));
    if key_pressed {
        ui.data_mut(|data| data.remove::<Id>(quiet_id()));
    }
    ui.data(|data| data.get_temp::<Id>(quiet_id())) != Some(response.id)
}

fn quiet_id() -> Id {
    Id::unique("what holds the keyboard without showing it")
}

/// The ring around what holds the keyboard, drawn on its edge.
pub(super) fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if shows_focus(ui, response) {
        let stroke = Stroke::new(line::FOCUS, theme::palette(ui).accent);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    }
}
