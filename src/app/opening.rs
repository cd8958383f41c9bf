//! Opening a folder at once and wholly, as the command line does. The window opens it by and by, in `session`.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::{Album, Settings, read_logo};
use crate::model::Problem;
use crate::store::{Batch, MARKER, Places, Store, UnreadFile, read_settings};
use crate::workspace::Workspace;

/// A folder with everything that could be read in it.
#[derive(Default)]
pub struct Opened {
    pub workspace: Workspace,
    pub unread: Vec<UnreadFile>,
    /// Trouble that stopped nothing.
    pub problems: Vec<Problem>,
    /// Folders that could not be read, so that something may be missing.
    pub unlisted: Vec<Problem>,
    /// The pictures that are kept with its records.
    pub album: Option<Album>,
}

/// Opens a folder only to read it, and reads all of it.
///
/// # Errors
/// Where it is no workspace, or one that this version can't read.
pub fn open_now(folder: &Path, places: &Places) -> Result<Opened, Problem> {
    let store = Store::open_to_read(folder, places)?;
    Ok(read_all(&store, folder, places))
}

/// Opens a folder to write to it, and reads all of it.
///
/// # Errors
/// Where it is no workspace, or nothing can be written to it: another window has it open, or a newer version made it.
pub fn open_to_write(folder: &Path, places: &Places, now: Timestamp) -> Result<(Store, Opened), Problem> {
    let store = Store::open(folder, places)?;
    if let Some(problem) = store.read_only() {
        return Err(problem.clone());
    }
    // What could not be carried out stays for the window, which asks about it.
    let finished = store.finish_acts(now);
    let mut opened = read_all(&store, folder, places);
    opened.problems.extend(finished.problems);
    store.set_author(&opened.workspace.you().name);
    Ok((store, opened))
}

fn read_all(store: &Store, folder: &Path, places: &Places) -> Opened {
    let opened = Mutex::new(Opened::default());
    store.load(|batch| opened.lock().unwrap_or_else(PoisonError::into_inner).add(batch));
    let mut opened = opened.into_inner().unwrap_or_else(PoisonError::into_inner);
    let council = store.marker().council;
    match read_logo(store, &council.logo) {
        Ok(logo) => opened.workspace.set_logo(logo),
        Err(problem) => opened.problems.push(problem.at(folder.join(MARKER))),
    }
    opened.workspace.set_council(council);
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    opened.workspace.set_folder(whole.display().to_string());
    opened.workspace.set_you(read_settings::<Settings>(places).0.you);
    opened.workspace.refresh_links();
    opened.unread.sort_by(|a, b| a.path.cmp(&b.path));
    opened.problems.sort_by(|a, b| a.place.path.cmp(&b.place.path));
    opened.album = Some(Album::new(store.attachments()));
    opened
}

impl Opened {
    fn add(&mut self, batch: Batch) {
        self.workspace.load_all(batch.records.into_iter().map(|loaded| Arc::new(loaded.record)), batch.links);
        self.unread.extend(batch.unread);
        self.problems.extend(batch.problems);
        self.unlisted.extend(batch.unlisted);
    }
}
