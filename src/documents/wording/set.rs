//! The words of a learning set: the issues that are brought to it, the cards around them, and its forward programme.

use serde::{Deserialize, Serialize};

use crate::model::series::PlannedStatus;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetWords {
    /// The heading in minutes.
    pub issues: String,
    pub untitled: String,
    /// Over `{name}`.
    pub brought_by: String,
    /// Terms.
    pub who: String,
    pub resources: String,
    pub action_plan: String,
    pub barriers: String,
    pub question: String,
    pub notes: String,
    pub card: IssueCardWords,
    pub preparation: PreparationWords,
    pub programme: ProgrammeWords,
}

/// The card of whoever brought an issue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueCardWords {
    pub document: String,
    /// Who may read it.
    pub private: String,
    pub shared: String,
    /// Over `{name}`.
    pub whose: String,
    /// Terms.
    pub meeting: String,
    pub actions: String,
    pub none_yet: String,
}

/// What to think of before an issue is brought.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreparationWords {
    pub document: String,
    pub about: String,
    /// Over `{name}`.
    pub yours: String,
    pub prompts: Vec<String>,
    pub ending: String,
}

/// What a series plans.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeWords {
    pub document: String,
    /// The heads of the table's columns.
    pub when: String,
    pub theme: String,
    pub guest: String,
    pub host: String,
    pub status: String,
    pub nothing_yet: String,
    pub to_come: String,
    pub held_before: String,
    pub idea: String,
    pub provisional: String,
    pub confirmed: String,
    pub held: String,
    pub postponed: String,
    pub cancelled: String,
}

impl ProgrammeWords {
    pub fn of(&self, status: PlannedStatus) -> &str {
        match status {
            PlannedStatus::Idea => &self.idea,
            PlannedStatus::Provisional => &self.provisional,
            PlannedStatus::Confirmed => &self.confirmed,
            PlannedStatus::Held => &self.held,
        }
    }
}
