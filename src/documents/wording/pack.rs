//! The words of the page that lists what is in a print pack.

use serde::{Deserialize, Serialize};

/// The list, and where its papers go.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackWords {
    pub document: String,
    /// The heads of the columns.
    pub page: String,
    pub what: String,
    pub goes_to: String,
    pub pages: String,
    pub copies: String,
    /// The places that papers go to, as headings.
    pub crew: String,
    pub door: String,
    pub tables: String,
    pub walls: String,
    pub room: String,
    pub file: String,
}
