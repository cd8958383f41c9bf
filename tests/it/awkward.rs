//! Records that no officer means to make: each prints in every document, style and size, to every format, with nothing
//! lost, nothing beside the page and nothing on top of something else.
//!
//! A case is a name and what it does to a meeting. Where the folder FOLKMOOT_PAGES is named, its PDFs are left there to
//! be looked at.
#![cfg(feature = "typeset")]

mod between_records;
mod characters;
mod dates;
mod large;
mod little;
mod markup;
mod names;
pub mod page;
pub mod printing;
mod scripts;
pub mod spread;
mod tables;
