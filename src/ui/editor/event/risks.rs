//! The risks on the page of the plan, and those that Folkmoot brings: picked one by one, or all that a hack event usually
//! has. Nothing that is thought of already is added a second time.

use eframe::egui::Ui;

use crate::app::starters;
use crate::model::Event;
use crate::model::event::Risk;
use crate::model::starter::RiskStarter;
use crate::ui::editor::{Draft, form};
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Chip, Chosen, PickChange};
use crate::ui::words::counted;
use crate::workspace::starters::new_risks;

/// Draws them.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    form::row(ui, draft, &mut event.plan, "risks");
    if event.is_over(draft.desk.session.clock().today()) {
        return;
    }
    let offered = new_risks(&event.plan.risks, &starters().risks);
    let usual: Vec<&RiskStarter> = offered.iter().copied().filter(|starter| starter.usual).collect();
    let holds_projects = event.details.kind.known().is_none_or(|kind| kind.holds_projects());
    let mut wanted: Vec<Risk> = Vec::new();
    ui.push_id("risks to begin with", |ui| {
        ui.horizontal_wrapped(|ui| {
            if holds_projects && !usual.is_empty() {
                let words = "Add what a hack event usually has";
                let name = format!("{words}: {}", counted(usual.len(), "risk", "risks"));
                if Button::outlined(words).icon(icon::ADD).small().name(&name).show(ui).clicked() {
                    wanted.extend(usual.iter().map(|starter| starter.risk.clone()));
                }
            }
            wanted.extend(picked(ui, &offered));
        });
    });
    ui.add_space(space::FIELD);
    if !wanted.is_empty() {
        add(draft, event, wanted);
    }
}

fn picked(ui: &mut Ui, offered: &[&RiskStarter]) -> Option<Risk> {
    if offered.is_empty() {
        return None;
    }
    let names: Vec<&str> = offered.iter().map(|starter| starter.risk.hazard.as_str()).collect();
    let chip = Chip::new("Pick a risk to begin with").icon(icon::ANNOUNCED);
    match widgets::named(ui, "Risks to begin with", |ui| widgets::pick_chip(ui, chip, &names, Chosen::Nothing, false)) {
        Some(PickChange::Picked(at)) => offered.get(at).map(|starter| starter.risk.clone()),
        _ => None,
    }
}

fn add(draft: &mut Draft<'_, '_>, event: &mut Event, wanted: Vec<Risk>) {
    draft.is_deed = true;
    let says = counted(wanted.len(), "risk was added", "risks were added");
    draft.desk.says = Some(format!("{says}. Say for each what you do about it here, and who looks after it."));
    event.plan.risks.extend(wanted.into_iter().map(|risk| Risk { id: draft.desk.session.fresh_id(), ..risk }));
}
