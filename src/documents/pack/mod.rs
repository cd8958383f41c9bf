//! The print pack of an event: everything that it needs on paper, in the order in which it is laid out on the day. What
//! has nothing to print yet is left out with its reason, and each part says how many of it are wanted.
//!
//! It composes nothing but the list in front: the catalogue has the documents, and how they are bound together is a
//! matter of `render`.

mod contents;
mod copies;
mod rows;

use jiff::civil::DateTime;

use super::catalogue::{self, PrintedDocument, Request};
use super::kit::Kit;
use super::style::Style;
use super::tree::{Origin, TextSize};
use super::wording::{PackWords, en_gb};
use crate::model::{Id, Paper, Problem, Record, capitalised};
use crate::workspace::Workspace;
use rows::{ROWS, Row};

pub use contents::contents;

/// What the pack is called on the command line and in the names of files.
pub const PACK: &str = "pack";

/// Where the papers of a pack go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Crew,
    Door,
    Tables,
    Walls,
    /// In everybody's hands at the end.
    Room,
    /// To the caterer, and into the file.
    File,
}

impl Place {
    /// As a heading.
    pub fn heading(self) -> &'static str {
        let words: &PackWords = &en_gb().kit.pack;
        match self {
            Self::Crew => &words.crew,
            Self::Door => &words.door,
            Self::Tables => &words.tables,
            Self::Walls => &words.walls,
            Self::Room => &words.room,
            Self::File => &words.file,
        }
    }
}

/// One document of a pack.
#[derive(Clone)]
pub struct PackPart {
    pub document: &'static PrintedDocument,
    pub style: Style,
    pub place: Place,
    /// How many of it are wanted on the day.
    pub copies: usize,
    /// Why it is left out, where it has nothing to print.
    pub lacks: Option<Lack>,
}

/// Why a document is left out, and the field that puts it right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    pub why: &'static str,
    pub at: Origin,
}

impl PackPart {
    /// What it is called among the others: "Run sheet, for the crew".
    pub fn title(&self, paper: Paper) -> String {
        let label = capitalised(self.document.label);
        match self.document.styles {
            [_] => label,
            _ => format!("{label}, {}", lower_first(self.style.label(paper))),
        }
    }

    /// Its name within a folder, without its number and ending: "run-sheet crew".
    pub fn file_name(&self) -> String {
        match self.document.styles {
            [_] => self.document.name.to_owned(),
            _ => format!("{} {}", self.document.name, self.style.name()),
        }
    }
}

/// "For the crew" within a line; "A4" stays.
fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.as_str()) {
        (Some(first), rest) if rest.starts_with(char::is_lowercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => words.to_owned(),
    }
}

/// Whether a pack is offered for this record: an event that is still to be held.
pub fn has_pack(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.is_ahead() && event.takes_place())
}

/// What the pack of an event has, in order, with what is left out. The workspace's links must be fresh.
///
/// # Errors
/// Where the record is no event.
pub fn pack(workspace: &Workspace, event: Id, printed: DateTime) -> Result<Vec<PackPart>, Problem> {
    let request = Request { record: event, style: Style::Plain, size: TextSize::Standard, printed };
    let kit = Kit::of(workspace, &request)?;
    Ok(ROWS.iter().filter(|row| (row.matters)(&kit)).filter_map(|row| part(row, &kit)).collect())
}

fn part(row: &Row, kit: &Kit<'_>) -> Option<PackPart> {
    let document = catalogue::named(row.document)?;
    let lacks = (row.lacks)(kit);
    let copies = (row.copies)(kit).max(1);
    Some(PackPart { document, style: row.style, place: row.place, copies, lacks })
}
