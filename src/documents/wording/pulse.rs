//! The words of what people answered on feedback slips.

use serde::{Deserialize, Serialize};

use super::Counted;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PulseWords {
    pub title: String,
    /// Over `{n}` slips, and what the figures stand for.
    pub handed_in: Counted,
    /// The heads of the numbers.
    pub question: String,
    pub mean: String,
    /// Over `{mean}` and `{n}` answers.
    pub answers: Counted,
    pub nobody: String,
    /// Over `{event}` and `{said}`.
    pub beside: String,
    /// Over `{questions}`.
    pub higher: String,
    pub lower: String,
    pub same: String,
    /// Over `{question}`, `{now}` and `{then}`.
    pub changed: String,
    pub unchanged: String,
    /// Between what is higher, lower and the same.
    pub between: String,
}
