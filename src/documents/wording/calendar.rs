//! The words of what is saved for a calendar.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarWords {
    /// The name of a calendar of everything that is ahead.
    pub to_come: String,
    pub untitled: String,
    /// Over `{title}`, `{n}` and `{days}`.
    pub day_of: String,
    /// Over `{title}` and `{part}` of the day.
    pub part: String,
    /// Over `{title}`, as the following three.
    pub to_be_confirmed: String,
    pub date_to_be_confirmed: String,
    pub cancelled: String,
    pub postponed: String,
    /// Terms of what is said of it.
    pub fee: String,
    pub speaker: String,
    /// Over what is on at a day.
    pub programme: String,
    /// Over `{title}` and `{why}`, which is one of the following.
    pub left_out: String,
    pub no_date_yet: String,
    pub date_in_words: String,
    pub only_the_year: String,
    pub goes_on: String,
    pub no_such_date: String,
    pub from_a_newer_version: String,
}
