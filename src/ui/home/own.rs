//! What one has taken on oneself and is still to come, under a heading of its own where there is any.

use eframe::egui::Ui;

use super::{Morning, parts};
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::role;
use crate::ui::widgets;
use crate::ui::words::list_when;
use crate::workspace::OwnAction;

/// As many as are named.
const NAMED: usize = 4;

/// Draws them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let all = &morning.home.own;
    if all.is_empty() {
        return;
    }
    parts::heading(ui, "Your actions to come");
    parts::card(ui, |ui| {
        for (number, own) in all.iter().take(NAMED).enumerate() {
            if number > 0 {
                widgets::rule(ui);
            }
            ui.push_id(own.action, |ui| parts::part(ui, |ui| one(ui, desk, own, morning)));
        }
        if all.len() > NAMED && parts::more(ui, &format!("and {} more", all.len() - NAMED)) {
            state.go_to_list_of(Kind::Action);
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, own: &OwnAction, morning: &Morning) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let what = if own.what.is_empty() { "Without a name" } else { &own.what };
    if widgets::title_link(ui, role::BODY, what).clicked() {
        desk.go = Some((Kind::Action, own.action));
    }
    let by = list_when(&own.by, morning.today);
    widgets::secondary(ui, &if by.is_empty() { "no day agreed".to_owned() } else { format!("by {by}") });
}
