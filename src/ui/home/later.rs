//! The events that come after the next one, a line each.

use eframe::egui::{Align, Layout, Ui};

use super::{Morning, parts};
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::role;
use crate::ui::widgets;
use crate::ui::words::{joined, list_when, to_go};
use crate::workspace::Later;

/// As many as are named.
const NAMED: usize = 3;

/// Draws them; nothing where there are none.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let all = &morning.home.later;
    if all.is_empty() {
        return;
    }
    parts::heading(ui, "Later");
    parts::card(ui, |ui| {
        parts::part(ui, |ui| {
            for later in all.iter().take(NAMED) {
                ui.push_id(later.event, |ui| one(ui, desk, later, morning));
            }
        });
        if all.len() > NAMED && parts::more(ui, &format!("and {} more", all.len() - NAMED)) {
            state.go_to_list_of(Kind::Event);
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, later: &Later, morning: &Morning) {
    let title = opened::title(desk, (Kind::Event, later.event));
    let days = later.days_to_go.map(to_go).unwrap_or_default();
    let when = joined(&[&list_when(&later.when, morning.today), &days]);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        widgets::secondary(ui, &when);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            if widgets::title_link(ui, role::BODY, &title).clicked() {
                desk.go = Some((Kind::Event, later.event));
            }
        });
    });
}
