//! The top of the screen: which evening it is, and how many are here, expected and without a team.

use eframe::egui::{Align, Layout, Ui};

use super::{Asked, Desk, LaunchEvening, Stage};
use crate::model::Ref;
use crate::ui::theme::{self, Tone, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{counted, shortened};
use crate::workspace::launch_evening::Stands;

/// Draws it. What is asked for.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, launch: &LaunchEvening, stage: &Stage<'_>) -> Option<Asked> {
    let mut asked = None;
    widgets::region(ui, "The evening");
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            if Button::outlined("Leave").icon(icon::CLEAR).small().show(ui).on_hover_text("Escape").clicked() {
                asked = Some(Asked::Leave);
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let event = desk.session.workspace().event(Ref(launch.event));
                let title = event.map(|event| event.details.title.trim()).filter(|title| !title.is_empty());
                let title = shortened(title.unwrap_or("Launch evening"), if stage.is_small { 30 } else { 70 });
                widgets::heading(ui, 1, if stage.is_small { role::SUBHEADING } else { role::SCREEN_TITLE }, &title);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::WORD;
                    counts(ui, stage);
                });
            });
        });
    });
    asked
}

fn counts(ui: &mut Ui, stage: &Stage<'_>) {
    let palette = theme::palette(ui.ctx());
    let evening = stage.evening;
    let (without, expected) = (evening.count(Stands::WithoutTeam), evening.expected());
    let here = evening.guests.iter().filter(|guest| guest.is_here).count();
    let in_team = evening.guests.iter().filter(|guest| guest.stands == Stands::InTeam && !guest.is_here).count();
    let teamed = if in_team > 0 { format!(", {in_team} of them in a team already") } else { String::new() };
    let said = format!("{here} here, {expected} still expected{teamed}.");
    widgets::text(ui, role::BODY, palette.muted, &said);
    if without > 0 {
        let ink = palette.tone(Tone::Warn).ink;
        let says = format!("{} in no team yet.", counted(without, "person", "people"));
        widgets::text(ui, role::NAME, ink, &says);
    }
    if evening.unanswered > 0 && !stage.is_small {
        let invited = counted(evening.unanswered, "person invited has", "people invited have");
        widgets::text(ui, role::BODY, palette.muted, &format!("{invited} not answered: no badge is printed for them."));
    }
}
