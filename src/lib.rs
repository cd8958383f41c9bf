//! Folkmoot: events, project briefs and what came of them, kept in a folder and printed.
//!
//! The rooms, in reading order. Data flows one way through them; `docs/architecture.md` has the rules.

#![forbid(unsafe_code)]

pub mod documents;
pub mod model;
