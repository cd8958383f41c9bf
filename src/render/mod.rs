//! A `Document` to the bytes of a file, in each format that there is.

use std::path::Path;

use jiff::civil::DateTime;

use crate::documents::{Document, Origin};
use crate::model::Problem;

/// A rendered document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub bytes: Vec<u8>,
    /// The characters that stand in it by name, each once for each place.
    pub unprintable: Vec<Unprintable>,
}

/// A character that no font has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprintable {
    pub character: char,
    pub name: String,
    pub origin: Option<Origin>,
}

/// A kind of file that a document can become.
#[derive(Debug)]
pub struct Format {
    pub name: &'static str,
    /// What the names of its files end in, without the dot and in lower case.
    pub ending: &'static str,
    pub render: fn(&Document, DateTime) -> Result<Rendered, Problem>,
}

/// Every format, the usual one first.
pub static FORMATS: &[Format] = &[];

/// The format that a file's ending asks for, in capitals or not.
pub fn format_for_path(path: impl AsRef<Path>) -> Option<&'static Format> {
    let ending = path.as_ref().extension()?.to_str()?;
    FORMATS.iter().find(|format| format.ending.eq_ignore_ascii_case(ending))
}
