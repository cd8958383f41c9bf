//! What of an event serves the next one of its kind. What happened at it stays with it: who came, what was said, how
//! the dates moved. Whoever makes the record gives the copy its ids, its name and its dates.

use super::{Details, Event, EventStatus, EventType, Minutes, People, Plan};
use crate::model::header::Header;
use crate::model::parts::LinkKind;
use crate::model::{Open, Ref, When};

impl Event {
    /// The plan of this event as a new one: where, by whom, who does what, the run sheet, money and risks.
    #[must_use]
    pub fn planned_again(&self) -> Self {
        Self {
            header: Header {
                tags: self.header.tags.clone(),
                retention: self.header.retention.clone(),
                ..Header::default()
            },
            details: details(&self.details),
            plan: plan(&self.plan),
            people: jobs(&self.people),
            minutes: Minutes {
                style: self.minutes.style.clone(),
                signature: self.minutes.signature,
                ..Minutes::default()
            },
            review: super::Review::default(),
        }
    }

    /// Whether it is a launch evening of that event.
    pub fn launches(&self, hack: Ref) -> bool {
        self.details.kind.is(EventType::LaunchEvening) && self.details.part_of == Some(hack)
    }
}

fn details(was: &Details) -> Details {
    let mut details = was.clone();
    details.links.retain(|link| !link.kind.is(LinkKind::PhotoSet) && !link.kind.is(LinkKind::Video));
    Details {
        status: Open::Known(EventStatus::Idea),
        ordinal: None,
        theme: String::new(),
        when: When::default(),
        moves: Vec::new(),
        delegations: Vec::new(),
        facts: Vec::new(),
        ..details
    }
}

fn plan(was: &Plan) -> Plan {
    let mut plan = was.clone();
    plan.budget.iter_mut().for_each(|line| line.actual = None);
    plan.risks.iter_mut().for_each(|risk| risk.by = When::default());
    plan.run_sheet.iter_mut().for_each(|slot| slot.began = None);
    plan.show_and_tell.turns.clear();
    plan.tasks.iter_mut().for_each(|task| *task = task.anew());
    plan
}

fn jobs(was: &People) -> People {
    People {
        registered: None,
        attended: None,
        walk_ins: None,
        no_shows: None,
        headcounts: Vec::new(),
        attendance: Vec::new(),
        ..was.clone()
    }
}
