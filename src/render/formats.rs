//! The formats that a document can be saved in. Each one's own file says how.

use std::path::Path;

use jiff::civil::DateTime;

use super::Rendered;
use super::docx;
use super::html;
use super::markdown;
use super::odt;
#[cfg(feature = "typeset")]
use super::pdf;
use super::text;
use crate::documents::{Document, PrintedDocument, Style};
use crate::model::Problem;

/// A kind of file that a document can become.
#[derive(Debug)]
pub struct Format {
    /// What people call it, within a sentence.
    pub name: &'static str,
    /// What the names of its files end in, without the dot and in lower case.
    pub ending: &'static str,
    /// The documents that it is offered for. It renders any.
    pub serves: Serves,
    /// The document as a file, given the local time of printing, which some formats keep among their properties.
    pub render: fn(&Document, DateTime) -> Result<Rendered, Problem>,
}

/// What a format is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serves {
    /// Any document: it shows sheets as they are made.
    Everything,
    /// Documents that are one text from their title to their end, to be edited or sent on.
    Text,
}

/// Every format, the usual one first.
pub static FORMATS: &[Format] = &[
    #[cfg(feature = "typeset")]
    pdf::FORMAT,
    html::FORMAT,
    docx::FORMAT,
    odt::FORMAT,
    markdown::FORMAT,
    text::FORMAT,
];

/// The formats that are offered for a document in a style.
pub fn formats_for(document: &PrintedDocument, style: Style) -> impl Iterator<Item = &'static Format> + use<> {
    let is_text = (document.is_text)(style);
    FORMATS.iter().filter(move |format| is_text || format.serves == Serves::Everything)
}

/// The format that a file's ending asks for, in capitals or not.
pub fn format_for_path(path: impl AsRef<Path>) -> Option<&'static Format> {
    let ending = path.as_ref().extension()?.to_str()?;
    FORMATS.iter().find(|format| format.ending.eq_ignore_ascii_case(ending))
}
