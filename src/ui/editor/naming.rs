//! Who names this record: the other end of every link, to follow back.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use super::Draft;
use crate::documents::Origin;
use crate::model::{Id, Kind, Record};
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::workspace::{Workspace, fields_naming, label_at};

/// As many of a kind as are drawn at once; the rest is counted.
const SHOWN: usize = 30;

/// Draws the records that name this one, under what they are; nothing where none does.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let workspace = draft.desk.session.workspace();
    let place = egui::Id::unique("who names what is open");
    let groups = memo(ui, place, (workspace.generation(), record.id()), || groups(workspace, record.id()));
    if groups.is_empty() {
        return;
    }
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, "Named in");
    for group in groups.iter() {
        ui.add_space(space::WORD);
        widgets::heading(ui, 3, role::NAME, &format!("{} ({})", group.kind.words().many, group.count));
        for row in &group.shown {
            let link = ui.push_id(row.from, |ui| widgets::title_link(ui, role::BODY, &row.title)).inner;
            ui.ctx().accesskit_node_builder(link.id, |node| node.set_label(format!("Open {}", row.title)));
            if link.on_hover_text(&row.says).clicked() {
                draft.desk.lead = Some(Origin { record: row.from, field: row.field.clone() });
            }
        }
        if group.count > group.shown.len() {
            widgets::secondary(ui, &format!("and {} more", group.count - group.shown.len()));
        }
    }
}

/// Records of a kind that name this one: those that are drawn, and how many there are.
struct Group {
    kind: Kind,
    shown: Vec<Row>,
    count: usize,
}

/// Another record that names this one.
struct Row {
    from: Id,
    title: String,
    /// As what it names this one.
    says: String,
    /// The first field that does.
    field: String,
}

/// Each record once, by kind and title. Only what is drawn is looked into.
fn groups(workspace: &Workspace, id: Id) -> Vec<Group> {
    let mut all: Vec<(&Arc<Record>, String)> = workspace.records_naming(id).map(|from| (from, from.title())).collect();
    all.sort_by_cached_key(|(from, title)| (from.kind(), title.clone(), from.id()));
    let row = |(from, title): &(&Arc<Record>, String)| {
        let field = fields_naming(from, id).into_iter().next().unwrap_or_default();
        let title = if title.is_empty() { "Without a name".to_owned() } else { title.clone() };
        Row { from: from.id(), title, says: says(from, &field), field }
    };
    let of_kinds = all.chunk_by(|(one, _), (other, _)| one.kind() == other.kind());
    let group = |of_kind: &[(&Arc<Record>, String)]| {
        let (first, _) = of_kind.first()?;
        let shown = of_kind.iter().take(SHOWN).map(row).collect();
        Some(Group { kind: first.kind(), shown, count: of_kind.len() })
    };
    of_kinds.filter_map(group).collect()
}

/// "Owner", "taken to this event".
fn says(from: &Arc<Record>, field: &str) -> String {
    let kind = from.kind();
    let is_taken_here = kind == Kind::Brief && field.starts_with("at_events/appearances/") && field.ends_with("/event");
    let link = if is_taken_here { Some("taken to this event") } else { label_at(from, field) };
    link.unwrap_or(kind.words().one).to_owned()
}
