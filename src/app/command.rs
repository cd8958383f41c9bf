//! What the interface can ask of the session: one variant an intent. How each is carried out stands in `session`.

use std::path::PathBuf;

use crate::documents::{Style, TextSize};
use crate::model::{Council, Id};
use crate::workspace::Change;

use super::Settings;

/// An intent of the person at the window.
#[derive(Clone, Debug)]
pub enum Command {
    /// Make a change to records.
    Apply(Change),
    Delete(Id),
    Undo,
    Redo,
    /// Save what is unsaved now, without waiting for a pause.
    SaveNow,
    OpenFolder(PathBuf),
    CreateFolder(PathBuf),
    /// Ask for a folder in the system's dialog, to open it or to create a workspace in it.
    BrowseFolder {
        create: bool,
    },
    /// Two versions of this record: keep the one in the window.
    KeepMine(Id),
    /// Two versions of this record: take the one on disk.
    TakeTheirs(Id),
    /// Put the last good version of a damaged file back in its place.
    BringBack(PathBuf),
    Print(Print),
    /// Ask for a file to attach to this record.
    BrowseAttachment(Id),
    /// Copy a file into the folder and name it in this record.
    Attach(Id, PathBuf),
    OpenAttachment(String),
    /// A web or mail address, opened only if it is one.
    OpenLink(String),
    OpenFile(PathBuf),
    SetCouncil(Council),
    SetSettings(Box<Settings>),
}

/// What is to be printed, how, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The printed document's name in the catalogue: "minutes".
    pub document: &'static str,
    pub record: Id,
    pub style: Style,
    pub size: TextSize,
    pub to: PrintTo,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintTo {
    /// A PDF in the system's viewer, which prints it.
    Viewer,
    /// A file; its ending says in which format.
    File(PathBuf),
    /// A file that the system's dialog asks for; the ending of the format.
    Browse(&'static str),
}
