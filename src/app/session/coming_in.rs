//! What somebody else has changed in a record that is being typed in: it comes in at once, beside what is typed here, and
//! undo takes back no more than what was typed here. What both have changed waits beside its field for a choice.

use std::collections::HashMap;
use std::sync::Arc;

use super::Session;
use super::changing::name_of;
use super::pending::Pending;
use crate::app::jobs::Task;
use crate::app::{News, NewsAction};
use crate::documents::Origin;
use crate::model::form::{Difference, first_difference};
use crate::model::header::Unsettled;
use crate::model::{Id, Record};
use crate::store::{Joined, LoadedRecord, is_device_name};
use crate::workspace::merge::{BY_MERGING, count_changed, join_records, settled};
use crate::workspace::{Change, Edit};

/// The last states that undo can bring back get the other's change too, as many as a frame has time for.
const STATES: usize = 60;

impl Session {
    /// Goes on with both versions in one. False where that can't be.
    pub(super) fn go_on_joined(&mut self, id: Id, joined: &Joined, theirs: &LoadedRecord) -> bool {
        let (Some(folder), Some(now)) = (&self.folder, self.workspace.get(id).cloned()) else { return false };
        let is_as_sent = now.same_content(&joined.mine);
        let record =
            if is_as_sent { Some(joined.record.clone()) } else { join_records(&joined.mine, &now, &joined.record) };
        let Some(mut record) = record else { return false };
        if !folder.store.accept_joined(joined, theirs) {
            return false;
        }
        record.header_mut().rev = theirs.record.header().rev.clone();
        let record = Arc::new(record);
        let at = self.clock.elapsed();
        if record.same_content(&theirs.record) {
            self.pending.remove(&id);
            folder.writer.send(Task::RemoveDraft(id));
        } else {
            let pending = self.pending.entry(id).or_insert_with(|| Pending::new(record.clone(), at));
            pending.go_on();
            pending.changed(record.clone(), at);
        }
        self.carry_into_undo(id, &now, &record);
        self.workspace.load(record.clone());
        self.workspace.refresh_links();
        self.tell_joined(&now, &record, &theirs.record);
        true
    }

    /// Undo leads to what was typed here before, with the other's change in it.
    fn carry_into_undo(&mut self, id: Id, before: &Arc<Record>, now: &Arc<Record>) {
        let mut carried: HashMap<*const Record, Arc<Record>> = HashMap::new();
        self.undo.rebase(id, |state| {
            let key = Arc::as_ptr(state);
            if let Some(known) = carried.get(&key) {
                return Some(known.clone());
            }
            if carried.len() >= STATES {
                return None;
            }
            let joined = if state.same_content(before) {
                now.clone()
            } else {
                let mut joined = join_records(before, state, now)?;
                joined.header_mut().clashes = now.header().clashes.clone();
                Arc::new(joined)
            };
            carried.insert(key, joined.clone());
            Some(joined)
        });
    }

    /// Says in a line what came in and by whom, and where somebody has to choose. Nobody is led there who is typing.
    fn tell_joined(&mut self, before: &Record, now: &Record, theirs: &Record) {
        let (mut old, mut new) = (before.clone(), now.clone());
        let open = now.header().clashes.iter().find(|open| !before.header().clashes.contains(open));
        if let Some(open) = open {
            let field = Origin { record: now.id(), field: open.field.clone() };
            let says = format!("{} was changed in two ways. Both are kept; choose beside the field.", name_of(now));
            self.news.push(News::new(says).with(NewsAction::Show(field)));
            return;
        }
        let Some(Difference { field, label }) = first_difference(old.form(), new.form()) else { return };
        let others = match count_changed(before, now).saturating_sub(1) {
            0 => String::new(),
            1 => " and 1 other".to_owned(),
            several => format!(" and {several} others"),
        };
        let by = by_whom(theirs).map_or("outside this window".to_owned(), |name| format!("by {name}"));
        let field = Origin { record: now.id(), field };
        let says = format!("Taken in: {label}{others}, changed {by}.");
        self.news.push(News::new(says).with(NewsAction::Show(field)));
    }

    /// The change that settles a field that two versions did not agree on.
    pub fn settle(&self, id: Id, open: &Unsettled, takes_other: bool) -> Option<Change> {
        let record = self.workspace.get(id)?;
        let after = settled(record, open, takes_other)?;
        Some(Change::new(format!("choosing in {}", name_of(record)), vec![Edit::replace(record.clone(), after)]))
    }
}

/// Who saved a version, where it was a person who has said their name.
fn by_whom(record: &Record) -> Option<&str> {
    let by = record.header().rev.by.trim();
    Some(by).filter(|by| !by.is_empty() && !is_device_name(by) && *by != BY_MERGING)
}
