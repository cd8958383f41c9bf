//! What stands at the end of a way through a form: what the field is called, and which item of a list it belongs to.

use crate::model::form::{Form, Items, Place};
use crate::model::{Id, Record};

/// A field as people call it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldAt {
    /// None where the way leads to no field.
    pub label: Option<&'static str>,
    /// The title of the innermost item on the way that has one. Of what somebody needs none is told.
    pub item: Option<String>,
}

/// What the field of a record at the end of a way is called.
pub fn label_at(record: &Record, way: &str) -> Option<&'static str> {
    field_at(record.clone().form(), way).label
}

/// The field at the end of a way: keys joined by `/`, items by their id.
pub fn field_at(form: &mut dyn Form, way: &str) -> FieldAt {
    let (key, rest) = way.split_once('/').unwrap_or((way, ""));
    let Some(row) = form.words().iter().position(|words| words.key == key) else { return FieldAt::default() };
    let label = form.words().get(row).map(|words| words.label);
    match form.place(row) {
        Some(Place::Nested(inner)) if !rest.is_empty() => field_at(inner, rest),
        Some(Place::Protected(inner)) if !rest.is_empty() => FieldAt { item: None, ..field_at(inner, rest) },
        Some(Place::Items(items)) if !rest.is_empty() => in_items(items, (rest, label)),
        place => FieldAt { label: place.and(label), item: None },
    }
}

/// A way within a list; one that ends at an item leads to the field that the list is.
fn in_items(items: &mut dyn Items, (way, list): (&str, Option<&'static str>)) -> FieldAt {
    let (id, rest) = way.split_once('/').unwrap_or((way, ""));
    let id: Option<Id> = id.parse().ok();
    let index = (0..items.len()).find(|index| id.is_some() && items.id_mut(*index).copied() == id);
    let Some(index) = index else { return FieldAt::default() };
    let title = items.title(index);
    let title = (!title.is_empty()).then_some(title);
    if rest.is_empty() {
        return FieldAt { label: list, item: title };
    }
    let inner = items.form(index).map(|inner| field_at(inner, rest)).unwrap_or_default();
    FieldAt { item: inner.item.or(title), ..inner }
}
