//! Where something was typed, so that a page or a list can lead back to its form.

use serde::Serialize;

use super::Id;

/// A record, and the keys down to the field joined by `/`, items by their id.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Origin {
    pub record: Id,
    pub field: String,
}
