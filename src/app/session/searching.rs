//! Search everything: what the window searches for, and what was found.

use super::Session;
use crate::app::jobs::{Question, Searched, Searcher, start_searching};

/// What is searched for while somebody does, and the last answers.
#[derive(Default)]
pub(super) struct Searching {
    /// Started with the first search; it keeps the index from then on.
    searcher: Option<Searcher>,
    wanted: Option<String>,
    /// What was asked last, of which state of the records.
    asked: Option<(String, u64)>,
    searched: Option<Box<Searched>>,
}

impl Session {
    /// What was found last, and for what: of an older line until that of a newer one is there. None until something was.
    pub fn searched(&self) -> Option<&Searched> {
        self.searching.searched.as_deref()
    }

    /// Searches for a line from now on, as it stands and as the records change; none to be done with searching.
    pub(super) fn search(&mut self, wanted: Option<String>) {
        if wanted.is_none() {
            (self.searching.asked, self.searching.searched) = (None, None);
        }
        self.searching.wanted = wanted;
    }

    /// Asks anew where the line or the records have changed.
    pub(super) fn follow_search(&mut self) {
        let Some(text) = &self.searching.wanted else { return };
        let asked = (text.clone(), self.workspace.generation());
        if self.searching.asked.as_ref() == Some(&asked) {
            return;
        }
        let question = Question { text: text.clone(), workspace: self.workspace.clone(), today: self.clock.today() };
        let reporter = self.jobs.reporter();
        self.searching.searcher.get_or_insert_with(|| start_searching(reporter)).ask(question);
        self.searching.asked = Some(asked);
    }

    pub(super) fn has_searched(&mut self, searched: Box<Searched>) {
        if self.searching.wanted.is_some() {
            self.searching.searched = Some(searched);
        }
    }
}
