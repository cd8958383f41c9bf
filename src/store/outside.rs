//! A record's file that somebody changed while the workspace was open here: seen by what the system says of it, and by its
//! bytes where that is new; and what is done once it is taken in.
//!
//! Which files are looked at, and when, is decided in `look`.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::SystemTime;

use super::hash::Hash;
use super::history::Unwritten;
use super::known::Known;
use super::load::twin;
use super::open::Store;
use super::read::{LoadedRecord, Unreadable, examine, read_bytes};
use super::watching::Gone;
use crate::model::{Id, Problem};

/// When a file was last modified, and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp(SystemTime, u64);

impl Stamp {
    pub(super) fn of(path: &Path) -> Option<Self> {
        Self::in_metadata(&fs::metadata(path).ok()?)
    }

    pub(super) fn in_metadata(metadata: &Metadata) -> Option<Self> {
        Some(Self(metadata.modified().ok()?, metadata.len()))
    }
}

/// A record whose file is no longer the version that was read or written here.
#[derive(Clone, Debug)]
pub struct Outside {
    pub id: Id,
    /// The version that was seen here last.
    pub(super) was: Hash,
    /// The bytes that the file holds now.
    pub(super) holds: Hash,
    /// What the file holds now, or why that can't be read.
    pub now: Result<LoadedRecord, Problem>,
}

impl Outside {
    /// The version that was seen here last.
    pub fn was(&self) -> Hash {
        self.was
    }
}

/// What a look at the file of a record has come to.
pub(super) enum Seen {
    AsKnown,
    Other(Box<Outside>),
    /// It can't be read at the moment, or is known as another by now.
    Unclear,
}

impl Store {
    /// Whether a record's file is still the version that was read or written here.
    pub(super) fn look_at(&self, id: Id, real: &Path, seen: &Known) -> Seen {
        match Stamp::of(real) {
            Some(stamp) if seen.stamp == Some(stamp) => return Seen::AsKnown,
            Some(_) => {}
            None => return Seen::Unclear,
        }
        let (known, bytes) = {
            // A save under way would look like somebody else.
            let _turn = self.turn();
            let (Some(known), Some(stamp), Ok(bytes)) = (self.known(id), Stamp::of(real), read_bytes(real)) else {
                return Seen::Unclear;
            };
            if Hash::of(&bytes) == known.hash {
                self.set_known(id, Known { stamp: Some(stamp), ..known });
                return Seen::AsKnown;
            }
            (known, bytes)
        };
        let now = examine(known.kind, &known.path, &bytes).map_err(|why| {
            if why.is_damaged {
                self.set_aside(&known.path, &bytes);
            }
            unreadable_now(why)
        });
        Seen::Other(Box::new(Outside { id, was: known.hash, holds: Hash::of(&bytes), now }))
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

    /// Takes note that a record whose file is new stands in the window now. False where it was written anew meanwhile; a
    /// problem where another file is the record's by now.
    pub fn take_in(&self, loaded: &LoadedRecord) -> Result<bool, Problem> {
        let id = loaded.record.id();
        if self.known(id).is_some_and(|known| known.path == loaded.path && known.hash != loaded.hash) {
            return Ok(false);
        }
        self.claim(id, Known::of(loaded)).map_err(|first| twin(&loaded.path, &first))?;
        if self.read_only().is_none() {
            self.unwritten().push(Unwritten::in_file(id, loaded.hash, loaded.path.clone()));
        }
        Ok(true)
    }

    /// Takes note that a record whose file is gone is not here any more either. False where it was written or read anew
    /// meanwhile.
    pub fn accept_gone(&self, gone: &Gone) -> bool {
        let is_it = self.known(gone.id).is_some_and(|known| known.hash == gone.was);
        if is_it {
            self.forget(gone.id);
        }
        is_it
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
