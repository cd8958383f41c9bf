//! The words of the toolkit of a series: its tips as a booklet, and where a tip was said.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToolkitWords {
    pub document: String,
    /// Heading of the list of themes.
    pub contents: String,
    /// Over `{theme}`, and the numbers of its tips, `{first}` and `{last}`.
    pub theme: String,
    pub theme_of_one: String,
    /// The tips without a theme: all of them, and those beside others that have one.
    pub no_theme: String,
    pub other: String,
    /// Terms.
    pub example: String,
    pub source: String,
    pub nothing_yet: String,
    /// Where every tip is for members, and the booklet is for everybody.
    pub nothing_for_everybody: String,
    /// Above each sheet that is for members.
    pub for_members: String,
    /// The source of a tip that was said at a meeting without a name, over `{ordinal}` and `{event}`.
    pub numbered: String,
}
