//! A record of which there are two versions. How they came about and which is taken is decided elsewhere.

use std::sync::Arc;

use super::Session;
use crate::model::{Id, Problem, Record};

/// A record of which there are two versions, until somebody chooses.
#[derive(Clone, Debug)]
pub struct Clashed {
    pub problem: Problem,
    /// The version on disk; none where it is gone or can't be read.
    pub theirs: Option<Arc<Record>>,
    /// It is gone: taking theirs leaves it deleted.
    pub is_gone: bool,
}

impl Clashed {
    /// The file is there and can't be read, so that there is nothing to take.
    pub fn is_unreadable(&self) -> bool {
        self.theirs.is_none() && !self.is_gone
    }
}

impl Session {
    /// Two versions of this record, where there are.
    pub fn clash(&self, id: Id) -> Option<&Clashed> {
        self.clashes.get(&id)
    }

    /// The records of which there are two versions.
    pub fn in_two_versions(&self) -> impl Iterator<Item = Id> {
        self.clashes.keys().copied()
    }
}
