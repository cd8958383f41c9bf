//! The workspace on disk, through the store's public face: what every part of these tests starts from.

pub mod acts;
mod damage;
mod delete;
mod faults;
mod flipped;
mod halves;
mod history;
mod hostile;
mod keeping;
mod load;
mod local;
mod look;
mod odd_files;
mod open;
mod portable;
mod put_away;
mod save;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use folkmoot::model::{Council, Id, Kind, Problem, Record};
use folkmoot::store::{Batch, Hash, LoadedRecord, Places, SaveError, Saved, Store};
use jiff::Timestamp;
use tempfile::TempDir;

/// A workspace in a folder of its own, which vanishes with it.
pub struct Bench {
    pub folder: TempDir,
    pub store: Store,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::create(&workspace(&folder), &places(&folder), Id::from_number(1), Council::default());
        Self { store: store.expect("a workspace"), folder }
    }

    /// The same workspace as if the program had been started anew.
    pub fn reopened(self) -> (Self, Batch) {
        let Self { folder, store } = self;
        drop(store);
        let store = Store::open(&workspace(&folder), &places(&folder)).expect("still a workspace");
        let bench = Self { folder, store };
        let batch = bench.store.load_whole();
        (bench, batch)
    }

    pub fn path(&self, record: &Record) -> PathBuf {
        self.store.folder().join(record.kind().folder()).join(format!("{}.ron", record.id()))
    }

    pub fn text(&self, record: &Record) -> String {
        fs::read_to_string(self.path(record)).expect("the record's file")
    }

    pub fn save(&self, record: &Record) -> Saved {
        self.store.save(record, moment()).expect("saved")
    }

    pub fn save_clashes(&self, record: &Record) -> Box<folkmoot::store::Clash> {
        match self.store.save(record, moment()) {
            Err(SaveError::ChangedOnDisk(clash)) => clash,
            other => panic!("expected a clash, not {other:?}"),
        }
    }

    /// Brings the whole history up to date.
    pub fn settle(&self) -> Result<(), Problem> {
        while self.store.settle_some()? {}
        Ok(())
    }

    /// This computer's own state of the workspace.
    pub fn local(&self) -> PathBuf {
        places(&self.folder).local(self.store.marker().id)
    }

    /// The version of a record's file that was last read or written here.
    pub fn hash(&self, record: &Record) -> Hash {
        self.store.version_on_disk(record.id()).expect("a version")
    }

    /// Writes a file into the workspace, as a person or a sync program would.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.store.folder().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, bytes).expect("written");
        path
    }

    /// The titles of all whole versions in the history, the newest first.
    pub fn versions(&self, record: &Record) -> Vec<String> {
        let folder = self.local().join("history").join(record.id().to_string());
        let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let whole = paths.filter_map(|path| {
            let bytes = fs::read(&path).expect("a version");
            let is_whole = path.file_stem()?.to_str()? == Hash::of(&bytes).to_string();
            is_whole.then(|| Record::from_ron(record.kind(), str::from_utf8(&bytes).expect("text")).expect("a record"))
        });
        let mut versions: Vec<Record> = whole.collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.header().rev.n));
        versions.iter().map(Record::title).collect()
    }

    /// Every file in the workspace and in the local state, with its content.
    pub fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let paths = all_files(self.folder.path()).into_iter();
        paths.map(|path| (path.clone(), fs::read(path).expect("readable"))).collect()
    }

    pub fn tombstone(&self, record: &Record) -> PathBuf {
        self.store.folder().join(format!("tombstones/{}.ron", record.id()))
    }

    /// Every name in the workspace and in the local state that looks like a temporary file.
    pub fn temporary_files(&self) -> Vec<PathBuf> {
        all_files(self.folder.path()).into_iter().filter(|path| path.to_string_lossy().contains(".tmp-")).collect()
    }
}

pub fn workspace(folder: &TempDir) -> PathBuf {
    folder.path().join("shared")
}

pub fn places(folder: &TempDir) -> Places {
    Places::under(&folder.path().join("own"))
}

pub fn moment() -> Timestamp {
    "2026-06-08T09:42:00Z".parse().expect("a moment")
}

pub fn event(number: u128, title: &str) -> Record {
    let mut record = Record::new(Kind::Event, Id::from_number(1_000 + number), moment());
    record.set_title(title);
    record
}

pub fn titles(records: &[LoadedRecord]) -> Vec<String> {
    records.iter().map(|loaded| loaded.record.title()).collect()
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries
        .flat_map(|entry| if entry.path().is_dir() { all_files(&entry.path()) } else { vec![entry.path()] })
        .collect()
}
