//! Paper and its likeness on the screen: a tagged PDF, and pictures of its pages, set by Typst as a library with our own templates and fonts.
//!
//! The templates in `assets/typst` say how a page looks. What was typed reaches them as strings in one JSON file and
//! never as markup.

mod data;
mod drawn;
mod export;
mod fonts;
mod overflows;
mod pack;
mod pages;
mod sheets;
mod signs;
mod world;

use jiff::civil::DateTime;

use super::{Format, Rendered, Serves};
use crate::documents::Document;
use crate::model::Problem;

pub use drawn::drawn;
pub use pack::{bound, bound_texts};
pub use pages::{Letters, page_letters, page_texts};
pub use sheets::{Picture, Sheets, Spot, sheets};
pub use signs::signs_left_out;

pub const FORMAT: Format = Format { name: "PDF", ending: "pdf", serves: Serves::Everything, render };

/// A PDF/UA-1 that is PDF/A-2a as well. Where a character that a fallback font has upsets the export, it is made again
/// with the characters of the text fonts alone.
fn render(document: &Document, printed: DateTime) -> Result<Rendered, Problem> {
    let fonts = fonts::shared();
    attempt(document, printed, &|c| fonts.show(c)).or_else(|_| attempt(document, printed, &|c| fonts.show_in_text(c)))
}

fn attempt(document: &Document, printed: DateTime, shows: &dyn Fn(char) -> bool) -> Result<Rendered, Problem> {
    let pages = pages::typeset(document, pages::Use::Paper, shows)?;
    let bytes = export::to_pdf(&pages.typeset, printed)?;
    let overflows = overflows::of_paper(document, pages.typeset.pages().len())?;
    Ok(Rendered { bytes, unprintable: pages.unprintable, overflows })
}

/// What to say where the typesetter or its export gives up; `why` is what they say.
fn failed(why: &str) -> Problem {
    Problem::new(format!("The PDF could not be made: {why}."))
        .safe("What was typed is not touched by printing.")
        .hint("Save it as a web page instead, and tell whoever looks after Folkmoot what this message says.")
}
