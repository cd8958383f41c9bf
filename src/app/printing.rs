//! Printing: composes a document from a snapshot of the workspace, renders it, and puts the file in its place.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::documents::{self, Document, LeftOut, Overflow, PrintedDocument, Request};
use crate::model::Problem;
use crate::render::{self, Rendered, Unprintable};
use crate::store;
use crate::workspace::Workspace;

use crate::app::{Album, Sheet};

/// A file that was printed.
#[derive(Clone, Debug)]
pub struct Printed {
    pub path: PathBuf,
    /// Characters that no font has, and that stand there by name.
    pub unprintable: Vec<Unprintable>,
    /// What takes more pages than it is meant to.
    pub overflows: Vec<Overflow>,
    /// Pictures of which only the words are there.
    pub not_shown: Vec<LeftOut>,
    /// Show it in the system's viewer.
    pub open: bool,
    /// The printer that it was sent to, or why that did not take it.
    pub sent_to: Option<Result<String, Problem>>,
}

/// Prints to this file; its ending says in which format.
///
/// # Errors
/// Where there is no such document or format, or the page or the file could not be made.
pub fn print(
    workspace: &Workspace,
    album: Option<&Album>,
    sheet: Sheet,
    path: &Path,
    now: DateTime,
) -> Result<Printed, Problem> {
    let printed = print_unless(workspace, album, sheet, path, now, &|| false)?;
    printed.ok_or_else(|| Problem::new("Nothing was printed.").hint("Try it again."))
}

/// The same, unless it is given up before there is a file; none then. A page that is being set is set to its end.
///
/// # Errors
/// As above.
pub fn print_unless(
    workspace: &Workspace,
    album: Option<&Album>,
    sheet: Sheet,
    path: &Path,
    now: DateTime,
    is_given_up: &dyn Fn() -> bool,
) -> Result<Option<Printed>, Problem> {
    let format = render::format_for_path(path).ok_or_else(|| no_such_format(path))?;
    if is_given_up() {
        return Ok(None);
    }
    let document = guarded(|| compose(workspace, album, sheet, now))?;
    if is_given_up() {
        return Ok(None);
    }
    let rendered = guarded(|| (format.render)(&document, now))?;
    if is_given_up() {
        return Ok(None);
    }
    store::write_print(path, &rendered.bytes)?;
    let not_shown = documents::not_shown(&document);
    let Rendered { unprintable, overflows, .. } = rendered;
    Ok(Some(Printed { path: path.to_owned(), unprintable, overflows, not_shown, open: false, sent_to: None }))
}

/// The path with this ending, which is added where another one, or a full stop within a name, stands there.
pub fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut named = path.into_os_string();
    named.push(format!(".{ending}"));
    named.into()
}

/// Composes what is to be printed, at this moment, with the pictures out of the album. The workspace's links must be fresh.
pub(super) fn compose(
    workspace: &Workspace,
    album: Option<&Album>,
    sheet: Sheet,
    now: DateTime,
) -> Result<Document, Problem> {
    let (document, request) = requested(sheet, now)?;
    let mut composed = (document.compose)(workspace, &request)?;
    album.into_iter().for_each(|album| album.fill(&mut composed));
    Ok(composed)
}

/// What is left out of it, or is open about it. The workspace's links must be fresh.
///
/// # Errors
/// Where there is no such document.
pub fn left_out(workspace: &Workspace, sheet: Sheet, now: DateTime) -> Result<Vec<LeftOut>, Problem> {
    let (document, request) = requested(sheet, now)?;
    Ok((document.left_out)(workspace, &request))
}

fn requested(sheet: Sheet, now: DateTime) -> Result<(&'static PrintedDocument, Request), Problem> {
    let document = documents::named(sheet.document).ok_or_else(|| no_such_document(sheet.document))?;
    Ok((document, Request { record: sheet.record, style: sheet.style, size: sheet.size, printed: now }))
}

/// Does work that relies on a library with a panic of its own somewhere: that ends the work, and not the program.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        log::error!("a page could not be made: the typesetter ended early");
        Err(Problem::new("The page could not be made.")
            .safe("What was typed is not touched by printing.")
            .hint("Try another style or size, or save it as a web page, and tell whoever looks after Folkmoot."))
    })
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

#[test]
fn an_ending_is_added_where_it_is_missing() {
    let check = |typed: &str, expected: &str| assert_eq!(with_ending(typed.into(), "pdf"), Path::new(expected));
    check("minutes", "minutes.pdf");
    check("minutes.pdf", "minutes.pdf");
    check("minutes.PDF", "minutes.PDF");
    check("minutes of 3.6.2026", "minutes of 3.6.2026.pdf");
    check("minutes.html", "minutes.html.pdf");
}
