//! That a window ended although nobody closed it: noted on this computer while it goes down, and told at the next start.
//! What was typed is kept by the drafts; nothing of it stands here.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::files::{self, Audience};
use super::places::Places;

/// Notes that the window ends unexpectedly. Trouble with that is no trouble of the officer's.
pub fn note_unexpected_end(places: &Places) {
    let noted = files::ensure_folder(&places.all_local(), Audience::Owner)
        .and_then(|()| files::replace(&path(places), b"", Audience::Owner)?.confirmed());
    if let Err(error) = noted {
        log::warn!("noting an unexpected end: {error}");
    }
}

/// Whether the last window ended unexpectedly. Said once.
pub fn ended_unexpectedly(places: &Places) -> bool {
    match fs::remove_file(path(places)) {
        Ok(()) => true,
        Err(error) => {
            if error.kind() != ErrorKind::NotFound {
                log::warn!("forgetting an unexpected end: {error}");
            }
            false
        }
    }
}

fn path(places: &Places) -> PathBuf {
    places.all_local().join("ended-unexpectedly")
}
