//! What was made in a project: a card for each of its outputs, which are records of their own, and the way to one more.

use eframe::egui::{CursorIcon, Sense, Ui};

use crate::documents::Origin;
use crate::model::output::{Output, OutputKind, Stage};
use crate::model::pick::Choice;
use crate::model::{Brief, Id, Kind, Record, Ref};
use crate::ui::editor::{Draft, stage};
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::joined;
use crate::workspace::last_worked_on;

/// Draws the cards.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Brief) {
    let id = brief.header.id;
    widgets::heading(ui, 3, role::NAME, "Outputs of this project");
    ui.add_space(space::WORD);
    let session = draft.desk.session;
    session.workspace().outputs_of(id).for_each(|output| card(ui, draft, output));
    let may = session.read_only(id).is_none();
    if Button::outlined("Add an output").icon(icon::ADD).enabled(may).show(ui).clicked() {
        add(draft, brief);
    }
}

/// One output, which a click opens.
fn card(ui: &mut Ui, draft: &mut Draft<'_, '_>, output: &Output) {
    let id = output.header.id;
    let name = if output.name.is_empty() { "Without a name" } else { &output.name };
    let mut opens = false;
    let shown = widgets::card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        opens = ui.push_id(id, |ui| widgets::link(ui, role::NAME, name)).inner.clicked();
        stage::show(ui, output);
        let kind = output.kind.known().filter(|kind| **kind != OutputKind::NotSaid).map_or("", |kind| kind.label());
        widgets::secondary(ui, &joined(&[kind, &who_or_why(draft, output)]));
    });
    // The link in it is what the Tab key and a screen reader find.
    let whole = ui.interact(shown.response.rect, ui.scope_id().with(id), Sense::CLICK);
    if opens || whole.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        draft.desk.go = Some((Kind::Output, id));
    }
    ui.add_space(space::WORD);
}

/// Who looks after it or, once it has ended, why it has.
fn who_or_why(draft: &Draft<'_, '_>, output: &Output) -> String {
    let why = output.why_ended.as_str().lines().next().unwrap_or_default();
    match output.owner {
        _ if output.stage.is(Stage::Ended) && !why.is_empty() => why.to_owned(),
        Some(owner) => draft.title(owner.0),
        None if output.stage.known().is_some_and(|stage| stage.number() >= Stage::OwnerFound.number()) => {
            "Who looks after it is not filled in yet".to_owned()
        }
        None => "No owner yet".to_owned(),
    }
}

/// Makes an output of the project and of the event at which it was worked on last, and goes to it.
fn add(draft: &mut Draft<'_, '_>, brief: &Brief) {
    let mut record = draft.desk.session.new_record(Kind::Output);
    let id: Id = record.id();
    if let Record::Output(output) = &mut record {
        output.brief = Some(Ref(brief.header.id));
        let session = draft.desk.session;
        output.event = last_worked_on(session.workspace(), brief, session.clock().today());
    }
    draft.created.push(record);
    draft.is_deed = true;
    draft.lead = Some(Origin { record: id, field: "name".to_owned() });
}
