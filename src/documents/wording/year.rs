//! The words of the year's report of a series.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearWords {
    /// Over `{year}`, and over `{first}` and `{last}`.
    pub calendar: String,
    pub council: String,
    pub no_meeting: String,
    pub not_recorded: String,
    pub none_recorded: String,
    pub numbers: YearNumberWords,
    pub headings: YearHeadings,
    pub columns: YearColumns,
    pub charts: ChartWords,
}

/// What stands at the top.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearNumberWords {
    pub meetings: String,
    pub of_meetings: Counted,
    pub undated: Counted,
    pub people: String,
    /// Over `{people}`.
    pub each_time: String,
    pub uncounted: Counted,
    /// Over `{people}` and `{meetings}`.
    pub on_lists: String,
    pub first_time: Counted,
    pub regular: Counted,
    pub no_lists: String,
    pub members: String,
    /// Over `{n}`, for the number that the list of members names.
    pub hours: String,
    /// Over `{time}`.
    pub met: String,
    pub given: String,
    pub untimed: Counted,
    pub of_hours: Counted,
    pub of_minutes: Counted,
    pub actions: String,
    pub taken_on: Counted,
    pub done: Counted,
    pub open: Counted,
    pub dropped: Counted,
    pub decisions: String,
    pub of_decisions: Counted,
    pub made: String,
    /// Over `{day}`.
    pub as_of: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearHeadings {
    pub meetings: String,
    pub agreed: String,
    pub made: String,
    pub projects: String,
    pub in_their_words: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearColumns {
    pub when: String,
    pub meeting: String,
    pub host: String,
    pub people: String,
}

/// Charts, each with a sentence that says what it shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    pub came: String,
    pub came_by_month: String,
    pub meeting: String,
    pub month: String,
    /// Parts of a bar.
    pub people: String,
    pub before: String,
    pub first_time: String,
    pub unnamed: String,
    /// Over `{fewest}`, a number, and `{most}`, people.
    pub each_time: String,
    pub each_month: String,
    /// Over `{people}`.
    pub always: String,
    /// Over `{when}`.
    pub most: String,
    /// Over `{n}` people and `{meetings}`.
    pub did_not_come: Counted,
    pub by_stage: String,
    pub stage: String,
    pub outputs: String,
    /// Over `{n}`, `{all}` and `{stage}`.
    pub furthest: Counted,
    /// Over `{n}`.
    pub ended: Counted,
    pub over_time: OverTimeWords,
}

/// How many outputs stood at which stage as time went on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverTimeWords {
    pub title: String,
    /// Over the periods, and over the sums.
    pub at_the_end_of: String,
    pub all: String,
    /// Over `{before}` and `{then}`, and over `{after}` and `{day}`.
    pub from_to: String,
    /// Over `{n}`: what the records do not tell.
    pub undated: Counted,
    pub unnoted: Counted,
    pub newer: Counted,
}
