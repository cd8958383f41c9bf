//! The projects of an event, on a page of their own: each with how far it is, what it still lacks and who works on it, and
//! the way to one more. The question of a brief stands from then on as it was that day; it is written in the brief itself.

use std::sync::Arc;

use eframe::egui::{self, CursorIcon, Sense, Ui, UiBuilder};

use crate::documents::Origin;
use crate::model::brief::Team;
use crate::model::pick::Choice;
use crate::model::{Brief, Event, Id, Kind, Output, Record, Ref};
use crate::ui::editor::{Draft, links, stage};
use crate::ui::memo::memo;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets;
use crate::ui::words::{joined, not_ready};
use crate::workspace::{Edit, WhyNotReady, Workspace, why_not_ready};

/// Where they stand among the pages of an event.
pub const PAGE: &str = "projects";

/// Whether projects are worked on at an event, or one was taken to it all the same.
pub fn has(workspace: &Workspace, event: &Event) -> bool {
    event.details.kind.known().is_none_or(|kind| kind.holds_projects())
        || !workspace.linked(event.header.id, Kind::Brief).is_empty()
}

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let workspace = draft.desk.session.workspace();
    let (id, is_to_come) = (event.header.id, event.is_to_come(draft.desk.session.clock().today()));
    let place = egui::Id::unique("the projects of the open event");
    let projects: Arc<Vec<Project>> = memo(ui, place, (workspace.generation(), id), || projects(workspace, id));
    if projects.is_empty() {
        widgets::heading(ui, 2, role::SUBHEADING, "No projects yet");
        widgets::muted(ui, "What teams work on at it, each with a brief: a new one, or one that is there already.");
        ui.add_space(space::SMALL);
    }
    let mut opens = None;
    for project in projects.iter() {
        let place = UiBuilder::new().id_salt(project.id).sense(Sense::CLICK);
        let whole = ui.scope_builder(place, |ui| {
            widgets::card(ui, None, |ui| card(ui, draft, project, is_to_come)).inner.then_some(project.id)
        });
        // The link in it is what the Tab key and a screen reader find.
        let is_clicked = whole.response.on_hover_cursor(CursorIcon::PointingHand).clicked();
        opens = opens.or(whole.inner).or(is_clicked.then_some(project.id));
        ui.add_space(space::WORD);
    }
    draft.desk.go = opens.map(|brief| (Kind::Brief, brief)).or(draft.desk.go.take());
    let taken: Vec<Id> = projects.iter().map(|project| project.id).collect();
    let added = ui.push_id("projects", |ui| links::add(ui, draft, "Add a project", Kind::Brief, &taken)).inner;
    if let Some(brief) = added {
        take(draft, brief, Ref(id));
    }
}

/// A project as it is told of here.
struct Project {
    id: Id,
    title: String,
    status: &'static str,
    lacks: Option<(WhyNotReady, &'static str)>,
    team: Team,
    /// What the team made there.
    made: Option<Output>,
}

fn projects(workspace: &Workspace, event: Id) -> Vec<Project> {
    let briefs = workspace.briefs_at(event).into_iter().filter_map(|id| match workspace.get(id)?.as_ref() {
        Record::Brief(brief) => Some(told(workspace, brief, event)),
        _ => None,
    });
    briefs.collect()
}

fn told(workspace: &Workspace, brief: &Brief, event: Id) -> Project {
    let id = brief.header.id;
    let title = brief.title().trim();
    Project {
        id,
        title: if title.is_empty() { "Without a name".to_owned() } else { title.to_owned() },
        status: brief.brief.status.known().map_or("", |status| status.label()),
        lacks: why_not_ready(brief),
        team: brief.at(event).map(|at| at.team.clone()).unwrap_or_default(),
        made: workspace.outputs_of(id).find(|output| output.event == Some(Ref(event))).cloned(),
    }
}

/// One project. Whether its name was pressed.
fn card(ui: &mut Ui, draft: &mut Draft<'_, '_>, project: &Project, is_to_come: bool) -> bool {
    ui.spacing_mut().item_spacing.y = space::LABEL;
    let opens = widgets::link(ui, role::NAME, &project.title).clicked();
    match project.lacks.filter(|_| is_to_come) {
        Some((why, field)) => {
            // The status says the others itself.
            let is_unnamed = why == WhyNotReady::NobodyAfterwards;
            let lacks = if is_unnamed { not_ready(why).to_lowercase() } else { "not ready".to_owned() };
            let says = joined(&[project.status, &lacks]);
            if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &says).clicked() {
                draft.desk.lead = Some(Origin { record: project.id, field: field.to_owned() });
            }
        }
        None if is_to_come => {
            let says = joined(&[project.status, "ready"]);
            widgets::signed(ui, icon::PASSED, Tone::Decision, role::SECONDARY, &says);
        }
        None => match &project.made {
            Some(output) => stage::show(ui, output),
            None => {
                widgets::secondary(ui, project.status);
            }
        },
    }
    widgets::secondary(ui, &team(draft, &project.team));
    opens
}

/// "Team: Ada Marsh, Ben Hale and two residents", with the table.
fn team(draft: &Draft<'_, '_>, team: &Team) -> String {
    let members = team.members.iter().map(|member| match member.person {
        Some(person) => draft.title(person.0),
        None => member.described_as.clone(),
    });
    let names: Vec<String> = members.chain([team.others.trim().to_owned()]).filter(|name| !name.is_empty()).collect();
    let table = team.table.trim();
    let table = if table.is_empty() { String::new() } else { format!("table {table}") };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.is_empty() {
        true => joined(&["No team yet", &table]),
        false => joined(&[&format!("Team: {}", names.join(", ")), &table]),
    }
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
