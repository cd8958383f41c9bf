//! The words of a project on one page.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectPageWords {
    /// Above the name of the project.
    pub document: String,
    pub new_question: String,
    pub takes_it_on: String,
    pub how_far: String,
    pub not_forward: String,
    /// Before for how long nothing was heard.
    pub quiet: String,
    /// Over `{days}`.
    pub silent: String,
    pub through_time: String,
    pub today: String,
    pub no_date: String,
    /// Behind what was expected by now.
    pub not_come: String,
    /// An event without a name.
    pub event: String,
    pub published: String,
    /// Over `{event}`: where something was heard.
    pub heard_at: String,
    /// Over `{what}`.
    pub made: String,
    pub decided: String,
    pub to_decide: String,
    pub review: String,
    pub told: String,
    pub action: String,
    pub action_done: String,
    pub why_ended: String,
    pub last_told: String,
    pub nobody_told: String,
    pub nobody_owns: String,
}
