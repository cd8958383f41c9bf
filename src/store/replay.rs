//! Acts that were cut short by a crash are carried out to the end at the next start, before the records are read.
//!
//! A record whose file is still the version before gets the one after, as in a save; one that has it already is left. One
//! that somebody else changed meanwhile is left to them: what was to stand there becomes a draft, so that the officer is
//! asked. Nothing is taken for done before it is in its file, so that a crash in here changes nothing that the next start
//! would not put right. A note that is torn was never begun: none of its records was written either.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::acts::{Found, Name, Note, NotedPart, UnderWay, hash_of_file, read_note};
use super::drafts::Draft;
use super::hash::Hash;
use super::open::{Known, Store};
use super::read::{LoadedRecord, examine, parse};
use super::save::SaveError;
use crate::model::{FORMAT, Id, Kind, Problem, Record};

/// What was done about the acts that were cut short.
#[derive(Debug, Default)]
pub struct Finished {
    /// What people call those that were carried out.
    pub done: Vec<String>,
    pub problems: Vec<Problem>,
    /// What could not be written at all.
    pub left: Vec<Draft>,
}

/// What becomes of one record by all acts that name it.
struct Wanted {
    kind: Kind,
    id: Id,
    label: String,
    path: PathBuf,
    /// Versions that any of the acts was made over.
    over: HashSet<String>,
    tombstones: HashSet<String>,
    drafts: HashSet<String>,
    /// What each of the acts makes of it, the last one last; none where it is deleted.
    after: Vec<Option<Arc<Record>>>,
}

/// How it ended with one record.
enum End {
    /// It was so already.
    Already,
    Written,
    /// Somebody else changed it: it is theirs.
    Theirs,
    Failed(Problem),
}

impl Store {
    /// Carries out what was cut short, as soon as the workspace is open to be written and before it is read.
    pub fn finish_acts(&self, at: Timestamp) -> Finished {
        let mut finished = Finished::default();
        if self.read_only().is_some() {
            return finished;
        }
        let notes = self.whole_notes(&mut finished.problems);
        let mut failed = HashSet::new();
        let mut changed = HashSet::new();
        for wanted in self.wanted(&notes) {
            let version = hash_of_file(&wanted.path);
            match self.carry_out(&wanted, at) {
                End::Already => self.bring_draft_along(&wanted, version),
                End::Written => {
                    changed.insert(wanted.id);
                    self.bring_draft_along(&wanted, version);
                }
                End::Theirs => finished.leave(self, &wanted, None),
                End::Failed(problem) => {
                    failed.insert(wanted.id);
                    finished.leave(self, &wanted, Some((problem, version)));
                }
            }
        }
        for (name, note) in notes {
            let waiting: HashSet<Id> = note.parts.iter().map(|part| part.id).filter(|id| failed.contains(id)).collect();
            if !waiting.is_empty() {
                self.acts().push(UnderWay { name, note, waiting });
                continue;
            }
            if note.parts.iter().any(|part| changed.contains(&part.id)) && !finished.done.contains(&note.label) {
                finished.done.push(note.label);
            }
            self.remove_note(name);
        }
        finished
    }

    /// The notes that can be carried out, the oldest first. What was never begun is cleared away; what only a newer
    /// version understands is left to it.
    fn whole_notes(&self, problems: &mut Vec<Problem>) -> Vec<(Name, Note)> {
        let mut whole = Vec::new();
        for (name, path) in self.notes() {
            match read_note(name, &path) {
                Found::Torn(bytes) => {
                    log::warn!("a change of several records was never begun: its note is torn");
                    self.set_aside(&path, &bytes);
                    self.remove_note(name);
                }
                Found::Whole(note) if note.format <= FORMAT && note.parts.iter().all(|part| part.record().is_ok()) => {
                    whole.push((name, note));
                }
                Found::Whole(_) => problems.push(
                    Problem::new("A change of several records was begun by a newer version of Folkmoot.")
                        .safe("Its records are as they are in their files.")
                        .hint("Install the version that began it, which finishes it.")
                        .at(path),
                ),
                Found::Unread(problem) => problems.push(problem),
            }
        }
        whole
    }

    fn wanted(&self, notes: &[(Name, Note)]) -> Vec<Wanted> {
        let mut all: Vec<Wanted> = Vec::new();
        for (note, part) in notes.iter().flat_map(|(_, note)| note.parts.iter().map(move |part| (note, part))) {
            let Ok(after) = part.record() else { continue };
            let at = all.iter().position(|wanted| wanted.id == part.id).unwrap_or_else(|| {
                all.push(Wanted::of(part, self.folder().join(&part.path)));
                all.len() - 1
            });
            if let Some(wanted) = all.get_mut(at) {
                wanted.label.clone_from(&note.label);
                wanted.over.extend(part.over.clone());
                wanted.tombstones.extend(part.tombstone.clone());
                wanted.drafts.extend(part.draft.clone());
                wanted.after.push(after);
            }
        }
        all
    }

    fn carry_out(&self, wanted: &Wanted, at: Timestamp) -> End {
        match self.on_disk(&wanted.path) {
            Err(problem) => End::Failed(problem),
            Ok(None) => self.make(wanted, at),
            Ok(Some((_, bytes))) => match examine(wanted.kind, &wanted.path, &bytes) {
                Ok(there) if there.record.id() == wanted.id => self.change(wanted, there, at),
                _ => End::Theirs,
            },
        }
    }

