//! Files that somebody changed while the workspace was open here: found by what the system says of each file, and by its
//! bytes where that is new.
//!
//! Looking changes no file. A file that is gone is left for the next save of its record, which makes it anew; files that
//! are new are read when the workspace is opened again.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::hash::Hash;
use super::history::Unwritten;
use super::open::{Known, Store};
use super::read::{LoadedRecord, UnreadFile, Unreadable, examine, read_bytes};
use crate::model::{Id, Problem, Record};

/// When a file was last modified, and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp(SystemTime, u64);

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self(metadata.modified().ok()?, metadata.len()))
    }
}

/// A record whose file is no longer the version that was read or written here.
#[derive(Clone, Debug)]
pub struct Outside {
    pub id: Id,
    /// The version that was seen here last.
    was: Hash,
    /// What the file holds now, or why that can't be read.
    pub now: Result<LoadedRecord, Problem>,
}

impl Store {
    /// The records whose files were changed outside.
    pub fn changed_outside(&self) -> Vec<Outside> {
        self.all_known().into_iter().filter_map(|(id, known)| self.look_at(id, &known)).collect()
    }

    fn look_at(&self, id: Id, seen: &Known) -> Option<Outside> {
        let real = self.root().resolve(&seen.path).ok()?;
        let stamp = Stamp::of(&real)?;
        if seen.stamp == Some(stamp) {
            return None;
        }
        // A save under way would look like somebody else.
        let _turn = self.turn();
        let known = self.known(id)?;
        let stamp = Stamp::of(&real)?;
        let bytes = read_bytes(&real).ok()?;
        if Hash::of(&bytes) == known.hash {
            self.set_known(id, Known { stamp: Some(stamp), ..known });
            return None;
        }
        let now = examine(known.kind, &known.path, &bytes).map_err(|why| {
            if why.is_damaged {
                self.set_aside(&known.path, &bytes);
            }
            unreadable_now(why)
        });
        Some(Outside { id, was: known.hash, now })
    }

    /// Takes note that a file's new version is what stands in the window now. False where something else was read or
    /// written meanwhile.
    pub fn accept(&self, outside: &Outside) -> bool {
        let (Ok(loaded), Some(known)) = (&outside.now, self.known(outside.id)) else { return false };
        if known.hash != outside.was || loaded.record.id() != outside.id {
            return false;
        }
        self.unwritten().push(Unwritten::in_file(outside.id, loaded.hash, loaded.path.clone()));
        self.set_known(outside.id, Known::of(loaded));
        true
    }

    /// Puts what stands in the window into the history, since its file holds something else by now.
    pub fn keep_replaced(&self, mine: &Record) -> Result<(), Problem> {
        if self.read_only().is_some() { Ok(()) } else { self.keep_in_history(mine) }
    }

    /// A file that could not be read and was put right since.
    pub fn put_right(&self, unread: &UnreadFile) -> Option<LoadedRecord> {
        let bytes = self.root().resolve(&unread.path).and_then(|real| read_bytes(&real)).ok()?;
        let loaded = examine(unread.kind, &unread.path, &bytes).ok()?;
        let id = loaded.record.id();
        let is_it = unread.id == Some(id) && self.tombstone(id).is_none();
        (is_it && self.claim(id, Known::of(&loaded)).is_ok()).then(|| {
            self.unwritten().push(Unwritten::in_file(id, loaded.hash, loaded.path.clone()));
            loaded
        })
    }
}

/// Why a file can't be read that could be read before. What stands in the window is whole.
pub(super) fn unreadable_now(why: Unreadable) -> Problem {
    if !why.is_damaged {
        return why.problem;
    }
    let mut problem = why.problem;
    problem.what = format!("The file was damaged outside this window. {}", problem.what);
    problem
        .safe("What you see here is whole and kept on this computer, and so is a copy of the damaged file.")
        .hint("Keep yours to write it over the damaged file, or put the file right and read it again.")
}
