//! Finds what has changed in the folder since it was read: by the names that are there, by what the system says of each
//! file, and by its bytes where that is new. What was written here is known by its hash.
//!
//! Looking changes no file, and takes nothing away: what is done about it is decided by whoever asked.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::known::Known;
use super::load::{Batch, New};
use super::marker::MARKER;
use super::open::Store;
use super::outside::{Seen, Stamp};
use super::scan::{Found, named_files, record_files, tombstone_ids};
use super::tombstone::Tombstone;
use super::watching::{Finding, Gone, Scope, Told, Watch};
use crate::model::{Id, Problem};

/// So many records are handed over at a time: a frame takes in several such parts.
const RECORDS_AT_A_TIME: usize = 16;

impl Store {
    /// Looks at these files, and at all of them after the folder was gone. `deliver` hears of each thing once; it is
    /// called as soon and as often as there is something.
    pub fn look(&self, watch: &mut Watch, scope: &Scope, deliver: &dyn Fn(Finding)) {
        if let Err(problem) = self.council_now() {
            // Where it is gone, each save sees for itself whether it is back.
            if self.folder().join(MARKER).is_file() {
                self.doubt(problem.clone());
            }
            return away(watch, problem, deliver);
        }
        let scope = if watch.is_away() { &Scope::Everything } else { scope };
        let (files, troubles) = match scope {
            Scope::Nothing => return,
            Scope::Paths(paths) => (named_files(self.root(), paths), Vec::new()),
            Scope::Everything => {
                let (files, troubles) = record_files(self.root());
                (files, troubles.folders)
            }
        };
        let mut look = Look { store: self, watch, deliver, scope, known: self.all_known() };
        look.watch.told.retain(|id, _| look.known.contains_key(id));
        let strangers = look.strangers(&files);
        look.known_files(&files);
        let moved = look.new_files(&strangers);
        // A drive that was pulled out while its files were looked at has taken none of them away.
        let council = match self.council_now() {
            Ok(council) => council,
            Err(problem) => return away(look.watch, problem, deliver),
        };
        if look.gone_files(&files, &moved, &troubles) && look.watch.away.take().is_some() {
            self.believe();
            deliver(Finding::There);
        }
        look.no_longer(&files);
        if let Some(council) = council.filter(|council| watch.council.as_ref() != Some(council)) {
            watch.council = Some(council.clone());
            deliver(Finding::Council(Box::new(council)));
        }
    }
}

fn away(watch: &mut Watch, problem: Problem, deliver: &dyn Fn(Finding)) {
    if watch.away.replace(problem.clone()).as_ref() != Some(&problem) {
        deliver(Finding::Away(problem));
    }
}

struct Look<'a> {
    store: &'a Store,
    watch: &'a mut Watch,
    deliver: &'a dyn Fn(Finding),
    scope: &'a Scope,
    known: HashMap<Id, Arc<Known>>,
}

