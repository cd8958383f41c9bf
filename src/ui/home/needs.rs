//! What people needed at events that are over and is past its day, with the one click that deletes all of it. While there
//! is nothing of the kind it takes no room.

use eframe::egui::Ui;

use super::{Morning, go_to_page, parts};
use crate::app::Command;
use crate::model::{Id, Kind};
use crate::ui::frame::Desk;
use crate::ui::opened;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::needs_past;
use crate::workspace::attending::deleting_needs;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let past = &morning.home.needs_past;
    let count = past.iter().map(|(_, count)| count).sum();
    if past.is_empty() {
        return;
    }
    parts::heading(ui, "To delete");
    parts::card(ui, |ui| {
        parts::part(ui, |ui| {
            widgets::flagged(ui, icon::WARNING, Tone::Warn, &needs_past(count));
            for (event, _) in past {
                let title = opened::title(desk, (Kind::Event, *event));
                if ui.push_id(event, |ui| widgets::link(ui, role::SECONDARY, &title)).inner.clicked() {
                    go_to_page(desk, state, Kind::Event, *event, "people");
                }
            }
            ui.add_space(space::TIGHT);
            if Button::outlined("Delete").icon(icon::REMOVE).small().name("Delete the needs").show(ui).clicked() {
                delete(desk, past, morning);
            }
            widgets::secondary(ui, "Earlier versions of these events on this computer keep what was noted.");
        });
    });
}

/// Of an event that can't be changed now they stay, and are told again.
fn delete(desk: &mut Desk<'_>, past: &[(Id, usize)], morning: &Morning) {
    let events: Vec<Id> = past.iter().map(|(event, _)| *event).collect();
    let open: Vec<Id> = events.into_iter().filter(|event| desk.session.read_only(*event).is_none()).collect();
    match deleting_needs(desk.session.workspace(), &open, morning.today) {
        Some(change) => desk.send(Command::Apply(change)),
        None => desk.says = Some("Nothing was deleted: these events can\u{2019}t be changed now.".to_owned()),
    }
}
