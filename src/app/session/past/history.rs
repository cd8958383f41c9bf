//! What a record said before: its versions, newest first, and what differs between two of them. All of it is read and
//! compared on a thread of its own; what is put back is an ordinary change.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::Found;
use crate::app::jobs::Report;
use crate::app::session::Session;
use crate::app::session::changing::name_of;
use crate::app::{HistoryCommand, Side};
use crate::documents::what_differs;
use crate::model::{Id, Kind, Problem, Record};
use crate::store::{Hash, Store, Version};
use crate::workspace::differences::{Difference, Differs, Piece, all_from, field_from, in_short, marked};
use crate::workspace::{Change, Edit, Workspace};

/// So many versions are looked through at a time.
const AT_A_TIME: usize = 60;

/// Somebody who types on in the same field within that time is told once.
const SAME_SPELL: SignedDuration = SignedDuration::from_mins(10);

/// So many letters of a text may be missing in what was typed on from it, and no more than a tenth of it.
const FEW_LETTERS: usize = 6;

/// The versions of one record, as far as they were looked through.
#[derive(Clone, Debug)]
pub struct History {
    pub record: Id,
    /// The newest first.
    pub rows: Vec<VersionRow>,
    /// Versions that were not looked through yet.
    pub more: usize,
    /// It was not read yet, or is being read again.
    pub is_reading: bool,
    /// The two that were compared last.
    pub compared: Option<Arc<Compared>>,
    /// Why two can't be compared.
    pub problem: Option<Problem>,
    wanted: usize,
    /// Which question is being answered: what answers an earlier one comes too late.
    read: u64,
    comparison: u64,
}

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
}

/// Who made a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    Somebody(String),
    /// Nobody has said their name on this computer.
    ThisComputer,
    AnotherComputer,
}

/// Two states of a record, and what differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub of: (Side, Side),
    pub older: Arc<Record>,
    pub newer: Arc<Record>,
    pub fields: Vec<ComparedField>,
}

/// A field that differs, and its words with what was taken out and put in.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedField {
    pub difference: Difference,
    pub pieces: Vec<Piece>,
}

/// Versions that were looked through.
pub struct ReadVersions {
    pub rows: Vec<VersionRow>,
    pub more: usize,
}

impl History {
    fn of(record: Id) -> Self {
        Self {
            record,
            rows: Vec::new(),
            more: 0,
            is_reading: true,
            compared: None,
            problem: None,
            wanted: AT_A_TIME,
            read: 0,
            comparison: 0,
        }
    }
}

impl Session {
    /// The history that is being looked at.
    pub fn history(&self) -> Option<&History> {
        self.past.history.as_ref()
    }

    pub(in crate::app::session) fn look_at_history(&mut self, command: HistoryCommand) {
        match command {
            HistoryCommand::Look(record) => self.read_history(record, AT_A_TIME),
            HistoryCommand::More => {
                if let Some((record, wanted)) =
                    self.past.history.as_ref().map(|history| (history.record, history.wanted))
                {
                    self.read_history(record, wanted + AT_A_TIME);
                }
            }
            HistoryCommand::Compare(older, newer) => self.compare(older, newer),
            HistoryCommand::Leave => self.past.history = None,
        }
    }

    /// What was read stays until it is read again.
    fn read_history(&mut self, record: Id, wanted: usize) {
        let Some((folder, kind)) = self.folder.as_ref().zip(self.workspace.get(record).map(|record| record.kind()))
        else {
            return;
        };
        let known = self.past.history.take().filter(|history| history.record == record);
        let read = self.past.next_question();
        let known = known.unwrap_or_else(|| History::of(record));
        self.past.history = Some(History { is_reading: true, wanted, read, ..known });
        let (store, number, workspace) = (folder.store.clone(), folder.number, self.workspace.clone());
        self.jobs.start(move |reporter| {
            let found = Found::Versions(read, read_versions(&store, &workspace, (kind, record), wanted));
            reporter.report(Report::Past { folder: number, found });
        });
    }

