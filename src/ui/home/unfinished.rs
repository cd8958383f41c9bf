//! Minutes that are not finished: what each lacks in words, and the way there.

use eframe::egui::Ui;

use super::{Morning, go_to_page, go_to_print, lead, parts, words};
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::workspace::Unfinished;

/// As many as are named.
const NAMED: usize = 4;

/// Draws them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    parts::heading(ui, "Unfinished");
    let all: Vec<&Unfinished> = morning.home.unfinished.iter().collect();
    if all.is_empty() {
        return parts::nothing(ui, "No minutes are waiting to be finished.");
    }
    parts::card(ui, |ui| {
        for (number, unfinished) in all.iter().copied().take(NAMED).enumerate() {
            if number > 0 {
                widgets::rule(ui);
            }
            ui.push_id(unfinished.event, |ui| parts::part(ui, |ui| one(ui, desk, state, unfinished)));
        }
        if all.len() > NAMED && parts::more(ui, &format!("and {} more", all.len() - NAMED)) {
            state.go_to_list_of(Kind::Event);
        }
    });
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, unfinished: &Unfinished) {
    ui.spacing_mut().item_spacing.y = space::HAIR;
    let title = opened::title(desk, (Kind::Event, unfinished.event));
    if widgets::title_heading(ui, 3, role::NAME, &title).clicked() {
        go_to_page(desk, state, Kind::Event, unfinished.event, "minutes");
    }
    widgets::secondary(ui, &words::state_of(unfinished));
    let lacks = [
        (&unfinished.lost_lists, words::lists as fn(usize) -> String),
        (&unfinished.nobodys_actions, words::actions),
        (&unfinished.open_quotes, words::quotes),
    ];
    for (fields, say) in lacks {
        if let Some(first) = fields.first()
            && widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &say(fields.len())).clicked()
        {
            lead(desk, first);
        }
    }
    if unfinished.is_changed
        && widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, "Changed since they were agreed").clicked()
    {
        go_to_page(desk, state, Kind::Event, unfinished.event, "minutes");
    }
    ui.add_space(space::TIGHT);
    ui.horizontal(|ui| {
        let go_on = format!("Go on with {title}");
        if Button::outlined("Go on").small().name(&go_on).show(ui).clicked() {
            lead(desk, &unfinished.goes_on_at());
        }
        let print = format!("Print {title}");
        if Button::outlined("Print").icon(icon::PRINT).small().name(&print).show(ui).clicked() {
            go_to_print(state, unfinished.event);
        }
    });
}
