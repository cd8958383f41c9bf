//! Markdown, as CommonMark has it with the tables of GitHub: to paste where a text is written in it.
//!
//! What was typed shows as it was typed: whatever would be a mark is escaped, and a mark of ours that could not be told
//! from its surroundings is left out rather than shown. CommonMark has no place for a language, so a comment holds it.

mod blocks;
mod escape;
mod tables;
mod words;

use jiff::civil::DateTime;

use super::lines::{Lines, file, spaced};
use super::prepare::{language_and_region, prepare_text};
use super::{Format, Rendered, Serves};
use crate::documents::{Document, Running};
use crate::model::Problem;
use words::{bold, literal};

pub const FORMAT: Format = Format { name: "Markdown", ending: "md", serves: Serves::Text, render };

fn render(document: &Document, _printed: DateTime) -> Result<Rendered, Problem> {
    let prepared = prepare_text(document);
    let document = &prepared.document;
    let Running { organisation, status, printed, formats, .. } = &document.running;
    let above = [language(&document.language), bold(organisation), bold(status)];
    let below = [blocks::divider(), literal(printed), literal(formats)];
    let is_said = !printed.is_empty() || !formats.is_empty();
    let below = below.into_iter().filter(|_| is_said);
    let text = spaced(above.into_iter().chain([blocks::all(&document.blocks)]).chain(below));
    Ok(Rendered { bytes: file(&text), unprintable: prepared.unprintable, overflows: Vec::new() })
}

/// In letters alone, so that nothing in it can end the comment.
fn language(tag: &str) -> Lines {
    let language = match language_and_region(tag) {
        (language, Some(region)) => format!("{language}-{region}"),
        (language, None) => language.to_owned(),
    };
    vec![format!("<!-- lang: {language} -->")]
}
