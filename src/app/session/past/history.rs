//! What a record said before: its versions, newest first, and what differs between two of them. All of it is read and
//! compared on a thread of its own; what is put back is an ordinary change.

use std::sync::Arc;

use super::Found;
use super::rows::{ReadVersions, VersionRow, read_versions};
use crate::app::jobs::Report;
use crate::app::session::Session;
use crate::app::session::changing::name_of;
use crate::app::{HistoryCommand, Side};
use crate::documents::what_differs;
use crate::model::{Id, Problem, Record};
use crate::workspace::differences::{Difference, Differs, Piece, all_from, field_from, marked};
use crate::workspace::{Change, Edit, Workspace};

/// So many versions are looked through at a time.
const AT_A_TIME: usize = 60;

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
    /// Each version has a row of its own, also where somebody only typed on.
    pub is_each_shown: bool,
    wanted: usize,
    /// Which question is being answered: what answers an earlier one comes too late.
    read: u64,
    comparison: u64,
    /// A version more was made while it was being read.
    grew: bool,
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

impl History {
    fn of(record: Id) -> Self {
        Self {
            record,
            rows: Vec::new(),
            more: 0,
            is_reading: true,
            compared: None,
            problem: None,
            is_each_shown: false,
            wanted: AT_A_TIME,
            read: 0,
            comparison: 0,
            grew: false,
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
            HistoryCommand::More => self.read_history_again(AT_A_TIME),
            HistoryCommand::Each(shown) => {
                if let Some(history) = &mut self.past.history {
                    history.is_each_shown = shown;
                }
                self.read_history_again(0);
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
        let is_each_shown = known.is_each_shown;
        self.past.history = Some(History { is_reading: true, wanted, read, grew: false, ..known });
        let (store, number, workspace) = (folder.store.clone(), folder.number, self.workspace.clone());
        self.jobs.start(move |reporter| {
            let found =
                Found::Versions(read, read_versions(&store, &workspace, (kind, record), (wanted, is_each_shown)));
            reporter.report(Report::Past { folder: number, found });
        });
    }

    pub(super) fn history_read(&mut self, question: u64, read: ReadVersions) {
        let Some(history) = self.past.history.as_mut().filter(|history| history.read == question) else { return };
        (history.rows, history.more, history.is_reading) = (read.rows, read.more, false);
        if history.grew {
            self.read_history_again(0);
        }
    }

    /// The history that is being looked at, with so many versions more.
    fn read_history_again(&mut self, more: usize) {
        let read = self.past.history.as_ref().map(|history| (history.record, history.wanted + more));
        if let Some((record, wanted)) = read {
            self.read_history(record, wanted);
        }
    }

    /// A version more may be there.
    pub(in crate::app::session) fn history_grew(&mut self, record: Id) {
        let Some(history) = self.past.history.as_mut().filter(|history| history.record == record) else { return };
        if history.is_reading {
            // One at a time: it is read once more then.
            history.grew = true;
            return;
        }
        self.read_history_again(0);
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
