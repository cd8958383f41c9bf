//! The people on the list by name, made once for each state of the records: a frame draws them and sorts nothing.

use std::sync::Arc;

use eframe::egui::{Id as Place, Ui};

use crate::model::{Event, Id, Ref};
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::words::joined;
use crate::workspace::{Workspace, folded, sort_key};

/// Somebody on the list.
pub struct Row {
    /// Of the entry.
    pub id: Id,
    /// Where the entry stands in the event.
    pub at: usize,
    pub name: String,
    /// The name, and where they are from.
    pub title: String,
    /// The words of the name, to find it by.
    pub words: Vec<String>,
}

/// All of them, by name; those who have none yet come last.
pub fn rows(ui: &Ui, draft: &Draft<'_, '_>, event: &Event) -> Arc<Vec<Row>> {
    let workspace = draft.desk.session.workspace();
    let key = (workspace.generation(), event.header.id);
    memo(ui, Place::unique("the people on the list of the open event"), key, || made(workspace, event))
}

fn made(workspace: &Workspace, event: &Event) -> Vec<Row> {
    let mut rows: Vec<Row> = event
        .people
        .attendance
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let known = entry.person.map(|person| name_of(workspace, person));
            let name = known.unwrap_or_else(|| entry.described_as.trim().to_owned());
            let from = entry.person.map(|person| organisation(workspace, person)).unwrap_or_default();
            let described = if entry.person.is_some() { entry.described_as.trim() } else { "" };
            let title = joined(&[&name, &from, described]);
            Row { id: entry.id, at, words: words(&name), name, title }
        })
        .collect();
    rows.sort_by_cached_key(|row| (row.name.is_empty(), sort_key(&row.name), row.at));
    rows
}

/// The words of a name as they are looked up.
pub fn words(name: &str) -> Vec<String> {
    folded(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn name_of(workspace: &Workspace, person: Ref) -> String {
    match workspace.title(person.0) {
        None => "Not here yet".to_owned(),
        Some(title) if title.is_empty() => "Without a name".to_owned(),
        Some(title) => title,
    }
}

fn organisation(workspace: &Workspace, person: Ref) -> String {
    let membership = workspace.person(person).and_then(|person| person.main_membership());
    let link = membership.and_then(|membership| membership.organisation);
    link.and_then(|link| workspace.title(link.0)).unwrap_or_default()
}
