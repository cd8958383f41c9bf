//! Acts that were cut short by a crash are carried out to the end at the next start, before the records are read.
//!
//! A record whose file is still the version before gets the one after, as in a save; one that has it already is left. One
//! that somebody else changed meanwhile is left to them: what was to stand there becomes a draft, so that the officer is
//! asked. Nothing is taken for done before it is in its file, so that a crash in here changes nothing that the next start
//! would not put right. A note that is torn was never begun: none of its records was written either.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::acts::{LARGEST_NOTE, Name, Note, NotedPart, UnderWay, hash_of_file, hash_text};
use super::attach::read_at_most;
use super::carrying_out::{End, Wanted};
use super::drafts::Draft;
use super::hash::Hash;
use super::known::Known;
use super::open::Store;
use super::read::parse;
use super::small::from_bytes;
use crate::model::{FORMAT, Id, Problem, Record};

/// What lies under a note's name.
enum Found {
    Whole(Note),
    /// Half of it, so that the act never began.
    Torn(Vec<u8>),
    Unread(Problem),
}

fn read_note(name: Name, path: &Path) -> Found {
    match read_at_most(path, LARGEST_NOTE) {
        Err(problem) => Found::Unread(problem),
        Ok(bytes) if hash_text(&bytes) != name.hash => Found::Torn(bytes),
        Ok(bytes) => from_bytes("The note of a change", path, &bytes).map_or_else(Found::Unread, Found::Whole),
    }
}

/// What was done about the acts that were cut short.
#[derive(Debug, Default)]
pub struct Finished {
    /// What people call those that were carried out.
    pub done: Vec<String>,
    pub problems: Vec<Problem>,
    /// What could not be written at all.
    pub left: Vec<Draft>,
}

impl Store {
    /// Carries out what was cut short, as soon as the workspace is open to be written and before it is read.
    pub fn finish_acts(&self, at: Timestamp) -> Finished {
        let mut finished = Finished::default();
        if self.read_only().is_some() {
            return finished;
        }
        let notes = self.whole_notes(&mut finished.problems);
        let (mut failed, mut theirs, mut changed) = (HashSet::new(), HashSet::new(), HashSet::new());
        for wanted in self.wanted(&notes) {
            let version = hash_of_file(&wanted.path);
            match self.carry_out(&wanted, at) {
                End::Already => self.bring_draft_along(&wanted, version),
                End::Since => {}
                End::Written => {
                    changed.insert(wanted.id);
                    self.bring_draft_along(&wanted, version);
                }
                End::Theirs => {
                    theirs.insert(wanted.id);
                    if !finished.leave(self, &wanted, None) {
                        failed.insert(wanted.id);
                    }
                }
                End::Failed(problem) => {
                    failed.insert(wanted.id);
                    finished.leave(self, &wanted, Some((problem, version)));
                }
            }
        }
        for (name, note) in notes {
            let names = |ids: &HashSet<Id>| note.parts.iter().any(|part| ids.contains(&part.id));
            if names(&changed) && !names(&theirs) && !names(&failed) && !finished.done.contains(&note.label) {
                finished.done.push(note.label.clone());
            }
            let waiting: HashSet<Id> = note.parts.iter().map(|part| part.id).filter(|id| failed.contains(id)).collect();
            if waiting.is_empty() {
                self.remove_note(name);
            } else {
                self.acts().push(UnderWay { name, note, waiting });
            }
        }
        finished
    }

    /// The same in place of another window that has ended, where the records are read already: what is written here is
    /// not known as read, so that the next look finds it like whatever else that window has saved.
    pub fn finish_acts_of_another(&self, at: Timestamp) -> Finished {
        let before = self.all_known();
        let finished = self.finish_acts(at);
        for (id, now) in self.all_known() {
            match before.get(&id) {
                None => self.forget(id),
                Some(before) if before.hash == now.hash => {}
                Some(before) => self.set_known(id, Known { stamp: None, ..Known::clone(before) }),
            }
        }
        for (id, before) in before {
            if self.known(id).is_none() {
                self.set_known(id, Known { stamp: None, ..Arc::unwrap_or_clone(before) });
            }
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
                wanted.over.extend(part.over.iter().chain(&part.since).cloned());
                wanted.tombstones.extend(part.tombstone.clone());
                wanted.drafts.extend(part.draft.clone());
                wanted.early.extend(part.early.clone());
                wanted.after.push(after);
            }
        }
        all
    }

    /// A draft that the act has is done with; one of what was typed since stands over the version that the act made.
    fn bring_draft_along(&self, wanted: &Wanted, version: Option<String>) {
        let path = self.draft_path(wanted.id);
        let Some(hash) = hash_of_file(&path) else { return };
        let draft = self.read_draft(&path).ok();
        let says_the_same = |draft: &Draft| wanted.last().is_some_and(|after| after.same_content(&draft.record));
        let done = if wanted.drafts.contains(&hash) || draft.as_ref().is_some_and(says_the_same) {
            self.remove_draft(wanted.id)
        } else if wanted.early.contains(&hash) {
            // It stands over the version from before the act, so that the officer is asked.
            Ok(())
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

impl NotedPart {
    /// The record in it; none where it is deleted.
    pub(super) fn record(&self) -> Result<Option<Arc<Record>>, Problem> {
        let Some(text) = &self.after else { return Ok(None) };
        parse(self.kind, Path::new(&self.path), text.as_bytes()).map(|loaded| Some(Arc::new(loaded.record)))
    }
}

impl Finished {
    /// What was to stand in a file that stays as it is: a draft, so that the officer is asked or it is tried again. A
    /// draft of what was typed since counts for more. False where it is kept nowhere but in memory.
    fn leave(&mut self, store: &Store, wanted: &Wanted, failed: Option<(Problem, Option<String>)>) -> bool {
        let is_theirs = failed.is_none();
        let (trouble, version) = failed.unwrap_or_else(|| (theirs(wanted), wanted.over.iter().next().cloned()));
        let base = version.and_then(|version| version.parse::<Hash>().ok());
        let Some(record) = wanted.last() else {
            self.problems.push(trouble);
            return true;
        };
        if is_theirs && base.is_none() {
            // It was made here and somebody has deleted it since: it does not come back by itself.
            let kept = store.keep_in_history(record);
            let is_kept = kept.is_ok();
            self.problems.extend(kept.err().into_iter().chain([trouble]));
            return is_kept;
        }
        // Without its label, which may name somebody.
        log::warn!("a record of a change that was cut short is left as it is; what it was to be is a draft");
        let draft = store.draft_path(wanted.id);
        let lies_there = hash_of_file(&draft);
        let is_early = lies_there.as_ref().is_some_and(|hash| wanted.early.contains(hash));
        let typed_since = lies_there.is_some_and(|hash| !is_early && !wanted.drafts.contains(&hash));
        // One of an earlier run gives way, and stays in the history.
        let is_free = !is_early || store.read_draft(&draft).is_ok_and(|it| store.keep_in_history(&it.record).is_ok());
        let is_kept = typed_since || (is_free && store.put_draft(record, base).is_ok());
        if !is_kept {
            self.left.push(Draft { record: Record::clone(record), base });
        }
        is_kept
    }
}

/// What is said where there is nothing to choose.
fn theirs(wanted: &Wanted) -> Problem {
    Problem::new(format!("Not all of this was done before Folkmoot ended: {}.", wanted.label))
        .safe("A record that belongs to it was changed by somebody else meanwhile, and is as they left it.")
        .hint("Look at it, and do what is missing once more.")
        .at(&wanted.path)
}
