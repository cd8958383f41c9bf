//! What a field is called in the form that it stands in.

use crate::model::form::{Form, Place};
use crate::model::{Id, Record};

/// The label of the field at the end of this way, keys and ids joined by `/`; empty where there is none.
pub(super) fn label_at(record: &Record, way: &str) -> String {
    let mut record = record.clone();
    let steps: Vec<&str> = way.split('/').collect();
    label_in(record.form(), &steps).unwrap_or_default().to_owned()
}

fn label_in(form: &mut dyn Form, steps: &[&str]) -> Option<&'static str> {
    let (key, rest) = steps.split_first()?;
    let row = form.words().iter().position(|words| words.key == *key)?;
    let label = form.words().get(row).map(|words| words.label)?;
    match form.place(row)? {
        Place::Nested(inner) if !rest.is_empty() => label_in(inner, rest),
        Place::Items(items) => {
            let (id, rest) = rest.split_first()?;
            let id: Id = id.parse().ok()?;
            let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|item| *item == id))?;
            label_in(items.form(index)?, rest)
        }
        _ => Some(label),
    }
}
