//! A `Document` to the bytes of a file, in each format that there is.
<<<<<<< HEAD

use std::path::Path;

use jiff::civil::DateTime;

use crate::documents::{Document, Origin};
use crate::model::Problem;
=======
//!
//! A renderer decides how a part of the page looks and adds no words of its own. It reads no clock and no disk: what it
//! makes is the same bytes for the same document and moment. A format is one file and one row of `FORMATS`.

mod formats;
mod html;
#[cfg(feature = "typeset")]
mod pdf;
mod prepare;

pub use formats::{FORMATS, Format, format_for_path};
#[cfg(feature = "typeset")]
pub use pdf::page_texts;
pub use prepare::Unprintable;
>>>>>>> b3dda44 (render: PDF and HTML)

/// A rendered document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
<<<<<<< HEAD
=======
    /// The whole file.
>>>>>>> b3dda44 (render: PDF and HTML)
    pub bytes: Vec<u8>,
    /// The characters that stand in it by name, each once for each place.
    pub unprintable: Vec<Unprintable>,
}
<<<<<<< HEAD

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
=======
>>>>>>> b3dda44 (render: PDF and HTML)
