//! A file that an officer adds: looked at before it is copied, and by its content, since a name may say anything.
//!
//! A photograph loses what it says beside its picture. What can't be shown is kept all the same, and told.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::import::without_details;
use crate::model::{FileKind, HEAD, PagePicture, Problem, claims_a_kind, is_run_by_name};
use crate::render;
use crate::store::{LARGEST_ATTACHMENT, Store, read_at_most, read_head};

/// How a picture is kept that can't be shown, and what is said of the place where it was taken.
const KEPT: (&str, &str) = ("is kept as it is", "");
const KEPT_WITHOUT_ITS_PLACE: (&str, &str) = ("is kept without what it said of where and when it was taken", "");
const KEPT_WITH_ITS_PLACE: (&str, &str) = ("is kept as it is", " What it may say of where it was taken stays in it.");

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
    // A page that is locked, or can't be drawn, is a file like any other.
    if kind == FileKind::Pdf {
        let file = store.attach_bytes(&bytes, Path::new("copy.pdf"))?;
        return Ok(TakenIn { name, file, says: None });
    }
    let (bytes, how, why) = match without_details(kind, &bytes) {
        Err(_) => (bytes, KEPT_WITH_ITS_PLACE, "The file is not whole.".to_owned()),
        Ok(cleaned) => match shown(kind, &cleaned) {
            Ok(_) => {
                let named = format!("copy.{}", kind.ending().unwrap_or_default());
                let file = store.attach_bytes(&cleaned, Path::new(&named))?;
                let says = signs_left_out(&name, kind, &cleaned);
                return Ok(TakenIn { name, file, says });
            }
            Err(problem) if cleaned == bytes => (bytes, KEPT, problem.what),
            Err(problem) => (cleaned, KEPT_WITHOUT_ITS_PLACE, problem.what),
        },
    };
    let file = store.attach_bytes(&bytes, Path::new("copy"))?;
    let (is_kept, of_its_place) = how;
    let says = format!("{name} {is_kept}, and no picture of it is shown or printed. {why}{of_its_place}");
    Ok(TakenIn { name, file, says: Some(says) })
}

/// What a drawing says that its picture can't.
fn signs_left_out(name: &str, kind: FileKind, bytes: &[u8]) -> Option<String> {
    let signs: Vec<String> = render::left_out_of_drawing(kind, bytes).iter().map(char::to_string).collect();
    (!signs.is_empty()).then(|| {
        let signs = signs.join(" ");
        format!("{name} is kept. Its picture leaves out {signs}, which no font of Folkmoot has. Save it as PNG to have everything.")
    })
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
        FileKind::Heic => Some(of_a_kind_made_by("telephones", &name)),
        FileKind::Tiff => Some(of_a_kind_made_by("cameras and scanners", &name)),
        _ if claims => Some(format!(
            "{name} is not what its name says. It is kept as it is, and no picture of it is shown or printed."
        )),
        _ => None,
    };
    Ok(TakenIn { name, file, says })
}

fn of_a_kind_made_by(whom: &str, name: &str) -> String {
    format!(
        "{name} is kept as it is, and no picture of it is shown or printed: it is of a kind that {whom} make. What it \
         says of where it was taken stays in it. Save it as JPEG, and add that in its place."
    )
}

fn a_program(name: &str, source: &Path) -> Problem {
    Problem::new(format!("{name} is a program, and programs are not kept here."))
        .safe("Nothing was copied, and nothing was run.")
        .hint("Add a picture or a document instead, or a link to where the program is.")
        .at(source)
}
