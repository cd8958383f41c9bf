//! What every format needs done to a document before it is drawn: headings that skip no level, links that are safe to
//! follow, lists that are not too deep, tables without holes, and characters that can be shown.
//!
//! The words stay as they are, except where a character cannot be shown.

mod briefs;
mod characters;
mod charts;
mod headings;
mod language;
mod links;
mod nesting;
mod pictures;
mod tables;
mod walk;

pub use briefs::below_one_title;
pub use characters::{Unprintable, is_allowed};
pub use charts::charts_as_tables;
pub use language::language_and_region;
pub use links::{is_own_address, spoken};
pub use pictures::{in_words, shown};

pub use crate::documents::plain;

use crate::documents::Document;

/// A document ready to be drawn, and the characters that were replaced in it.
pub struct Prepared {
    pub document: Document,
    pub unprintable: Vec<Unprintable>,
}

/// Prepares a document for a format that can show the characters for which `shows` holds.
pub fn prepare(document: &Document, shows: &dyn Fn(char) -> bool) -> Prepared {
    let mut document = document.clone();
    links::make_safe(&mut document);
    headings::level(&mut document);
    nesting::raise(&mut document);
    tables::square(&mut document);
    pictures::without_pixels(&mut document);
    let unprintable = characters::replace(&mut document, shows);
    Prepared { document, unprintable }
}

/// Prepares a document for a format that is one run of text, from its title to its end.
pub fn prepare_text(document: &Document) -> Prepared {
    let mut prepared = prepare(document, &is_allowed);
    below_one_title(&mut prepared.document);
    briefs::as_text(&mut prepared.document);
    charts_as_tables(&mut prepared.document);
    in_words(&mut prepared.document);
    prepared
}
