//! The event that is looked at, and the one that it opens: who is named there helps at the launch evening too, as the run
//! sheet prints it.

use jiff::civil::Date;

use crate::model::event::{EventType, OpenTo, Venue, timed};
use crate::model::form::is_typed;
use crate::model::{Event, Ref};
use crate::workspace::{Told, Workspace};

pub(super) struct Seen<'a> {
    pub workspace: &'a Workspace,
    pub event: &'a Event,
    told: Told<'a>,
    pub today: Date,
}

impl<'a> Seen<'a> {
    pub fn of(workspace: &'a Workspace, event: &'a Event, today: Date) -> Self {
        Self { workspace, event, told: Told::of(workspace, event), today }
    }

    /// Strangers come and stay for hours. Of what has no type of its own only who may come tells.
    pub fn is_large(&self) -> bool {
        match self.event.details.kind.known() {
            Some(EventType::Other) => self.is_open(),
            kind => kind.is_none_or(|kind| kind.holds_projects()),
        }
    }

    /// Anybody may come.
    pub fn is_open(&self) -> bool {
        let open_to = self.event.details.open_to.as_ref().and_then(|open_to| open_to.known());
        matches!(open_to, Some(OpenTo::Public | OpenTo::PublicWithAdults))
    }

    /// Whom the event names, or the one that it opens.
    pub fn names(&self, find: impl Fn(&Event) -> Option<Ref>) -> bool {
        self.told.said(find).is_some()
    }

    /// Where it is: a launch evening without a venue is where its event is.
    pub fn venue(&self) -> &'a Venue {
        &self.told.housed().details.venue
    }

    /// Whether a line of the run sheet was written, also among those that the whole event has for the evening before.
    pub fn has_run_sheet(&self) -> bool {
        let of_evening =
            |whole: &Event| timed(&whole.plan.run_sheet).iter().any(|line| line.day == 0 && is_typed(line.slot));
        self.event.plan.run_sheet.iter().any(is_typed) || self.told.hack().is_some_and(of_evening)
    }
}
