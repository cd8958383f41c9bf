//! Reads the whole workspace with the paths of its files, which the other verbs have no use for.

use std::path::Path;
use std::sync::Arc;

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
        let store = Store::open_to_read(folder, places)?;
        let Batch { records, unread, mut problems, unlisted, links, .. } = store.load_whole();
        let mut workspace = Workspace::default();
        workspace.load_all(records.iter().map(|loaded| Arc::new(loaded.record.clone())), links);
        workspace.refresh_links();
        problems.extend(records.iter().filter_map(|loaded| loaded.read_only.clone()));
        problems.extend(unlisted);
        problems.extend(unread.into_iter().map(|file| file.problem));
        problems.extend(store.check_tombstones());
        Ok(Self { store, workspace, records, problems })
    }
}
