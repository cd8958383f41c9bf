//! The verbs without a window: what they write, how they end, and that the real program does the same.

mod check;
mod export;
mod list;
mod merge;
mod print;
mod program;
mod search;
mod show;
mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use folkmoot::app::Clock;
use folkmoot::cli::{Host, WindowStart, run};
use folkmoot::model::{Problem, Record};
use folkmoot::store::{Places, Store};
use jiff::Timestamp;
use tempfile::TempDir;

use crate::store::{Bench, moment};

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    pub code: u8,
    pub out: String,
    pub err: String,
    /// What the window was asked to open, where it was.
    pub window: Option<Option<PathBuf>>,
}

impl Ended {
    pub fn json(&self) -> serde_json::Value {
        assert_eq!(self.err, "");
        serde_json::from_str(&self.out).expect("JSON")
    }
}

/// A folder with nothing in it, for workspaces and for what belongs to one user.
pub struct Home {
    pub folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program as somebody whose data lie in this folder.
    pub fn run<const N: usize>(&self, arguments: [&str; N]) -> Ended {
        self.run_all(&arguments)
    }

    pub fn run_all(&self, arguments: &[&str]) -> Ended {
        let arguments = std::iter::once(&"folkmoot").chain(arguments).map(OsString::from);
        run_at(Places::under(&self.path("own")), arguments)
    }

    /// Makes the usual workspace with these records.
    pub fn with(records: &[Record]) -> Self {
        let home = Self::new();
        let places = Places::under(&home.path("own"));
        let workspace = places.default_workspace();
        let store = Store::create(&workspace, &places, folkmoot::model::Id::from_number(1), Default::default());
        let store = store.expect("a workspace");
        records.iter().for_each(|record| drop(store.save(record, moment()).expect("saved")));
        home
    }

    /// A file of the usual workspace.
    pub fn file(&self, record: &Record) -> PathBuf {
        let folder = Places::under(&self.path("own")).default_workspace();
        folder.join(record.kind().folder()).join(format!("{}.ron", record.id()))
    }
}

/// Runs the program on a bench's workspace.
pub fn run_on<const N: usize>(bench: &Bench, arguments: [&str; N]) -> Ended {
    let workspace = bench.store.folder().as_os_str().to_owned();
    let arguments = std::iter::once("folkmoot").chain(arguments).map(OsString::from);
    run_at(crate::store::places(&bench.folder), arguments.chain(["--workspace".into(), workspace]))
}

fn run_at(places: Places, arguments: impl IntoIterator<Item = OsString>) -> Ended {
    let (mut out, mut err, mut asked) = (Vec::new(), Vec::new(), None);
    let mut window = |start: WindowStart| -> Result<(), Problem> {
        asked = Some(start.folder);
        Ok(())
    };
    let clock = Clock::fixed("2026-11-23T09:40:00Z".parse::<Timestamp>().expect("a moment"));
    let code = run(arguments, Host { out: &mut out, err: &mut err, places, clock, window: &mut window });
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Ended { code, out: text(out), err: text(err), window: asked }
}