    pub(super) fn history_read(&mut self, question: u64, read: ReadVersions) {
        if let Some(history) = self.past.history.as_mut().filter(|history| history.read == question) {
            (history.rows, history.more, history.is_reading) = (read.rows, read.more, false);
        }
    }

    /// A version more may be there.
    pub(in crate::app::session) fn history_grew(&mut self, record: Id) {
        if let Some(wanted) =
            self.past.history.as_ref().filter(|history| history.record == record).map(|one| one.wanted)
        {
            self.read_history(record, wanted);
        }
    }

    fn compare(&mut self, older: Side, newer: Side) {
        let Some(folder) = &self.folder else { return };
        let question = self.past.next_question();
        let Some(history) = &mut self.past.history else { return };
        let record = history.record;
        let Some(now) = self.workspace.get(record).cloned() else { return };
        history.comparison = question;
        let (store, number, workspace) = (folder.store.clone(), folder.number, self.workspace.clone());
        self.jobs.start(move |reporter| {
            let read = |side| match side {
                Side::Now => Ok(now.clone()),
                Side::Version(hash) => store.version(now.kind(), record, hash).map(Arc::new),
            };
            let result = read(older).and_then(|before| Ok((before, read(newer)?)));
            let result = result.map(|(before, after)| {
                let fields = compared(&workspace, &before, &after);
                Arc::new(Compared { of: (older, newer), older: before, newer: after, fields })
            });
            reporter.report(Report::Past { folder: number, found: Found::Compared(question, result) });
        });
    }

    pub(super) fn history_compared(&mut self, question: u64, result: Result<Arc<Compared>, Problem>) {
        let Some(history) = self.past.history.as_mut().filter(|history| history.comparison == question) else { return };
        (history.compared, history.problem) = match result {
            Ok(compared) => (Some(compared), None),
            Err(problem) => (None, Some(problem)),
        };
    }

    /// The change that puts one field back as it is in an earlier version, or all of them; none where it is so already, or
    /// where it stays as it is: what was agreed, or what teams have read.
    pub fn restored(&self, from: &Record, field: Option<&Difference>) -> Option<Change> {
        let now = self.workspace.get(from.id()).filter(|now| self.read_only(now.id()).is_none())?;
        let name = name_of(now);
        let (back, what) = match field {
            Some(difference) => {
                let back = field_from(&self.workspace, now, from, &difference.field)?;
                (back, format!("{} of {name}", difference.called()))
            }
            None => (all_from(&self.workspace, now, from)?, name),
        };
        let (change, _) =
            self.followed(Change::new(format!("restoring {what}"), vec![Edit::replace(now.clone(), back)]));
        Some(Change { gone: Some(format!("Restored: {what}.")), ..change })
    }
}

/// Looks through the newest versions of a record.
fn read_versions(store: &Store, workspace: &Workspace, (kind, id): (Kind, Id), wanted: usize) -> ReadVersions {
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
        let row = VersionRow { version: version.hash, before, at: made, by, fields, is_from_elsewhere };
        let is_told = |later: &VersionRow| {
            let both = shown.as_ref().zip(this.as_ref());
            is_typed_on(later, &row) && both.is_some_and(|(newer, this)| goes_on(workspace, this, newer))
        };
        match rows.last_mut().filter(|later| is_told(later)) {
            Some(later) => later.before = row.before,
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
    let is_computer = by.is_empty() || (by.len() == 16 && by.chars().all(|c| c.is_ascii_hexdigit()));
    match by {
        by if by == device => Author::ThisComputer,
        _ if is_computer => Author::AnotherComputer,
        by => Author::Somebody(by.to_owned()),
    }
}

fn compared(workspace: &Workspace, before: &Record, after: &Record) -> Vec<ComparedField> {
    let differences = what_differs(workspace, before, after).into_iter();
    let with_words = differences.map(|difference| {
        let pieces = match &difference.differs {
            Differs::Said(before, after) | Differs::Moved(before, after) => marked(before, after),
            Differs::Added(after) => marked("", after),
            Differs::Removed(before) => marked(before, ""),
            Differs::Protected => Vec::new(),
        };
        ComparedField { difference, pieces }
    });
    with_words.collect()
}