impl Look<'_> {
    /// The files that are no record that is known, and are not as they were when they were looked at last.
    fn strangers(&mut self, files: &[Found]) -> Vec<Found> {
        let known: HashSet<&Path> = self.known.values().map(|known| &*known.path).collect();
        let others = files.iter().filter(|file| !known.contains(&*file.path));
        let mut strangers = Vec::new();
        for file in others {
            let stamp = Stamp::of(file.real());
            if self.watch.passed.insert(file.path.clone(), stamp) != Some(stamp) || stamp.is_none() {
                strangers.push(file.clone());
            }
        }
        strangers
    }

    /// The files of known records: those that hold something else are told, and those that are as they should be again.
    fn known_files(&mut self, files: &[Found]) {
        let by_path: HashMap<&Path, Id> = self.known.iter().map(|(id, known)| (&*known.path, *id)).collect();
        let (mut changed, mut as_known) = (Vec::new(), Vec::new());
        for file in files {
            let Some(id) = by_path.get(&*file.path) else { continue };
            let Some(seen) = self.known.get(id) else { continue };
            match self.store.look_at(*id, file.real(), seen) {
                Seen::Other(outside) => {
                    if self.watch.tells(*id, Told::Changed(outside.holds)) {
                        changed.push(*outside);
                    }
                    if changed.len() >= RECORDS_AT_A_TIME {
                        (self.deliver)(Finding::Changed(std::mem::take(&mut changed)));
                    }
                }
                Seen::AsKnown => {
                    let taken_in = self.store.known(*id).map(|known| Told::Changed(known.hash));
                    if self.watch.told.remove(id).is_some_and(|told| Some(told) != taken_in) {
                        as_known.push(*id);
                    }
                }
                Seen::Unclear => {}
            }
        }
        if !changed.is_empty() {
            (self.deliver)(Finding::Changed(changed));
        }
        if !as_known.is_empty() {
            (self.deliver)(Finding::AsKnown(as_known));
        }
    }

    /// Reads files that are new. Returns the records whose files have another name by now.
    fn new_files(&mut self, files: &[Found]) -> HashSet<Id> {
        let mut moved = HashSet::new();
        let tombstones = if files.is_empty() { HashSet::new() } else { tombstone_ids(self.store.root()).0 };
        for files in files.chunks(RECORDS_AT_A_TIME) {
            let (mut batch, mut changed) = (Batch::default(), Vec::new());
            for file in files {
                let is_known = match self.store.load_new(file, &tombstones, &mut batch) {
                    New::Known => true,
                    New::Told => false,
                    New::Unread => {
                        // It is tried again at the next look.
                        self.watch.passed.insert(file.path.clone(), None);
                        false
                    }
                    New::Moved(id) => moved.insert(id),
                    New::MovedAndChanged(outside) => {
                        moved.insert(outside.id);
                        if self.watch.tells(outside.id, Told::Changed(outside.holds)) {
                            changed.push(*outside);
                        }
                        true
                    }
                };
                if is_known {
                    self.watch.passed.remove(&file.path);
                }
            }
            if !batch.is_empty() {
                (self.deliver)(Finding::Appeared(Box::new(batch)));
            }
            if !changed.is_empty() {
                (self.deliver)(Finding::Changed(changed));
            }
        }
        moved
    }

    /// The known records without a file. False where they are so many that nothing is believed.
    fn gone_files(&mut self, files: &[Found], moved: &HashSet<Id>, unlisted: &[Problem]) -> bool {
        let there: HashSet<&Path> = files.iter().map(|file| &*file.path).collect();
        let may_be_gone = |id: &Id, known: &Known| {
            let was_missing = matches!(self.watch.told.get(id), Some(Told::Missing | Told::EditedHere));
            !there.contains(&*known.path)
                && !moved.contains(id)
                && (self.scope.has(&known.path) || self.scope.has(&self.store.tombstone_path(*id)) || was_missing)
                && unlisted.iter().all(|folder| !is_below(&known.path, folder))
        };
        let gone =
            self.known.iter().filter(|(id, known)| may_be_gone(id, known) && self.store.is_gone(**id, &known.path));
        let gone: Vec<Gone> = gone.map(|(id, known)| self.store.gone(*id, known)).collect();
        let missing = gone.iter().filter(|gone| !gone.is_deleted).count();
        if let Some(problem) = self.store.mostly_gone(missing, self.known.len()) {
            self.store.doubt(problem.clone());
            away(self.watch, problem, self.deliver);
            return false;
        }
        let told = |gone: &Gone| match gone {
            Gone { is_deleted: true, .. } => Told::Deleted,
            Gone { is_edited_here: true, .. } => Told::EditedHere,
            _ => Told::Missing,
        };
        let news: Vec<Gone> = gone.into_iter().filter(|gone| self.watch.tells(gone.id, told(gone))).collect();
        for part in news.chunks(RECORDS_AT_A_TIME) {
            (self.deliver)(Finding::Gone(part.to_vec()));
        }
        true
    }

    /// Files that could not be read and are gone.
    fn no_longer(&mut self, files: &[Found]) {
        let there: HashSet<&Path> = files.iter().map(|file| &*file.path).collect();
        let is_gone = |path: &Path| self.scope.has(path) && !there.contains(path);
        let gone: Vec<Arc<Path>> = self.watch.passed.keys().filter(|path| is_gone(path)).cloned().collect();
        if !gone.is_empty() {
            self.watch.passed.retain(|path, _| !gone.contains(path));
            (self.deliver)(Finding::NoLonger(gone.iter().map(|path| path.to_path_buf()).collect()));
        }
    }
}

fn is_below(path: &Path, folder: &Problem) -> bool {
    folder.place.path.as_ref().is_some_and(|folder| path.starts_with(folder))
}

impl Store {
    /// Whether there is no file, as far as the system knows for certain, and the record is known to lie there still.
    pub(super) fn is_gone(&self, id: Id, path: &Path) -> bool {
        let _turn = self.turn();
        self.has_gone(id, path)
    }

    /// The same for whoever has the turn.
    pub(super) fn has_gone(&self, id: Id, path: &Path) -> bool {
        let is_absent = fs::symlink_metadata(path).is_err_and(|error| error.kind() == ErrorKind::NotFound);
        is_absent && self.known(id).is_some_and(|known| *known.path == *path)
    }

    /// What a tombstone says of a record without a file. It deletes the version that it names, and an earlier one that was
    /// made elsewhere, which it came after; what was saved here may have been made beside it.
    fn gone(&self, id: Id, known: &Known) -> Gone {
        let tombstone = self.tombstone(id);
        let names_it = |tombstone: &Tombstone| tombstone.rev.parents.contains(&known.hash.to_string());
        let is_named = tombstone.as_ref().is_some_and(names_it);
        let is_later = tombstone.is_some_and(|tombstone| tombstone.rev.n > known.n);
        let is_ours = self.may_be_ours(&known.by);
        let is_edited_here = !is_named && is_later && is_ours;
        Gone { id, was: known.hash, is_deleted: is_named || (is_later && !is_ours), is_edited_here }
    }
}
