//! The words of a catch-up, at which each project is asked after.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatchUpWords {
    /// Over `{question}`, on the agenda.
    pub question: String,
    /// Over `{when}` and `{what}`.
    pub last_heard: String,
    /// Over `{what}`.
    pub promised: String,
    /// Over `{when}` and `{what}`.
    pub promised_by: String,
    pub asks: String,
    /// Before what was told, in the notes.
    pub happened: String,
    pub stuck: String,
    pub need: String,
}
