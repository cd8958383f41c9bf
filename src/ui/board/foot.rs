//! The line below a board: what was last moved, said to screen readers too, and what it asks for.

use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

use super::Board;
use super::shown::title_of;
use crate::documents::Origin;
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};

/// How high it is, where there is anything in it.
const HEIGHT: f32 = 40.0;
/// Of what leads to where it is said why something has ended.
const WHY: f32 = 200.0;

/// How high it is now.
pub fn height(kind: Kind, board: &Board) -> f32 {
    let has_any = kind == Kind::Output || !board.said.is_empty() || board.ended.is_some();
    if has_any { HEIGHT } else { 0.0 }
}

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, kind: Kind, board: &mut Board) {
    let (place, _) = ui.allocate_exact_size(vec2(ui.available_width(), height(kind, board)), Sense::hover());
    let line = UiBuilder::new().id_salt("foot").max_rect(place).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(line, |ui| {
        if kind != Kind::Output {
            said(ui, desk, kind, board);
            return;
        }
        // What was moved has the room that the way to the stages leaves.
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let arrow = if board.shows_chart { icon::OPENED } else { icon::CLOSED };
            let asked = Button::plain("Stages over time").icon(arrow).small().show(ui);
            ui.ctx().accesskit_node_builder(asked.id, |node| node.set_expanded(board.shows_chart));
            if asked.clicked() {
                board.shows_chart ^= true;
                board.leads_to_chart = board.shows_chart;
                ui.ctx().request_repaint();
            }
            ui.add_space(space::WORD);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| said(ui, desk, kind, board));
        });
    });
}

/// On as many lines as it needs.
fn said(ui: &mut Ui, desk: &mut Desk<'_>, kind: Kind, board: &Board) {
    let asks = board.ended.is_some_and(|ended| board.spot_of(ended).is_some());
    let wide = ui.available_width() - if asks { WHY } else { 0.0 };
    let room = vec2(wide.max(WHY), 0.0);
    let lines = Layout::top_down(Align::Min);
    let said = ui.allocate_ui_with_layout(room, lines, |ui| widgets::secondary(ui, &board.said)).inner;
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    why(ui, desk, kind, board);
}

/// What has ended should say why, in its own field, whenever somebody knows.
fn why(ui: &mut Ui, desk: &mut Desk<'_>, kind: Kind, board: &Board) {
    let Some(spot) = board.ended.and_then(|ended| board.spot_of(ended)) else { return };
    let Some(card) = board.card(spot) else { return };
    ui.add_space(space::WORD);
    let (words, field) = why_of(kind);
    let name = format!("{words}: {}", title_of(card, kind));
    if Button::plain(words).icon(icon::EDIT).small().name(&name).show(ui).clicked() {
        desk.lead = Some(Origin { record: card.id, field: field.to_owned() });
    }
}

/// What leads there, and where it is said why a record has ended.
fn why_of(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Brief => ("Say why it was closed", "since/why_closed"),
        _ => ("Say why it ended", "why_ended"),
    }
}
