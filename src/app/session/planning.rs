//! Events that are made from a few answers, or after the pattern of another. Neither is part of the workspace yet: apply
//! the change.

use super::Session;
use crate::app::NewEvent;
use crate::model::Id;
use crate::workspace::{Again, Change, Edit};

impl Session {
    /// The change that makes a new event, and its id.
    pub fn begun(&self, new: &NewEvent) -> (Change, Id) {
        let mut record = new.begun(self.clock.now(), &mut || self.fresh_id());
        self.sign(&mut record);
        let id = record.id();
        (Change::new("a new event", vec![Edit::create(record)]), id)
    }

    /// The change that makes an event after the pattern of another, and the id of the new one.
    pub fn held_again(&self, again: &Again) -> Option<(Change, Id)> {
        self.workspace.held_again(again, self.clock.now(), &mut || self.fresh_id())
    }
}
