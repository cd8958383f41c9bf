//! Reads the whole workspace on all cores, handing over what is ready while the rest is still being read.
//!
//! A record is told by the id inside its file. A second file with the id of another is never taken for the record,
//! whatever a sync program or a person has named it.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::history::Unwritten;
use super::known::Known;
use super::open::Store;
use super::outside::Outside;
use super::read::{LoadedRecord, UnreadFile, Unreadable, examine, id_in_name, read_listed, read_stamped};
use super::scan::{Found, record_files, tombstone_ids};
use super::tombstone::Standing;
use crate::model::{Id, Problem};
use crate::workspace::{Link, links};

/// A part of the workspace, as it was read.
#[derive(Debug, Default)]
pub struct Batch {
    pub records: Vec<LoadedRecord>,
    /// Whom the records name.
    pub links: Vec<Link>,
    pub unread: Vec<UnreadFile>,
    /// What needs attention but stops nothing.
    pub problems: Vec<Problem>,
    /// How many files there are in all; the first part says it for all of them.
    pub files: usize,
    /// Folders that could not be read, so that there may be more than what is here.
    pub unlisted: Vec<Problem>,
}

impl Batch {
    pub(super) fn is_empty(&self) -> bool {
        self.records.is_empty() && self.unread.is_empty() && self.problems.is_empty() && self.unlisted.is_empty()
    }

    fn add(&mut self, other: Self) {
        self.records.extend(other.records);
        self.links.extend(other.links);
        self.unread.extend(other.unread);
        self.problems.extend(other.problems);
        self.unlisted.extend(other.unlisted);
        self.files += other.files;
    }
}

/// What came of a file that is new since the workspace was read.
pub(super) enum New {
    /// It was written here a moment ago.
    Known,
    /// What is in it is in the batch: a record, or why there is none; or it is deleted, or gone again.
    Told,
    /// It can't be read at the moment, which the batch says.
    Unread,
    /// It is the file of a record that had another name.
    Moved(Id),
    /// The same, and it holds something else.
    MovedAndChanged(Box<Outside>),
}

const FILES_IN_A_BATCH: usize = 64;

impl Store {
    /// Reads every record. `deliver` is called from several threads, as soon and as often as there is something.
    ///
    /// Follow it with `settle_some`, which puts what was read into the history.
    pub fn load(&self, deliver: impl Fn(Batch) + Sync) {
        let (files, mut troubles) = record_files(self.root());
        let (tombstones, more) = tombstone_ids(self.root());
        troubles.add(more);
        deliver(Batch { problems: troubles.files, unlisted: troubles.folders, files: files.len(), ..Batch::default() });
        let strangers = Mutex::new(Vec::new());
        files.par_chunks(FILES_IN_A_BATCH).for_each(|files| {
            let mut batch = Batch::default();
            for file in files {
                self.load_one(file, &tombstones, &mut batch, &strangers);
            }
            deliver(batch);
        });
        deliver(self.judge_strangers(strangers.into_inner().unwrap_or_default(), &tombstones));
    }

    /// Reads every record and hands all of it over at once, in the order of the files' paths.
    pub fn load_whole(&self) -> Batch {
        let whole = Mutex::new(Batch::default());
        self.load(|batch| whole.lock().unwrap_or_else(PoisonError::into_inner).add(batch));
        let mut whole = whole.into_inner().unwrap_or_else(PoisonError::into_inner);
        whole.records.sort_by(|a, b| a.path.cmp(&b.path));
        whole.unread.sort_by(|a, b| a.path.cmp(&b.path));
        whole.problems.sort_by(|a, b| a.place.path.cmp(&b.place.path));
        whole
    }

    fn load_one(
        &self,
        file: &Found,
        tombstones: &HashSet<Id>,
        batch: &mut Batch,
        strangers: &Mutex<Vec<(Found, LoadedRecord)>>,
    ) {
        let (bytes, stamp) = match read_stamped(file.real()) {
            Ok(read) => read,
            Err(problem) => {
                batch.unread.push(self.unread(file, Unreadable { problem, is_damaged: false }));
                return;
            }
        };
        match examine(file.kind, &file.path, &bytes) {
            Err(why) => {
                if why.is_damaged {
                    self.set_aside(&file.path, &bytes);
                }
                batch.unread.push(self.unread(file, why));
            }
            Ok(loaded) if id_in_name(&file.path) == Some(loaded.record.id()) => {
                self.admit(file, LoadedRecord { path: file.path.clone(), stamp, ..loaded }, tombstones, batch);
            }
            Ok(loaded) => {
                if let Ok(mut strangers) = strangers.lock() {
                    strangers.push((file.clone(), loaded));
                }
            }
        }
    }

