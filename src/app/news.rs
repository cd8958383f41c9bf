//! What the window tells people once, in passing: a record was deleted, a page is ready. Trouble that lasts is no news.

use std::path::PathBuf;

use jiff::civil::DateTime;

use super::{Export, PackPrint, Print, PrintTo};
use crate::documents::Origin;

/// A sentence, and what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub says: String,
    pub action: Option<NewsAction>,
    /// The field that it speaks of, to be shown where its record is open.
    pub shows: Option<Origin>,
}

/// What was told, to be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Counted from the start of this run.
    pub number: u64,
    /// As the wall showed it.
    pub at: DateTime,
    pub news: News,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewsAction {
    /// Take back the step with this number, as long as it is the last.
    Undo(u64),
    /// Show the file in the system's viewer.
    Open(PathBuf),
    /// Show a folder in the system's own window.
    ShowFolder(PathBuf),
    /// Copy these words, such as where a folder is.
    Copy(String),
    /// Print into a file that is there already.
    Replace(Box<Print>),
    /// Print a pack into a file that is there already.
    ReplacePack(Box<PackPrint>),
    /// Save a calendar or a table into a file that is there already.
    ReplaceExport(Export, PathBuf),
    /// Make this folder, and save into it.
    MakeFolder(PathBuf, Box<Self>),
    /// Put copies of what can't be saved into another folder.
    SaveCopies,
    /// Go to the first of several fields that say less than they could.
    Lead(Origin),
    /// Go to the field that the message speaks of.
    Show(Origin),
}

impl NewsAction {
    /// To print there all the same, as the person at the window has to say.
    pub fn replace(print: &Print, path: PathBuf) -> Self {
        Self::Replace(Box::new(Print { to: PrintTo::Over(path), ..print.clone() }))
    }
}

impl News {
    pub fn new(says: impl Into<String>) -> Self {
        Self { says: says.into(), action: None, shows: None }
    }

    pub fn with(mut self, action: NewsAction) -> Self {
        self.action = Some(action);
        self
    }

    pub fn showing(mut self, field: Option<Origin>) -> Self {
        self.shows = field;
        self
    }
}
