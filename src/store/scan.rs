//! Which files of the workspace are to be read as records.
//!
//! What systems, editors and sync programs leave about is passed over without a word; what looks like a record but
//! may not be followed is reported. Only regular files count, so that nothing waits for a pipe or a device.

use std::collections::HashSet;
use std::fs::{self, DirEntry};
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

/// All files of all kinds, in the order of their names.
pub(super) fn record_files(root: &Root) -> (Vec<Found>, Vec<Problem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for kind in Kind::ALL {
        let (paths, more) = files_in(root, &root.path().join(kind.folder()));
        found.extend(paths.into_iter().map(|path| Found { kind, path }));
        problems.extend(more);
    }
    (found, problems)
}

/// The ids of which a tombstone lies here.
pub(super) fn tombstone_ids(root: &Root) -> (HashSet<Id>, Vec<Problem>) {
    let (paths, problems) = files_in(root, &root.path().join(TOMBSTONES));
    (paths.iter().filter_map(|path| id_in_name(path)).collect(), problems)
}

fn files_in(root: &Root, folder: &Path) -> (Vec<PathBuf>, Vec<Problem>) {
    if fs::symlink_metadata(folder).is_err() {
        return (Vec::new(), Vec::new());
    }
    let entries = match root.resolve(folder).map(|_| fs::read_dir(folder)) {
        Ok(Ok(entries)) => entries,
        Ok(Err(error)) => return (Vec::new(), vec![could_not("look into this folder", folder, &error)]),
        Err(problem) => return (Vec::new(), vec![problem]),
    };
    let (mut paths, mut problems) = (Vec::new(), Vec::new());
    for entry in entries.flatten().filter(|entry| may_be_record(&entry.file_name().to_string_lossy())) {
        match is_readable_file(root, &entry) {
            Ok(true) => paths.push(entry.path()),
            Ok(false) => {}
            Err(problem) => problems.push(problem),
        }
    }
    paths.sort();
    (paths, problems)
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
