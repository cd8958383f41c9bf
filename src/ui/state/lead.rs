//! A field that people go to from elsewhere, until it is found. How it is found is in `way.rs`.

use super::State;
use crate::documents::Origin;
use crate::model::Id;
use crate::ui::way;
use crate::workspace::Workspace;

/// A field to go to, and for how many frames more it is looked for.
#[derive(Clone, Debug)]
pub struct Lead {
    pub record: Id,
    /// Keys and items' ids joined by `/`; empty for the first field that can be typed in.
    pub field: String,
    patience: u8,
    /// Where it is not found, the first control of the record takes the keyboard.
    pub or_first: bool,
}

/// Frames in which groups and rows on the way may open.
const PATIENCE: u8 = 8;

impl Lead {
    /// The first field of a record.
    pub fn first_of(record: Id) -> Self {
        Self::to(record, String::new())
    }

    /// A field of a record.
    pub fn to(record: Id, field: String) -> Self {
        Self { record, field, patience: PATIENCE, or_first: false }
    }

    /// The same, else the first control of the record.
    pub fn to_or_first(record: Id, field: String) -> Self {
        Self { or_first: true, ..Self::to(record, field) }
    }

    /// The same in the next frame; none where it was looked for long enough.
    pub fn later(self) -> Option<Self> {
        Some(Self { patience: self.patience.checked_sub(1)?, ..self })
    }
}

impl State {
    /// Shows a field that was changed from elsewhere, where its record is open.
    pub fn show_changed(&mut self, workspace: &Workspace, field: Origin) {
        let drawn_in = way::drawn_at(workspace, self.open(), &field).map(|drawn| drawn.record);
        let is_open = |record| self.open() == Some(record) || self.trail.open().any(|(_, open)| open == record);
        if drawn_in.is_some_and(is_open) {
            self.follow(workspace, field);
        }
    }
}
