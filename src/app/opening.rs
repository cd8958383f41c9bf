//! Opening a folder at once and wholly, as the command line does. The window opens it by and by, in `session`.

use std::path::Path;
use std::sync::Arc;

use super::Settings;
use crate::model::Problem;
use crate::store::{Batch, Places, Store, UnreadFile, read_settings};
use crate::workspace::Workspace;

/// A folder with everything that could be read in it.
pub struct Opened {
    pub workspace: Workspace,
    pub unread: Vec<UnreadFile>,
    /// Trouble that stopped nothing.
    pub problems: Vec<Problem>,
    /// Folders that could not be read, so that something may be missing.
    pub unlisted: Vec<Problem>,
}

/// Opens a folder only to read it, and reads all of it.
///
/// # Errors
/// Where it is no workspace, or one that this version can't read.
pub fn open_now(folder: &Path, places: &Places) -> Result<Opened, Problem> {
    let store = Store::open_to_read(folder, places)?;
    let Batch { records, unread, problems, unlisted } = store.load_whole();
    let mut workspace = Workspace::default();
    workspace.set_council(store.marker().council);
    workspace.set_you(read_settings::<Settings>(places).0.you);
    records.into_iter().for_each(|loaded| workspace.load(Arc::new(loaded.record)));
    workspace.refresh_links();
    Ok(Opened { workspace, unread, problems, unlisted })
}
