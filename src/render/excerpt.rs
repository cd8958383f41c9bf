//! A document for the clipboard: to be pasted among somebody else's words, so it brings headings, lists, tables and links
//! and nothing of a page. Of what stands around the text of a page only a draft's status comes along.

use super::{html, text};
use crate::documents::Document;

/// The same words for programs that take marks, and for those that don't.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// HTML without a style sheet.
    pub rich: String,
    pub plain: String,
}

/// Both flavours of a document.
pub fn excerpt(document: &Document) -> Excerpt {
    Excerpt { rich: html::fragment(document), plain: text::fragment(document) }
}
