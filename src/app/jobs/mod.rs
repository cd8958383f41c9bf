//! Work off the drawing thread. Every job ends in a report, which the session reads at its next tick.

mod previewer;
mod writer;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::session::{Found, LogoRead, ReadList, Thumbnail, WithLogo};
use crate::app::{Printed, TakenIn};
use crate::documents::{Origin, Style};
use crate::import::people::Proposal;
use crate::model::{Council, Id, Logo, Problem, Record};
use crate::store::{Batch, Clash, CouncilSaved, LoadedRecord, Outside, PutAway, Saved, Unnamed};
use crate::workspace::{Change, Edit};

pub use previewer::{LaidOut, Previewed, Previewer, Request};
pub use writer::{Task, Writer};

/// Wakes the window, which then ticks the session. Called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What a job has to say. Those of a folder carry its number, so that a folder closed meanwhile is not mixed up.
pub enum Report {
    Opened {
        folder: u64,
        path: PathBuf,
        result: Result<WithLogo, Problem>,
    },
    Loaded {
        folder: u64,
        batch: Box<Batch>,
    },
    LoadEnded {
        folder: u64,
        drafts: Vec<Recovered>,
        problems: Vec<Problem>,
    },
    Written {
        folder: u64,
        id: Id,
        written: Written,
    },
    Attached {
        folder: u64,
        to: Origin,
        results: Vec<Result<TakenIn, Problem>>,
    },
    Looked {
        folder: u64,
        looked: Box<Looked>,
    },
    TookTheirs {
        folder: u64,
        id: Id,
        result: Result<Option<Box<LoadedRecord>>, Problem>,
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
    OnClipboard(Result<(), Problem>),
    ExportFileChosen {
        wanted: super::Export,
        path: PathBuf,
    },
    Exported(Result<super::Exported, Problem>),
    Previewed(Previewed),
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
    ListMatched {
        folder: u64,
        list: u64,
        proposal: Arc<Proposal>,
    },
    /// None where nothing would change; else with how many people it is about.
    ListTurnedToChange {
        folder: u64,
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
}

/// What was typed last and not saved.
pub struct Recovered {
    pub record: Record,
    /// The file has changed since: there are two versions.
    pub outdated: bool,
}

/// What was found when the files were looked at again.
pub struct Looked {
    pub changed: Vec<Outside>,
    /// Files that could not be read before.
    pub right: Vec<(PathBuf, LoadedRecord)>,
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

/// Work that ends in a report.
type Job = Box<dyn FnOnce(&Reporter) + Send>;

/// Starts jobs and collects their reports.
pub struct Jobs {
    /// Prints are made one after another, so that of two to the same file the later one stays.
    press: Option<Sender<Job>>,
    /// Small pictures of files are made one after another, so that one large photograph at a time is in memory.
    easel: Option<Sender<Job>>,
    sender: Sender<Report>,
    reports: Receiver<Report>,
    wake: Wake,
}

impl Jobs {
    pub fn new(wake: Wake) -> Self {
        let (sender, reports) = channel();
        Self { press: None, easel: None, sender, reports, wake }
    }

    /// Runs a job on a thread of its own; its report arrives at a later tick.
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(&self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let reporter = self.reporter();
        std::thread::spawn(move || job(&reporter));
    }

    /// Runs a job on the thread of all prints, after those before it.
    pub fn print(&mut self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let press = self.press.take().unwrap_or_else(|| self.queue());
        if press.send(Box::new(job)).is_err() {
            log::error!("nothing prints any longer");
        }
        self.press = Some(press);
    }

    /// Runs a job on the thread of all small pictures, after those before it.
    pub fn draw(&mut self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let easel = self.easel.take().unwrap_or_else(|| self.queue());
        if easel.send(Box::new(job)).is_err() {
            log::error!("no small picture is made any longer");
        }
        self.easel = Some(easel);
    }

    /// A thread that runs one job after another.
    fn queue(&self) -> Sender<Job> {
        let (sender, queue) = channel::<Job>();
        self.start(move |reporter| queue.iter().for_each(|job| job(reporter)));
        sender
    }

    pub fn reporter(&self) -> Reporter {
        Reporter { sender: self.sender.clone(), wake: self.wake.clone() }
    }

    /// The next report that has arrived.
    pub fn next_arrived(&self) -> Option<Report> {
        self.reports.try_recv().ok()
    }
}

/// Hands reports to the session and wakes the window.
#[derive(Clone)]
pub struct Reporter {
    sender: Sender<Report>,
    wake: Wake,
}

impl Reporter {
    /// A session that has ended wants no reports, so there is nothing to do where nobody listens.
    pub fn report(&self, report: Report) {
        if self.sender.send(report).is_ok() {
            (self.wake)();
        }
    }
}
