//! Opening a folder at once and wholly, as the command line does. The window opens it by and by, in `session`.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::model::Problem;
use crate::store::{Batch, Places, Store, UnreadFile};
use crate::workspace::Workspace;

/// A folder with everything that could be read in it.
pub struct Opened {
    pub workspace: Workspace,
    pub unread: Vec<UnreadFile>,
    /// Trouble that stopped nothing.
    pub problems: Vec<Problem>,
}

/// Opens a folder and reads all of it.
///
/// # Errors
/// Where it is no workspace, or one that this version can't read.
pub fn open_now(folder: &Path, places: &Places) -> Result<Opened, Problem> {
    let store = Store::open(folder, places)?;
    let batches = Mutex::new(Vec::new());
    store.load(|batch| batches.lock().unwrap_or_else(PoisonError::into_inner).push(batch));
    let mut opened = Opened { workspace: Workspace::default(), unread: Vec::new(), problems: Vec::new() };
    opened.workspace.set_council(store.marker().council);
    for batch in batches.into_inner().unwrap_or_else(PoisonError::into_inner) {
        let Batch { records, unread, problems } = batch;
        records.into_iter().for_each(|loaded| opened.workspace.load(Arc::new(loaded.record)));
        opened.unread.extend(unread);
        opened.problems.extend(problems);
    }
    opened.workspace.refresh_links();
    Ok(opened)
}
