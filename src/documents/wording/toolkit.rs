//! The words of the toolkit of a series: its tips as a booklet, and where a tip was said.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolkitWords {
    pub document: String,
    /// Heading of the list of themes.
    pub contents: String,
    /// Over `{theme}` and `{tips}`, and how many these are.
    pub theme: String,
    pub tips: Counted,
    /// The tips without a theme: all of them, and those beside others that have one.
    pub no_theme: String,
    pub other: String,
    /// Terms.
    pub example: String,
    pub source: String,
    pub nothing_yet: String,
    /// The source of a tip that was said at a meeting without a name, over `{ordinal}` and `{event}`.
    pub numbered: String,
}
