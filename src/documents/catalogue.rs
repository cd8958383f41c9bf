//! Every printed document that there is: one row and one file each.
//!
//! The interface offers what this table names; it knows no document by itself.

use jiff::civil::DateTime;

use super::{Document, TextSize, minutes};
use crate::model::event::MinutesStyle;
use crate::model::{Id, Kind, Problem, Record};
use crate::workspace::Workspace;

/// What is to be printed, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub record: Id,
    pub style: MinutesStyle,
    pub size: TextSize,
    /// When it is printed, as the wall shows it: it stands in the footer.
    pub printed: DateTime,
}

/// A row of the catalogue.
pub struct PrintedDocument {
    /// Its name on the command line.
    pub name: &'static str,
    /// As the print button says it: "minutes".
    pub label: &'static str,
    /// The kinds of record that it can be printed from.
    pub kinds: &'static [Kind],
    pub styles: &'static [MinutesStyle],
    /// Composes it. The workspace's links must be fresh.
    pub compose: fn(&Workspace, &Request) -> Result<Document, Problem>,
}

/// All of them.
pub static DOCUMENTS: &[PrintedDocument] = &[minutes::MINUTES];

/// The document with this name.
pub fn named(name: &str) -> Option<&'static PrintedDocument> {
    DOCUMENTS.iter().find(|document| document.name == name)
}

/// The documents that can be printed from this record.
pub fn printable(record: &Record) -> impl Iterator<Item = &'static PrintedDocument> {
    let kind = record.kind();
    DOCUMENTS.iter().filter(move |document| document.kinds.contains(&kind))
}

/// A file's name without its ending that says what was printed, of letters that every system takes.
pub fn file_name(title: &str, document: &str) -> String {
    let title: String = title.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    let words: Vec<&str> = title.split_whitespace().take(10).collect();
    let name = format!("{} {document}", words.join(" "));
    name.trim().to_owned()
}
