//! The words of the paper kit: what hangs at the door, lies on the tables and is worn.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KitWords {
    /// In place of an organisation.
    pub resident: String,
    pub keep: KeepWords,
    pub sign_in: SignInWords,
}

/// Until when a page with names on it is kept, and what for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    /// Over `{when}`.
    pub until: String,
    /// Where the day of the event is not known.
    pub six_months: String,
    pub what_for: String,
}

/// The list at the door.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInWords {
    pub document: String,
    pub title: String,
    /// Over `{when}` and `{where}`.
    pub event: String,
    /// What to do, with a list and without one.
    pub find: String,
    pub write: String,
    /// The heads of the columns.
    pub name: String,
    pub organisation: String,
    pub organisation_or_resident: String,
    pub here: String,
    pub initials: String,
    /// Over the free lines.
    pub not_listed: String,
    pub free_line: String,
}
