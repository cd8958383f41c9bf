//! `folkmoot print manual`: the pages of help as one document. It needs no record and no folder; where there is one, its
//! council stands on every page.

use std::path::PathBuf;

use super::{Arguments, check_folder, check_offered, format_of};
use crate::app::{self, Sheet};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Stop};
use crate::documents::{MANUAL, Style};
use crate::model::Id;
use crate::workspace::Workspace;

/// Prints it to this file.
pub(super) fn run(arguments: &Arguments, to: PathBuf, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    if arguments.style.is_some() || !arguments.without.is_empty() {
        return Err(Stop::usage("The manual has one style, and nothing of it can stay out."));
    }
    check_offered(format_of(&to)?, &MANUAL, Style::Plain)?;
    check_folder(&to)?;
    let workspace = workspace(desk)?;
    let size = arguments.size.unwrap_or_default();
    let sheet = Sheet { document: MANUAL.name, record: Id::default(), style: Style::Plain, size };
    let printed = app::print(&workspace, None, sheet, &to, desk.clock.wall())?;
    desk.out.line(&format!("Printed the manual to {}.", printed.path.display()));
    Ok(Exit::Done)
}

/// The folder that was named must be one; without a name, and without the usual one, there is no council.
fn workspace(desk: &mut Desk<'_, '_>) -> Result<Workspace, Stop> {
    let is_there = desk.folder.is_some() || desk.folder().is_ok();
    Ok(if is_there { desk.open()?.workspace } else { Workspace::default() })
}
