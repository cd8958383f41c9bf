//! What gets printed: records in, a `Document` out. Nothing here draws, and nothing is invented: Folkmoot arranges
//! what was typed.

mod tree;

pub use tree::*;
