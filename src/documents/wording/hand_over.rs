//! The words of a hand-over note.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverWords {
    pub document: String,
    /// Who has it, as a term of the facts.
    pub of: String,
    /// Who had it before, who has it since, and a line of either over `{name}` and `{day}`.
    pub taken_over: String,
    pub handed_over: String,
    pub from_day: String,
    /// Headings.
    pub events: String,
    pub actions: String,
    pub steps: String,
    pub quiet: String,
    pub owned: String,
    pub series: String,
    pub contacts: String,
    pub folder: String,
    /// Where there is nothing to come.
    pub no_events: String,
    /// Terms of an event, beside those of every document.
    pub first_aid: String,
    pub safeguarding: String,
    pub key_holder: String,
    /// The heads of the tables' columns.
    pub project: String,
    pub output: String,
    pub stage: String,
    pub expected: String,
    pub when: String,
    pub ring: String,
    pub quiet_for: String,
    pub last_word: String,
    pub name: String,
    pub role: String,
    pub phone: String,
    pub email: String,
    /// Of a step that may have come, and of one whose date is over.
    pub due: String,
    pub over: Counted,
    pub days: Counted,
    pub nobody: String,
    /// Terms of a series.
    pub meets: String,
    pub next: String,
    pub host: String,
    /// Over `{name}`.
    pub by_turn: String,
    pub convenor: String,
    pub ask: String,
    /// The term before the path of the folder, and the words under the line where it is to be filled in.
    pub folder_is: String,
    pub fill_in: String,
    /// What is where, a line each: a term and what stands there.
    pub places: Vec<(String, String)>,
}
