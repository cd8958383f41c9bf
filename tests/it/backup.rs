//! Backups: what goes in comes out, to the byte; what is damaged or hostile is refused whole, with nothing written.

mod disks;
mod forge;
mod hostile;
mod limits;
mod restoring;
mod round_trip;
mod shelf;
mod verbs;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use folkmoot::model::{Id, Problem};
use folkmoot::store::{BackUp, BackedUp, Places, Restored, Store, back_up, restore};
use jiff::civil::DateTime;
use tempfile::TempDir;

use crate::store::{Bench, moment};

/// The id that a restored workspace gets where the original is here still.
pub const FRESH: Id = Id::from_number(77);

pub fn wall() -> DateTime {
    "2026-06-08T10:42:00".parse().expect("a time")
}

/// A computer with a workspace, and a place for backups.
pub struct Office {
    pub bench: Bench,
    pub elsewhere: TempDir,
}

impl Office {
    pub fn new() -> Self {
        Self { bench: Bench::new(), elsewhere: tempfile::tempdir().expect("a folder") }
    }

    pub fn places(&self) -> Places {
        crate::store::places(&self.bench.folder)
    }

    pub fn file(&self) -> PathBuf {
        self.elsewhere.path().join("backup.zip")
    }

    pub fn wanted<'a>(&self, places: &'a Places, to: &'a Path, folder: &'a Path) -> BackUp<'a> {
        BackUp { workspace: folder, places, to, replace: false, quiet: false, now: moment(), wall: wall() }
    }

    pub fn try_backing_up(&self, to: &Path, replace: bool) -> Result<BackedUp, Problem> {
        let (places, folder) = (self.places(), self.bench.store.folder().to_owned());
        let wanted = BackUp { replace, ..self.wanted(&places, to, &folder) };
        back_up(&wanted, &|_| true).map(|made| made.expect("nobody gave it up"))
    }

    pub fn backed_up(&self) -> BackedUp {
        self.try_backing_up(&self.file(), false).expect("a backup")
    }

    /// What the workspace and the part of this computer's state hold that a backup keeps.
    pub fn all(&self) -> BTreeMap<String, Vec<u8>> {
        kept(self.bench.store.folder(), &self.bench.local())
    }
}

/// Another computer that knows nothing yet.
pub struct NewComputer {
    pub home: TempDir,
}

impl NewComputer {
    pub fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    pub fn places(&self) -> Places {
        Places::under(&self.home.path().join("own"))
    }

    pub fn folder(&self) -> PathBuf {
        self.home.path().join("restored")
    }

    pub fn try_restoring(&self, backup: &Path) -> Result<Restored, Problem> {
        let restored = restore(backup, &self.folder(), &self.places(), &[], FRESH, &|_| true);
        restored.map(|restored| restored.expect("nobody gave it up"))
    }

    pub fn restored(&self, backup: &Path) -> Restored {
        self.try_restoring(backup).expect("restored")
    }

    pub fn all(&self, id: Id) -> BTreeMap<String, Vec<u8>> {
        kept(&self.folder(), &self.places().local(id))
    }

    /// That nothing at all was written.
    pub fn is_untouched(&self) -> bool {
        fs::read_dir(self.home.path()).expect("a folder").next().is_none()
    }
}

/// Every file of a workspace, and of the local state those that a backup keeps.
pub fn kept(folder: &Path, local: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    add(folder, "workspace", &mut all);
    for own in ["history", "drafts", "quarantine"] {
        add(&local.join(own), own, &mut all);
    }
    all
}

fn add(folder: &Path, name: &str, all: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add(&entry.path(), &name, all);
        } else {
            all.insert(name, fs::read(entry.path()).expect("readable"));
        }
    }
}

/// The records of a folder as the program reads them.
pub fn titles_in(folder: &Path, places: &Places) -> Vec<String> {
    let store = Store::open_to_read(folder, places).expect("a workspace");
    let all = std::sync::Mutex::new(Vec::new());
    store.load(|batch| all.lock().expect("a lock").extend(batch.records.iter().map(|one| one.record.title())));
    let mut titles = all.into_inner().expect("titles");
    titles.sort();
    titles
}
