//! What gets printed: records in, a `Document` out. Nothing here draws, and nothing is invented: Folkmoot arranges
//! what was typed.

pub mod dates;
pub mod markdown;
mod tree;
pub mod wording;

pub use tree::*;
