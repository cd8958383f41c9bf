//! What differs between two states of one record: field by field in the order of its form, items by their ids, and how one
//! field or all of them are put back.
//!
//! Which version a record is, and when it was changed, is no difference. How a value is said in words is the caller's.

mod restoring;
mod walk;
mod words;

use crate::model::Record;
use crate::model::form::{Items, Place};

pub use restoring::{all_from, field_from, has_field, is_kept};
pub use words::{Marked, Piece, marked};

/// A field that says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Keys joined by `/`, items by their id.
    pub field: String,
    /// The items and groups that it lies in, the outermost first: "Item Floods".
    pub within: Vec<String>,
    /// The field's label, or the item that came or went.
    pub label: String,
    pub differs: Differs,
}

/// How the two states differ in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Differs {
    /// It said the one and says the other; either may be empty.
    Said(String, String),
    /// An item is new, and this stands in it.
    Added(String),
    /// An item is gone, and this stood in it.
    Removed(String),
    /// The items of a list have another order.
    Moved(String, String),
    /// What somebody needs, of which only is told that it differs.
    Protected,
}

/// How fields and items are said.
pub trait Says {
    /// What stands in a field, in words; empty where nothing does.
    fn value(&self, place: Place<'_>) -> String;
    /// What an item is called.
    fn item(&self, items: &mut dyn Items, index: usize) -> String;
}

impl Difference {
    /// Where it is and what it is called: "Item Floods: What was said".
    pub fn called(&self) -> String {
        let within: Vec<&str> = self.within.iter().map(String::as_str).filter(|within| *within != self.label).collect();
        if within.is_empty() { self.label.clone() } else { format!("{}: {}", within.join(", "), self.label) }
    }
}

/// Everything that `after` says otherwise than `before`; nothing where they are of two kinds.
pub fn differences(before: &Record, after: &Record, says: &dyn Says) -> Vec<Difference> {
    if before.kind() != after.kind() {
        return Vec::new();
    }
    let (mut before, mut after) = (before.clone(), after.clone());
    walk::walk(before.form(), after.form(), says)
}

/// "Venue", "Venue and When", "Venue, When and 2 others": the first fields, and how many more.
pub fn in_short(differences: &[Difference]) -> String {
    let names: Vec<String> = differences.iter().fold(Vec::new(), |mut names, difference| {
        let name = match difference.within.as_slice() {
            [] => difference.label.clone(),
            [within, ..] => within.clone(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
        names
    });
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [one, two, _] => format!("{one}, {two} and 1 other"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} others", rest.len()),
    }
}
