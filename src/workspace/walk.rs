//! Walks a record through its forms and finds the links and texts in it, whatever its kind.
//!
//! Because it follows the tables that the window draws, a new field is found without a line here.

use crate::model::form::{Form, Place};
use crate::model::{Id, Record};

/// A record that names another, and the field that does so: keys joined by `/`, items by their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    pub from: Id,
    pub field: String,
}

/// A text in a record and the field that it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    pub field: String,
    pub text: String,
}

/// The links of a record to others, with the field of each.
pub(super) fn links(record: &Record) -> Vec<(Id, String)> {
    let mut links = Vec::new();
    walk(record.clone().form(), "", &mut |field, place| match place {
        Place::Link { target: Some(target), .. } => links.push((target.0, field.to_owned())),
        Place::Links { targets, .. } => links.extend(targets.iter().map(|target| (target.0, field.to_owned()))),
        _ => {}
    });
    links
}

/// Every text that was typed into a record, in the order of its form.
pub fn texts(record: &Record) -> Vec<FieldText> {
    let mut texts = Vec::new();
    walk(record.clone().form(), "", &mut |field, place| {
        let mut add = |text: &str| {
            if !text.is_empty() {
                texts.push(FieldText { field: field.to_owned(), text: text.to_owned() });
            }
        };
        match place {
            Place::Line(line) => add(line),
            Place::Text(text) => add(text.as_str()),
            Place::Lines(lines) => lines.iter().for_each(|line| add(line)),
            _ => {}
        }
    });
    texts
}

fn walk(form: &mut dyn Form, path: &str, see: &mut dyn FnMut(&str, &Place<'_>)) {
    for (row, words) in form.words().into_iter().enumerate() {
        let field = if path.is_empty() { words.key.to_owned() } else { format!("{path}/{}", words.key) };
        match form.place(row) {
            Some(Place::Nested(inner)) => walk(inner, &field, see),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    let id = items.id_mut(index).copied().unwrap_or_default();
                    if let Some(inner) = items.form(index) {
                        walk(inner, &format!("{field}/{id}"), see);
                    }
                }
            }
            Some(place) => see(&field, &place),
            None => {}
        }
    }
}
