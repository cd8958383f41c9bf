//! Handing over to a successor: the change that does it, made and not yet applied.

use jiff::civil::Date;

use super::Session;
use crate::model::{Id, Ref};
use crate::workspace::Change;
use crate::workspace::handing_over::{Duty, HandOver, Moment, Successor, hand_over};

impl Session {
    /// The change that hands over what somebody looks after from this day on, and who has it then. What can't be written
    /// stays as it is; none where nothing changes.
    pub fn handed_over(&self, from: Ref, to: Successor, from_day: Date, duties: Vec<Duty>) -> Option<(Change, Ref)> {
        let wanted = HandOver { from, to, from_day, duties, left: self.unwritable() };
        let mut fresh = || self.fresh_id();
        let mut moment = Moment { now: self.clock.now(), fresh: &mut fresh };
        hand_over(&self.workspace, &wanted, &mut moment)
    }

    fn unwritable(&self) -> Vec<Id> {
        self.workspace.all().map(|record| record.id()).filter(|id| self.read_only(*id).is_some()).collect()
    }
}
