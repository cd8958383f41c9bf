//! Making a backup: written beside its name, sealed, read back whole, and only then given the name. What was there under
//! that name is untouched until then, whatever happens.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;

use super::GoesOn;
use super::check::check;
use super::manifest::{Contents, FORMAT, Manifest};
use super::names::Place;
use super::pour::Pouring;
use super::shelf::is_name_of_backup;
use crate::model::Problem;
use crate::store::files::{Audience, existing_mode, sync_folder_of};
use crate::store::inside::canonical;
use crate::store::marker::MARKER;
use crate::store::open::{Store, device_name};
use crate::store::places::Places;
use crate::store::temp::Temp;
use crate::store::tidy::sweep_named;
use crate::store::trouble::could_not;
use crate::store::whereabouts;

/// What is to be backed up, and where to.
#[derive(Clone, Debug)]
pub struct BackUp<'a> {
    pub workspace: &'a Path,
    pub places: &'a Places,
    /// The backup's file.
    pub to: &'a Path,
    /// In place of a file that has that name; else such a file stays, and nothing is made.
    pub replace: bool,
    /// It is made by itself, and may go when it is old.
    pub quiet: bool,
    pub now: Timestamp,
    pub wall: DateTime,
}

/// A backup that was made and checked.
#[derive(Clone, Debug)]
pub struct BackedUp {
    pub path: PathBuf,
    pub contents: Contents,
    /// Of the file, in bytes.
    pub size: u64,
    /// What could not be read, and so is not in it.
    pub unread: Vec<Problem>,
    /// What is in it in another way than in the folder, or is not a part of it.
    pub notes: Vec<String>,
    /// The disk did not confirm that the file survives a power cut.
    pub doubt: Option<Problem>,
}

/// Makes a backup; none where it was given up, and then there is no file.
///
/// # Errors
/// Where nothing was made: there is no workspace, the place is not fit for a backup, the disk is full or keeps no bytes.
pub fn back_up(wanted: &BackUp<'_>, goes_on: GoesOn<'_>) -> Result<Option<BackedUp>, Problem> {
    let store = Store::open_to_read(wanted.workspace, wanted.places)?;
    check_place(wanted, &store)?;
    // Whoever restores it has to know that the original is here.
    whereabouts::remember(store.local_folder(), store.folder());
    sweep(wanted);
    let failed = |error: io::Error| failed(wanted.to, &error);
    let mode = if wanted.replace { existing_mode(wanted.to).map_err(failed)? } else { None };
    let (temp, file) = Temp::open(wanted.to, Audience::Owner).map_err(failed)?;
    let mut pouring = Pouring::new(&file, goes_on);
    let found = match pouring.all(&store)? {
        Some(found) => found,
        None => return Ok(None),
    };
    let manifest = Manifest {
        format: FORMAT,
        min_reader: FORMAT,
        workspace: store.marker().id,
        made: wanted.now,
        wall: wanted.wall,
        by: device_name(wanted.places),
        quiet: wanted.quiet,
        files: std::mem::take(&mut pouring.files),
    };
    if !manifest.files.iter().any(|file| Place::of(&file.name) == Some(Place::Marker)) {
        return Err(without_marker(wanted, pouring.unread));
    }
    let unread = [found.unread, std::mem::take(&mut pouring.unread)].concat();
    pouring.finish(&manifest, temp.path()).map_err(failed)?;
    temp.finish(&file, mode).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    if !is_whole(temp.path(), &manifest, goes_on)? {
        return Ok(None);
    }
    if wanted.replace { temp.rename_to(wanted.to) } else { temp.link_to(wanted.to) }.map_err(failed)?;
    let doubt = sync_folder_of(wanted.to).err();
    let doubt = doubt.map(|error| could_not("make sure that this backup survives a power cut", wanted.to, &error));
    let (path, contents) = (wanted.to.to_owned(), manifest.contents());
    Ok(Some(BackedUp { path, contents, size, unread, notes: found.notes, doubt }))
}

/// Without the workspace's own file nothing can be restored.
fn without_marker(wanted: &BackUp<'_>, unread: Vec<Problem>) -> Problem {
    let marker = wanted.workspace.join(MARKER);
    let why = unread.into_iter().find(|problem| problem.place.path.as_ref().is_some_and(|path| path.ends_with(MARKER)));
    why.unwrap_or_else(|| Problem::new("Folkmoot could not read the folder's own file.").at(marker))
        .safe("No backup was made, and nothing else was touched.")
}

fn check_place(wanted: &BackUp<'_>, store: &Store) -> Result<(), Problem> {
    let folder = wanted.to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = canonical(folder).ok().filter(|real| real.is_dir());
    let Some(real) = real else {
        return Err(Problem::new("The folder for the backup is not there.")
            .safe("Nothing was written.")
            .hint("If it lies on a drive or a network, connect it again, or choose another.")
            .at(folder));
    };
    if real.starts_with(store.folder()) || real.starts_with(store.local_folder()) {
        return Err(Problem::new("This is a part of the folder that is backed up.")
            .safe("Nothing was written.")
            .hint("Choose another place: best on another disk.")
            .at(wanted.to));
    }
    if !wanted.replace && fs::symlink_metadata(wanted.to).is_ok() {
        return Err(Problem::new("There is a file of this name already.")
            .safe("It was left as it is.")
            .hint("Choose another name, or say that it is to be replaced.")
            .at(wanted.to));
    }
    Ok(())
}

/// Clears away half backups of programs that ended: nobody else knows of them, and each is as large as a whole one.
fn sweep(wanted: &BackUp<'_>) {
    let name = wanted.to.file_name().and_then(|name| name.to_str());
    let folder = wanted.to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sweep_named(folder, wanted.now, |target| name == Some(target) || is_name_of_backup(target));
}

/// Reads the whole file back. False where it was given up.
fn is_whole(path: &Path, meant: &Manifest, goes_on: GoesOn<'_>) -> Result<bool, Problem> {
    match check(super::check::open(path)?, goes_on) {
        Ok(None) => Ok(false),
        Ok(Some(found)) if found.manifest == *meant => Ok(true),
        other => {
            let why = other.err().map(|problem| problem.what).unwrap_or_default();
            log::error!("a backup that was just written can't be read: {why}");
            Err(Problem::new("The disk did not keep the backup as it was written.")
                .safe("It was taken away again, and nothing else was touched.")
                .hint("Choose another disk: this one may be failing."))
        }
    }
}

pub(super) fn failed(path: &Path, error: &io::Error) -> Problem {
    could_not("write this backup", path, error).safe("There is no half backup, and nothing else was touched.")
}
