//! What the window says of a list that was read, worked out when what would come in is, since a list may have thousands of
//! rows and the window draws many times a second.

use crate::import::people::{Matching, PeopleTable, Proposal};

/// What is said of a list.
#[derive(Clone, Debug, Default)]
pub struct ListSummary {
    /// What each column is called.
    pub names: Vec<String>,
    /// Something that stands in it; empty where nothing does.
    pub examples: Vec<String>,
    /// Everything that is to be known before.
    pub sentences: Vec<String>,
    /// How many people would come in or be changed.
    pub coming: usize,
}

impl ListSummary {
    pub(super) fn of(table: &PeopleTable, matching: &Matching, proposal: &Proposal) -> Self {
        let names = table.names_of_columns(matching.has_heads);
        let examples = (0..names.len()).map(|at| table.example(at, matching.has_heads).to_owned()).collect();
        Self { names, examples, sentences: proposal.sentences(), coming: proposal.coming() }
    }
}
