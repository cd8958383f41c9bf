//! Records with what was typed in them before the program ended, which came back at this start: named as recovered until
//! they are saved, and after that until somebody has seen it.

use std::sync::Arc;

use super::changing::name_of;
use super::drafting::Drafting;
use super::{Clashed, Session};
use crate::app::jobs::{Recovered, Task};
use crate::app::{News, NewsAction};
use crate::documents::Origin;
use crate::model::form::first_difference;
use crate::model::{Id, Problem, Record};
use crate::workspace::{Change, Edit};

/// A record that was recovered.
#[derive(Clone, Debug)]
pub struct BroughtBack {
    /// As it was saved last before; none where it never was.
    pub before: Option<Arc<Record>>,
    /// With what was typed.
    pub(super) text: Arc<Record>,
    pub is_saved: bool,
}

impl Session {
    /// Where typing has gone on already, what was typed before stands beside it.
    fn recover_as_copy(&mut self, mut draft: Record) {
        draft.header_mut().id = self.fresh_id();
        draft.add_to_title(" (recovered)");
        let (kind, name) = (draft.kind().words().many, name_of(&draft));
        self.tell(format!("What was typed before in {name} was recovered, and stands beside it among {kind}."));
        self.apply(Change::new("recovering", vec![Edit::create(draft)]));
    }

    /// What was typed here and never saved, of which the file says something else now, or which is gone.
    fn recover_as_clash(&mut self, draft: Record, theirs: Option<Arc<Record>>) {
        let id = draft.id();
        let is_gone = theirs.is_none() && self.unread.iter().all(|unread| unread.id != Some(id));
        let unread = self.unread.iter().find(|unread| unread.id == Some(id));
        let problem = match unread {
            Some(unread) if theirs.is_none() => unread_meanwhile(&unread.problem),
            _ if is_gone => deleted_meanwhile(),
            _ => two_versions(),
        };
        // Steps back would be based on the version that this one takes the place of.
        self.undo.forget(id);
        self.workspace.load(Arc::new(draft));
        self.clashes.insert(id, Clashed { problem, theirs, is_gone });
    }

    /// Takes what was typed and not saved when the program last ended as a change of its own, which can be undone. Where
    /// the file has changed since, both are joined; where they can't be, there are two versions.
    pub(super) fn recover(&mut self, draft: Recovered) {
        let Recovered { record, outdated, joined, is_kept } = draft;
        let id = record.id();
        let saved = self.workspace.get(id).cloned();
        let says_no_more = |typed: &Record| saved.as_ref().is_some_and(|saved| saved.same_content(typed));
        if says_no_more(&record) {
            return self.forget_draft(id);
        }
        if self.folder_read_only().is_some() {
            // Another window has this folder open, and the draft is what is being typed there.
            return;
        }
        if self.pending.contains_key(&id) {
            return self.recover_as_copy(record);
        }
        if !outdated {
            return self.take_back(saved, record);
        }
        // Joined with what stands in the window, and with nothing that came after it.
        let is_of_now = |joined: &Record| saved.as_ref().is_some_and(|saved| saved.header().rev == joined.header().rev);
        match joined.filter(is_of_now) {
            Some(joined) if says_no_more(&joined) => self.forget_draft(id),
            Some(joined) => self.take_back(saved, joined),
            None => {
                self.recover_as_clash(record, saved);
                if !is_kept {
                    self.undrafted.insert(id, Drafting::now());
                }
            }
        }
    }

    /// All of it is in the file.
    fn forget_draft(&self, id: Id) {
        if let Some(folder) = &self.folder {
            folder.writer.send(Task::RemoveDraft(id));
        }
    }

    fn take_back(&mut self, saved: Option<Arc<Record>>, typed: Record) {
        let (id, title, before) = (typed.id(), typed.title(), saved.clone());
        let edit = saved.map_or_else(|| Edit::create(typed.clone()), |saved| Edit::replace(saved, typed.clone()));
        self.apply(Change::new(format!("recovering {title}"), vec![edit]));
        if let Some(pending) = self.pending.get(&id) {
            let text = pending.record().clone();
            let (mut old, mut new) = (before.as_deref().cloned(), text.clone());
            let first = old.as_mut().and_then(|old| first_difference(old.form(), Arc::make_mut(&mut new).form()));
            self.recovered.insert(id, BroughtBack { before, text, is_saved: false });
            let field = first.map(|difference| difference.field).unwrap_or_default();
            let says = format!("Recovered what was typed last in {title}.");
            self.news.push(News::new(says).with(NewsAction::Show(Origin { record: id, field })));
        }
    }

    /// What was recovered of this record, where something was, it was not taken back, and nobody has said yet that they
    /// saw it. Once it is saved, whoever changes the record has seen it: going back would take back that change as well.
    pub fn recovered(&self, id: Id) -> Option<&BroughtBack> {
        let recovered = self.recovered.get(&id)?;
        let now = self.workspace.get(id)?;
        let is_before = recovered.before.as_ref().is_some_and(|before| before.same_content(now));
        let is_changed = recovered.is_saved && !recovered.text.same_content(now);
        (!is_before && !is_changed).then_some(recovered)
    }

    /// Whether something that was recovered is not in its file yet.
    pub fn saves_recovered(&self) -> bool {
        self.recovered.iter().any(|(id, recovered)| !recovered.is_saved && self.pending.contains_key(id))
    }

    /// Somebody has seen what was recovered, and it stays.
    pub(super) fn keep_recovered(&mut self, id: Id) {
        self.recovered.remove(&id);
    }

    /// Puts the version before in place of what was recovered, which is in the history by then. What was agreed or
    /// published meanwhile stays.
    pub(super) fn go_back(&mut self, id: Id) {
        let recovered = self.recovered(id).filter(|recovered| recovered.is_saved);
        let before = recovered.and_then(|recovered| recovered.before.clone());
        let Some((before, now)) = before.zip(self.workspace.get(id).cloned()) else { return };
        let Some(change) = self.restored(&before, None) else { return };
        let label = format!("going back to {} as it was before", before.title());
        self.apply(Change { label, ..change });
        let is_done = self.workspace.get(id).is_none_or(|record| !Arc::ptr_eq(record, &now));
        if is_done {
            self.recovered.remove(&id);
        }
    }
}

fn deleted_meanwhile() -> Problem {
    Problem::new("This was deleted from the folder, and what was typed here last was never saved.")
        .safe("What you typed is kept on this computer.")
        .hint("Keep yours to bring it back for everybody, or leave it deleted: yours then stays in the history.")
}

/// The file can't be read, and what was typed or seen here last is a draft.
fn unread_meanwhile(problem: &Problem) -> Problem {
    problem
        .clone()
        .safe("What you see here is whole and kept on this computer; the file was left as it is.")
        .hint("Keep yours to write it over the file, or put the file right and read it again.")
}

fn two_versions() -> Problem {
    Problem::new("There are two versions of this: one in the folder, and one that was typed here and never saved.")
        .safe("Both versions are kept.")
        .hint("Compare the two, then keep yours or take theirs.")
}
