//! Copies of files that nothing names any longer. They are told, and put away only where somebody asks for that: undo, the
//! history, a draft or a colleague's computer may have use for them.
//!
//! A copy is looked for by its name in the text of every file, whatever that file is: a record that is damaged or newer, an
//! earlier version or a draft names it like any other. Only before copies are put away must every record be understood as
//! well: what a damaged one named may be what is damaged in it.

use std::collections::{HashMap, HashSet};
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};
use rayon::prelude::*;

use super::attach::ATTACHMENTS;
use super::hash::Hash;
use super::lock::LOCK;
use super::open::Store;
use super::prints::PRINTED;
use super::put_away::PUT_AWAY;
use super::read::{examine, read_listed};
use super::scan::{Found, record_files};
use crate::model::Problem;
use crate::workspace::kept_files;

/// Larger files are no text of ours.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What was touched since then may be about to be named: a colleague's file can arrive before the record that names it.
pub const DAYS_UNTOUCHED: i64 = 30;

/// A copy of a file that nothing names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UnnamedFile {
    /// The name of the copy.
    pub file: String,
    pub path: PathBuf,
    pub size: u64,
    /// When it was last written, or came here; none where the system does not say.
    pub touched: Option<Timestamp>,
}

/// The copies that nothing names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unnamed {
    /// Nobody touched them for long enough, so that they may be put away.
    pub old: Vec<UnnamedFile>,
    /// They stay for the time being.
    pub young: Vec<UnnamedFile>,
    /// How many lie put away.
    pub away: usize,
    /// All of those together, in bytes.
    pub away_size: u64,
}

/// Copies by what each is known by; the same content may lie there under two endings.
type ByHash = HashMap<String, Vec<UnnamedFile>>;

impl Store {
    /// The copies that no record, no earlier version and no draft on this computer names, in the order of their names.
    ///
    /// # Errors
    /// Where something could not be read that may name one: then nobody can tell.
    pub fn unnamed_files(&self) -> Result<Vec<UnnamedFile>, Problem> {
        let mut unnamed = copies_in(&self.folder().join(ATTACHMENTS));
        let mut unread = Vec::new();
        for folder in [self.folder(), self.local_folder()] {
            strike_out_named(folder, &mut unnamed, &mut unread);
        }
        self.unwritten().iter().filter_map(|version| version.held()).for_each(|bytes| strike_out(&bytes, &mut unnamed));
        match unread.into_iter().next().filter(|_| !unnamed.is_empty()) {
            Some(path) => Err(not_all_read(&path)),
            None => {
                let mut unnamed: Vec<UnnamedFile> = unnamed.into_values().flatten().collect();
                unnamed.sort();
                Ok(unnamed)
            }
        }
    }

    /// The copies that may be put away: nothing on the disk names them, nor do those that the caller has in memory, and
    /// each record of the folder was understood.
    ///
    /// # Errors
    /// Where that can't be told for sure, and why.
    pub fn unnamed_for_sure(&self, in_memory: &HashSet<String>, now: Timestamp) -> Result<Unnamed, Problem> {
        let named = self.named_by_records()?;
        if let Some(problem) = self.drafts().1.into_iter().next() {
            return Err(not_understood(problem));
        }
        let is_named = |one: &UnnamedFile| [&named, in_memory].into_iter().any(|names| names.contains(&one.file));
        let is_old = |one: &UnnamedFile| {
            let limit = SignedDuration::from_hours(24 * DAYS_UNTOUCHED);
            one.touched.is_some_and(|touched| now.duration_since(touched) > limit)
        };
        let unnamed = self.unnamed_files()?.into_iter().filter(|one| !is_named(one));
        let (old, young) = unnamed.partition(is_old);
        let away: Vec<UnnamedFile> = copies_in(&self.put_away_folder()).into_values().flatten().collect();
        let away_size = away.iter().map(|one| one.size).sum();
        Ok(Unnamed { old, young, away: away.len(), away_size })
    }

