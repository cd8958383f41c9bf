//! Who names this record: the other end of every link, to follow back.

use std::sync::Arc;

use eframe::egui::Ui;

use super::Draft;
use crate::model::form::{Form, Place};
use crate::model::{Id, Kind, Record};
use crate::ui::kinds::icon_of;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::shortened;

/// Characters of a title that fit beside its icon.
const LONGEST: usize = 30;

/// As many as are drawn at once; the rest is counted.
const SHOWN: usize = 30;

/// Draws the records that name this one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let workspace = draft.desk.session.workspace();
    let naming: Vec<_> = workspace.naming(record.id()).collect();
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, "Named by");
    if naming.is_empty() {
        widgets::secondary(ui, "Nothing names this yet.");
        return;
    }
    let mut rows: Vec<(Kind, Id, String, String)> = naming
        .iter()
        .filter_map(|naming| {
            let from = workspace.get(naming.from)?;
            let label = label_of(Record::clone(from).form(), &naming.field).unwrap_or_default();
            Some((from.kind(), from.id(), from.title(), label.to_owned()))
        })
        .collect();
    rows.sort();
    rows.dedup();
    let count = rows.len();
    for (kind, id, title, label) in rows.into_iter().take(SHOWN) {
        let title = if title.is_empty() { "Without a name".to_owned() } else { title };
        let name = format!("Open {title}");
        widgets::secondary(ui, &label);
        let shown = shortened(&title, LONGEST);
        if Button::plain(&shown).icon(icon_of(kind)).small().name(&name).show(ui).on_hover_text(&title).clicked() {
            draft.desk.go = Some((kind, id));
        }
        ui.add_space(space::TIGHT);
    }
    if count > SHOWN {
        widgets::secondary(ui, &format!("and {} more", count - SHOWN));
    }
}

/// The label of the field that a path of keys and items' ids leads to.
fn label_of(form: &mut dyn Form, path: &str) -> Option<&'static str> {
    let (key, rest) = path.split_once('/').unwrap_or((path, ""));
    let row = form.words().iter().position(|words| words.key == key)?;
    let label = form.words().get(row)?.label;
    match form.place(row)? {
        Place::Nested(inner) => label_of(inner, rest),
        Place::Items(items) => {
            let (id, rest) = rest.split_once('/')?;
            let id: Id = id.parse().ok()?;
            let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|item| *item == id))?;
            label_of(items.form(index)?, rest)
        }
        _ => Some(label),
    }
}
