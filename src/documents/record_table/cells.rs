//! What stands in a cell: words as they were typed, links by name, dates as they are printed, lists joined.

use super::columns::{Wanted, below};
use super::rows::is_private;
use crate::documents::dates;
use crate::documents::leads;
use crate::documents::wording::en_gb;
use crate::model::form::{Form, Items, Place};
use crate::model::pick::{Pick, Picked};
use crate::model::{Id, Record, Ref};
use crate::workspace::Workspace;

/// Between the parts of a list.
const BETWEEN: &str = "; ";
/// Between what is said of one part.
const WITHIN: &str = ", ";
/// In place of the name of what stands in no table itself.
const PRIVATE: &str = "(private)";

/// The words of the field at the end of a path; empty where nothing was typed.
pub(super) fn cell(workspace: &Workspace, wanted: Wanted, path: &str, place: Place<'_>) -> String {
    match place {
        Place::Line(line) => line.trim().to_owned(),
        Place::Text(text) => text.as_str().trim().to_owned(),
        Place::Lines(lines) => joined(lines.iter().map(|line| line.trim().to_owned()), BETWEEN),
        Place::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
        Place::Flag(flag) => if *flag { "yes" } else { "" }.to_owned(),
        Place::Time(time) => time.map(|time| dates::time(&en_gb().dates, time)).unwrap_or_default(),
        Place::When(when) if when.is_unknown() => String::new(),
        Place::When(when) => dates::when(&en_gb().dates, when),
        Place::Lead(lead) => leads::lead(&en_gb().leads, lead),
        Place::Pick(pick) => picked(pick),
        Place::Link { target, .. } => target.map(|target| name(workspace, target)).unwrap_or_default(),
        Place::Links { targets, .. } => joined(targets.iter().map(|target| name(workspace, *target)), BETWEEN),
        Place::ItemOf { item, event } => item.map(|item| item_name(workspace, event, item)).unwrap_or_default(),
        Place::Items(items) => list(workspace, wanted, path, items),
        Place::Nested(form) => said(workspace, wanted, path, form),
        // It has columns of its own where somebody asked for it.
        Place::Protected(_) | Place::Attachments(_) => String::new(),
    }
}

fn joined(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

fn list(workspace: &Workspace, wanted: Wanted, path: &str, items: &mut dyn Items) -> String {
    let (count, path) = (items.len(), below(path, "*"));
    let said = |index| items.form(index).map(|form| said(workspace, wanted, &path, form)).unwrap_or_default();
    joined((0..count).map(said), BETWEEN)
}

/// What stands in one part of a list.
fn said(workspace: &Workspace, wanted: Wanted, path: &str, form: &mut dyn Form) -> String {
    let words = form.words();
    let paths = words.iter().map(|words| below(path, words.key));
    let shown = words.iter().zip(paths).enumerate().filter(|(_, (_, path))| wanted.shows(path));
    let cells = shown.map(|(row, (words, path))| match form.place(row) {
        Some(Place::Flag(flag)) => if *flag { words.label } else { "" }.to_owned(),
        Some(place) => cell(workspace, wanted, &path, place),
        None => String::new(),
    });
    let cells: Vec<String> = cells.collect();
    joined(cells.into_iter(), WITHIN)
}

fn picked(pick: &dyn Pick) -> String {
    match pick.picked() {
        Picked::Nothing => String::new(),
        Picked::Option(option) => pick.options().get(option).map_or(String::new(), |label| (*label).to_owned()),
        Picked::Newer(text) => text,
    }
}

/// What a record is called; one that is not here is named by its id, so that nothing seems to be empty.
pub(super) fn name(workspace: &Workspace, target: Ref) -> String {
    match workspace.get(target.0).map(AsRef::as_ref) {
        None => format!("{} (not in this workspace)", target.0),
        Some(record) if is_private(workspace, record) => PRIVATE.to_owned(),
        Some(record) => named(record),
    }
}

fn named(record: &Record) -> String {
    let title = record.title();
    if title.trim().is_empty() { record.id().to_string() } else { title.trim().to_owned() }
}

fn item_name(workspace: &Workspace, event: Option<Ref>, id: Id) -> String {
    let item = event.and_then(|event| workspace.event(event)?.item(id));
    item.map(|item| item.title.trim().to_owned()).unwrap_or_default()
}
