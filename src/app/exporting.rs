//! What leaves for other programs: events for a calendar, and records as a table. Printing is another matter.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use crate::documents::{self, Asked, Guarded};
use crate::model::{Id, Kind, Problem, counted};
use crate::render;
use crate::store;
use crate::workspace::Workspace;

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// An event, a series or, without either, everything that is to come.
    Calendar(Option<Id>),
    /// The records of a kind.
    Table(Kind, Asked),
    /// Who came to an event.
    Attendance(Id, Asked),
}

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub path: PathBuf,
    /// "3 entries".
    pub what: String,
    /// What is not in it or stands there otherwise than it was typed, a sentence each.
    pub told: Vec<String>,
}

impl Export {
    /// What the name of its file ends in.
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Calendar(_) => render::ICS,
            Self::Table(..) | Self::Attendance(..) => render::CSV,
        }
    }

    /// A name for its file, without the ending.
    pub fn file_name(&self, workspace: &Workspace) -> String {
        match self {
            Self::Calendar(None) => "what is to come".to_owned(),
            Self::Calendar(Some(id)) => documents::file_name(workspace, *id, "calendar"),
            Self::Table(kind, _) => kind.folder().to_owned(),
            Self::Attendance(id, _) => documents::file_name(workspace, *id, "attendance"),
        }
    }
}

/// Saves it in this file, in place of one that is there. The workspace's links must be fresh.
///
/// # Errors
/// Where there is no such record, or the file can't be written.
pub fn export(workspace: &Workspace, wanted: Export, path: &Path, now: DateTime) -> Result<Exported, Problem> {
    let (bytes, what, told) = match wanted {
        Export::Calendar(of) => {
            let calendar = documents::calendar(workspace, of, now)?;
            check_not_empty(&calendar)?;
            (render::ics(&calendar), counted(calendar.entries.len(), "entry", "entries"), calendar.left_out)
        }
        Export::Table(kind, asked) => of_table(documents::table_of(workspace, kind, asked, now.date())),
        Export::Attendance(event, asked) => of_table(documents::attendance_table(workspace, event, asked, now.date())?),
    };
    store::write_print(path, &bytes)?;
    Ok(Exported { path: path.to_owned(), what, told })
}

/// Other programs refuse a calendar in which there is nothing.
fn check_not_empty(calendar: &documents::Calendar) -> Result<(), Problem> {
    if !calendar.entries.is_empty() {
        return Ok(());
    }
    let why = calendar.left_out.join(" ");
    let hint =
        if why.is_empty() { "Nothing is planned yet: an event with a date has an entry.".to_owned() } else { why };
    Err(Problem::new("There is nothing to put into a calendar, so no file was saved.").hint(hint))
}

fn of_table(table: documents::RecordTable) -> (Vec<u8>, String, Vec<String>) {
    let Guarded { table, told } = table.guarded();
    let rows = counted(table.rows.len(), "row", "rows");
    (render::csv(&table), rows, told)
}
