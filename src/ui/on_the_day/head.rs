//! The top of the screen: which event and which of its days, the ways to what else goes on then, and the time on the wall.

use eframe::egui::{Align, Layout, Ui};

use super::{Asked, Desk, OnTheDay, Shown, day, keys};
use crate::model::Event;
use crate::model::event::EventType;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::shortened;
use crate::workspace::launch_evening;

/// With less room than this the buttons stand below the title.
const ABREAST: f32 = 900.0;

/// Draws it. What is asked for.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) -> Option<Asked> {
    let mut asked = None;
    let is_narrow = ui.available_width() < ABREAST;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            let palette = theme::palette(ui.ctx());
            let clock = if is_narrow { role::CLOCK } else { role::PROJECTOR_TEAM };
            widgets::text(ui, clock, palette.ink, &day::time(shown.time));
            day::wake(ui.ctx(), desk.session);
            if !is_narrow {
                ui.add_space(space::WORD);
                asked = buttons(ui, on, event, shown);
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let title = event.details.title.trim();
                let title = if title.is_empty() { "On the day" } else { title };
                widgets::heading(ui, 1, role::SECTION, &shortened(title, 48));
                widgets::secondary(ui, &day::name(shown.day));
            });
        });
    });
    if is_narrow {
        ui.horizontal_wrapped(|ui| asked = buttons(ui, on, event, shown));
    }
    if shown.days.len() > 1 {
        ui.add_space(space::LABEL);
        days(ui, on, shown);
    }
    asked
}

fn buttons(ui: &mut Ui, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) -> Option<Asked> {
    let mut asked = None;
    if Button::quiet("Leave").small().show(ui).on_hover_text("Escape").clicked() {
        asked = Some(Asked::Leave);
    }
    if shown.day.lines.is_empty() {
        return asked;
    }
    let room = Button::outlined("For the room").icon(icon::PRESENTATION).small().show(ui);
    if room.on_hover_text("Now and next for everybody to see, without what only the crew needs: F11").clicked() {
        keys::turn_to_room(ui.ctx(), on);
    }
    let is_launch = event.details.kind.is(EventType::LaunchEvening) || shown.day.number == 0;
    if is_launch && launch_evening::is_one(event) {
        if Button::outlined("Choose teams").icon(icon::PEOPLE).small().show(ui).on_hover_text("F7").clicked() {
            asked = Some(Asked::Teams);
        }
    } else if crate::ui::show::is_at(event) {
        let shows = Button::outlined("Show-and-tell").small().show(ui);
        if shows.on_hover_text("F5").clicked() {
            asked = Some(Asked::Show);
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
