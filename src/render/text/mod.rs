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
use crate::documents::{Block, Document, Running};
use crate::model::Problem;

pub const FORMAT: Format = Format { name: "plain text", ending: "txt", serves: Serves::Text, render };

fn render(document: &Document, _printed: DateTime) -> Result<Rendered, Problem> {
    let prepared = prepare_text(document);
    let document = &prepared.document;
    let Running { organisation, status, printed, formats, .. } = &document.running;
    let below = said([printed, formats]);
    // A line more, or it would read as the last row of a table.
    let below = if below.is_empty() { below } else { [vec![String::new()], below].concat() };
    let text = spaced([said([organisation, status]), blocks::all(&document.blocks), below]);
    Ok(Rendered { bytes: file(&text), unprintable: prepared.unprintable, overflows: Vec::new() })
}

/// A document as a part of other words: a draft says first that it is one, what is for members says
/// so, and nothing else stands around it.
pub fn fragment(document: &Document) -> String {
    let document = prepare_text(document).document;
    let status =
        if document.running.says_status_everywhere() { said([&document.running.status]) } else { Lines::new() };
    String::from_utf8_lossy(&file(&spaced([status, blocks::all(&document.blocks)]))).into_owned()
}

/// Blocks that stand among the words of something else, and whose links somebody has looked at.
pub fn words(blocks: &[Block]) -> String {
    blocks::all(blocks).join("\n")
}

/// A line each, left out where nothing is said.
fn said<const N: usize>(lines: [&String; N]) -> Lines {
    lines.into_iter().filter(|line| !line.is_empty()).cloned().collect()
}
