//! The part of the tree that is a project brief: a sheet with its own lines around it, on which a story stands beside
//! what a team looks up. Where the parts stand is the template's matter; their order here is the reading order.

use serde::Serialize;

use super::tree::{Block, Fact, Running};

/// One brief, complete. Its headings are of level 2.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BriefSheet {
    /// What stands around this brief, whose pages are counted by themselves.
    pub running: Running,
    /// The headline.
    pub question: String,
    /// What is asked, in one line, below the headline.
    pub in_one_line: Vec<Block>,
    pub facts: Vec<Fact>,
    pub story: Vec<Block>,
    /// A heading, and what it is about, with a bar beside it.
    pub challenge: Vec<Block>,
    /// What a team looks up.
    pub panel: Vec<Block>,
    /// Where a team writes; only on the wall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub writing: Option<WritingSpace>,
    /// At the foot: a heading, facts that run on, and what else is to be said.
    pub next: Vec<Block>,
}

/// Blank lines for thick pens.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct WritingSpace {
    /// Above lines of their own.
    pub heading: String,
    /// Before a line each.
    pub labels: Vec<String>,
}

impl BriefSheet {
    /// The parts that are made of blocks, in reading order.
    pub fn parts(&self) -> [&Vec<Block>; 5] {
        [&self.in_one_line, &self.story, &self.challenge, &self.panel, &self.next]
    }

    pub fn parts_mut(&mut self) -> [&mut Vec<Block>; 5] {
        [&mut self.in_one_line, &mut self.story, &mut self.challenge, &mut self.panel, &mut self.next]
    }
}