    /// The names that the records of the folder know copies by.
    fn named_by_records(&self) -> Result<HashSet<String>, Problem> {
        let (files, troubles) = record_files(self.root());
        if let Some(problem) = troubles.folders.into_iter().chain(troubles.files).next() {
            return Err(not_understood(problem));
        }
        let named: Result<Vec<Vec<String>>, Problem> = files.par_iter().map(named_in).collect();
        named.map(|names| names.into_iter().flatten().collect()).map_err(not_understood)
    }
}

fn named_in(found: &Found) -> Result<Vec<String>, Problem> {
    let bytes = read_listed(found.real())?;
    let mut loaded = examine(found.kind, &found.path, &bytes).map_err(|why| why.problem)?;
    match loaded.read_only {
        Some(newer) => Err(newer),
        None => Ok(kept_files(&mut loaded.record)),
    }
}

/// The copies in a folder; none where there is no such folder.
fn copies_in(folder: &Path) -> ByHash {
    let mut copies = ByHash::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(file) = entry.file_name().into_string() else { continue };
        let Some(metadata) = entry.metadata().ok().filter(Metadata::is_file) else { continue };
        if let Some(hash) = hash_in(&file) {
            let (path, size, touched) = (entry.path(), metadata.len(), touched(&metadata));
            copies.entry(hash.to_string()).or_default().push(UnnamedFile { file, path, size, touched });
        }
    }
    copies
}

/// What the copy of this name is known by.
pub(super) fn hash_in(file: &str) -> Option<Hash> {
    file.split_once('.').map_or(file, |(hash, _)| hash).parse().ok()
}

/// When it was written or came here, whichever was last: a copy by a sync program may have the first from elsewhere.
fn touched(metadata: &Metadata) -> Option<Timestamp> {
    let latest = [metadata.modified().ok(), metadata.created().ok()].into_iter().flatten().max()?;
    Timestamp::try_from(latest.max(SystemTime::UNIX_EPOCH)).ok()
}

fn not_all_read(path: &Path) -> Problem {
    Problem::new("Whether there are files no longer in use can't be told: not everything could be read.")
        .safe("Every copy is kept.")
        .hint("Where this is no file of Folkmoot's, move it out of the folder; else see that it can be read. Then look again.")
        .at(path)
}

/// What can't be read to its end may name any of them.
fn not_understood(problem: Problem) -> Problem {
    let what = format!("Which files are no longer in use can't be told while one can't be read. {}", problem.what);
    let hint = [problem.hint.as_str(), "Then look again."].join(" ").trim().to_owned();
    Problem { what, hint, ..problem }.safe("Every copy is kept.")
}

/// Takes out what a file in this folder, or in one below, names, and notes what could not be read. Links are not followed.
fn strike_out_named(folder: &Path, unnamed: &mut ByHash, unread: &mut Vec<PathBuf>) {
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
                if ![ATTACHMENTS, PRINTED, PUT_AWAY].iter().any(|other| path.ends_with(other)) {
                    strike_out_named(&path, unnamed, unread);
                }
            }
            Ok((path, kind)) if kind.is_file() && !is_lock(&path) => match bytes_of(&path) {
                Ok(bytes) => strike_out(&bytes, unnamed),
                Err(error) => note_unread(&path, &error, unread),
            },
            Ok(_) => {}
        }
    }
}

/// Takes out what a text names.
fn strike_out(text: &[u8], unnamed: &mut ByHash) {
    let runs = text.split(|byte| !byte.is_ascii_hexdigit()).filter(|run| run.len() >= Hash::LETTERS);
    for run in runs.map(|run| String::from_utf8_lossy(run).to_ascii_lowercase()) {
        if run.len() == Hash::LETTERS {
            unnamed.remove(&run);
        } else {
            unnamed.retain(|hash, _| !run.contains(hash.as_str()));
        }
    }
}

/// What is gone by now names nothing.
fn note_unread(path: &Path, error: &io::Error, unread: &mut Vec<PathBuf>) {
    if error.kind() != io::ErrorKind::NotFound {
        unread.push(path.to_owned());
    }
}

fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.len() > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

/// Some systems let nobody read it while it is held. It is empty.
fn is_lock(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == LOCK)
}