    /// There is no file: it is to be made, unless somebody has deleted it meanwhile.
    fn make(&self, wanted: &Wanted, at: Timestamp) -> End {
        let Some(after) = wanted.last() else { return End::Already };
        let tombstone = hash_of_file(&self.tombstone_path(wanted.id));
        if tombstone.is_some_and(|tombstone| !wanted.tombstones.contains(&tombstone)) {
            return End::Theirs;
        }
        // What this version does not know of the record is in the history.
        let seen = wanted.over.iter().find_map(|over| {
            let bytes = self.version_bytes(wanted.id, over.parse().ok()?).ok()?;
            parse(wanted.kind, &wanted.path, &bytes).ok()
        });
        if let Some(seen) = seen {
            self.set_known(wanted.id, Known::of(&seen));
        }
        end_of(self.save(after, at).map(drop))
    }

    fn change(&self, wanted: &Wanted, there: LoadedRecord, at: Timestamp) -> End {
        let is = |after: &Option<Arc<Record>>| after.as_ref().is_some_and(|after| after.same_content(&there.record));
        let is_ours = wanted.over.contains(&there.hash.to_string()) || wanted.after.iter().any(is);
        self.set_known(wanted.id, Known::of(&there));
        match wanted.last() {
            Some(after) if after.same_content(&there.record) => End::Already,
            _ if !is_ours => End::Theirs,
            Some(after) => end_of(self.save(after, at).map(drop)),
            None => end_of(self.delete(&there.record, at).map(drop)),
        }
    }

    /// A draft that the act has is done with; one of what was typed since stands over the version that the act made.
    fn bring_draft_along(&self, wanted: &Wanted, version: Option<String>) {
        let path = self.draft_path(wanted.id);
        let Some(hash) = hash_of_file(&path) else { return };
        let draft = self.read_draft(&path).ok();
        let says_the_same = |draft: &Draft| wanted.last().is_some_and(|after| after.same_content(&draft.record));
        let done = if wanted.drafts.contains(&hash) || draft.as_ref().is_some_and(says_the_same) {
            self.remove_draft(wanted.id)
        } else if let Some(draft) = draft.filter(|_| wanted.last().is_some()) {
            let base = draft.base.map(|base| base.to_string());
            let is_ours = base == version || base.is_none_or(|base| wanted.over.contains(&base));
            if is_ours { self.write_draft(&draft.record) } else { Ok(()) }
        } else {
            Ok(())
        };
        if let Err(problem) = done {
            log::warn!("{}", problem.what);
        }
    }
}

impl Wanted {
    fn of(part: &NotedPart, path: PathBuf) -> Self {
        let (over, tombstones, drafts) = Default::default();
        let (kind, id, label, after) = (part.kind, part.id, String::new(), Vec::new());
        Self { kind, id, label, path, over, tombstones, drafts, after }
    }

    /// What it is to be in the end.
    fn last(&self) -> Option<&Arc<Record>> {
        self.after.last()?.as_ref()
    }
}

impl NotedPart {
    /// The record in it; none where it is deleted.
    fn record(&self) -> Result<Option<Arc<Record>>, Problem> {
        let Some(text) = &self.after else { return Ok(None) };
        parse(self.kind, Path::new(&self.path), text.as_bytes()).map(|loaded| Some(Arc::new(loaded.record)))
    }
}

impl Finished {
    /// What was to stand in a file that stays as it is: a draft, so that the officer is asked or it is tried again. A
    /// draft of what was typed since counts for more.
    fn leave(&mut self, store: &Store, wanted: &Wanted, failed: Option<(Problem, Option<String>)>) {
        let is_theirs = failed.is_none();
        let (trouble, version) = failed.unwrap_or_else(|| (theirs(wanted), wanted.over.iter().next().cloned()));
        let base = version.and_then(|version| version.parse::<Hash>().ok());
        let Some(record) = wanted.last() else { return self.problems.push(trouble) };
        if is_theirs && base.is_none() {
            // It was made here and somebody has deleted it since: it does not come back by itself.
            let kept = store.keep_in_history(record);
            return self.problems.extend(kept.err().into_iter().chain([trouble]));
        }
        log::warn!("{}", trouble.what);
        let typed_since = hash_of_file(&store.draft_path(wanted.id)).is_some_and(|hash| !wanted.drafts.contains(&hash));
        if !typed_since && store.put_draft(record, base).is_err() {
            self.left.push(Draft { record: Record::clone(record), base });
        }
    }
}

/// What is said where there is nothing to choose.
fn theirs(wanted: &Wanted) -> Problem {
    Problem::new(format!("Not all of this was done before Folkmoot ended: {}.", wanted.label))
        .safe("A record that belongs to it was changed by somebody else meanwhile, and is as they left it.")
        .hint("Look at it, and do what is missing once more.")
        .at(&wanted.path)
}

fn end_of(result: Result<(), SaveError>) -> End {
    match result {
        Ok(()) => End::Written,
        // What a newer version wrote is not written over either.
        Err(SaveError::ChangedOnDisk(_) | SaveError::ReadOnly(_)) => End::Theirs,
        Err(SaveError::Failed(problem)) => End::Failed(problem),
    }
}
