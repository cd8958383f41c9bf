//! Deleting a record: its last version into the history, a note that this is under way, the tombstone, then the file.
//! Undo is saving it again.

use jiff::Timestamp;

use super::files::{self, Audience};
use super::hash::Hash;
use super::open::Store;
use super::save::SaveError;
use super::small::to_text;
use super::tombstone::{TOMBSTONES, Tombstone};
use super::trouble::could_not;
use crate::model::{Id, Open, Problem, Record};

/// A record whose file is gone and whose tombstone says so.
#[derive(Clone, Debug)]
pub struct Deleted {
    /// The disk did not confirm that the deletion survives a power cut; the record may come back, whole.
    pub doubt: Option<Problem>,
}

impl Store {
    /// Deletes a record as it stands in the window. What was typed in it since its last save is saved first, or kept
    /// where that fails, so that it can be brought back.
    pub fn save_and_delete(&self, record: &Record, at: Timestamp) -> Result<Deleted, SaveError> {
        let saves = match self.known(record.id()) {
            // Where somebody else has changed it, the deletion says so and keeps both.
            Some(known) => match self.on_disk(&known.path) {
                Ok(found) => found.is_none_or(|(_, bytes)| Hash::of(&bytes) == known.hash),
                Err(_) => false,
            },
            None => self.is_typed_and_nowhere(record),
        };
        if saves && matches!(self.save(record, at), Err(SaveError::Failed(_) | SaveError::ChangedOnDisk(_))) {
            self.keep_ahead(record.id());
            let _ = self.keep_in_history(record).inspect_err(|problem| log::warn!("{}", problem.what));
        }
        self.delete(record, at)
    }

    /// Whether something was typed in a record that was never saved, and not deleted before.
    fn is_typed_and_nowhere(&self, record: &Record) -> bool {
        let mut empty = Record::new(record.kind(), record.id(), record.header().created);
        if let (Record::Event(empty), Record::Event(event)) = (&mut empty, record) {
            // Whoever makes it is noted without being asked.
            empty.people.minute_taker = event.people.minute_taker;
        }
        !self.tombstone_path(record.id()).exists() && !record.same_content(&empty)
    }

    /// Removes a record's file. A file that was changed meanwhile is not removed: an edit counts for more.
    pub fn delete(&self, record: &Record, at: Timestamp) -> Result<Deleted, SaveError> {
        let _turn = self.turn();
        self.check_savable()?;
        let Some(known) = self.known(record.id()) else {
            return Ok(Deleted { doubt: self.confirm_deletion(record) });
        };
        let Some((_, bytes)) = self.on_disk(&known.path).map_err(SaveError::Failed)? else {
            let doubt = self.bury(record, known.hash, at)?;
            self.forget(record.id());
            return Ok(Deleted { doubt });
        };
        if Hash::of(&bytes) != known.hash {
            return Err(self.changed_before_deletion(record, &known.path, &bytes));
        }
        self.ensure_in_history(record.id(), &bytes).map_err(SaveError::Failed)?;
        self.begin_deletion(record.id(), &known).map_err(SaveError::Failed)?;
        let buried = self.bury(record, known.hash, at).inspect_err(|_| self.end_deletion(record.id()))?;
        let removed = files::remove(&known.path).map_err(|error| {
            let problem = could_not("delete this", &known.path, &error).safe("The record is still there, whole.");
            // Without its file gone the deletion would be finished at the next start.
            self.end_deletion(record.id());
            SaveError::Failed(self.remove_tombstone(record.id()).err().unwrap_or(problem))
        })?;
        self.forget(record.id());
        let doubt = removed.confirmed().err().map(|error| could_not("confirm the deletion", &known.path, &error));
        // Where a power cut may bring the file back, the next start finishes the deletion.
        if doubt.is_none() {
            self.end_deletion(record.id());
        }
        Ok(Deleted { doubt: buried.or(doubt) })
    }

    /// A deletion that the disk did not confirm is asked for again: only that is tried once more.
    fn confirm_deletion(&self, record: &Record) -> Option<Problem> {
        let (tombstone, path) = (self.tombstone_path(record.id()), self.usual_path(record.kind(), record.id()));
        if !tombstone.exists() {
            return None;
        }
        match files::sync_again(&tombstone).and_then(|()| files::sync_folder_of(&path)) {
            Ok(()) => {
                self.end_deletion(record.id());
                None
            }
            Err(error) => Some(could_not("confirm the deletion", &path, &error)),
        }
    }

    /// Writes the tombstone; a problem where it may not survive a power cut.
    fn bury(&self, record: &Record, last: Hash, at: Timestamp) -> Result<Option<Problem>, SaveError> {
        let parents = [vec![last], self.deleted_versions(record.id())].concat();
        let rev = self.next_rev(record, 0, &parents, at);
        let text = to_text(&Tombstone::new(record.header(), rev)).map_err(SaveError::Failed)?;
        let path = self.tombstone_path(record.id());
        let not_deleted = |error: std::io::Error| {
            SaveError::Failed(could_not("delete this", &path, &error).safe("The record is still there, whole."))
        };
        files::ensure_folder(&self.folder().join(TOMBSTONES), Audience::Usual).map_err(not_deleted)?;
        let real = self.root().resolve(&path).map_err(SaveError::Failed)?;
        let written = files::replace(&real, text.as_bytes(), Audience::Usual).map_err(not_deleted)?;
        Ok(written.confirmed().err().map(|error| could_not("confirm the deletion", &path, &error)))
    }

    /// A record that is there again needs no tombstone. One with a reason that only a newer version knows stays: that
    /// version decides what it means.
    pub(super) fn remove_tombstone(&self, id: Id) -> Result<(), Problem> {
        let path = self.tombstone_path(id);
        let is_there = std::fs::symlink_metadata(&path).is_ok();
        if !is_there || self.tombstone(id).is_some_and(|tombstone| matches!(tombstone.reason, Open::Newer(_))) {
            return Ok(());
        }
        files::remove(&path)
            .and_then(files::Durability::confirmed)
            .map_err(|error| could_not("clear away the note of the deletion", &path, &error))
    }
}
