//! How a brief fared at one event: the question as it was set, the team, and what the team made of the question. A brief
//! that is carried to a second event gets a second appearance, and the first stays as it was.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::Team;
use crate::model::form::{EVENTS, Field, Fielded, Item, Place, field, helped, wide};
use crate::model::parts::{Quote, WebLink};
use crate::model::{Id, Markdown, Ref, TimeOfDay, When, is_blank};

/// The events at which it was worked on, in their order.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearances {
    pub appearances: Vec<Appearance>,
}

/// One event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    pub id: Id,
    pub event: Option<Ref>,
    /// As it was set at this event, whatever the brief says since.
    pub question: String,
    pub team: Team,
    /// The team's own, where it changed the question.
    pub new_question: String,
    pub why_changed: Markdown,
    pub what_the_team_did: Markdown,
    pub what_happens_now: Markdown,
    pub checkpoints: Vec<Checkpoint>,
    pub quotes: Vec<Quote>,
    pub links: Vec<WebLink>,
}

/// How far a team was at a moment of the event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Checkpoint {
    pub id: Id,
    pub when: When,
    pub time: Option<TimeOfDay>,
    pub text: String,
}

impl Appearance {
    /// Whether the team changed the question.
    pub fn is_reframed(&self) -> bool {
        !self.new_question.trim().is_empty()
    }
}

impl Fielded for Appearances {
    const FIELDS: &'static [Field<Self>] = &[field("appearances", "Events", |a| Place::Items(&mut a.appearances))];
}

impl Fielded for Appearance {
    const FIELDS: &'static [Field<Self>] = &[
        field("event", "Event", |a| Place::Link { target: &mut a.event, kinds: EVENTS }),
        wide("question", "The question as it was set", "Stays as it was, whatever the brief says since.", |a| {
            Place::Line(&mut a.question)
        }),
        field("team", "Team", |a| Place::Nested(&mut a.team)),
        wide("new_question", "The team's new question", "Leave it empty where the question stayed.", |a| {
            Place::Line(&mut a.new_question)
        }),
        field("why_changed", "Why it changed", |a| Place::Text(&mut a.why_changed)),
        field("what_the_team_did", "What the team did", |a| Place::Text(&mut a.what_the_team_did)),
        helped("what_happens_now", "What happens now", "As the write-up tells it.", |a| {
            Place::Text(&mut a.what_happens_now)
        }),
        field("checkpoints", "Checkpoints", |a| Place::Items(&mut a.checkpoints)),
        field("quotes", "Quotes", |a| Place::Items(&mut a.quotes)),
        field("links", "Links", |a| Place::Items(&mut a.links)),
    ];
}

impl Fielded for Checkpoint {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "Day", |c| Place::When(&mut c.when)),
        field("time", "Time", |c| Place::Time(&mut c.time)),
        wide("text", "How far they were", "", |c| Place::Line(&mut c.text)),
    ];
}

impl Item for Appearance {
    const ONE: &'static str = "event";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        if self.is_reframed() { self.new_question.clone() } else { self.question.clone() }
    }
}

impl Item for Checkpoint {
    const ONE: &'static str = "checkpoint";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.text.clone()
    }
}
