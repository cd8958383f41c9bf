//! Which records have changed of late, so that a list of thousands works out anew what has changed and nothing else.

use std::collections::VecDeque;

use crate::model::Id;

/// As many changes as are remembered; whoever is further behind begins anew.
const REMEMBERED: usize = 2_000;

#[derive(Clone, Debug, Default)]
pub(super) struct Recent {
    /// Generations and what changed in each, the oldest first.
    changes: VecDeque<(u64, Id)>,
    /// Everything after this generation is remembered.
    complete_since: u64,
}

impl Recent {
    /// Nothing is known of what was before this generation.
    pub(super) fn from(generation: u64) -> Self {
        Self { complete_since: generation, ..Self::default() }
    }

    pub(super) fn note(&mut self, generation: u64, id: Id) {
        if self.changes.len() == REMEMBERED
            && let Some((forgotten, _)) = self.changes.pop_front()
        {
            self.complete_since = forgotten;
        }
        self.changes.push_back((generation, id));
    }

    /// What has changed after that generation; none where that is not remembered.
    pub(super) fn since(&self, generation: u64) -> Option<Vec<Id>> {
        let known = generation >= self.complete_since;
        let later = self.changes.iter().rev().take_while(|(at, _)| *at > generation);
        known.then(|| later.map(|(_, id)| *id).collect())
    }
}
