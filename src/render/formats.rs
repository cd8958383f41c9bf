//! The formats that a document can be saved in. Each one's own file says how.

use std::path::Path;

use jiff::civil::DateTime;

use super::Rendered;
use super::docx;
use super::html;
#[cfg(feature = "typeset")]
use super::pdf;
use crate::documents::Document;
use crate::model::Problem;

/// A kind of file that a document can become.
#[derive(Debug)]
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// What the names of its files end in, without the dot and in lower case.
    pub ending: &'static str,
    /// The document as a file, given the local time of printing, which some formats keep among their properties.
    pub render: fn(&Document, DateTime) -> Result<Rendered, Problem>,
}

/// Every format, the usual one first.
pub static FORMATS: &[Format] = &[
    #[cfg(feature = "typeset")]
    pdf::FORMAT,
    html::FORMAT,
    docx::FORMAT,
];

/// The format that a file's ending asks for, in capitals or not.
pub fn format_for_path(path: impl AsRef<Path>) -> Option<&'static Format> {
    let ending = path.as_ref().extension()?.to_str()?;
    FORMATS.iter().find(|format| format.ending.eq_ignore_ascii_case(ending))
}
