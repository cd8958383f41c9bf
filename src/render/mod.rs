//! A `Document` to the bytes of a file, in each format that there is.
//!
//! A renderer decides how a part of the page looks and adds no words of its own. It reads no clock and no disk: what it
//! makes is the same bytes for the same document and moment. A format is one file and one row of `FORMATS`.

mod csv;
mod docx;
mod excerpt;
mod formats;
mod html;
mod ics;
mod lines;
mod logo;
mod markdown;
mod odt;
#[cfg(feature = "typeset")]
mod pdf;
mod pictures;
mod prepare;
mod terms;
mod text;

use crate::documents::Overflow;
pub use csv::{CSV, csv};
pub use excerpt::{Excerpt, excerpt};
pub use formats::{FORMATS, Format, Serves, format_for_path, formats_for};
pub use ics::{ICS, ics};
#[cfg(feature = "typeset")]
pub use logo::logo_picture;
pub use logo::{LARGEST_LOGO, logo};
#[cfg(feature = "typeset")]
pub use pdf::{Letters, Picture, Sheets, Spot, bound, bound_texts, page_letters, page_texts, sheets};
#[cfg(feature = "typeset")]
pub use pictures::thumbnail;
pub use pictures::{MOST_PIXELS, left_out_of_drawing, page_picture};
pub use prepare::Unprintable;

/// Documents that were bound together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    pub rendered: Rendered,
    /// How many pages each of them has.
    pub pages: Vec<usize>,
}

/// A rendered document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// The characters that stand in it by name, each once for each place.
    pub unprintable: Vec<Unprintable>,
    /// The sheets that are meant to have one page and take more.
    pub overflows: Vec<Overflow>,
}
