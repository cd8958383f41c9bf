//! A file that an officer adds: looked at before it is copied, and by its content, since a name may say anything.
//!
//! A photograph loses what it says beside its picture. What can't be shown is kept all the same, and told.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::import::without_details;
use crate::model::{FileKind, HEAD, PagePicture, Problem, claims_a_kind, is_run_by_name};
use crate::render;
use crate::store::{LARGEST_ATTACHMENT, Store, read_at_most, read_head};

/// A file that was copied into the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// What it was called.
    pub name: String,
    /// What its copy is called.
    pub file: String,
    /// What the officer should know of it.
    pub says: Option<String>,
}

/// Copies a file into the folder.
///
/// # Errors
/// Where it is a program, too large, or can't be read or copied. Nothing is kept then.
pub fn take_in(store: &Store, source: &Path) -> Result<TakenIn, Problem> {
    let name = source.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let kind = FileKind::of(&read_head(source, HEAD)?);
    let ending = source.extension().unwrap_or_default().to_string_lossy().into_owned();
    if kind == FileKind::Program || is_run_by_name(&ending) {
        return Err(a_program(&name, source));
    }
    if !kind.is_shown() {
        return kept_as_it_is(store, source, name, kind, &ending);
    }
    let bytes = read_at_most(source, LARGEST_ATTACHMENT)?;
    let cleaned = without_details(kind, &bytes).map_err(|_| Problem::new("The file is not whole."));
    let shown = cleaned.and_then(|cleaned| shown(kind, &cleaned).map(|_| cleaned));
    match shown {
        Ok(cleaned) => {
            let named = format!("copy.{}", kind.ending().unwrap_or_default());
            let file = store.attach_bytes(&cleaned, Path::new(&named))?;
            Ok(TakenIn { name, file, says: None })
        }
        // A page that is locked is a file like any other.
        Err(_) if kind == FileKind::Pdf => {
            let file = store.attach_bytes(&bytes, Path::new("copy.pdf"))?;
            Ok(TakenIn { name, file, says: None })
        }
        Err(problem) => {
            let says = format!(
                "{name} is kept as it is, and no picture of it is shown or printed. {} What it may say of where it was \
                 taken stays in it.",
                problem.what
            );
            let file = store.attach_bytes(&bytes, Path::new("copy"))?;
            Ok(TakenIn { name, file, says: Some(says) })
        }
    }
}

/// The picture in a file as pages carry it. What unpacks it is a library of others: should that end early, the picture is
/// refused, and nothing else happens.
///
/// # Errors
/// Why it can't be shown.
pub(super) fn shown(kind: FileKind, bytes: &[u8]) -> Result<PagePicture, Problem> {
    catch_unwind(AssertUnwindSafe(|| render::page_picture(kind, bytes))).unwrap_or_else(|_| {
        log::error!("a picture could not be unpacked");
        Err(Problem::new("This picture can't be read.").hint("Save another copy of it as JPEG or PNG."))
    })
}

/// What is no picture keeps its ending, unless that says that it is one.
fn kept_as_it_is(store: &Store, source: &Path, name: String, kind: FileKind, ending: &str) -> Result<TakenIn, Problem> {
    let claims = claims_a_kind(ending);
    let file = if claims { store.attach_as(source, Path::new("copy"))? } else { store.attach(source)? };
    let says = match kind {
        FileKind::Heic => Some(format!(
            "{name} is kept as it is, and no picture of it is shown or printed: it is of a kind that telephones make. \
             What it says of where it was taken stays in it. Save it as JPEG, and add that in its place."
        )),
        _ if claims => Some(format!(
            "{name} is not what its name says. It is kept as it is, and no picture of it is shown or printed."
        )),
        _ => None,
    };
    Ok(TakenIn { name, file, says })
}

fn a_program(name: &str, source: &Path) -> Problem {
    Problem::new(format!("{name} is a program, and programs are not kept with records."))
        .safe("Nothing was copied, and nothing was run.")
        .hint("Add a picture or a document instead, or a link to where the program is.")
        .at(source)
}
