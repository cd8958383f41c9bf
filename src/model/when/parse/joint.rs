//! What joins two days or two months: those between are meant too, or these and no others.

use super::cursor::Cursor;

/// How two days are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// The days between are meant too.
    To,
    /// These days and no others.
    And,
}

/// Takes what joins.
pub fn joint(cursor: &mut Cursor<'_>) -> Option<Joint> {
    if cursor.word(&["to", "until", "till"]) || cursor.sign("-–—") {
        return Some(Joint::To);
    }
    (cursor.sign(",/&") || cursor.word(&["and"])).then_some(Joint::And)
}
