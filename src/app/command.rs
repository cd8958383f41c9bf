//! What the interface can ask of the session: one variant an intent. How each is carried out stands in `session`.

use std::ops::Range;
use std::path::PathBuf;

use crate::documents::{Origin, Style, TextSize};
use crate::import::people::Matching;
use crate::model::{Council, Id};
use crate::store::Hash;
use crate::workspace::Change;

use super::{Export, News, NewsAction, Pack, Settings};

/// An intent of the person at the window.
#[derive(Clone, Debug)]
pub enum Command {
    /// Make a change to records.
    Apply(Change),
    Delete(Id),
    Undo,
    Redo,
    /// Make one step of the last ones that were made in one control.
    JoinSteps {
        spot: u64,
        label: &'static str,
    },
    /// Save what is unsaved now, without waiting for a pause.
    SaveNow,
    /// Ask for another folder, and put copies of what is unsaved into it.
    BrowseCopies,
    /// Put copies of what is unsaved into this folder.
    SaveCopies(PathBuf),
    OpenFolder(PathBuf),
    CreateFolder(PathBuf),
    /// Open the usual folder, which is made where it is missing.
    OpenUsual,
    /// Open the sample in this folder; where it is new or empty, make it there first.
    OpenSample(PathBuf),
    /// Ask for a folder in the system's dialog, to open it or to create a workspace in it.
    BrowseFolder {
        create: bool,
    },
    /// Two versions of this record: keep the one in the window.
    KeepMine(Id),
    /// Two versions of this record: take the one on disk, or leave it deleted where there is none.
    TakeTheirs(Id),
    /// Look whether somebody changed files while the window did not have the keyboard.
    LookAgain,
    /// Look at a file that can't be read; again where somebody has put it right.
    LookAtFile {
        path: PathBuf,
        again: bool,
    },
    /// What was recovered in this record was seen, and stays.
    KeepRecovered(Id),
    /// Put the version before in place of what was recovered.
    GoBack(Id),
    /// Put the last good version of a damaged file back in its place.
    BringBack(PathBuf),
    /// Put both versions that are in one damaged file, joined, in its place.
    BringTogether(PathBuf),
    /// Put back what was agreed, in the place of what the minutes of this event say now.
    BringBackAgreed(Id),
    Print(Print),
    /// Print all that an event needs on paper.
    PrintPack(Box<PackPrint>),
    /// Count the pages of each part of a pack, or of none any longer.
    CountPack(Option<Pack>),
    /// Save a calendar or a table for other programs.
    Export(Export, ExportTo),
    /// Make a folder that somebody typed for what is saved.
    MakeFolder(PathBuf),
    /// Give up the print with this number, or every one, that is not in its file yet.
    CancelPrints(Option<u64>),
    /// Give up other work that is under way.
    CancelWork(u64),
    /// Tell something in passing.
    Tell(News),
    /// What a message offered was done, and is offered no longer.
    Settle(NewsAction),
    /// Put a document on the clipboard, to paste it into an e-mail or a blog.
    CopyDocument(Sheet),
    /// Show pages beside the editor, and follow the records with them; nothing ends it.
    Preview(Option<Preview>),
    /// Search all records for this line, and follow it and the records; nothing ends it.
    Search(Option<String>),
    /// Read the dictionary, to check by it what is written; nothing ends it.
    CheckSpelling,
    /// Take a word for known from now on.
    AddWord(String),
    /// Ask for a file to keep in this field of a record.
    BrowseAttachment(Origin),
    /// Copy files into the folder and name them in this field of a record.
    Attach(Origin, Vec<PathBuf>),
    OpenAttachment(String),
    /// Make a small picture of a file that is kept, for the window to show.
    ShowPicture(String),
    /// Look which copies of files nothing names.
    LookForUnnamed,
    /// Put those of these copies away that nothing names.
    PutAway(Vec<String>),
    /// Show the folder in which those lie that were put away.
    OpenPutAway,
    /// Look at a list of people, and take it in.
    List(ListCommand),
    /// Look at what a record said before.
    History(HistoryCommand),
    /// Look into the bin, and use what lies there.
    Bin(BinCommand),
    /// A web or mail address, opened only if it is one.
    OpenLink(String),
    OpenFile(PathBuf),
    /// Ask the system which printers there are.
    FindPrinters,
    SetCouncil(Council),
    /// Ask for a picture to print as the council's logo.
    BrowseLogo,
    /// Copy a picture into the folder and name it as the logo.
    ChooseLogo(PathBuf),
    SetSettings(Box<Settings>),
    /// Remember that something was found or done by typing.
    RememberUse(String),
    /// Make a backup, or bring one back.
    Backup(BackupCommand),
}

