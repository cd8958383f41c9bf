//! Fields that two versions changed differently, where nobody has chosen yet. How two versions are joined is in `merge`,
//! and how one of both is taken too.

use super::Workspace;
use crate::model::{Origin, Record};

impl Workspace {
    /// Each of them once, record by record.
    pub fn undecided(&self) -> Vec<Origin> {
        let fields = |record: &Record| {
            let id = record.id();
            let at = |field: &str| Origin { record: id, field: field.to_owned() };
            record.header().clashes.iter().map(|open| at(&open.field)).collect::<Vec<_>>()
        };
        let mut all: Vec<Origin> = self.records.undecided().flat_map(|record| fields(record)).collect();
        all.dedup();
        all
    }
}
