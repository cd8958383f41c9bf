//! The question as it was set and the team's new one, side by side: that a team changed it is a success.

use eframe::egui::{Sense, Ui, vec2};

use super::of;
use super::told::day_alone;
use crate::documents::Origin;
use crate::model::Brief;
use crate::model::brief::Appearance;
use crate::ui::editor::Draft;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, title_heading};
use crate::ui::words::joined;

/// With less room, the two stand below each other.
const ABREAST: f32 = 620.0;
const ARROW: f32 = 44.0;
const ARROW_HIGH: f32 = 112.0;

/// Draws them.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Brief) {
    let changed = brief.changed_at();
    let set = changed.or_else(|| brief.at_events.appearances.last());
    let asked = set.filter(|at| !at.question.trim().is_empty());
    let (question, origin) = match asked {
        Some(at) => (at.question.trim(), of(brief, format!("at_events/appearances/{}/question", at.id))),
        None => (brief.brief.question.trim(), of(brief, "brief/question")),
    };
    let from = asked_by(draft, brief, asked);
    let mut lead = None;
    let Some(at) = changed else {
        one(ui, &mut lead, "The question", question, &from, origin, false);
        return go(draft, lead);
    };
    let new = of(brief, format!("at_events/appearances/{}/new_question", at.id));
    let why = at.why_changed.as_str().trim();
    let why = if why.is_empty() { String::new() } else { format!("Why: {}", why.replace('\n', " ")) };
    if ui.available_width() < ABREAST {
        one(ui, &mut lead, "The question as it was set", question, &from, origin, false);
        ui.add_space(space::WORD);
        one(ui, &mut lead, "The team's new question", &at.new_question, &why, new, true);
        return go(draft, lead);
    }
    let wide = (ui.available_width() - ARROW) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let part = |ui: &mut Ui, show: &mut dyn FnMut(&mut Ui)| {
            ui.allocate_ui(vec2(wide, 0.0), |ui| ui.vertical(|ui| show(ui)));
        };
        part(ui, &mut |ui| {
            one(ui, &mut lead, "The question as it was set", question, &from, origin.clone(), false);
        });
        let (rect, _) = ui.allocate_exact_size(vec2(ARROW, ARROW_HIGH), Sense::hover());
        widgets::icon_at(ui, icon::GO, icon::SIZE, theme::palette(ui).accent, rect.center());
        part(ui, &mut |ui| {
            one(ui, &mut lead, "The team's new question", &at.new_question, &why, new.clone(), true);
        });
    });
    go(draft, lead);
}

fn go(draft: &mut Draft<'_, '_>, lead: Option<Origin>) {
    if let Some(lead) = lead {
        draft.desk.lead = Some(lead);
    }
}

/// A question under what it is, with what more there is to say of it.
fn one(ui: &mut Ui, lead: &mut Option<Origin>, label: &str, question: &str, more: &str, origin: Origin, is_new: bool) {
    let contents = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        widgets::secondary(ui, label);
        let question = if question.is_empty() { "No question yet" } else { question };
        if title_heading(ui, 2, role::QUESTION, question).clicked() {
            *lead = Some(origin);
        }
        if !more.is_empty() {
            widgets::secondary(ui, more);
        }
    };
    ui.push_id(label, |ui| {
        if is_new {
            widgets::outlined(ui, contents);
        } else {
            widgets::card(ui, None, contents);
        }
    });
}

/// "Tarnbridge Parks, 8 and 9 November 2025".
fn asked_by(draft: &Draft<'_, '_>, brief: &Brief, at: Option<&Appearance>) -> String {
    let partners: Vec<String> = brief.brief.partners.iter().map(|partner| draft.title(partner.0)).collect();
    let event = at.and_then(|at| draft.desk.session.workspace().event(at.event?));
    let when = event.map(|event| day_alone(&event.details.when)).unwrap_or_default();
    joined(&[&partners.join(", "), &when])
}
