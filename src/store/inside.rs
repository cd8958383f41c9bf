//! Holds every path to the workspace: a link that leads out of it is never followed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::trouble::could_not;
use crate::model::Problem;

/// The workspace's folder with all links resolved.
#[derive(Clone, Debug)]
pub(super) struct Root(PathBuf);

impl Root {
    pub(super) fn of(folder: &Path) -> io::Result<Self> {
        canonical(folder).map(Self)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    /// The file that a path really names: a link's target, the links among its folders resolved.
    pub(super) fn resolve(&self, path: &Path) -> Result<PathBuf, Problem> {
        let real = real_path(path).map_err(|error| could_not("follow this path", path, &error))?;
        if real.starts_with(&self.0) {
            return Ok(real);
        }
        Err(Problem::new("This is a link that leads out of the folder.")
            .safe("It was not followed.")
            .hint("Put the file itself into the folder.")
            .at(path))
    }
}

fn real_path(path: &Path) -> io::Result<PathBuf> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if !is_link => Ok(canonical(folder)?.join(name)),
        _ => canonical(path),
    }
}

/// A path with all links resolved and, on Windows, as people write it: `C:\Events` rather than `\\?\C:\Events`. As the
/// folder that is open is named, and so the only one to hold against it.
///
/// # Errors
/// Where nothing is there, or the disk does not answer.
#[allow(clippy::disallowed_methods, reason = "here the path becomes one that can be compared")]
pub fn canonical(path: &Path) -> io::Result<PathBuf> {
    let path = fs::canonicalize(path)?;
    let plain = path.to_str().filter(|_| cfg!(windows)).and_then(|path| path.strip_prefix(r"\\?\"));
    Ok(plain.filter(|plain| plain.chars().nth(1) == Some(':')).map_or_else(|| path.clone(), PathBuf::from))
}
