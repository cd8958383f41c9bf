//! Work off the drawing thread. Every job ends in a report, which the session reads at its next tick.

mod asked;
mod previewer;
mod running;
mod searcher;
mod speller;
mod system_watch;
mod watcher;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::session::{BackupReport, FileSeen, Found, LogoRead, ReadList, Thumbnail, WithLogo};
use crate::app::{Printed, TakenIn};
use crate::documents::{Origin, Style};
use crate::model::{Council, Id, Logo, Problem, Record};
use crate::store::{Batch, Clash, CouncilSaved, Draft, Finding, LoadedRecord, PutAway, Saved, Store, Unnamed};
use crate::workspace::{Change, Edit};
use crate::writing::spelling::Speller;

pub use previewer::{LaidOut, Previewed, Previewer, Request, start_previewing};
pub use running::{Jobs, Reporter, Wake};
pub use searcher::{Question, Searched, Searcher, start_searching};
pub use speller::{Known, Spelling, start_spelling};
pub use watcher::Watcher;
pub use writer::{Task, Writer};

/// What a job has to say. Those of a folder carry its number, so that a folder closed meanwhile is not mixed up.
pub enum Report {
    Opened {
        folder: u64,
        path: PathBuf,
        result: Result<WithLogo, Problem>,
    },
    /// Whether a folder that is waited for is there.
    LookedForFolder {
        path: PathBuf,
        is_there: bool,
    },
    /// A large change that was cut short is finished before anything is read.
    FinishesActs {
        folder: u64,
    },
    Loaded {
        folder: u64,
        batch: Box<Batch>,
    },
    LoadEnded {
        folder: u64,
        drafts: Vec<Recovered>,
        /// What several records are changed by and a crash had cut short.
        finished: Vec<String>,
        problems: Vec<Problem>,
    },
    Written {
        folder: u64,
        id: Id,
        written: Written,
    },
    Attached {
        folder: u64,
        work: u64,
        to: Origin,
        results: Vec<Result<TakenIn, Problem>>,
    },
    /// The other window that wrote to this folder has ended.
    Joined {
        folder: u64,
        joined: Box<Joined>,
    },
    /// Something has changed in the folder.
    Found {
        folder: u64,
        finding: Box<Finding>,
    },
    /// All that has changed until now was told.
    LookedAgain {
        folder: u64,
    },
    TookTheirs {
        folder: u64,
        id: Id,
        result: Result<Option<Box<LoadedRecord>>, Problem>,
    },
    FileSeen {
        folder: u64,
        file: Box<FileSeen>,
    },
    BroughtBack {
        folder: u64,
        path: PathBuf,
        result: Result<Box<LoadedRecord>, Problem>,
    },
    AgreedFound {
        folder: u64,
        found: Option<Box<Edit>>,
    },
    CouncilWritten {
        folder: u64,
        sent: Box<Council>,
        result: Result<Box<CouncilSaved>, Problem>,
    },
    LogoChosen {
        path: PathBuf,
    },
    LogoCopied {
        folder: u64,
        result: Result<(String, Logo), Problem>,
    },
    LogoRead {
        folder: u64,
        name: String,
        result: LogoRead,
    },
    Copied {
        folder: u64,
        result: Result<Box<Copied>, Problem>,
    },
    CopiesFolderChosen {
        path: PathBuf,
    },
    SettingsWritten(Result<(), Problem>),
    /// None where it was given up.
    Printed {
        number: u64,
        result: Result<Option<Printed>, Problem>,
    },
    /// The files of a pack were given up; none where there was no file yet.
    PackStopped(Result<Option<Box<super::Packed>>, Problem>),
    /// A pack that prints has come so far.
    PackGoesOn {
        number: u64,
        progress: super::Progress,
    },
    /// How many pages a part of a pack has; none where they could not be made.
    PackCounted {
        number: u64,
        document: &'static str,
        style: Style,
        pages: Option<usize>,
    },
    PackPlaceChosen {
        print: Box<super::PackPrint>,
        path: PathBuf,
    },
    /// Other work has come so far, and has ended.
    WorkGoesOn {
        number: u64,
        done: usize,
    },
    WorkEnded {
        number: u64,
    },
    OnClipboard(Result<(), Problem>),
    ExportFileChosen {
        wanted: super::Export,
        path: PathBuf,
    },
    Exported(Result<super::Exported, Problem>),
    Previewed(Previewed),
    Searched(Box<Searched>),
    Spelling(Arc<Speller>),
    PrintersFound(Vec<String>),
    FolderChosen {
        create: bool,
        path: PathBuf,
    },
    PrintFileChosen {
        print: Box<super::Print>,
        path: PathBuf,
    },
    /// The system has no dialog to choose in; what can be done instead.
    NoDialog {
        instead: &'static str,
    },
    AttachmentsChosen {
        to: Origin,
        paths: Vec<PathBuf>,
    },
    /// Where the copy lies that is to be opened.
    AttachmentFound {
        folder: u64,
        path: Option<PathBuf>,
    },
    UnnamedFound {
        folder: u64,
        result: Result<Unnamed, Problem>,
    },
    PutAway {
        folder: u64,
        result: Result<PutAway, Problem>,
    },
    ListChosen {
        event: Id,
        path: PathBuf,
    },
    /// Which of the lists that were read in this run, since a later one may be looked at by now.
    ListRead {
        folder: u64,
        list: u64,
        result: Result<Box<ReadList>, Problem>,
    },
    /// None where nothing would change; else with how many people it is about.
    ListTurnedToChange {
        folder: u64,
        work: u64,
        event: Id,
        change: Option<Box<(Change, usize)>>,
    },
    Past {
        folder: u64,
        found: Found,
    },
    PictureDrawn {
        folder: u64,
        file: String,
        thumbnail: Thumbnail,
    },
    Backup(Box<BackupReport>),
}

/// What was typed last and not saved.
pub struct Recovered {
    pub record: Record,
    /// The file has changed since: there are two versions.
    pub outdated: bool,
    /// Both of them in one record, where they can be joined.
    pub joined: Option<Record>,
    /// It is a draft on this computer; else it is only here.
    pub is_kept: bool,
}

impl Recovered {
    pub fn of(store: &Store, draft: Draft, is_kept: bool) -> Self {
        let outdated = store.version_on_disk(draft.record.id()) != draft.base;
        let joined = if outdated { store.join_draft(&draft) } else { None };
        Self { record: draft.record, outdated, joined, is_kept }
    }
}

/// What another window has left.
pub struct Joined {
    pub drafts: Vec<Draft>,
    /// What it had begun to change, was finished here, and could not be kept as a draft either.
    pub left: Vec<Draft>,
    /// What several records are changed by and its end had cut short.
    pub finished: Vec<String>,
    pub problems: Vec<Problem>,
}

/// What lies in copies elsewhere, and where.
pub struct Copied {
    pub path: PathBuf,
    pub records: Vec<Arc<Record>>,
    pub council: Option<Council>,
}

/// How a write ended. `sent` is the version that was handed over.
pub enum Written {
    Saved { sent: Arc<Record>, saved: Box<Saved> },
    Deleted { doubt: Option<Problem> },
    Clashed(Box<Clash>),
    Failed(Problem),
    Drafted { sent: Arc<Record>, result: Result<(), Problem> },
}
