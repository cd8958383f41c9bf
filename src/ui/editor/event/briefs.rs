//! The project briefs that were taken to an event, each with how far it is and what it still lacks, and the way to one
//! more. The question of a brief stands from then on as it was that day; it is written in the brief itself.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use crate::model::pick::Choice;
use crate::model::{Brief, Event, Id, Kind, Record, Ref};
use crate::ui::editor::{Draft, links};
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::{joined, not_ready};
use crate::workspace::{Edit, WhyNotReady, Workspace, why_not_ready};

/// Draws them, for an event at which projects are worked on or that has one all the same.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let workspace = draft.desk.session.workspace();
    let id = event.header.id;
    let place = egui::Id::unique("the briefs of the open event");
    let briefs: Arc<Vec<Row>> = memo(ui, place, (workspace.generation(), id), || rows(workspace, id));
    if briefs.is_empty() && !event.details.kind.known().is_none_or(|kind| kind.holds_projects()) {
        return;
    }
    widgets::heading(ui, 2, role::SUBHEADING, "Project briefs");
    ui.add_space(space::LABEL);
    // Whoever opens an event goes on in its fields.
    widgets::keyboard_passes_by(ui, |ui| {
        for brief in briefs.iter() {
            ui.push_id(brief.id, |ui| row(ui, draft, brief));
        }
        if briefs.is_empty() {
            widgets::muted(ui, "None was taken to it yet.");
            ui.add_space(space::TIGHT);
        }
        let taken: Vec<Id> = briefs.iter().map(|brief| brief.id).collect();
        let added = ui.push_id("briefs", |ui| links::add(ui, draft, "Add a brief", Kind::Brief, &taken)).inner;
        if let Some(brief) = added {
            take(draft, brief, Ref(id));
        }
    });
    ui.add_space(space::SECTION);
}

/// A brief as it is told of here.
struct Row {
    id: Id,
    title: String,
    says: String,
}

fn rows(workspace: &Workspace, event: Id) -> Vec<Row> {
    let briefs = workspace.briefs_at(event).into_iter().filter_map(|id| match workspace.get(id)?.as_ref() {
        Record::Brief(brief) => Some(Row { id, title: titled(brief), says: says(brief) }),
        _ => None,
    });
    briefs.collect()
}

fn titled(brief: &Brief) -> String {
    let title = brief.title().trim();
    if title.is_empty() { "Without a name".to_owned() } else { title.to_owned() }
}

/// "Published", "Draft, not ready: nobody named for afterwards".
fn says(brief: &Brief) -> String {
    let status = brief.brief.status.known().map_or("", |status| status.label());
    let lacks = match why_not_ready(brief) {
        None => String::new(),
        // The status has said it.
        Some((WhyNotReady::StillAnIdea | WhyNotReady::StillADraft, _)) => "not ready".to_owned(),
        Some((why, _)) => format!("not ready: {}", not_ready(why).to_lowercase()),
    };
    joined(&[status, &lacks])
}

fn row(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Row) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if widgets::link(ui, role::BODY, &brief.title).clicked() {
            draft.desk.go = Some((Kind::Brief, brief.id));
        }
        widgets::secondary(ui, &brief.says);
    });
    ui.add_space(space::TIGHT);
}

/// Takes a brief to the event, with its question of today: one that is there, or one that was just made for it.
fn take(draft: &mut Draft<'_, '_>, brief: Ref, event: Ref) {
    let id = draft.desk.session.fresh_id();
    draft.is_deed = true;
    if let Some(Record::Brief(made)) = draft.created.iter_mut().find(|record| record.id() == brief.0) {
        made.carry_to(event, id);
        return;
    }
    let Some(before) = draft.desk.session.workspace().get(brief.0).cloned() else { return };
    let mut after = Record::clone(&before);
    if let Record::Brief(taken) = &mut after {
        taken.carry_to(event, id);
        draft.edits.push(Edit::replace(before, after));
    }
}
