//! Printed files: written in one step, so that a viewer or a colleague never sees half a page.

use std::path::{Path, PathBuf};

use super::files::{self, Audience};
use super::open::Store;
use super::trouble::could_not;
use crate::model::Problem;

/// The folder of pages that were only looked at, among this computer's own state.
pub(super) const PRINTED: &str = "printed";

/// Writes a printed file, in place of one that is there.
///
/// # Errors
/// Where its folder is missing or the file can't be written.
pub fn write_print(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(Problem::new("There is no such folder to put the file in.").hint("Check its spelling.").at(folder));
    }
    files::replace(path, bytes, Audience::Usual)
        .map(|_| ())
        .map_err(|error| could_not("write this file", path, &error).hint("Choose another place for it."))
}

/// Makes a folder for printed files, where there is none yet.
///
/// # Errors
/// Where it can't be made.
pub fn make_prints_folder(folder: &Path) -> Result<(), Problem> {
    files::ensure_folder(folder, Audience::Usual)
        .map_err(|error| could_not("make this folder", folder, &error).hint("Choose another place for it."))
}

impl Store {
    /// Where a page that is only to be looked at is written: with this computer's own state, never in a shared folder.
    /// `tidy` clears it away after a day.
    pub fn prints_folder(&self) -> Result<PathBuf, Problem> {
        let folder = self.local_folder().join(PRINTED);
        files::ensure_folder(&folder, Audience::Owner)
            .map_err(|error| could_not("make this folder", &folder, &error))?;
        Ok(folder)
    }
}
