//! The words of the page that tells people what came of what they made.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldBackWords {
    pub document: String,
    /// Over `{event}` and `{when}`, which is empty or stands in its template.
    pub of_event: String,
    /// Over `{project}`.
    pub of_project: String,
    pub when: String,
    /// Terms.
    pub made: String,
    pub did: String,
    pub next: String,
    pub ask: String,
    pub made_nothing: String,
    pub did_nothing: String,
    pub next_nothing: String,
    pub no_project: String,
    /// Over `{what}` and `{stage}`.
    pub stage: String,
    /// Over `{what}` and `{why}`.
    pub ended: String,
    pub over: String,
    pub why_not_recorded: String,
    pub thanks: String,
    /// Over `{who}`.
    pub questions: String,
}
