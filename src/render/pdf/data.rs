//! What the template reads: the document and what has to be said about its language and fonts.

use serde::Serialize;

use super::fonts;
use crate::documents::Document;
use crate::render::prepare::language_and_region;

/// The file `/data.json`.
#[derive(Serialize)]
pub struct Data<'a> {
    document: &'a Document,
    language: &'a str,
    region: Option<&'a str>,
    /// The families to look for a character in, in order.
    fonts: &'a [String],
    /// Whether each part leads back to the field that it came from, as on the screen.
    traces: bool,
}

impl<'a> Data<'a> {
    pub fn new(document: &'a Document, traces: bool) -> Self {
        let (language, region) = language_and_region(&document.language);
        Self { document, language, region, fonts: &fonts::shared().families, traces }
    }
}
