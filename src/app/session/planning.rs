//! Events that are made from a few answers, or after the pattern of another. Neither is part of the workspace yet: apply
//! the change.

use super::Session;
use crate::app::{BeginsWith, NewEvent, shipped_template};
use crate::model::{Id, Record, Ref};
use crate::workspace::launching::plans_its_launch;
use crate::workspace::templates::Making;
use crate::workspace::{Again, Change, Edit};

impl Session {
    /// The change that makes a new event, and its id.
    pub fn begun(&self, new: &NewEvent) -> (Change, Id) {
        let template = match new.begins_with {
            BeginsWith::Nothing => None,
            BeginsWith::Own(id) => self.workspace.template(Ref(id)),
            BeginsWith::Shipped(name) => shipped_template(name),
        };
        let mut record = new.begun(template, self.clock.now(), &mut || self.fresh_id());
        let hack = new.part_of.and_then(|hack| self.workspace.event(hack));
        if let Record::Event(event) = &mut record
            && hack.is_some_and(plans_its_launch)
        {
            // The evening is on the run sheet of its hack already, and would be planned twice.
            event.plan.run_sheet.clear();
        }
        let you = self.signed_by_you(&mut record);
        let id = record.id();
        let edits = you.into_iter().chain([record]).map(Edit::create).collect();
        (Change::new("a new event", edits), id)
    }

    /// The change that keeps an event as a template, and the template's id.
    pub fn kept_as_template(&self, event: Id) -> Option<(Change, Id)> {
        let making = Making { now: self.clock.now(), fresh: &mut || self.fresh_id() };
        self.workspace.kept_as_template(Ref(event), making)
    }

    /// The change that puts what an event taught into the template that it was made from, and that template's id.
    pub fn taught(&self, event: Id) -> Option<(Change, Id)> {
        let making = Making { now: self.clock.now(), fresh: &mut || self.fresh_id() };
        let of = self.workspace.event(Ref(event))?;
        self.workspace.taught(Ref(event), shipped_template(&of.details.template_name), making)
    }

    /// The change that makes an event after the pattern of another, and the id of the new one.
    pub fn held_again(&self, again: &Again) -> Option<(Change, Id)> {
        self.workspace.held_again(again, self.clock.now(), &mut || self.fresh_id())
    }
}
