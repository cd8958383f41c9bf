//! The word before a line of what was said, where the line is no plain note.

use serde::{Deserialize, Serialize};

use crate::model::event::LineKind;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWords {
    pub output: String,
    pub update: String,
    pub idea: String,
    pub lesson: String,
    pub barrier: String,
}

impl LineWords {
    /// The word of a kind; empty for one that has a shape of its own on the page.
    pub fn of(&self, kind: LineKind) -> &str {
        match kind {
            LineKind::Output => &self.output,
            LineKind::Update => &self.update,
            LineKind::Idea => &self.idea,
            LineKind::Lesson => &self.lesson,
            LineKind::Barrier => &self.barrier,
            _ => "",
        }
    }
}
