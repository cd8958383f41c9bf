//! Where in a record's file each field stands, and what in it this version does not know.
//!
//! Saving keeps what is unknown, so nothing here is damage; but a slip of the keyboard looks just like it, and only
//! somebody who sees the line can tell.

use std::collections::HashMap;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_aux::serde_introspection::serde_introspect;

use super::marker::{MARKER, Marker};
use super::open::Store;
use super::read::{LoadedRecord, read_bytes};
use super::text::text_of;
use crate::model::form::{Form, Items, Place};
use crate::model::header::Attachment;
use crate::model::pick::Picked;
use crate::model::shape::{Shape, whole_value};
use crate::model::{Problem, When};

/// A record's file taken apart along its form. A field is named by its keys joined by `/`, an item by its number from
/// 1: `minutes/items/3/title`.
#[derive(Debug, Default)]
pub struct FileMap {
    text: String,
    fields: HashMap<String, usize>,
    unknown: Vec<Unknown>,
}

/// Something that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub field: String,
    /// The value's text, where the field is known; none where the field itself is not.
    pub value: Option<String>,
}

impl Store {
    /// Reads a record's file once more and notes where its fields stand.
    pub fn file_map(&self, loaded: &LoadedRecord) -> Result<FileMap, Problem> {
        self.map(&loaded.path, |walk, value| walk.form("", loaded.record.clone().form(), value))
    }

    /// The same of the workspace's own file.
    pub fn marker_map(&self) -> Result<FileMap, Problem> {
        self.map(&self.folder().join(MARKER), |walk, value| {
            let shape = walk.shape("", value, keys_of::<Marker>());
            if let Some(council) = shape.field("council") {
                walk.form("council", &mut self.marker().council, council);
            }
        })
    }

    fn map(&self, path: &Path, take: impl FnOnce(&mut Walk<'_>, &str)) -> Result<FileMap, Problem> {
        let bytes = read_bytes(&self.root().resolve(path)?)?;
        let text = text_of(&bytes).map_err(|problem| problem.at(path))?;
        let value = whole_value(&text).map_err(|error| Problem::new(error.to_string()).at(path))?;
        let mut walk = Walk { text: &text, fields: HashMap::new(), unknown: Vec::new() };
        take(&mut walk, value);
        let Walk { fields, unknown, .. } = walk;
        Ok(FileMap { fields, unknown, text: text.into_owned() })
    }
}

impl FileMap {
    /// Line and column of a field's value, both from 1; of a field that is not known, those of its name.
    pub fn line_column(&self, field: &str) -> Option<(usize, usize)> {
        let before = self.text.get(..*self.fields.get(field)?)?;
        let line = before.rsplit('\n').next().unwrap_or_default();
        Some((before.matches('\n').count() + 1, line.chars().count() + 1))
    }

    /// What this version does not know, in the order of the form.
    pub fn unknown(&self) -> &[Unknown] {
        &self.unknown
    }
}

/// Goes through a text part by part; every part is a piece of `text` itself, so that its place can be told.
struct Walk<'a> {
    text: &'a str,
    fields: HashMap<String, usize>,
    unknown: Vec<Unknown>,
}

impl Walk<'_> {
    fn form(&mut self, path: &str, form: &mut dyn Form, value: &str) {
        let shape = self.shape(path, value, form.keys_in_file());
        for (row, words) in form.words().into_iter().enumerate() {
            let (Some(value), Some(place)) = (shape.field(words.key), form.place(row)) else { continue };
            let path = below(path, words.key);
            self.note(&path, value);
            self.place(&path, place, value);
        }
    }

    fn place(&mut self, path: &str, place: Place<'_>, value: &str) {
        match place {
            Place::Nested(form) | Place::Protected(form) => self.form(path, form, value),
            Place::Items(items) => self.items(path, items, value),
            Place::Pick(pick) => {
                if let Picked::Newer(text) = pick.picked() {
                    self.newer(path, text);
                }
            }
            Place::When(when) => self.when(path, when, value),
            Place::Attachments(_) => self.attachments(path, value),
            _ => {}
        }
    }

    fn items(&mut self, path: &str, items: &mut dyn Items, value: &str) {
        for (index, value) in list(value).into_iter().enumerate() {
            let path = below(path, &(index + 1).to_string());
            self.note(&path, value);
            if let Some(form) = items.form(index) {
                self.form(&path, form, value);
            }
        }
    }

    fn when(&mut self, path: &str, when: &When, value: &str) {
        let shape = self.shape(path, value, keys_of::<When>());
        if let (None, Some(span)) = (when.span.known(), shape.field("span")) {
            let path = below(path, "span");
            self.note(&path, span);
            self.newer(&path, span.to_owned());
        }
    }

    fn attachments(&mut self, path: &str, value: &str) {
        for (index, value) in list(value).into_iter().enumerate() {
            let path = below(path, &(index + 1).to_string());
            self.note(&path, value);
            self.shape(&path, value, keys_of::<Attachment>());
        }
    }

    /// The parts of a value, whose fields are noted where they are not among those that are known.
    fn shape<'v>(&mut self, path: &str, value: &'v str, known: &[&str]) -> Shape<'v> {
        let shape = Shape::of(value);
        if let Shape::Fields { fields, .. } = &shape {
            for (key, _) in fields.iter().filter(|(key, _)| !known.contains(key)) {
                let field = below(path, key);
                self.note(&field, key);
                self.unknown.push(Unknown { field, value: None });
            }
        }
        shape
    }

    fn newer(&mut self, path: &str, value: String) {
        self.unknown.push(Unknown { field: path.to_owned(), value: Some(value) });
    }

    /// Remembers where a part of the text stands in it.
    fn note(&mut self, path: &str, part: &str) {
        if let Some(offset) = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize) {
            self.fields.insert(path.to_owned(), offset);
        }
    }
}

fn below(path: &str, step: &str) -> String {
    if path.is_empty() { step.to_owned() } else { format!("{path}/{step}") }
}

fn list(value: &str) -> Vec<&str> {
    match Shape::of(value) {
        Shape::List(values) => values,
        _ => Vec::new(),
    }
}

fn keys_of<T: DeserializeOwned>() -> &'static [&'static str] {
    serde_introspect::<T>()
}
