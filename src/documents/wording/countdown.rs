//! The words of times before and after an event.

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
