//! Backups for the window and the command line alike: what is in one in words, and restoring with an eye on the
//! workspaces that this computer knows.

use std::path::{Path, PathBuf};

use super::{Clock, Settings, fresh_id, size_in_words};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::Problem;
use crate::store::{self, Contents, GoesOn, Places, Restored, read_settings};

/// "12 records, 3 attached files, 40 kept versions and 1 unsaved draft".
pub fn contents_in_words(contents: &Contents) -> String {
    let counted = [
        (contents.records, "record", "records"),
        (contents.attachments, "attached file", "attached files"),
        (contents.versions, "kept version", "kept versions"),
        (contents.drafts, "unsaved draft", "unsaved drafts"),
    ];
    // How many records there are is said even of none.
    let said = counted.iter().enumerate().filter(|(at, (count, ..))| *at == 0 || *count > 0);
    let mut words: Vec<String> =
        said.map(|(_, (count, one, many))| format!("{count} {}", if *count == 1 { one } else { many })).collect();
    match words.pop() {
        Some(last) if !words.is_empty() => format!("{} and {last}", words.join(", ")),
        last => last.unwrap_or_default(),
    }
}

/// "Made on 26 November 2026 at 9.34pm: 12 records and 3 attached files, 1.2 MB unpacked".
pub fn backup_in_words(contents: &Contents) -> String {
    let (day, time) = (contents.wall.strftime("%-d %B %Y"), dates::clock_time(&en_gb().dates, contents.wall));
    format!("Made on {day} at {time}: {}, {} unpacked.", contents_in_words(contents), size_in_words(contents.size))
}

/// Restores a backup into a new or an empty folder. A workspace that lies on this computer still is left alone: what is
/// restored is then another beside it. `open` is the folder that is worked with, where one was named. None where it was
/// given up before anything was written.
///
/// # Errors
/// As `store::restore`.
pub fn restore_backup(
    backup: &Path,
    folder: &Path,
    places: &Places,
    open: Option<&Path>,
    clock: &Clock,
    goes_on: GoesOn<'_>,
) -> Result<Option<Restored>, Problem> {
    let (settings, _): (Settings, _) = read_settings(places);
    let known: Vec<PathBuf> = known_folders(&settings, places).into_iter().chain(open.map(Path::to_owned)).collect();
    store::restore(backup, folder, places, &known, fresh_id(clock), goes_on)
}

/// The folders of workspaces that were open on this computer.
pub(super) fn known_folders(settings: &Settings, places: &Places) -> Vec<PathBuf> {
    let known = settings.folder.clone().into_iter().chain(settings.recent.clone());
    known.chain([places.default_workspace()]).collect()
}