    /// Reads a file that is new since the workspace was read.
    pub(super) fn load_new(&self, file: &Found, tombstones: &HashSet<Id>, batch: &mut Batch) -> New {
        let read = {
            // Whoever writes it here is done with it then, and knows it.
            let _turn = self.turn();
            read_listed(file.real())
        };
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(_) if file.real().try_exists().is_ok_and(|is_there| !is_there) => return New::Told,
            Err(problem) => {
                batch.unread.push(self.unread(file, Unreadable { problem, is_damaged: false }));
                return New::Unread;
            }
        };
        let loaded = match examine(file.kind, &file.path, &bytes) {
            Ok(loaded) => loaded,
            Err(why) => {
                if why.is_damaged {
                    self.set_aside(&file.path, &bytes);
                }
                batch.unread.push(self.unread(file, why));
                return New::Told;
            }
        };
        let id = loaded.record.id();
        // A save in between would be taken back by what was known before it.
        let _turn = self.turn();
        match self.known(id) {
            Some(known) if known.path == file.path => New::Known,
            Some(known) if self.has_gone(id, &known.path) && loaded.hash == known.hash => {
                self.set_known(id, Known { path: loaded.path, stamp: None, ..known });
                New::Moved(id)
            }
            Some(known) if self.has_gone(id, &known.path) => {
                let (was, holds) = (known.hash, loaded.hash);
                New::MovedAndChanged(Box::new(Outside { id, was, holds, now: Ok(loaded) }))
            }
            Some(known) => {
                if !self.is_deleted(&loaded, tombstones, batch) {
                    batch.problems.push(twin(&file.path, &known.path));
                }
                New::Told
            }
            None => {
                self.offer(file, loaded, tombstones, batch);
                New::Told
            }
        }
    }

    /// Hands a record over that is new. It is known here only once it is taken in: until then one of its id that stands in
    /// the window, and is about to be saved, is not saved over it.
    fn offer(&self, file: &Found, mut loaded: LoadedRecord, tombstones: &HashSet<Id>, batch: &mut Batch) {
        let id = loaded.record.id();
        if self.is_deleted(&loaded, tombstones, batch) {
            return;
        }
        batch.problems.extend((id_in_name(&file.path) != Some(id)).then(|| not_its_name(file, id)));
        batch.links.extend(links(&mut loaded.record));
        batch.records.push(loaded);
    }

    /// Whether this very version was being deleted here; what else a tombstone says of it is told.
    fn is_deleted(&self, loaded: &LoadedRecord, tombstones: &HashSet<Id>, batch: &mut Batch) -> bool {
        if !tombstones.contains(&loaded.record.id()) {
            return false;
        }
        match self.standing(loaded) {
            Standing::Deleted => return true,
            Standing::Contested(problem) => batch.problems.push(problem),
            Standing::Alive => {}
        }
        false
    }

    fn unread(&self, file: &Found, why: Unreadable) -> UnreadFile {
        let id = id_in_name(&file.path);
        let last_good = id.filter(|_| why.is_damaged).and_then(|id| self.last_good(file.kind, id));
        let advice = match &last_good {
            Some(_) => "Its last good version can be brought back.",
            None if why.is_damaged => "A backup or a colleague's copy may have it.",
            None => "",
        };
        let hint = [why.problem.hint.as_str(), advice].join(" ").trim().to_owned();
        let problem = why.problem.hint(hint);
        UnreadFile { kind: file.kind, path: file.path.to_path_buf(), id, problem, last_good }
    }

    /// Files whose name is not their id wait for all the others: only then is it known whose id they carry.
    fn judge_strangers(&self, mut strangers: Vec<(Found, LoadedRecord)>, tombstones: &HashSet<Id>) -> Batch {
        strangers.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
        let mut batch = Batch::default();
        for (file, loaded) in strangers {
            let id = loaded.record.id();
            if self.admit(&file, loaded, tombstones, &mut batch) {
                batch.problems.push(not_its_name(&file, id));
            }
        }
        batch
    }

    /// Takes the record in, unless it was deleted or its id is taken. True where it was.
    fn admit(&self, file: &Found, mut loaded: LoadedRecord, tombstones: &HashSet<Id>, batch: &mut Batch) -> bool {
        let id = loaded.record.id();
        if self.is_deleted(&loaded, tombstones, batch) {
            return false;
        }
        match self.claim(id, Known::of(&loaded)) {
            Ok(()) => {
                self.was_made(loaded.record.header().rev.at);
                if self.read_only().is_none() {
                    self.unwritten().push(Unwritten::in_file(id, loaded.hash, file.path.clone()));
                }
                batch.links.extend(links(&mut loaded.record));
                batch.records.push(loaded);
                true
            }
            Err(first) => {
                batch.problems.push(twin(&file.path, &first));
                false
            }
        }
    }
}

fn not_its_name(file: &Found, id: Id) -> Problem {
    Problem::new("This file is not named by the id inside it.")
        .safe("It is used, and keeps its name.")
        .hint(format!("Its usual name is {id}.ron."))
        .at(&*file.path)
}

/// Another file has the id of a record already.
pub(super) fn twin(file: &Path, first: &Path) -> Problem {
    let name = first.file_name().unwrap_or_default().to_string_lossy();
    Problem::new(format!("Two files have the same id: this one and {name}."))
        .safe(format!("Both were left as they are; {name} is used."))
        .hint("Compare them, keep what is right in the one that is used, and move the other out of the folder.")
        .at(file)
}
