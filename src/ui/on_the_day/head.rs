//! The top of the screen: which event and which of its days, the ways to what else goes on then, and the time on the wall.

use eframe::egui::{Align, Layout, Ui};

use super::{Asked, Desk, OnTheDay, Shown, day, keys, leads};
use crate::model::Event;
use crate::ui::commands;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::shortened;

/// The clock is not larger than this: what is on is what people look for.
const CLOCK: f32 = 40.0;

/// Draws it. What is asked for.
pub fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    on: &mut OnTheDay,
    event: &Event,
    shown: &Shown<'_>,
    is_small: bool,
) -> Option<Asked> {
    let mut asked = None;
    widgets::region(ui, "The event");
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            let palette = theme::palette(ui.ctx());
            let clock = if is_small { role::CLOCK } else { role::PROJECTOR_TEAM.at_most(CLOCK) };
            widgets::text(ui, clock, palette.ink, &day::time(shown.time));
            day::wake(ui.ctx(), desk.session);
            ui.add_space(space::WORD);
            asked = ways(ui, on, event, shown, is_small);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = event.details.title.trim();
                let title = if title.is_empty() { "On the day" } else { title };
                let words = if is_small { role::NAME } else { role::SECTION };
                widgets::heading(ui, 1, words, &shortened(title, if is_small { 24 } else { 48 }));
                widgets::secondary(ui, &day::name(shown.day));
            });
        });
    });
    if shown.days.len() > 1 {
        ui.add_space(space::LABEL);
        days(ui, on, shown);
    }
    asked
}

/// What leads elsewhere, in words where there is room for them.
fn ways(ui: &mut Ui, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>, is_small: bool) -> Option<Asked> {
    let way = |ui: &mut Ui, picture, words: &str| match is_small {
        true => widgets::icon_button(ui, picture, words),
        false => Button::outlined(words).icon(picture).small().show(ui),
    };
    let mut asked = None;
    if way(ui, icon::CLEAR, "Leave").on_hover_text("Leave: Escape").clicked() {
        asked = Some(Asked::Leave);
    }
    if shown.day.lines.is_empty() {
        return asked;
    }
    let room = way(ui, icon::LARGER, "For the room");
    if room.on_hover_text("Without what only the crew needs: F11").clicked() {
        keys::turn_to_room(ui.ctx(), on);
    }
    for (id, leads_to) in [("teams", Asked::Teams), ("show", Asked::Show)] {
        let Some((deed, of)) = commands::of_event(id).filter(|_| leads(leads_to, event, shown)) else { continue };
        if commands::tip_for(way(ui, deed.icon, of.words), id).clicked() {
            asked = Some(leads_to);
        }
    }
    asked
}

/// The days to choose from.
fn days(ui: &mut Ui, on: &mut OnTheDay, shown: &Shown<'_>) {
    let names: Vec<String> = shown.days.iter().map(day::short_name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if let Some(picked) = widgets::segments(ui, &names, shown.at) {
        (on.day, on.chosen) = (Some(picked), None);
    }
}
