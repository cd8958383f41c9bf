//! What Folkmoot brings to begin parts of a plan or a brief with: risks, checklists, standard wording, and the questions of
//! a kind of brief. They are offered, and become an officer's own text once they are taken.
//!
//! What of them is there already is `workspace`'s to find.

use serde::{Deserialize, Serialize};

use super::Markdown;
use super::brief::Ask;
use super::event::{Risk, Task};

/// A risk that others have had.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RiskStarter {
    /// Words that a hazard of the same kind is likely to have, however it was written.
    pub about: Vec<String>,
    /// A hack event usually has it.
    pub usual: bool,
    pub risk: Risk,
}

/// Tasks that belong together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Checklist {
    pub name: String,
    pub tasks: Vec<Task>,
}

/// A text for one of the fields in which people are told something beforehand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StandardText {
    pub name: String,
    /// The key of its field in the plan.
    pub field: String,
    pub text: Markdown,
}

/// What a brief of a kind asks to be thought about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BriefStarter {
    pub name: String,
    /// Headings to consider, questions to explore, first tasks and skills.
    pub ask: Ask,
}
