//! One file of the workspace: its bytes, and the record in them or the reason why there is none. Items that were written
//! without an id have one as soon as they are read.
//!
//! Reading never changes a file. Whatever can't be read is a `Problem` with its line and column, and stays as it is.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ron::error::SpannedError;
use serde::Deserialize;

use super::hash::Hash;
use super::history::Version;
use super::outside::Stamp;
use super::text::{LARGEST_RECORD, has_merge_markers, text_of};
use super::trouble::could_not;
use crate::model::form::name_items;
use crate::model::{FORMAT, Id, Kind, Problem, Record, ron_options};

/// A record as its file has it.
#[derive(Clone, Debug)]
pub struct LoadedRecord {
    pub record: Record,
    /// Shared by all who keep it: there are thousands.
    pub path: Arc<Path>,
    /// Of the file's bytes.
    pub hash: Hash,
    /// Why it must not be saved, where that is so.
    pub read_only: Option<Problem>,
    /// What the system said of the file just before it was read.
    pub(super) stamp: Option<Stamp>,
}

/// A file that should be a record and could not be read as one.
#[derive(Clone, Debug)]
pub struct UnreadFile {
    pub kind: Kind,
    pub path: PathBuf,
    /// As the file's name has it, where it is named by an id.
    pub id: Option<Id>,
    pub problem: Problem,
    /// The newest version in the history that can be read: `Store::bring_back` takes it.
    pub last_good: Option<Version>,
}

/// The bytes of a record's file. The path must have been resolved.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let metadata = fs::metadata(path).map_err(|error| could_not("read this file", path, &error))?;
    // Before it is opened: whoever opens a pipe waits for its other end.
    if !metadata.is_file() {
        return Err(no_file(path));
    }
    read_listed(path)
}

/// The same of a file that was listed as one a moment ago.
pub(super) fn read_listed(path: &Path) -> Result<Vec<u8>, Problem> {
    read_stamped(path).map(|(bytes, _)| bytes)
}

/// The same, and what the system said of the file just before.
pub(super) fn read_stamped(path: &Path) -> Result<(Vec<u8>, Option<Stamp>), Problem> {
    let unread = |error: io::Error| could_not("read this file", path, &error);
    let file = File::open(path).map_err(unread)?;
    let metadata = file.metadata().map_err(unread)?;
    if !metadata.is_file() {
        return Err(no_file(path));
    }
    if metadata.len() > LARGEST_RECORD {
        return Err(too_large(path));
    }
    // One byte more than there should be, so that the end is seen without making room for more.
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    file.take(LARGEST_RECORD + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > LARGEST_RECORD { Err(too_large(path)) } else { Ok((bytes, Stamp::in_metadata(&metadata))) }
}

fn no_file(path: &Path) -> Problem {
    Problem::new("This is not a file.").at(path)
}

fn too_large(path: &Path) -> Problem {
    let megabytes = LARGEST_RECORD / 1024 / 1024;
    Problem::new(format!("This file is larger than {megabytes} MB, which no record is."))
        .safe("It was not read and stays as it is.")
        .hint("Move it out of the folder, or see what has made it so large.")
        .at(path)
}

/// Why a file's bytes are no record. Only a damaged file may ever be replaced by an earlier version.
pub(super) struct Unreadable {
    pub(super) problem: Problem,
    pub(super) is_damaged: bool,
}

/// The record in a file's bytes.
pub(super) fn parse(kind: Kind, path: &Path, bytes: &[u8]) -> Result<LoadedRecord, Problem> {
    examine(kind, path, bytes).map_err(|unreadable| unreadable.problem)
}

/// The record in a file's bytes, or whether they are damaged or only not for this version and place.
pub(super) fn examine(kind: Kind, path: &Path, bytes: &[u8]) -> Result<LoadedRecord, Unreadable> {
    let text = text_of(bytes).map_err(|problem| damaged(kind, path, problem))?;
    let mut record = Record::from_ron(kind, &text).map_err(|error| unreadable(kind, path, &text, &error))?;
    let header = record.header_mut();
    if header.kind != kind {
        match kind_in(&text) {
            Some(found) => return Err(misplaced(found, kind, path)),
            // Left out, as in a file that was written by hand: the folder says it too.
            None => header.kind = kind,
        }
    }
    if header.id.is_none() {
        header.id = id_in_name(path).ok_or_else(|| without_id(path))?;
    }
    let (id, format) = (header.id, header.format);
    name_items(id, record.form());
    let read_only = (format > FORMAT).then(|| newer(path).safe("You can read and print it."));
    Ok(LoadedRecord { record, path: path.into(), hash: Hash::of(bytes), read_only, stamp: None })
}

/// The id that the file is named by.
pub(super) fn id_in_name(path: &Path) -> Option<Id> {
    let stem = path.file_stem()?.to_str()?;
    stem.parse().ok().filter(|id: &Id| id.is_written(stem))
}

fn misplaced(found: Kind, here: Kind, path: &Path) -> Unreadable {
    let (found, here) = (found.words().one, here.words().many);
    let problem = Problem::new(format!("The file says that it is of the kind \"{found}\" but lies among {here}."))
        .safe("It was left as it is.")
        .hint("Move it to the folder of its kind, or correct its kind.")
        .at(path);
    Unreadable { problem, is_damaged: false }
}

fn without_id(path: &Path) -> Unreadable {
    let problem = Problem::new("The file has no id, and its name is none.")
        .safe("It was left as it is.")
        .hint("Give the file's header an id, or name the file by one.")
        .at(path);
    Unreadable { problem, is_damaged: false }
}

/// `problem` says why, and where in the file.
fn damaged(kind: Kind, path: &Path, problem: Problem) -> Unreadable {
    let what = format!("This {} can't be read. {}", kind.words().one.to_lowercase(), problem.what);
    let problem = Problem { what, ..problem }.safe("The file was left as it is.").at(path);
    Unreadable { problem, is_damaged: true }
}

fn unreadable(kind: Kind, path: &Path, text: &str, error: &SpannedError) -> Unreadable {
    if format_in(text).is_some_and(|format| format > FORMAT) {
        return Unreadable { problem: newer(path).safe("The file was left as it is."), is_damaged: false };
    }
    let (reason, hint) = if has_merge_markers(text) {
        let reason = "Two versions are in one file, with the marks of a merge between them.";
        (reason.to_owned(), "Keep the right lines and remove the marks.")
    } else {
        (format!("{}.", error.code), "Put this place right in a text editor.")
    };
    let start = &error.span.start;
    damaged(kind, path, Problem::new(reason).hint(hint).line_column(start.line, start.col))
}

fn newer(path: &Path) -> Problem {
    Problem::new("A newer version of Folkmoot wrote this file.").hint("Install the version that wrote it.").at(path)
}

/// The kind that a text claims, read without its other fields.
pub(super) fn kind_in(text: &str) -> Option<Kind> {
    #[derive(Deserialize)]
    struct Outer {
        header: Option<Inner>,
    }
    #[derive(Deserialize)]
    struct Inner {
        kind: Option<Kind>,
    }
    ron_options().from_str::<Outer>(text).ok()?.header?.kind
}

/// The format that a text claims, read without its other fields.
pub(super) fn format_in(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Outer {
        header: Inner,
    }
    #[derive(Deserialize)]
    struct Inner {
        format: u32,
    }
    ron_options().from_str::<Outer>(text).ok().map(|outer| outer.header.format)
}
