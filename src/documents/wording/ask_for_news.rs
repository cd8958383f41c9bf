//! The words of a letter that asks for news.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskForNewsWords {
    pub document: String,
    /// Terms, of whoever sends it and the day.
    pub from: String,
    pub date: String,
    /// Over `{name}`, and where nobody is named.
    pub dear: String,
    pub dear_colleague: String,
    /// Before several projects.
    pub several: String,
    /// Over `{day}` and `{days}`.
    pub since: String,
    pub days: Counted,
    /// Terms.
    pub question: String,
    pub promised: String,
    pub last_words: String,
    pub not_promised: String,
    pub asks: String,
    /// Over `{name}`.
    pub nothing_quiet: String,
    /// The same, where nobody should ask again yet.
    pub all_asked: String,
    pub ending: String,
}
