//! The words of times before and after an event, and of its countdown.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadWords {
    pub on_the_day: String,
    pub day_before: String,
    pub day_after: String,
    pub before: String,
    pub after: String,
    pub days: Counted,
    pub weeks: Counted,
    pub months: Counted,
}

/// The words of a printed countdown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountdownWords {
    pub document: String,
    /// Over `{when}`.
    pub event_is: String,
    /// Over `{open}` and `{all}`.
    pub stands: String,
    pub late_in_all: Counted,
    pub nothing_yet: String,
    /// Headings, over `{lead}` and `{day}`.
    pub phase: String,
    pub on_day: String,
    pub by_day: String,
    pub no_day: String,
    /// Over `{phase}` and `{off}`.
    pub with_off: String,
    /// Over `{name}`.
    pub bank_holiday: String,
    /// Over `{title}`: another event on that day.
    pub clash: String,
    /// The heads of the table's columns.
    pub done: String,
    pub what: String,
    pub who: String,
    pub state: String,
    pub is_done: String,
    pub is_skipped: String,
    pub is_late: String,
    /// Over `{why}`.
    pub because: String,
}
