//! Which hack event a launch evening opens, before anybody has said so: the evening is day 0 of its hack.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Workspace;
use crate::model::event::{EventType, timed};
use crate::model::{Event, Id, When};

/// For so many days after its launch evening a hack event may begin.
const APART: i32 = 21;

impl Workspace {
    /// The hack event that an evening on this day seems to open: the next one that is to come, begins soon after it and has
    /// no launch evening that takes place. Without a day, the next that is to come.
    pub fn hack_to_launch(&self, evening: &When, today: Date) -> Option<&Event> {
        let day = evening.known_day();
        let latest = day.and_then(|day| day.checked_add(APART.days()).ok());
        let suits = |begins: Date| {
            let is_after = day.is_none_or(|day| day <= begins);
            begins >= today && is_after && latest.is_none_or(|latest| begins <= latest)
        };
        let hacks = self.events().filter(|event| event.details.kind.is(EventType::HackEvent));
        let open = hacks.filter(|hack| hack.takes_place() && !self.has_launch(hack.header.id));
        let dated =
            open.filter_map(|hack| Some((hack.details.when.known_day().filter(|begins| suits(*begins))?, hack)));
        dated.min_by_key(|(begins, hack)| (*begins, hack.header.id)).map(|(_, hack)| hack)
    }

    /// Whether it has a launch evening that was not called off.
    fn has_launch(&self, hack: Id) -> bool {
        self.linked_launches(hack).iter().any(|launch| launch.takes_place())
    }
}

/// Whether a hack event plans its launch evening itself, on the run sheet of its day 0.
pub fn plans_its_launch(hack: &Event) -> bool {
    timed(&hack.plan.run_sheet).iter().any(|line| line.day == 0)
}
