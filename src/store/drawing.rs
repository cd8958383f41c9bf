//! Which ways of drawing the window took the program down: a graphics driver can end all of it, where nothing can be
//! caught. A way is noted while it is tried; a note that is still there at the next start tells of it. Which ways there
//! are, and for how long one is passed by, is not known here.

use std::fs;
use std::path::PathBuf;

use jiff::civil::Date;

use super::files::{self, Audience};
use super::places::Places;

/// Notes that the window is about to be drawn this way, and when. Trouble with that is no trouble of the officer's. No
/// disk is waited for: what is noted is the program's end and not that of the computer.
pub fn note_drawing(places: &Places, way: &str, today: Date) {
    let noted = files::ensure_folder(&places.all_local(), Audience::Owner)
        .and_then(|()| fs::write(path(places, way), today.to_string()));
    if let Err(error) = noted {
        log::warn!("noting what draws the window: {error}");
    }
}

/// The program is still there, whether or not the window could be drawn this way.
pub fn forget_drawing(places: &Places, way: &str) {
    // Where nothing was noted, nothing is there.
    let _ = fs::remove_file(path(places, way));
}

/// The day on which the program ended while it tried to draw this way; none where it never did.
pub fn fell_drawing(places: &Places, way: &str) -> Option<Date> {
    fs::read_to_string(path(places, way)).ok()?.trim().parse().ok()
}

fn path(places: &Places, way: &str) -> PathBuf {
    places.all_local().join(format!("drawing-by-{way}"))
}
