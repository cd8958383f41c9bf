//! Changes to records: making them, deleting, copying, undoing and doing again.

use std::sync::Arc;

use super::Session;
use super::pending::Pending;
use crate::app::jobs::Task;
use crate::app::{News, NewsAction};
use crate::documents::Origin;
use crate::model::form::{Difference, first_difference, renew_ids};
use crate::model::{Header, Id, Kind, Record, Ref};
use crate::workspace::{Change, Edit, Outcome};

impl Session {
    /// The number of the step that undoing would take back.
    pub fn undo_number(&self) -> Option<u64> {
        self.undo.number()
    }

    pub fn undo_label(&self) -> Option<&str> {
        self.undo.undo_label()
    }

    pub fn redo_label(&self) -> Option<&str> {
        self.undo.redo_label()
    }

    /// Makes a change as a step that can be undone.
    pub(super) fn apply(&mut self, change: Change) {
        let mut change = self.workspace.brought_up_to_date(change);
        // What changes nothing is no step that somebody would have to take back.
        if !change.edits.iter().any(Edit::changes_something) {
            return;
        }
        let now = self.clock.now();
        for after in change.edits.iter_mut().filter_map(|edit| edit.after.as_mut()) {
            Arc::make_mut(after).header_mut().changed = now;
        }
        if self.make(&change) == Outcome::Made {
            // What is put in place of something else is not gone.
            let makes = change.edits.iter().any(|edit| edit.before.is_none());
            let deleted = change.edits.iter().find(|edit| edit.after.is_none() && !makes);
            let deleted = deleted.and_then(|edit| edit.before.as_ref());
            let says = deleted.map(|deleted| format!("Deleted {}.", name_of(deleted))).or(change.gone.take());
            self.undo.push(change, self.clock.elapsed());
            if let (Some(says), Some(step)) = (says, self.undo.number()) {
                self.news.push(News::new(says).with(NewsAction::Undo(step)));
            }
        }
    }

    pub(super) fn undo(&mut self) {
        let Some(label) = self.undo.undo_label().map(str::to_owned) else { return };
        let mut undo = std::mem::take(&mut self.undo);
        let mut changed = None;
        let is_made = undo.undo(|change| {
            changed = changed_by(change);
            self.make(change)
        });
        self.undo = undo;
        if is_made {
            self.act_is_undoing(&label);
            self.tell_changed("Undone", label, changed);
        }
    }

    pub(super) fn redo(&mut self) {
        let Some(label) = self.undo.redo_label().map(str::to_owned) else { return };
        let mut undo = std::mem::take(&mut self.undo);
        let mut changed = None;
        let is_made = undo.redo(|change| {
            changed = changed_by(change);
            self.make(change)
        });
        self.undo = undo;
        if is_made {
            self.tell_changed("Done again", label, changed);
        }
    }

    /// Says what was changed and where, and has it shown.
    fn tell_changed(&mut self, done: &str, label: String, changed: Option<Changed>) {
        let (says, field) = match changed {
            Some(Changed { says, field }) => (says.unwrap_or(label), Some(field)),
            None => (label, None),
        };
        self.news.push(News::new(format!("{done}: {says}.")).showing(field));
    }

    pub(super) fn delete(&mut self, id: Id) {
        let Some(record) = self.workspace.get(id).cloned() else { return };
        let name = name_of(&record);
        self.apply(Change::new(format!("deleting {name}"), vec![Edit::delete(record)]));
    }

    /// A new record of a kind, not yet part of the workspace: apply a change that creates it. Nothing is typed in it, and
    /// the notes of a new event are by whoever makes it, where their name is the one of somebody in the records.
    pub fn new_record(&self, kind: Kind) -> Record {
        let mut record = Record::new(kind, self.fresh_id(), self.clock.now());
        self.sign(&mut record);
        record
    }

    /// The same of an event that is planned. Whoever is nobody among the people yet becomes somebody by it, which has to be
    /// created as well.
    pub(super) fn signed_by_you(&self, record: &mut Record) -> Option<Record> {
        self.sign(record);
        let name = self.workspace.your_new_name()?;
        let mut you = Record::new(Kind::Person, self.fresh_id(), self.clock.now());
        you.set_title(name);
        if let Record::Event(event) = record {
            event.people.minute_taker = Some(Ref(you.id()));
        }
        Some(you)
    }

    /// The notes of a new event are by whoever makes it.
    fn sign(&self, record: &mut Record) {
        if let Record::Event(event) = record {
            event.people.minute_taker = self.workspace.yourself();
        }
    }

