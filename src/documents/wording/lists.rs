//! The words of what is printed before and between meetings: the agenda and the list of actions.

use serde::{Deserialize, Serialize};

use super::Counted;
use crate::model::event::{OpenTo, Purpose};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaWords {
    pub document: String,
    /// Headings.
    pub items: String,
    pub papers: String,
    pub arising: String,
    /// Under the item that they are dealt with at.
    pub arising_below: Counted,
    /// The heads of the table's columns.
    pub starts: String,
    pub item: String,
    pub who: String,
    pub minutes: String,
    /// Over `{number}` and `{title}`.
    pub numbered: String,
    /// Words in the title of an item, in lower case, that is dealt with before the minutes of the last meeting.
    pub opens: Vec<String>,
    /// What stands where no item is known yet.
    pub no_items: String,
    pub transport: String,
    pub provisional: String,
    pub long: LengthWords,
}

/// How long it all takes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LengthWords {
    pub hours: Counted,
    pub minutes: Counted,
    /// Over `{hours}` and `{minutes}`.
    pub both: String,
    /// Over `{length}`, and `{end}` where it is known.
    pub in_all: String,
    pub in_all_until: String,
    /// Some items have no time of their own yet.
    pub in_all_so_far: String,
    /// Over `{length}` and `{end}`: the items take more time than there is.
    pub too_long: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionListWords {
    pub document: String,
    /// Terms of the facts.
    pub as_of: String,
    pub open: String,
    pub last_meeting: String,
    /// Over `{n}`.
    pub count_overdue: String,
    pub overdue: String,
    /// Over `{n}` days.
    pub overdue_for: Counted,
    pub carried: CarriedWords,
    /// Headings.
    pub to_do: String,
    pub done: String,
    pub done_since: String,
    pub dropped: String,
    /// The heads of the table's columns.
    pub reference_and_meeting: String,
    pub done_on: String,
    pub nothing_open: String,
}

/// What an item of the agenda is for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurposeWords {
    pub for_information: String,
    pub for_discussion: String,
    pub for_decision: String,
}

impl PurposeWords {
    pub fn of(&self, purpose: Purpose) -> &str {
        match purpose {
            Purpose::ForInformation => &self.for_information,
            Purpose::ForDiscussion => &self.for_discussion,
            Purpose::ForDecision => &self.for_decision,
        }
    }
}

/// Who may come, as a line of its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenToWords {
    pub internal: String,
    pub members: String,
    pub public: String,
    pub public_with_adults: String,
}

impl OpenToWords {
    pub fn of(&self, open_to: OpenTo) -> &str {
        match open_to {
            OpenTo::Internal => &self.internal,
            OpenTo::Members => &self.members,
            OpenTo::Public => &self.public,
            OpenTo::PublicWithAdults => &self.public_with_adults,
        }
    }
}

/// How often an action was carried past a meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CarriedWords {
    pub once: String,
    pub twice: String,
    /// Over `{n}`.
    pub times: String,
}

/// Slips for the owners of actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipWords {
    pub document: String,
    pub cut: String,
    /// Over `{day}`.
    pub as_of: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLogWords {
    pub document: String,
    /// A meeting without a name and a number.
    pub meeting: String,
    pub nothing_yet: String,
}

/// What was learned, by theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningWords {
    pub document: String,
    /// Headings.
    pub no_theme: String,
    pub quotes: String,
    pub stories: String,
    pub figures: String,
    pub lessons: String,
    pub barriers: String,
    pub nothing_yet: String,
}
