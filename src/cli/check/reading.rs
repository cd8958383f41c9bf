//! Reads the whole workspace with the paths of its files, which the other verbs have no use for.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::model::Problem;
use crate::store::{Batch, LoadedRecord, Places, Store};
use crate::workspace::Workspace;

/// All that could be read, and what is wrong with the rest.
pub(super) struct Reading {
    pub(super) store: Store,
    pub(super) workspace: Workspace,
    pub(super) records: Vec<LoadedRecord>,
    pub(super) problems: Vec<Problem>,
}

impl Reading {
    /// Reads every file of a folder.
    ///
    /// # Errors
    /// Where it is no workspace, or one that this version can't read.
    pub(super) fn of(folder: &Path, places: &Places) -> Result<Self, Problem> {
        let store = Store::open(folder, places)?;
        let batches = Mutex::new(Vec::new());
        store.load(|batch| batches.lock().unwrap_or_else(PoisonError::into_inner).push(batch));
        let (mut workspace, mut records, mut problems) = (Workspace::default(), Vec::new(), Vec::new());
        for batch in batches.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let Batch { records: loaded, unread, problems: found } = batch;
            loaded.iter().for_each(|loaded| workspace.load(Arc::new(loaded.record.clone())));
            problems.extend(loaded.iter().filter_map(|loaded| loaded.read_only.clone()));
            problems.extend(unread.into_iter().map(|file| file.problem));
            problems.extend(found);
            records.extend(loaded);
        }
        problems.extend(store.check_tombstones());
        Ok(Self { store, workspace, records, problems })
    }
}
