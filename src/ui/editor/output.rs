//! The editor of an output. Its stage stands first, since it is what people ask for; a move to another is noted in the
//! log with its day, in the same step, so that undo takes back both.

use eframe::egui::Ui;

use super::brief::tell_notice;
use super::{Draft, form, stage};
use crate::model::output::{Output, Stage};
use crate::model::pick::Choice;
use crate::model::{Open, When};
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button};
use crate::workspace::steps::Notice;

/// Drawn above everything else.
const FIRST: [&str; 3] = ["name", "stage", "why_ended"];

const WHO_IS_IT: &str = "An owner was found. Who is it?";

/// Draws the form.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, output: &mut Output) {
    let before = output.stage.clone();
    form::row(ui, draft, output, "name");
    widgets::card(ui, None, |ui| how_far(ui, draft, output));
    ui.add_space(space::FIELD);
    let is_asked = asks_owner(output);
    let is_above = |key: &str| FIRST.contains(&key) || is_asked && key == "owner";
    files(ui, draft, output);
    form::show(ui, draft, output, &|key| !is_above(key) && key != "header");
    about(ui, draft, output);
    if let Some(reached) = output.stage.known().copied().filter(|stage| !before.is(*stage)) {
        note(draft, output, reached);
    }
}

/// The files have a place of their own: among what is said of the record itself nobody would look for them.
fn files(ui: &mut Ui, draft: &mut Draft<'_, '_>, output: &mut Output) {
    draft.within(Step::Key("header"), |draft| form::row(ui, draft, &mut output.header, "attachments"));
}

fn about(ui: &mut Ui, draft: &mut Draft<'_, '_>, output: &mut Output) {
    let opens = draft.opens(false, |level| level == "header");
    draft.within(Step::Key("header"), |draft| {
        let named = ("header", "Notes and files");
        form::group(ui, named, opens, (draft, &mut output.header), &|key| key != "attachments");
    });
}

/// The stage: as a bar, as a step to the next, as a list of all. Why it ended is asked where that is so.
fn how_far(ui: &mut Ui, draft: &mut Draft<'_, '_>, output: &mut Output) {
    widgets::heading(ui, 2, role::SUBHEADING, "How far it has come");
    ui.add_space(space::WORD);
    stage::show(ui, output);
    ui.add_space(space::WORD);
    if let Some(next) = next(output) {
        if Button::outlined(&format!("Move to: {}", next.label())).show(ui).clicked() {
            output.stage = Open::Known(next);
        }
        ui.add_space(space::SMALL);
    }
    form::row(ui, draft, output, "stage");
    if let Some(notice) = Notice::of_route(&output.route, draft.desk.session.clock().today()) {
        tell_notice(ui, "", notice);
    }
    if asks_owner(output) {
        if output.owner.is_none() {
            widgets::secondary(ui, WHO_IS_IT);
        }
        form::row(ui, draft, output, "owner");
    }
    let has_ended = output.stage.is(Stage::Ended) || !output.why_ended.is_empty();
    if has_ended || draft.way.leads_through(|key| key == "why_ended") {
        form::row(ui, draft, output, "why_ended");
    }
}

/// From the stage on at which somebody looks after it, its owner stands beside the stage.
fn asks_owner(output: &Output) -> bool {
    output.stage.known().is_some_and(|stage| stage.number() >= Stage::OwnerFound.number())
}

fn next(output: &Output) -> Option<Stage> {
    Stage::ON_THE_WAY.get(output.stage.known()?.number()?).copied()
}

/// Notes in the log which stage was reached today. What has ended should say why.
fn note(draft: &mut Draft<'_, '_>, output: &mut Output, reached: Stage) {
    let session = draft.desk.session;
    output.note_stage(reached, When::day(session.clock().today()), session.fresh_id());
    draft.is_deed = true;
    if reached == Stage::Ended {
        draft.lead_to(Step::Key("why_ended"));
    } else if reached == Stage::OwnerFound && output.owner.is_none() {
        draft.lead_to(Step::Key("owner"));
    }
}
