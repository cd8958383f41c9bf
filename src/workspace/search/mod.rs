//! Search everything: the words of all records in memory, and the records that have those that were typed, the best
//! first.
//!
//! What people need and how they are reached is not in it, so that no answer can tell it. Nothing of it is kept on disk,
//! and who asks on which thread is for the caller. Spelling is taken as it is.

mod answers;
mod clause;
mod facts;
mod filters;
mod index;
mod lexicon;
mod query;
mod snippet;
mod texts;
mod words;

pub use answers::{Answers, Asked, Hit};
pub use filters::{FIELDS, SearchField};
pub use index::SearchIndex;
pub use query::Query;
pub use snippet::Marked;
pub use words::{Stemmed, stemmed};