/// What is done with backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupCommand {
    /// Ask for the folder of backups.
    BrowseShelf,
    SetShelf(PathBuf),
    /// Whether a backup is made by itself once a week.
    Weekly(bool),
    Now,
    /// Give up what is under way.
    Cancel,
    /// Ask for a backup to bring back.
    BrowseFile,
    /// Read all of a backup, to show what is in it.
    LookInto(PathBuf),
    /// Ask for the folder to bring it back into.
    BrowseTarget,
    /// Bring back the backup that is looked at, into a new or an empty folder, and open it.
    Restore(PathBuf),
    /// Look at it no longer.
    Leave,
}

/// What is done with a list of people that an event may take in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListCommand {
    /// Ask for the file with the list, for this event.
    Browse(Id),
    Read(Id, PathBuf),
    /// Read the list that is looked at with these columns.
    Match(Matching),
    /// Take in the list that is looked at.
    TakeIn,
    /// Leave it, with nothing changed.
    Leave,
}

/// What is done with the earlier versions of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryCommand {
    /// Look through the newest versions of this record.
    Look(Id),
    /// Look through more of them.
    More,
    /// Give each version a row of its own, or tell in one row what somebody only typed on.
    Each(bool),
    /// Compare two states, the older one first.
    Compare(Side, Side),
    /// Nobody looks any longer.
    Leave,
}

/// What is done with deleted records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BinCommand {
    Look,
    /// Make this record again as it was.
    PutBack(Id),
    /// Take all versions of these away for good.
    Empty(Vec<Id>),
    /// Measure the room that the bin, the earlier versions and the drafts take.
    Measure,
}

/// Which state of a record is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Version(Hash),
    /// As it stands in the window.
    Now,
}

/// Which pages: of what, and how they are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The printed document's name in the catalogue: "minutes".
    pub document: &'static str,
    pub record: Id,
    pub style: Style,
    pub size: TextSize,
}

/// Pages that are looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub sheet: Sheet,
    /// Those in view, counted from 0.
    pub pages: Range<usize>,
    /// Pixels of the screen for a point of the page.
    pub scale: f32,
    /// Other pages, of which no more than their number is wanted.
    pub counts: Option<Sheet>,
}

impl Preview {
    /// Whether the picture of a page is worth its memory: it is in view, or about to be.
    pub fn keeps(&self, page: usize) -> bool {
        page + NEAR >= self.pages.start && page < self.pages.end + NEAR
    }
}

/// Pages before and behind those in view.
const NEAR: usize = 2;

/// What is to be printed, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    pub sheet: Sheet,
    pub to: PrintTo,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintTo {
    /// A PDF in the system's viewer, which prints it.
    Viewer,
    /// Paper, by the system's printer of this name.
    Printer(String),
    /// A file, whose ending says in which format. One that is there already stays until somebody has been asked.
    File(PathBuf),
    /// The same, in place of the file that is there.
    Over(PathBuf),
    /// A file that the system's dialog asks for: the ending of the format, and a name, where one was typed.
    Browse { ending: &'static str, name: String },
}

/// A pack to print, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackPrint {
    pub pack: Pack,
    /// As a file for each part, into a folder that `to` names.
    pub apart: bool,
    pub to: PrintTo,
}

/// Where a calendar or a table goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportTo {
    /// A file; one that is there already stays until somebody has been asked.
    File(PathBuf),
    /// The same, in place of the file that is there.
    Over(PathBuf),
    /// A file that the system's dialog asks for, with a name where one was typed.
    Browse { name: String },
}
