//! The events of today that are over, a line each above what comes next: what they need now is their minutes.

use eframe::egui::Ui;

use super::{Morning, go_to_page, words};
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::workspace::Over;

/// Draws them; nothing where there are none.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    for over in &morning.home.over {
        ui.push_id(over.event, |ui| one(ui, desk, state, over));
        ui.add_space(space::WORD);
    }
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, over: &Over) {
    let title = opened::title(desk, (Kind::Event, over.event));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        widgets::muted(ui, "Today, over:");
        if widgets::link(ui, role::BODY, &title).clicked() {
            desk.go = Some((Kind::Event, over.event));
        }
        ui.add_space(space::WORD);
        if widgets::link(ui, role::SECONDARY, &words::minutes_of(over)).clicked() {
            go_to_page(desk, state, Kind::Event, over.event, "minutes");
        }
    });
}
