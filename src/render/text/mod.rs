//! Plain text, to read in an e-mail or anywhere else.
//!
//! A paragraph is one line, however long: the window that it is read in breaks it where its own edge is, and who listens
//! hears sentences and no halves of lines. A table is a block of labelled lines for each row, since columns of spaces
//! hold in one font only and are read out across. Links have their address behind them.

mod blocks;
mod tables;
mod words;

use jiff::civil::DateTime;

use super::lines::{Lines, file, spaced};
use super::prepare::prepare_text;
use super::{Format, Rendered, Serves};
use crate::documents::{Document, Running};
use crate::model::Problem;

pub const FORMAT: Format = Format { name: "plain text", ending: "txt", serves: Serves::Text, render };

fn render(document: &Document, _printed: DateTime) -> Result<Rendered, Problem> {
    let prepared = prepare_text(document);
    let document = &prepared.document;
    let Running { organisation, status, printed, formats, .. } = &document.running;
    let text = spaced([said([organisation, status]), blocks::all(&document.blocks), said([printed, formats])]);
    Ok(Rendered { bytes: file(&text), unprintable: prepared.unprintable, overflows: Vec::new() })
}

/// A line each, left out where nothing is said.
fn said<const N: usize>(lines: [&String; N]) -> Lines {
    lines.into_iter().filter(|line| !line.is_empty()).cloned().collect()
}
