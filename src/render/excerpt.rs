//! A document for the clipboard: to be pasted among somebody else's words, so it brings headings, lists, tables and links
//! and nothing of a page. What stands around the text of a page stays behind.

use jiff::civil::DateTime;

use super::{html, text};
use crate::documents::Document;
use crate::model::Problem;

/// The same words for programs that take marks, and for those that don't.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// HTML without a style sheet.
    pub rich: String,
    pub plain: String,
}

/// Both flavours of a document.
///
/// # Errors
/// Where one of them could not be made.
pub fn excerpt(document: &Document, now: DateTime) -> Result<Excerpt, Problem> {
    Ok(Excerpt { rich: html::fragment(document), plain: plain(document, now)? })
}

/// As the format for plain text has it.
fn plain(document: &Document, now: DateTime) -> Result<String, Problem> {
    let rendered = (text::FORMAT.render)(document, now)?;
    Ok(String::from_utf8_lossy(&rendered.bytes).into_owned())
}
