//! The council's logo out of the folder, for whoever prints.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::model::{Logo, Problem};
use crate::render::{self, LARGEST_LOGO};
use crate::store::{Store, read_at_most};

/// The logo of this name among the attached files; none where there is no name.
///
/// # Errors
/// Why it can't be printed. Pages do without it.
pub fn read_logo(store: &Store, name: &str) -> Result<Option<Logo>, Problem> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let found = store.attachment(name).ok_or_else(|| {
        Problem::new("The picture of your logo is not in the folder.")
            .hint("It may not have arrived yet. If it is gone, choose it again in the settings.")
    });
    let read = found.and_then(|path| logo_in(&path));
    read.map(Some).map_err(|problem| problem.safe("Pages are printed without it."))
}

/// The picture in this file as a logo. It may be anything, and what unpacks it is a library of others: should that end
/// early, the picture is refused, and nothing else happens.
///
/// # Errors
/// Why it can't be printed.
pub(super) fn logo_in(path: &Path) -> Result<Logo, Problem> {
    let bytes = read_at_most(path, LARGEST_LOGO)?;
    catch_unwind(AssertUnwindSafe(|| render::logo(&bytes))).unwrap_or_else(|_| {
        log::error!("a picture could not be unpacked");
        Err(Problem::new("The picture of the logo can't be read.").hint("Choose another copy of it, as PNG."))
    })
}
