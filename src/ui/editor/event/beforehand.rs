//! What people are told beforehand, on the page of the plan: each text with the standard wording that Folkmoot brings for
//! it, which goes behind what is typed.

use eframe::egui::Ui;

use crate::app::starters;
use crate::model::Markdown;
use crate::model::event::Plan;
use crate::model::form::{Form as _, Place};
use crate::model::starter::StandardText;
use crate::ui::editor::{Draft, form};
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Chip, Chosen, PickChange};
use crate::workspace::starters::{has_wording, with_wording};

/// What of the plan stands elsewhere on its page.
const ELSEWHERE: [&str; 4] = ["run_sheet", "tasks", "budget", "risks"];

/// Of which only events with projects have any.
const SHOW: &str = "show_and_tell";

/// Draws it. Where nobody works on projects, nobody shows what they made, unless somebody has said so all the same.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, has_projects: bool) {
    let keys: Vec<&'static str> = plan.words().iter().map(|words| words.key).collect();
    let has_show = has_projects || form::has_filled(plan, &|key| key == SHOW);
    let is_here = |key: &&str| !ELSEWHERE.contains(key) && (has_show || *key != SHOW);
    for key in keys.into_iter().filter(is_here) {
        form::row(ui, draft, plan, key);
        ui.push_id(("standard wording", key), |ui| standard(ui, draft, plan, key));
    }
}

fn standard(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, key: &str) {
    let row = plan.words().iter().position(|words| words.key == key);
    let label = row.and_then(|row| plan.words().get(row).map(|words| words.label)).unwrap_or_default();
    let Some(Place::Text(text)) = row.and_then(|row| plan.place(row)) else { return };
    let is_new = |standard: &&StandardText| standard.field == key && !has_wording(text, &standard.text);
    let offered: Vec<&StandardText> = starters().texts.iter().filter(is_new).collect();
    if offered.is_empty() {
        return;
    }
    if let Some(wording) = picked(ui, label, &offered) {
        draft.is_deed = true;
        *text = with_wording(text, wording);
    }
    ui.add_space(space::FIELD);
}

fn picked<'a>(ui: &mut Ui, label: &str, offered: &[&'a StandardText]) -> Option<&'a Markdown> {
    let names: Vec<&str> = offered.iter().map(|standard| standard.name.as_str()).collect();
    let name = format!("Standard wording: {label}");
    let chip = Chip::new("Standard wording").icon(icon::TEXT_BLOCK).name(&name);
    match widgets::named(ui, &name, |ui| widgets::pick_chip(ui, chip, &names, Chosen::Nothing, false)) {
        Some(PickChange::Picked(at)) => offered.get(at).map(|standard| &standard.text),
        _ => None,
    }
}
