//! Records as a table for other programs: a row for each, a column for each field of its form, drawn from the tables that
//! the window's forms are drawn from, so that a new field has its column without a line here.
//!
//! What no page prints stands in no table either: notes to oneself, what Folkmoot keeps for itself, quotes, which have
//! rules of their own, and the minutes, which are printed. How people are reached, and what they need, stands there only
//! where it was asked for. What is private is left out and counted.

mod cells;
mod columns;
mod guard;
mod rows;

use jiff::civil::Date;

use crate::model::{Id, Kind, Problem};
use crate::workspace::Workspace;

pub use columns::Asked;
pub use guard::Guarded;

/// A table in words: what a program of tables opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordTable {
    pub heads: Vec<String>,
    /// As many cells in each as there are heads.
    pub rows: Vec<Vec<String>>,
    /// What is left out, a sentence each.
    pub left_out: Vec<String>,
}

/// The records of a kind, in the order in which its list has them.
pub fn table_of(workspace: &Workspace, kind: Kind, asked: Asked, today: Date) -> RecordTable {
    rows::of_kind(workspace, kind, asked, today)
}

/// Who came to an event, was invited or sent apologies, a row each. The addresses of those who may no longer be contacted
/// are left out and counted.
///
/// # Errors
/// Where the record is no event.
pub fn attendance_table(workspace: &Workspace, event: Id, asked: Asked, today: Date) -> Result<RecordTable, Problem> {
    rows::of_attendance(workspace, event, asked, today)
}
