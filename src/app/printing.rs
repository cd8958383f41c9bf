//! Printing: composes a document from a snapshot of the workspace, renders it, and puts the file in its place.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::documents::{self, Request};
use crate::model::Problem;
use crate::render::{self, Unprintable};
use crate::store;
use crate::workspace::Workspace;

use crate::app::Print;

/// A file that was printed.
#[derive(Clone, Debug)]
pub struct Printed {
    pub path: PathBuf,
    /// Characters that no font has, and that stand there by name.
    pub unprintable: Vec<Unprintable>,
    /// Show it in the system's viewer.
    pub open: bool,
}

/// Prints to this file; its ending says in which format.
///
/// # Errors
/// Where there is no such document or format, or the page or the file could not be made.
pub fn print(workspace: &Workspace, print: &Print, path: &Path, now: DateTime) -> Result<Printed, Problem> {
    let document = documents::named(print.document).ok_or_else(|| no_such_document(print.document))?;
    let format = render::format_for_path(path).ok_or_else(|| no_such_format(path))?;
    let request = Request { record: print.record, style: print.style, size: print.size, printed: now };
    let document = (document.compose)(workspace, &request)?;
    let rendered = (format.render)(&document, now)?;
    store::write_print(path, &rendered.bytes)?;
    Ok(Printed { path: path.to_owned(), unprintable: rendered.unprintable, open: false })
}

fn no_such_document(name: &str) -> Problem {
    Problem::new(format!("There is no printed document called {name}."))
        .hint("folkmoot print --list names every document that there is.")
}

fn no_such_format(path: &Path) -> Problem {
    let endings: Vec<&str> = render::FORMATS.iter().map(|format| format.ending).collect();
    Problem::new("The name of the file does not say in which format to print.")
        .hint(format!("Let it end in .{}.", endings.join(" or .")))
        .at(path)
}