    /// A copy of a record with ids of its own, to begin another from: what happened to the first one stays with it. It is
    /// not yet part of the workspace: apply a change that creates it. None of an event, which is held again instead.
    pub fn copy_of(&self, id: Id) -> Option<Record> {
        let mut copy = self.workspace.get(id).filter(|record| record.kind() != Kind::Event)?.as_ref().clone();
        renew_ids(copy.form(), &mut || self.fresh_id());
        let kept = std::mem::take(copy.header_mut());
        let header = Header::new(copy.kind(), self.fresh_id(), self.clock.now());
        let Header { tags, notes, attachments, retention, keep_until, .. } = kept;
        *copy.header_mut() = Header { tags, notes, attachments, retention, keep_until, ..header };
        match &mut copy {
            Record::Brief(brief) => brief.begin_anew(),
            Record::Output(output) => output.begin_anew(),
            Record::Action(action) => action.updates.clear(),
            _ => {}
        }
        if self.workspace.agreed_event_of(&copy).is_some() {
            // Nothing is added to agreed minutes.
            copy.set_source(None, None);
        }
        name_copy(&mut copy);
        Some(copy)
    }

    /// Changes the workspace and marks what changed as unsaved; says so and changes nothing where that can't be.
    fn make(&mut self, change: &Change) -> Outcome {
        if self.folder.is_none() {
            self.tell("No folder is open, so nothing could be kept. Open one in the settings.");
            return Outcome::Blocked;
        }
        if let Some(problem) = change.ids().find_map(|id| self.read_only(id)).cloned() {
            self.tell_problem(&problem);
            return Outcome::Blocked;
        }
        if let Err(outdated) = self.workspace.apply(change) {
            let name =
                self.workspace.get(outdated.id).map_or_else(|| "What you changed".to_owned(), |now| name_of(now));
            self.tell(format!(
                "{name} has changed meanwhile, so {} could not be done. Nothing was changed.",
                change.label
            ));
            return Outcome::Outdated;
        }
        if change.edits.iter().any(|edit| edit.before.is_none() || edit.after.is_none()) {
            // What is new or gone shows at once wherever it belongs; typing inside a record can wait for a pause.
            self.workspace.refresh_links();
        }
        change.edits.iter().filter(|edit| edit.after.is_some()).for_each(|edit| self.leaves_bin(edit.id));
        self.act(change);
        let at = self.clock.elapsed();
        for edit in &change.edits {
            if let Some(record) = edit.after.clone().or_else(|| edit.before.clone()) {
                if let (false, Some(folder)) = (self.pending.contains_key(&edit.id), &self.folder) {
                    folder.writer.send(Task::KeepAhead(edit.id));
                }
                let pending = self.pending.entry(edit.id);
                pending.or_insert_with(|| Pending::new(record.clone(), at)).changed(record, at);
            }
        }
        Outcome::Made
    }
}

/// What a change did, in words where it changed a field, and where it can be seen.
struct Changed {
    says: Option<String>,
    field: Origin,
}

/// Records beside the first, from which on a change is about none of them.
const MANY: usize = 2;

/// The first field that a change changes or, where it makes a record, that record.
fn changed_by(change: &Change) -> Option<Changed> {
    if let Some(about) = change.about_new() {
        let field = Origin { record: about.id(), field: String::new() };
        return change.edits.last().is_some_and(|last| last.before.is_none()).then_some(Changed { says: None, field });
    }
    let mut replaced = change.edits.iter().filter_map(|edit| Some((edit.before.as_ref()?, edit.after.as_ref()?)));
    if let Some((before, after)) = replaced.next() {
        let mut states = (Record::clone(before), Record::clone(after));
        let Difference { field, label } = first_difference(states.0.form(), states.1.form())?;
        // Of many records the first says nothing: what the change is called does.
        let says = (replaced.count() < MANY).then(|| format!("{} of {}", label.to_lowercase(), name_of(after)));
        return Some(Changed { says, field: Origin { record: after.id(), field } });
    }
    let made = change.edits.iter().find_map(|edit| edit.after.as_ref())?;
    Some(Changed { says: None, field: Origin { record: made.id(), field: String::new() } })
}

/// What a record is called in a sentence.
pub(super) fn name_of(record: &Record) -> String {
    let title = record.title();
    if title.is_empty() { format!("a new {}", record.kind().words().one.to_lowercase()) } else { title }
}

/// Tells a copy from what it was copied from, where its kind has a name that this can be added to.
fn name_copy(copy: &mut Record) {
    const SUFFIX: &str = " (copy)";
    match copy {
        Record::Person(_) => {}
        _ => copy.add_to_title(SUFFIX),
    }
}
