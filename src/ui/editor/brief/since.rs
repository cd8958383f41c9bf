//! The page *Since then*: how long nothing was heard, what was heard, what is expected, what was made, who was told.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::{due, outputs, quiet, telling};
use crate::model::brief::{ExpectedStep, Since, StepOutcome, Update};
use crate::model::form::{Form, Item};
use crate::model::pick::Choice;
use crate::model::{Brief, When};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip, ListAction};
use crate::ui::words;

/// What stands below the outputs.
const REST: [&str; 5] = ["told_back", "facts", "quotes", "why_closed", "asked"];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief) {
    let today = draft.desk.session.clock().today();
    quiet::show(ui, draft, brief, today);
    due::show(ui, draft, brief, today);
    let since = &mut brief.since;
    ui.push_id("updates", |ui| draft.within(Step::Key("updates"), |draft| updates(ui, draft, since, today)));
    ui.add_space(space::SECTION);
    ui.push_id("steps", |ui| draft.within(Step::Key("steps"), |draft| steps(ui, draft, since)));
    ui.add_space(space::SECTION);
    outputs::show(ui, draft, brief);
    ui.add_space(space::SECTION);
    telling::show(ui, draft, brief, today);
    form::show(ui, draft, &mut brief.since, &|key| REST.contains(&key));
}

/// What was heard. An update that is added here was heard today, until somebody says otherwise.
fn updates(ui: &mut Ui, draft: &mut Draft<'_, '_>, since: &mut Since, today: Date) {
    items::heading(ui, "Updates", "");
    let side = |ui: &mut Ui, _: &mut Draft<'_, '_>, update: &Update| {
        widgets::secondary(ui, &words::short_when(&update.when));
    };
    let action = items::rows(ui, draft, &mut since.updates, "Add an update", side, all);
    items::carry_out(draft, &mut since.updates, action);
    if let Some(ListAction::Add(at)) = action
        && let Some(update) = since.updates.get_mut(at)
    {
        update.when = When::day(today);
    }
}

/// What is expected, each with its date, or with what came.
fn steps(ui: &mut Ui, draft: &mut Draft<'_, '_>, since: &mut Since) {
    items::heading(ui, "Expected steps", "");
    let action = items::rows(ui, draft, &mut since.steps, "Add an expected step", what_came, all);
    items::carry_out(draft, &mut since.steps, action);
}

fn what_came(ui: &mut Ui, draft: &mut Draft<'_, '_>, step: &ExpectedStep) {
    let outcome = step.outcome.known().copied().unwrap_or_default();
    let (tone, when) = match outcome {
        StepOutcome::Yes => (Tone::Decision, &step.came_on),
        StepOutcome::No | StepOutcome::Dropped => (Tone::Quiet, &step.came_on),
        StepOutcome::Waiting | StepOutcome::Deferred => (Tone::Plain, &step.when),
    };
    let name = format!("What came: {}", outcome.label());
    items::way(ui, draft, Chip::new(outcome.label()).tone(tone), &name, "outcome");
    widgets::secondary(ui, &words::short_when(when));
}

fn all<T: Item>(ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &mut T) {
    let item: &mut dyn Form = item;
    form::show(ui, draft, item, &|_| true);
}
