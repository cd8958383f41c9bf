//! The council's logo out of the folder, for whoever prints.

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
    let read = found.and_then(|path| read_at_most(&path, LARGEST_LOGO)).and_then(|bytes| render::logo(&bytes));
    read.map(Some).map_err(|problem| problem.safe("Pages are printed without it."))
}
