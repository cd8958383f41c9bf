//! What a phrase is moved by with the pointer: its grip, and the mark where it would come to stand. The keys move it from
//! the line itself, so the Tab key passes the grip by.

use eframe::egui::{CursorIcon, Id, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::super::paint;
use crate::ui::theme::{self, icon, line, radius};

/// The grips of all phrases: of each its place, the place of its line, and its words.
pub(super) struct Grip<'a> {
    pub id: Id,
    pub rows: &'a [(Rect, Rect, &'a str)],
}

impl Grip<'_> {
    /// Draws them; which phrase was moved, and to which place. A click gives the keyboard to the line of a phrase.
    pub fn show(&self, ui: &mut Ui, line: impl Fn(usize) -> Id) -> Option<(usize, usize)> {
        let mut moved = None;
        for (at, (place, row, phrase)) in self.rows.iter().enumerate() {
            let response = ui.interact(*place, self.id.with(("grip", at)), Sense::CLICK | Sense::DRAG);
            let response = describe(ui, response, phrase);
            if response.clicked() {
                ui.memory_mut(|memory| memory.request_focus(line(at)));
            }
            let to = response.interact_pointer_pos().map(|pointer| self.place_at(at, pointer.y));
            if let Some(to) = to.filter(|_| response.dragged()) {
                self.mark(ui, *row, at, to);
            }
            if response.drag_stopped() {
                moved = to.filter(|to| *to != at).map(|to| (at, to));
            }
            let colour = if response.hovered() { theme::palette(ui).ink } else { theme::palette(ui).muted };
            paint::icon(ui, icon::GRIP, icon::SIZE_SMALL, colour, place.center());
        }
        moved
    }

    /// The place that a phrase comes to when it is let go at this height.
    fn place_at(&self, from: usize, y: f32) -> usize {
        let others = self.rows.iter().enumerate().filter(|(at, _)| *at != from);
        others.filter(|(_, (_, row, _))| row.center().y < y).count()
    }

    fn mark(&self, ui: &Ui, row: Rect, from: usize, to: usize) {
        let palette = theme::palette(ui);
        ui.painter().rect_stroke(
            row,
            radius::CONTROL,
            Stroke::new(line::THIN, palette.control),
            eframe::egui::StrokeKind::Inside,
        );
        if let Some((_, beside, _)) = self.rows.get(to).filter(|_| to != from) {
            let y = if to < from { beside.top() } else { beside.bottom() };
            ui.painter().hline(beside.x_range(), y, Stroke::new(line::FOCUS, palette.accent));
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    }
}

fn describe(ui: &Ui, response: Response, phrase: &str) -> Response {
    let name = format!("Move {phrase}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut("Alt Up, Alt Down"));
    response.on_hover_cursor(CursorIcon::Grab).on_hover_text("Drag it, or press Alt with Up or Down in its line")
}
