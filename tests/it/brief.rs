//! Project briefs as they are composed and as they stand on their pages.

mod complete;
mod event;
#[cfg(feature = "typeset")]
mod pages;
mod people;
mod words;
pub mod world;
