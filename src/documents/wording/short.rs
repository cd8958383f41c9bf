//! The words of the short version of minutes: plain ones, since it is for everybody.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortWords {
    pub document: String,
    pub talked_about: String,
    pub agreed: String,
    pub who_does_what: String,
    pub next_time: String,
}
