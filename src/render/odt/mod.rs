//! OpenDocument text, which people edit: headings, lists, tables and links are what word processors know as such, and how
//! they look is in named styles, so that whoever edits the text changes all of a kind at once.
//!
//! It keeps to ODF 1.3. What stands around each page of the paper stands around these; where they break is left to the
//! word processor, with the fonts that it has.

mod blocks;
mod contents;
mod face;
mod meta;
mod package;
mod pages;
mod styles;
mod tables;
mod words;
mod xml;

use jiff::civil::DateTime;

use super::prepare::prepare_text;
use super::{Format, Rendered, Serves};
use crate::documents::Document;
use crate::model::Problem;
use package::{Part, packed};

pub const FORMAT: Format = Format { name: "OpenDocument", ending: "odt", serves: Serves::Text, render };

/// Of OpenDocument.
const VERSION: &str = "1.3";

/// Where the logo lies in the file.
const LOGO: &str = "Pictures/logo.png";

fn render(document: &Document, printed: DateTime) -> Result<Rendered, Problem> {
    let prepared = prepare_text(document);
    let bytes = file(&prepared.document, printed).map_err(|error| failed(&error.to_string()))?;
    Ok(Rendered { bytes, unprintable: prepared.unprintable, overflows: Vec::new() })
}

fn file(document: &Document, printed: DateTime) -> zip::result::ZipResult<Vec<u8>> {
    let xml = |name, bytes| Part { name, media_type: "text/xml", bytes };
    let mut parts = vec![
        xml("content.xml", contents::contents(document)?),
        xml("styles.xml", styles::styles(document)?),
        xml("meta.xml", meta::meta(document, printed)?),
    ];
    if let Some(logo) = &document.running.logo {
        parts.push(Part { name: LOGO, media_type: "image/png", bytes: logo.picture.png.to_vec() });
    }
    packed(&parts)
}

fn failed(why: &str) -> Problem {
    Problem::new(format!("The OpenDocument file could not be made: {why}."))
        .safe("What was typed is not touched by printing.")
        .hint("Save it as a web page instead, and tell whoever looks after Folkmoot what this message says.")
}
