//! What somebody who watches the folder knows of it: what was found before and holds still, so that each thing is told
//! once. How it is found is in `look`.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::hash::Hash;
use super::load::Batch;
use super::marker::{MARKER, Marker};
use super::open::Store;
use super::outside::{Outside, Stamp};
use super::scan::may_be_record;
use super::tombstone::TOMBSTONES;
use crate::model::{Council, Id, Kind, ObstacleKind, Problem};

/// What has changed in the folder since it was looked at last.
#[derive(Debug)]
pub enum Finding {
    /// Records whose files hold something else.
    Changed(Vec<Outside>),
    /// Files that are new or can be read now, and files that can't be.
    Appeared(Box<Batch>),
    /// Records whose files are gone.
    Gone(Vec<Gone>),
    /// Records of which something was found before, whose files are as they are known here again.
    AsKnown(Vec<Id>),
    /// Files that could not be read, and are gone.
    NoLonger(Vec<PathBuf>),
    /// The council's details are others.
    Council(Box<Council>),
    /// The folder is not there, or so much of it is gone that nothing is believed: whatever is known stays.
    Away(Problem),
    /// All of it is there again.
    There,
}

/// A record whose file is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub id: Id,
    /// The version that was seen here last.
    pub(super) was: Hash,
    /// A tombstone says that it was deleted; without one its file may only be missing.
    pub is_deleted: bool,
    /// A tombstone says that another version was deleted, and this one was saved here: an edit counts for more.
    pub is_edited_here: bool,
}

impl Gone {
    /// The version that was seen here last.
    pub fn was(&self) -> Hash {
        self.was
    }
}

/// Which files are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    Nothing,
    /// These paths, of which something is said to have changed.
    Paths(HashSet<PathBuf>),
    Everything,
}

/// More than so many paths take longer one by one than a whole look.
const MOST_PATHS: usize = 1_000;

impl Scope {
    /// These files as well.
    pub fn add(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        if *self == Self::Nothing {
            *self = Self::Paths(HashSet::new());
        }
        if let Self::Paths(known) = self {
            known.extend(paths);
            if known.len() > MOST_PATHS {
                *self = Self::Everything;
            }
        }
    }

    pub fn is_nothing(&self) -> bool {
        *self == Self::Nothing
    }

    pub(super) fn has(&self, path: &Path) -> bool {
        match self {
            Self::Nothing => false,
            Self::Paths(paths) => paths.contains(path),
            Self::Everything => true,
        }
    }
}

/// What was found before and holds still.
#[derive(Debug, Default)]
pub struct Watch {
    pub(super) told: HashMap<Id, Told>,
    /// Files that are no record that is known, as they were when they were looked at.
    pub(super) passed: HashMap<Arc<Path>, Option<Stamp>>,
    pub(super) council: Option<Council>,
    /// Why nothing is believed, as it was told last.
    pub(super) away: Option<Problem>,
}

/// What was told of a record last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Changed(Hash),
    Missing,
    EditedHere,
    Deleted,
}

impl Watch {
    /// Whether the folder, or so much of it that nothing is believed, was gone at the last look.
    pub fn is_away(&self) -> bool {
        self.away.is_some()
    }

    /// Lets everything be read anew that could not be read.
    pub fn forget_unread(&mut self) {
        self.passed.clear();
    }

    /// True where this is news.
    pub(super) fn tells(&mut self, id: Id, told: Told) -> bool {
        self.told.insert(id, told) != Some(told)
    }
}

impl Store {
    /// The folders in which changes matter to a reader, whether they are there or not.
    pub fn folders(&self) -> Vec<PathBuf> {
        let inside = Kind::ALL.into_iter().map(Kind::folder).chain([TOMBSTONES]);
        std::iter::once(self.folder().to_owned()).chain(inside.map(|name| self.folder().join(name))).collect()
    }

    /// Whether a change of this file can matter to a reader: temporary files of ours and of others do not.
    pub fn concerns(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        may_be_record(&name) || self.folders().iter().any(|folder| folder == path)
    }

    /// The council's details where they are others than are known here. A problem where the folder is gone, or is another one
    /// by now, or may no longer be written by this version.
    pub(super) fn council_now(&self) -> Result<Option<Council>, Problem> {
        let _turn = self.turn();
        let council = self.marker_now()?.council;
        Ok((council != self.marker().council).then_some(council))
    }

    fn marker_now(&self) -> Result<Marker, Problem> {
        if !self.folder().join(MARKER).is_file() {
            return Err(self.not_there());
        }
        // One that can't be read at the moment is no other folder.
        let found = Marker::found(self.folder()).unwrap_or_else(|_| self.marker());
        if found.id != self.marker().id {
            return Err(self.another_folder());
        }
        // Whoever may only read it anyway goes on.
        let too_new = || found.unreadable(self.folder()).or_else(|| found.read_only(self.folder()));
        if self.read_only().is_none() { too_new().map_or(Ok(found), Err) } else { Ok(found) }
    }

    /// Takes note that the council's details are these by now, in the window as well.
    pub fn accept_council(&self, council: &Council) {
        self.set_marker(Marker { council: council.clone(), ..self.marker() });
    }

    pub(super) fn not_there(&self) -> Problem {
        Problem::new("Your folder is not there any more.")
            .safe("Everything that was in it is still here.")
            .hint("If it lies on a drive or a network, connect it again.")
            .hindered_by(ObstacleKind::Away, "your folder is not there any more")
            .at(self.folder())
    }

    fn another_folder(&self) -> Problem {
        Problem::new("Another folder lies where yours was.")
            .safe("Nothing is written to it, and everything is still here.")
            .hint("Put the right folder back, or open the one that is there now.")
            .at(self.folder())
    }

    /// So many records without a file are no deletion.
    pub(super) fn mostly_gone(&self, missing: usize, known: usize) -> Option<Problem> {
        (missing > 5 && missing * 5 > known).then(|| {
            Problem::new(format!("{missing} of {known} files are gone from your folder."))
                .safe("They all stay here as they were, and nothing is written to your folder until they are back.")
                .hint("A program that copies your folder may not have finished, or somebody has moved them. If they are meant to be gone, close Folkmoot and open it again.")
                .hindered_by(ObstacleKind::Away, "many files are gone from your folder")
                .at(self.folder())
        })
    }
}
