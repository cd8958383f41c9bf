//! The files that are kept with records: where a record names them.
//!
//! What is in them, and where their copies lie, is for others.

use crate::model::Record;
use crate::model::form::{Form, Place};
use crate::model::header::Attachment;

/// The field of the files that are kept with a record as a whole.
pub const KEPT_FILES: &str = "header/attachments";

/// The names of all copies that a record knows, wherever in it.
pub fn kept_files(record: &mut Record) -> Vec<String> {
    let mut names = Vec::new();
    add_names(record.form(), &mut names);
    names
}

fn add_names(form: &mut dyn Form, names: &mut Vec<String>) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::Attachments(files)) => names.extend(files.iter().map(|file| file.file.clone())),
            Some(Place::Nested(inner)) => add_names(inner, names),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    if let Some(inner) = items.form(index) {
                        add_names(inner, names);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Changes the files of a field: keys joined by `/`, items by their id. False where there is no such field.
pub fn with_files(form: &mut dyn Form, field: &str, change: &mut dyn FnMut(&mut Vec<Attachment>)) -> bool {
    let (key, rest) = field.split_once('/').unwrap_or((field, ""));
    let Some(row) = form.words().iter().position(|words| words.key == key) else { return false };
    match form.place(row) {
        Some(Place::Attachments(files)) if rest.is_empty() => {
            change(files);
            true
        }
        Some(Place::Nested(inner)) => with_files(inner, rest, change),
        Some(Place::Items(items)) => {
            let (id, rest) = rest.split_once('/').unwrap_or((rest, ""));
            let count = items.len();
            let is_meant = |index: &usize| items.id_mut(*index).is_some_and(|found| found.to_string() == id);
            let index = (0..count).find(is_meant);
            index.and_then(|index| items.form(index)).is_some_and(|inner| with_files(inner, rest, change))
        }
        _ => false,
    }
}
