//! Who has to be told what came of the projects of an event, once it is over: the way to each project where that is noted,
//! and the page for them. Who was told stands with the project and is not noted here.

use eframe::egui::{Id, Ui};
use jiff::civil::Date;

use crate::documents::{Origin, named};
use crate::model::{Event, Id as RecordId, Kind, Output, Record, Ref};
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::workspace::{Workspace, telling};

/// A project whose people have not heard of something.
#[derive(Clone, Debug, PartialEq)]
struct Due {
    brief: RecordId,
    title: String,
    /// Who they are.
    groups: Vec<String>,
}

/// Draws it, for an event that is over and had projects.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let id = event.header.id;
    if !event.is_over(today) || briefs_of(workspace, id).is_empty() {
        return;
    }
    let key = (workspace.generation(), id, today);
    let found = memo(ui, Id::unique("who has to be told of an event"), key, || due(workspace, id, today));
    widgets::heading(ui, 3, role::NAME, "Telling people back");
    if found.is_empty() {
        widgets::secondary(ui, "Nobody has to be told anything of its projects now.");
    }
    for one in found.iter() {
        let title = if one.title.is_empty() { "A project without a name" } else { &one.title };
        if ui.push_id(one.brief, |ui| widgets::link(ui, role::BODY, title)).inner.clicked() {
            draft.desk.lead = Some(Origin { record: one.brief, field: "since/told_back".to_owned() });
        }
        widgets::secondary(ui, &format!("To be told: {}", one.groups.join("; ")));
        ui.add_space(space::LABEL);
    }
    ui.add_space(space::WORD);
    if Button::outlined("The page “You made, we did”").icon(icon::PRINT).small().show(ui).clicked() {
        draft.prints = named("you-made");
    }
    ui.add_space(space::SECTION);
}

/// The projects that were at an event.
fn briefs_of(workspace: &Workspace, event: RecordId) -> Vec<RecordId> {
    let there = workspace.linked(event, Kind::Brief).into_iter().filter(|record| match record.as_ref() {
        Record::Brief(brief) => brief.at(event).is_some(),
        _ => false,
    });
    there.map(|record| record.id()).collect()
}

fn due(workspace: &Workspace, event: RecordId, today: Date) -> Vec<Due> {
    let one = |id: RecordId| {
        let brief = workspace.brief(Ref(id))?;
        let outputs: Vec<&Output> = workspace.outputs_of(id).collect();
        let groups = telling(workspace, brief, &outputs, today).groups.into_iter().filter(|group| group.is_due);
        let groups: Vec<String> = groups.map(|group| group.name).collect();
        (!groups.is_empty()).then(|| Due { brief: id, title: brief.title().trim().to_owned(), groups })
    };
    briefs_of(workspace, event).into_iter().filter_map(one).collect()
}
