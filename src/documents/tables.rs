//! The part of the tree that is a table of data. Whether it prints as columns or as blocks is the renderer's matter.

use serde::Serialize;

use super::tree::{Inline, Origin};

/// A table of data: a header row, then rows with as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// In large print a block for each value of this column, under it as a heading; none: a block a row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_by: Option<usize>,
    /// Rows are tasks, and have a box to tick where the table re-flows.
    pub tick: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    pub head: String,
    pub width: Width,
    pub right: bool,
}

/// How much of the frame a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "lowercase")]
pub enum Width {
    /// Millimetres at 12 points; other sizes scale it.
    Fixed(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    pub cells: Vec<Vec<Inline>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// More columns than that stand close together, so that their heads need not break within words.
const MANY: usize = 8;

impl Table {
    pub fn is_crowded(&self) -> bool {
        self.columns.len() > MANY
    }
}
