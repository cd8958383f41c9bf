//! The versions of a record as rows: what each was made from, which fields it changed, and which are told in one row.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::app::session::Session;
use crate::documents::what_differs;
use crate::model::{Id, Kind, Record};
use crate::store::{Hash, Store, Version, is_device_name};
use crate::workspace::Workspace;
use crate::workspace::differences::{Differs, in_short};
use crate::workspace::merge::BY_MERGING;

/// Somebody who types on in the same field within that time is told once.
const SAME_SPELL: SignedDuration = SignedDuration::from_mins(10);

/// So many letters of a text may be missing in what was typed on from it, and no more than a tenth of it.
const FEW_LETTERS: usize = 6;

/// A version in the list, or several in a row that somebody made by typing on in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionRow {
    pub version: Hash,
    /// The one before; none where nothing is known before it.
    pub before: Option<Hash>,
    pub at: Timestamp,
    pub by: Author,
    /// Which fields were changed: "Venue, When and 2 others".
    pub fields: String,
    /// It was made from another version, which is not kept here.
    pub is_from_elsewhere: bool,
    /// How many versions before it are told in this row.
    pub told_too: usize,
}

/// Who made a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    Somebody(String),
    /// Nobody has said their name on this computer.
    ThisComputer,
    AnotherComputer,
    /// Two versions were joined.
    Joined,
}

/// Versions that were looked through.
pub struct ReadVersions {
    pub rows: Vec<VersionRow>,
    pub more: usize,
}

/// Looks through the newest versions of a record; each has a row of its own where that is wanted.
pub(super) fn read_versions(
    store: &Store,
    workspace: &Workspace,
    (kind, id): (Kind, Id),
    (wanted, is_each_shown): (usize, bool),
) -> ReadVersions {
    let all = store.version_list(id);
    let read = |hash: Hash| store.version(kind, id, hash).ok().map(Arc::new);
    let mut rows: Vec<VersionRow> = Vec::new();
    // The version that the last row shows, and the one that was read last.
    let mut shown: Option<Arc<Record>> = None;
    let mut last: Option<(Hash, Option<Arc<Record>>)> = None;
    for (at, version) in all.iter().enumerate().take(wanted) {
        let before = before(&all, at);
        let this = match last.take() {
            Some((hash, record)) if hash == version.hash => record,
            _ => read(version.hash),
        };
        let older = before.and_then(&read);
        let fields = match (&older, &this) {
            (Some(older), Some(this)) => in_short(&what_differs(workspace, older, this)),
            _ => String::new(),
        };
        let is_from_elsewhere = before.is_none() && !version.rev.parents.is_empty();
        let (by, made) = (author(&version.rev.by, store.device()), version.rev.at);
        let row = VersionRow { version: version.hash, before, at: made, by, fields, is_from_elsewhere, told_too: 0 };
        let is_told = |later: &VersionRow| {
            let both = shown.as_ref().zip(this.as_ref());
            is_typed_on(later, &row) && both.is_some_and(|(newer, this)| goes_on(workspace, this, newer))
        };
        match rows.last_mut().filter(|later| !is_each_shown && is_told(later)) {
            Some(later) => (later.before, later.told_too) = (row.before, later.told_too + 1),
            None => {
                shown = this;
                rows.push(row);
            }
        }
        last = before.map(|before| (before, older));
    }
    ReadVersions { rows, more: all.len().saturating_sub(wanted) }
}

/// What a version was made from, where that is kept here; else the one with the next smaller number, or the next of all.
fn before(all: &[Version], at: usize) -> Option<Hash> {
    let version = all.get(at)?;
    let older = all.get(at + 1..).unwrap_or_default();
    let is_parent = |other: &&Version| version.rev.parents.contains(&other.hash.to_string());
    let smaller = || older.iter().find(|other| other.rev.n < version.rev.n);
    older.iter().find(is_parent).or_else(smaller).or_else(|| older.first()).map(|before| before.hash)
}

/// Whether somebody went on with the same, so that the later row may tell of both.
fn is_typed_on(later: &VersionRow, row: &VersionRow) -> bool {
    let is_same = row.before.is_some() && later.by == row.by && later.fields == row.fields && !row.fields.is_empty();
    let is_next = later.before == Some(row.version);
    is_same && is_next && later.at.duration_since(row.at).abs() <= SAME_SPELL
}

/// Whether all that a version says is still there in a later one, but for a few letters.
fn goes_on(workspace: &Workspace, version: &Record, later: &Record) -> bool {
    what_differs(workspace, version, later).iter().all(|difference| match &difference.differs {
        Differs::Said(before, after) => is_still_there(before, after),
        Differs::Added(_) => true,
        Differs::Removed(before) => before.is_empty(),
        Differs::Moved(..) | Differs::Protected => false,
    })
}

/// Whether the beginning and the end that two texts have in common are all of the first, but for a few letters.
fn is_still_there(before: &str, after: &str) -> bool {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let letters = before.chars().count();
    let begins = before.chars().zip(after.chars()).take_while(same).count();
    let ends = before.chars().rev().zip(after.chars().rev()).take_while(same).count();
    letters.saturating_sub(begins + ends) <= FEW_LETTERS.min(letters / 10)
}

/// Who is meant by the name that a version carries.
pub fn author_of(by: &str, session: &Session) -> Author {
    author(by, session.folder.as_ref().map_or("", |folder| folder.store.device()))
}

fn author(by: &str, device: &str) -> Author {
    let by = by.trim();
    let is_computer = by.is_empty() || is_device_name(by);
    match by {
        by if by == device => Author::ThisComputer,
        BY_MERGING => Author::Joined,
        _ if is_computer => Author::AnotherComputer,
        by => Author::Somebody(by.to_owned()),
    }
}
