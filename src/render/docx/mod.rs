//! A Word document, for colleagues who edit: real headings, lists, tables with a header row, links, and what stands
//! around each page with the number of the page as a field.
//!
//! It is a zip of XML parts. A document becomes pieces (`pieces.rs`) in the styles of `styles.rs`, and each part of the
//! file is written from them by one module. It has no layout of its own: what a screen shows beside each other stands one
//! below the other here, and a table is a table in every size of text.

mod around;
mod body;
mod composer;
mod direction;
mod links;
mod lists;
mod marks;
mod package;
mod page;
mod pieces;
mod properties;
mod styles;
mod tables;
mod xml;

use jiff::civil::DateTime;

use super::prepare::{below_one_title, charts_as_tables, in_words, is_allowed, prepare};
use super::{Format, Rendered, Serves};
use crate::documents::Document;
use crate::model::Problem;

pub const FORMAT: Format = Format { name: "Word document", ending: "docx", serves: Serves::Text, render };

fn render(document: &Document, printed: DateTime) -> Result<Rendered, Problem> {
    let mut prepared = prepare(document, &is_allowed);
    in_words(&mut prepared.document);
    below_one_title(&mut prepared.document);
    charts_as_tables(&mut prepared.document);
    let bytes = package::of(&prepared.document, printed).map_err(|why| failed(&why.to_string()))?;
    Ok(Rendered { bytes, unprintable: prepared.unprintable, overflows: Vec::new() })
}

fn failed(why: &str) -> Problem {
    Problem::new(format!("The Word document could not be made: {why}."))
        .safe("What was typed is not touched by saving it as a file.")
        .hint("Save it as a web page instead, and tell whoever looks after Folkmoot what this message says.")
}
