//! The words that the manual puts around the pages of help.

use serde::{Deserialize, Serialize};

/// Around the pages, which are files of their own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManualWords {
    pub document: String,
    /// Before all else: what it is.
    pub about: String,
    pub contents: String,
    /// Over `{title}` and `{number}`: a page that another one names.
    pub section: String,
    /// Over `{pages}`, which are named so.
    pub see_also: String,
}
