//! Where the workspaces of this computer lie: among its own state of each, the folders in which that was opened, backed
//! up or restored. Whoever restores a backup asks it, since two folders with one id would share history, drafts and lock.
//!
//! It knows only what happened on this computer, and a folder on a drive that is not connected counts as gone.

use std::path::{Path, PathBuf};

use super::files::{self, Audience};
use super::marker::Marker;
use super::read::read_bytes;
use super::small::{from_bytes, to_text};
use crate::model::Id;

/// The file, in this computer's own state of a workspace.
const FOLDERS: &str = "folders.ron";

/// How many folders are remembered of one workspace.
const MOST: usize = 50;

/// Takes note that the workspace with this state lies there. Nobody waits for it: where it can't be kept, the next time
/// will do.
pub(super) fn remember(local: &Path, folder: &Path) {
    let mut folders = remembered(local);
    if folders.iter().any(|known| known == folder) {
        return;
    }
    folders.insert(0, folder.to_owned());
    folders.truncate(MOST);
    let written = to_text(&folders).map_err(|problem| problem.what).and_then(|text| {
        files::ensure_folder(local, Audience::Owner)
            .and_then(|()| files::replace(&local.join(FOLDERS), text.as_bytes(), Audience::Owner))
            .map_err(|error| error.to_string())
    });
    if let Err(error) = written {
        log::warn!("remembering where a workspace lies: {error}");
    }
}

/// Whether the workspace of this id still lies in one of the folders that are remembered of it.
pub(super) fn is_here(local: &Path, id: Id) -> bool {
    remembered(local).iter().any(|folder| lies_in(folder, id))
}

/// Whether this folder is the workspace of this id.
pub(super) fn lies_in(folder: &Path, id: Id) -> bool {
    Marker::read(folder).is_ok_and(|marker| marker.id == id)
}

fn remembered(local: &Path) -> Vec<PathBuf> {
    let path = local.join(FOLDERS);
    let bytes = read_bytes(&path).unwrap_or_default();
    from_bytes("The list of a workspace's folders", &path, &bytes).unwrap_or_default()
}
