//! Copies of files that nothing names any longer. They are told and never removed: undo, the history, a draft or a
//! colleague's computer may have use for them.
//!
//! A copy is looked for by its name in the text of every file, whatever that file is: a record that is damaged or newer, an
//! earlier version or a draft names it like any other.

use std::fs;
use std::path::{Path, PathBuf};

use super::attach::ATTACHMENTS;
use super::hash::Hash;
use super::open::Store;
use super::prints::PRINTED;

/// Larger files are no text of ours.
const LARGEST: u64 = 64 * 1024 * 1024;

impl Store {
    /// The copies that no record, no earlier version and no draft on this computer names, in the order of their names.
    pub fn unnamed_files(&self) -> Vec<PathBuf> {
        let copies = fs::read_dir(self.folder().join(ATTACHMENTS)).into_iter().flatten().flatten();
        let mut unnamed: Vec<(String, PathBuf)> =
            copies.filter_map(|entry| Some((hash_in(&entry.path())?, entry.path()))).collect();
        for folder in [self.folder(), self.local_folder()] {
            strike_out_named(folder, &mut unnamed);
        }
        unnamed.sort();
        unnamed.into_iter().map(|(_, path)| path).collect()
    }
}

/// What a copy is known by.
fn hash_in(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let hash = name.split_once('.').map_or(name, |(hash, _)| hash);
    hash.parse::<Hash>().ok().map(|_| hash.to_owned())
}

/// Takes out what a file in this folder, or in one below, names. Links are not followed.
fn strike_out_named(folder: &Path, unnamed: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, kind) = (entry.path(), entry.file_type());
        if unnamed.is_empty() {
            return;
        }
        if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
            if ![ATTACHMENTS, PRINTED].iter().any(|other| path.ends_with(other)) {
                strike_out_named(&path, unnamed);
            }
        } else if kind.is_ok_and(|kind| kind.is_file()) && entry.metadata().is_ok_and(|file| file.len() <= LARGEST) {
            let text = fs::read(&path).unwrap_or_default();
            let text = String::from_utf8_lossy(&text);
            unnamed.retain(|(hash, _)| !text.contains(hash.as_str()));
        }
    }
}
