//! Which files of the workspace are to be read as records.
//!
//! What systems, editors and sync programs leave about is passed over without a word; what looks like a record but
//! may not be followed is reported. Only regular files count, so that nothing waits for a pipe or a device.

use std::collections::HashSet;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::inside::Root;
use super::read::id_in_name;
use super::tombstone::TOMBSTONES;
use super::trouble::could_not;
use crate::model::{Id, Kind, Problem};

/// A file that should hold a record of this kind.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
}

/// What stood in the way of listing.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    /// Files that may not be followed.
    pub(super) files: Vec<Problem>,
    /// Folders that could not be read, wholly or at all.
    pub(super) folders: Vec<Problem>,
}

impl Troubles {
    pub(super) fn add(&mut self, other: Self) {
        self.files.extend(other.files);
        self.folders.extend(other.folders);
    }

    fn of_folder(problem: Problem) -> Self {
        let problem = problem.safe("Nothing in it was changed; what it holds is not shown.");
        Self { folders: vec![problem], ..Self::default() }
    }
}

/// All files of all kinds, in the order of their names.
pub(super) fn record_files(root: &Root) -> (Vec<Found>, Troubles) {
    let (mut found, mut troubles) = (Vec::new(), Troubles::default());
    for kind in Kind::ALL {
        let (paths, more) = files_in(root, &root.path().join(kind.folder()));
        found.extend(paths.into_iter().map(|path| Found { kind, path }));
        troubles.add(more);
    }
    (found, troubles)
}

/// The ids of which a tombstone lies here.
pub(super) fn tombstone_ids(root: &Root) -> (HashSet<Id>, Troubles) {
    let (paths, troubles) = files_in(root, &root.path().join(TOMBSTONES));
    (paths.iter().filter_map(|path| id_in_name(path)).collect(), troubles)
}

fn files_in(root: &Root, folder: &Path) -> (Vec<PathBuf>, Troubles) {
    if fs::symlink_metadata(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Default::default();
    }
    let unread = |error: &io::Error| Troubles::of_folder(could_not("look into this folder", folder, error));
    let entries = match root.resolve(folder).map(|_| fs::read_dir(folder)) {
        Ok(Ok(entries)) => entries,
        Ok(Err(error)) => return (Vec::new(), unread(&error)),
        Err(problem) => return (Vec::new(), Troubles::of_folder(problem)),
    };
    let (mut paths, mut troubles) = (Vec::new(), Troubles::default());
    for entry in entries {
        match entry {
            Ok(entry) if !may_be_record(&entry.file_name().to_string_lossy()) => {}
            Ok(entry) => match is_readable_file(root, &entry) {
                Ok(true) => paths.push(entry.path()),
                Ok(false) => {}
                Err(problem) => troubles.files.push(problem),
            },
            Err(error) => troubles.add(unread(&error)),
        }
    }
    paths.sort();
    (paths, troubles)
}

fn may_be_record(name: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    !name.starts_with(['.', '~']) && ending.eq_ignore_ascii_case("ron")
}

/// Whether it is a regular file, or a link to one inside the workspace.
fn is_readable_file(root: &Root, entry: &DirEntry) -> Result<bool, Problem> {
    let path = entry.path();
    let file_type = entry.file_type().map_err(|error| could_not("look at this file", &path, &error))?;
    if !file_type.is_symlink() {
        return Ok(file_type.is_file());
    }
    Ok(root.resolve(&path)?.is_file())
}
