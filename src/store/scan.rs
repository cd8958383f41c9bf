//! Which files of the workspace are to be read as records.
//!
//! What systems, editors and sync programs leave about is passed over without a word; what looks like a record but
//! may not be followed is reported. Only regular files count, so that nothing waits for a pipe or a device.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::inside::Root;
use super::read::id_in_name;
use super::tombstone::TOMBSTONES;
use super::trouble::could_not;
use crate::model::{Id, Kind, Problem};

/// A file that should hold a record of this kind.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) path: Arc<Path>,
    /// The file that the path really names, where links lead to another place in the workspace.
    led_to: Option<PathBuf>,
}

impl Found {
    /// The file that the path really names.
    pub(super) fn real(&self) -> &Path {
        self.led_to.as_deref().unwrap_or(&self.path)
    }
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
    let folders = Kind::ALL.par_iter().map(|kind| files_in(root, &root.path().join(kind.folder())));
    let (mut found, mut troubles) = (Vec::new(), Troubles::default());
    for (kind, (files, more)) in Kind::ALL.into_iter().zip(folders.collect::<Vec<_>>()) {
        found.extend(files.into_iter().map(|(path, led_to)| Found { kind, path: path.into(), led_to }));
        troubles.add(more);
    }
    (found, troubles)
}

/// Of these paths those that are files of records.
pub(super) fn named_files(root: &Root, paths: &HashSet<PathBuf>) -> Vec<Found> {
    let folders = Kind::ALL.map(|kind| (kind, root.path().join(kind.folder())));
    let kind_of = |path: &Path| {
        let folder = path.parent()?;
        folders.iter().find(|(_, known)| known == folder).map(|(kind, _)| *kind)
    };
    let file = |path: &PathBuf| {
        let kind =
            kind_of(path).filter(|_| path.file_name().is_some_and(|name| may_be_record(&name.to_string_lossy())))?;
        let real = root.resolve(path).ok().filter(|real| real.is_file())?;
        Some(Found { kind, path: path.as_path().into(), led_to: (real != *path).then_some(real) })
    };
    let mut files: Vec<Found> = paths.iter().filter_map(file).collect();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The ids of which a tombstone lies here.
pub(super) fn tombstone_ids(root: &Root) -> (HashSet<Id>, Troubles) {
    let (files, troubles) = files_in(root, &root.path().join(TOMBSTONES));
    (files.iter().filter_map(|(path, _)| id_in_name(path)).collect(), troubles)
}

/// The path of a file, and where links lead from it.
type Listed = (PathBuf, Option<PathBuf>);

/// Where the folder itself really lies is worked out once: with thousands of files it would take longer than reading
/// them to ask for each.
fn files_in(root: &Root, folder: &Path) -> (Vec<Listed>, Troubles) {
    if fs::symlink_metadata(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        return Default::default();
    }
    let unread = |error: &io::Error| Troubles::of_folder(could_not("look into this folder", folder, error));
    let (entries, real) = match root.resolve(folder).map(|real| (fs::read_dir(folder), real)) {
        Ok((Ok(entries), real)) => (entries, real),
        Ok((Err(error), _)) => return (Vec::new(), unread(&error)),
        Err(problem) => return (Vec::new(), Troubles::of_folder(problem)),
    };
    let (mut names, mut troubles) = (Vec::new(), Troubles::default());
    for entry in entries {
        match entry {
            Ok(entry) if !may_be_record(&entry.file_name().to_string_lossy()) => {}
            Ok(entry) => match readable_file(root, &entry) {
                Ok(Readable::Itself) => names.push((entry.file_name(), None)),
                Ok(Readable::LedTo(target)) => names.push((entry.file_name(), Some(target))),
                Ok(Readable::No) => {}
                Err(problem) => troubles.files.push(problem),
            },
            Err(error) => troubles.add(unread(&error)),
        }
    }
    names.sort_unstable();
    let led = |name: &OsStr| (real != folder).then(|| real.join(name));
    let files = names.into_iter().map(|(name, target)| (folder.join(&name), target.or_else(|| led(&name))));
    (files.collect(), troubles)
}

pub(super) fn may_be_record(name: &str) -> bool {
    let ending = Path::new(name).extension().unwrap_or_default();
    !name.starts_with(['.', '~']) && ending.eq_ignore_ascii_case("ron")
}

/// Whether a name in a folder can be read.
enum Readable {
    No,
    /// It is a regular file.
    Itself,
    /// It is a link to a regular file inside the workspace.
    LedTo(PathBuf),
}

fn readable_file(root: &Root, entry: &DirEntry) -> Result<Readable, Problem> {
    let look = |error: io::Error| could_not("look at this file", &entry.path(), &error);
    let file_type = entry.file_type().map_err(look)?;
    if file_type.is_symlink() {
        let target = root.resolve(&entry.path())?;
        return Ok(if target.is_file() { Readable::LedTo(target) } else { Readable::No });
    }
    Ok(if file_type.is_file() { Readable::Itself } else { Readable::No })
}
