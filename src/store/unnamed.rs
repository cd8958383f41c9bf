//! Copies of files that nothing names any longer. They are told and never removed: undo, the history, a draft or a
//! colleague's computer may have use for them.
//!
//! A copy is looked for by its name in the text of every file, whatever that file is: a record that is damaged or newer, an
//! earlier version or a draft names it like any other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::attach::ATTACHMENTS;
use super::hash::Hash;
use super::lock::LOCK;
use super::open::Store;
use super::prints::PRINTED;
use crate::model::Problem;

/// Larger files are no text of ours.
const LARGEST: u64 = 64 * 1024 * 1024;

impl Store {
    /// The copies that no record, no earlier version and no draft on this computer names, in the order of their names.
    ///
    /// # Errors
    /// Where something could not be read that may name one: then nobody can tell.
    pub fn unnamed_files(&self) -> Result<Vec<PathBuf>, Problem> {
        let copies = fs::read_dir(self.folder().join(ATTACHMENTS)).into_iter().flatten().flatten();
        let mut unnamed: Vec<(String, PathBuf)> =
            copies.filter_map(|entry| Some((hash_in(&entry.path())?, entry.path()))).collect();
        let mut unread = Vec::new();
        for folder in [self.folder(), self.local_folder()] {
            strike_out_named(folder, &mut unnamed, &mut unread);
        }
        match unread.into_iter().next().filter(|_| !unnamed.is_empty()) {
            Some(path) => Err(not_all_read(&path)),
            None => {
                unnamed.sort();
                Ok(unnamed.into_iter().map(|(_, path)| path).collect())
            }
        }
    }
}

/// What a copy is known by.
fn hash_in(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let hash = name.split_once('.').map_or(name, |(hash, _)| hash);
    hash.parse::<Hash>().ok().map(|_| hash.to_owned())
}

fn not_all_read(path: &Path) -> Problem {
    Problem::new("Whether there are copies of files that nothing names can't be told: not everything could be read.")
        .safe("Every copy is kept.")
        .hint("Where this is no file of Folkmoot's, move it out of the folder; else see that it can be read. Then check again.")
        .at(path)
}

/// Takes out what a file in this folder, or in one below, names, and notes what could not be read. Links are not followed.
fn strike_out_named(folder: &Path, unnamed: &mut Vec<(String, PathBuf)>, unread: &mut Vec<PathBuf>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return note_unread(folder, &error, unread),
    };
    for entry in entries {
        if unnamed.is_empty() {
            return;
        }
        match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))) {
            Err(error) => note_unread(folder, &error, unread),
            Ok((path, kind)) if kind.is_dir() => {
                if ![ATTACHMENTS, PRINTED].iter().any(|other| path.ends_with(other)) {
                    strike_out_named(&path, unnamed, unread);
                }
            }
            Ok((path, kind)) if kind.is_file() && !is_lock(&path) => match text_of(&path) {
                Ok(text) => unnamed.retain(|(hash, _)| !text.contains(hash.as_str())),
                Err(error) => note_unread(&path, &error, unread),
            },
            Ok(_) => {}
        }
    }
}

/// What is gone by now names nothing.
fn note_unread(path: &Path, error: &io::Error, unread: &mut Vec<PathBuf>) {
    if error.kind() != io::ErrorKind::NotFound {
        unread.push(path.to_owned());
    }
}

fn text_of(path: &Path) -> io::Result<String> {
    if fs::metadata(path)?.len() > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())
}

/// Some systems let nobody read it while it is held. It is empty.
fn is_lock(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == LOCK)
}
