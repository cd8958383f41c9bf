//! What the template reads: the document and what has to be said about its language and fonts.

use serde::Serialize;

use super::fonts;
use crate::documents::Document;
use crate::render::prepare::language_and_region;

/// The file `data.json`.
#[derive(Serialize)]
pub struct Data<'a> {
    document: &'a Document,
    language: &'a str,
    region: Option<&'a str>,
    /// The families to look for a character in, in order.
    fonts: &'a [String],
    /// Whether each part leads back to the field that it came from, as on the screen.
    traces: bool,
    /// Which one it is of several that are bound together.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a Part>,
    /// What is bound behind it.
    #[serde(skip_serializing_if = "<[Part]>::is_empty")]
    parts: &'a [Part],
}

/// One of several documents that are bound together.
#[derive(Serialize)]
pub struct Part {
    /// Its folder, and the name of the mark on its first page.
    pub name: String,
    /// That of the one behind it.
    pub next: Option<String>,
    /// Its template.
    pub path: String,
}

impl<'a> Data<'a> {
    pub fn new(document: &'a Document, traces: bool) -> Self {
        let (language, region) = language_and_region(&document.language);
        Self { document, language, region, fonts: &fonts::shared().families, traces, part: None, parts: &[] }
    }

    /// The same as one of several.
    pub fn bound(self, part: &'a Part) -> Self {
        Self { part: Some(part), ..self }
    }

    /// The same with what is bound behind it.
    pub fn before(self, parts: &'a [Part]) -> Self {
        Self { parts, ..self }
    }
}
