//! Project briefs: a question that a hack event works on, and the project that grows from it. One file in three groups,
//! which are the three pages of its editor. What was made is an output, a record of its own that names the brief.

mod afterwards;
mod appearance;
mod ask;
mod comment;
mod edition;
mod parts;
mod since;
mod team;

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Place, field};
use super::output::{Output, furthest};
use super::{Header, Id, Ref, is_blank};

pub use afterwards::Afterwards;
pub use appearance::{Appearance, Appearances, Checkpoint};
pub use ask::{Ask, BriefStatus};
pub use comment::{Comment, CommentOutcome};
pub use edition::Edition;
pub use parts::{Agreement, Consideration, Contact, Resource, Sensitivity};
pub use since::{AskedForNews, ExpectedStep, Since, StepOutcome, ToldBack, Update};
pub use team::{Member, Team, TeamRole};

/// A project, from the question as it was set to what became of it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Brief {
    pub header: Header,
    pub brief: Ask,
    pub at_events: Appearances,
    pub since: Since,
}

impl Brief {
    /// What it is called: its name, or else its question.
    pub fn title(&self) -> &str {
        if self.brief.name.is_empty() { &self.brief.question } else { &self.brief.name }
    }

    /// How it stood at this event, where it was there. The latest entry counts.
    pub fn at(&self, event: Id) -> Option<&Appearance> {
        self.at_events.appearances.iter().rev().find(|appearance| appearance.event == Some(Ref(event)))
    }

    /// The event that it was taken to last.
    pub fn last_event(&self) -> Option<Ref> {
        self.at_events.appearances.iter().rev().find_map(|appearance| appearance.event)
    }

    /// Where a team last wrote a new question.
    pub fn changed_at(&self) -> Option<&Appearance> {
        let mut appearances = self.at_events.appearances.iter().rev();
        appearances.find(|appearance| !appearance.new_question.trim().is_empty())
    }

    /// The question that stands now: a team's new one, the latest first, or else the one that was set.
    pub fn question_now(&self) -> &str {
        self.changed_at().map_or(&self.brief.question, |appearance| &appearance.new_question)
    }

    /// Whether it is not taken forward: somebody wrote down why, or it is closed and none of its outputs goes on.
    pub fn is_over(&self, outputs: &[&Output]) -> bool {
        let is_closed = self.brief.status.is(BriefStatus::Closed);
        !self.since.why_closed.is_empty() || (is_closed && furthest(outputs).is_none())
    }

    /// As a brief begins: whatever was shared or published of another, what teams made of it and what was heard since then
    /// is none of its own.
    pub fn begin_anew(&mut self) {
        self.brief.begin_as_draft();
        (self.at_events, self.since) = Default::default();
    }

    /// Carries it to one more event, with the question as the brief asks it today and a team that is not known yet. Where
    /// it is there already, nothing changes.
    pub fn carry_to(&mut self, event: Ref, id: Id) {
        if self.at(event.0).is_some() {
            return;
        }
        let asked = self.brief.question.trim();
        let question = if asked.is_empty() { self.question_now() } else { &self.brief.question }.to_owned();
        self.at_events.appearances.push(Appearance { id, event: Some(event), question, ..Appearance::default() });
    }
}

impl Fielded for Brief {
    const FIELDS: &'static [Field<Self>] = &[
        field("brief", "Brief", |b| Place::Nested(&mut b.brief)),
        field("at_events", "At the event", |b| Place::Nested(&mut b.at_events)),
        field("since", "Since then", |b| Place::Nested(&mut b.since)),
        field("header", "Notes and files", |b| Place::Nested(&mut b.header)),
    ];
}
