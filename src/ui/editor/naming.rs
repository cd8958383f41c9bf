//! Who names this record: the other end of every link, to follow back.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use super::Draft;
use crate::documents::Origin;
use crate::model::form::{Form, Place};
use crate::model::{Id, Kind, Record};
use crate::ui::kinds::icon_of;
use crate::ui::memo::memo;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::shortened;
use crate::workspace::{Naming, Workspace};

/// Characters of a title that fit beside its icon.
const LONGEST: usize = 30;

/// As many as are drawn at once; the rest is counted.
const SHOWN: usize = 30;

/// Draws the records that name this one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let workspace = draft.desk.session.workspace();
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, "Named by");
    let place = egui::Id::unique("who names what is open");
    let rows = memo(ui, place, (workspace.generation(), record.id()), || rows(workspace, record.id()));
    if rows.shown.is_empty() {
        widgets::secondary(ui, "Nothing names this yet.");
    }
    for row in &rows.shown {
        let name = format!("Open {}", row.title);
        widgets::secondary(ui, &row.says);
        let shown = shortened(&row.title, LONGEST);
        let button = Button::plain(&shown).icon(icon_of(row.kind)).small().name(&name);
        if button.show(ui).on_hover_text(&row.title).clicked() {
            draft.desk.lead = Some(Origin { record: row.from, field: row.field.clone() });
        }
        ui.add_space(space::TIGHT);
    }
    if rows.count > rows.shown.len() {
        widgets::secondary(ui, &format!("and {} more", rows.count - rows.shown.len()));
    }
}

/// The fields of other records that name this one: those that are drawn, and how many there are.
struct Rows {
    shown: Vec<Row>,
    count: usize,
}

/// A field of another record that names this one.
struct Row {
    kind: Kind,
    from: Id,
    title: String,
    /// Of which kind it is, and as what it names this one.
    says: String,
    field: String,
}

/// Each record and field once, by kind and title. Only what is drawn is looked into.
fn rows(workspace: &Workspace, id: Id) -> Rows {
    let naming = workspace.naming(id);
    let found = naming.filter_map(|naming| Some((workspace.get(naming.from)?, naming)));
    let mut all: Vec<(&Arc<Record>, String, &Naming)> =
        found.map(|(from, naming)| (from, from.title(), naming)).collect();
    let key = |(from, title, naming): &(&Arc<Record>, String, &Naming)| {
        (from.kind(), title.clone(), from.id(), naming.field.clone())
    };
    all.sort_by_cached_key(key);
    all.dedup_by_key(|(from, _, naming)| (from.id(), naming.field.clone()));
    let row = |(from, title, naming): (&Arc<Record>, String, &Naming)| Row {
        kind: from.kind(),
        from: from.id(),
        title: if title.is_empty() { "Without a name".to_owned() } else { title },
        says: says(from, &naming.field),
        field: naming.field.clone(),
    };
    Rows { count: all.len(), shown: all.into_iter().take(SHOWN).map(row).collect() }
}

/// "Action: Owner", "Project brief: taken to this event".
fn says(from: &Arc<Record>, field: &str) -> String {
    let kind = from.kind();
    let is_taken_here = kind == Kind::Brief && field.starts_with("at_events/appearances/") && field.ends_with("/event");
    let link = if is_taken_here { Some("taken to this event") } else { label_of(Record::clone(from).form(), field) };
    match link {
        Some(link) => format!("{}: {link}", kind.words().one),
        None => kind.words().one.to_owned(),
    }
}

/// The label of the field that a path of keys and items' ids leads to.
pub fn label_of(form: &mut dyn Form, path: &str) -> Option<&'static str> {
    let (key, rest) = path.split_once('/').unwrap_or((path, ""));
    let row = form.words().iter().position(|words| words.key == key)?;
    let label = form.words().get(row)?.label;
    match form.place(row)? {
        Place::Nested(inner) | Place::Protected(inner) => label_of(inner, rest),
        Place::Items(items) => {
            let (id, rest) = rest.split_once('/')?;
            let id: Id = id.parse().ok()?;
            let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|item| *item == id))?;
            label_of(items.form(index)?, rest)
        }
        _ => Some(label),
    }
}
