//! Folkmoot: events, project briefs and what came of them, kept in a folder and printed.
//!
//! The rooms, in reading order. Data flows one way through them; `docs/architecture.md` has the rules.

/// The session: one command in, one change out; background jobs; the clock; settings.
pub mod app;
/// The verbs without a window, for terminals and scripts.
pub mod cli;
/// What gets printed: records in, a `Document` out.
pub mod documents;
/// What people write in a hurry, and what they have already, to records; always through a preview.
pub mod import;
/// What is recorded: plain data and pure rules.
pub mod model;
/// A document to pages and PDF, and to a web page.
pub mod render;
/// The only reader and writer of the workspace on disk.
pub mod store;
/// The window: what people see and touch.
#[cfg(feature = "window")]
pub mod ui;
/// All records in memory: look-up, links, changes and their undoing, lists.
pub mod workspace;
/// Writing: lists that continue, marks, what is pasted, spelling; text in, text out.
pub mod writing;
