//! A task of the countdown: what is done before an event so that it takes place, and after it so that something comes of
//! it. It is due so long before or after the event, and so moves with it; which day that is, is worked out elsewhere.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PARTIES, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Lead, Open, Ref, When, is_blank};

/// Something to do around an event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    pub id: Id,
    pub what: String,
    pub why: String,
    pub lead: Open<Lead>,
    /// A day of its own that somebody fixed: it does not move with the event.
    pub due: When,
    pub owner: Option<Ref>,
    /// Who it is for until somebody is named: "sponsor", "venue host".
    pub owner_role: String,
    pub state: Open<TaskState>,
    pub done: When,
    pub skipped_because: String,
    /// What shows that it was done: a letter, a booking number.
    pub evidence: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskState {
    #[default]
    ToDo,
    Done,
    Skipped,
}

impl Task {
    /// Something is still expected of it, as far as this version knows.
    pub fn is_to_do(&self) -> bool {
        self.state.is(TaskState::ToDo)
    }

    /// The same for another event: nobody has done it yet, and no day is fixed.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self {
            due: When::default(),
            state: Open::default(),
            done: When::default(),
            skipped_because: String::new(),
            evidence: String::new(),
            ..self.clone()
        }
    }
}

impl Choice for TaskState {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::ToDo, "To do"), (Self::Done, "Done"), (Self::Skipped, "Skipped")];
}

impl Fielded for Task {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What is to be done", "Begin with a verb.", |t| Place::Line(&mut t.what)),
        helped("lead", "When", "Such as: 12 weeks before, the day after, 3 months after.", |t| {
            Place::Lead(&mut t.lead)
        }),
        helped("due", "A fixed day", "Only where it does not move with the event.", |t| Place::When(&mut t.due)),
        field("owner", "Owner", |t| Place::Link { target: &mut t.owner, kinds: PARTIES }),
        helped("owner_role", "Who it is for", "Such as: sponsor, venue host. Until somebody is named.", |t| {
            Place::Line(&mut t.owner_role)
        }),
        wide("why", "Why", "", |t| Place::Line(&mut t.why)),
        field("state", "State", |t| Place::Pick(&mut t.state)),
        field("done", "Done on", |t| Place::When(&mut t.done)),
        wide("skipped_because", "Skipped because", "", |t| Place::Line(&mut t.skipped_because)),
        wide("evidence", "Evidence", "A booking number, a letter, where it can be seen.", |t| {
            Place::Line(&mut t.evidence)
        }),
    ];
}

impl Item for Task {
    const ONE: &'static str = "task";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}
