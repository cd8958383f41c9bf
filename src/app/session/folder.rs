//! The folder that is open, with what works for it. What is in its records is the session's.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::Album;
use crate::app::jobs::{Watcher, Writer};
use crate::model::{Id, Problem, Record};
use crate::store::{Store, canonical};

/// The folder that is open, and the thread that writes to it.
pub(super) struct Folder {
    /// Counts the folders opened in this run.
    pub(super) number: u64,
    pub(super) store: Arc<Store>,
    pub(super) writer: Writer,
    /// Where the usual folder and that of the sample really are, as of when this one was opened: asking the disk is not for
    /// each frame.
    pub(super) usual: PathBuf,
    pub(super) sample: PathBuf,
    /// The pictures that are kept with its records.
    pub(super) album: Arc<Album>,
    /// Why nothing in it can be changed, where that is so.
    pub(super) read_only: Option<Problem>,
    /// Started once its records are read.
    pub(super) watcher: Option<Watcher>,
    /// Why nothing is written to it at the moment: it is not there, or not all of it.
    pub(super) away: Option<Problem>,
    /// Drafts can be kept on this computer, as far as is known: the last one was.
    pub(super) keeps_drafts: bool,
    /// Records whose files are gone although nobody has said that they were deleted.
    pub(super) missing: HashSet<Id>,
    /// What was saved and stands in the window, while its file is damaged.
    pub(super) damaged: HashMap<Id, Arc<Record>>,
}

impl Folder {
    pub(super) fn open(number: u64, store: Arc<Store>, writer: Writer, places: [PathBuf; 2]) -> Self {
        let read_only = store.read_only().cloned();
        let album = Arc::new(Album::new(store.attachments()));
        let keeps_drafts = store.notices().is_empty();
        let [usual, sample] = places.map(|place| canonical(&place).unwrap_or(place));
        let (watcher, away, missing, damaged) = Default::default();
        Self { number, store, writer, usual, sample, album, read_only, watcher, away, keeps_drafts, missing, damaged }
    }

    /// Another window has ended, and this one may write from now on.
    pub(super) fn join(&mut self) {
        self.read_only = self.store.read_only().cloned();
        self.album = Arc::new(Album::new(self.store.attachments()));
    }
}
