//! An issue that somebody brings to a learning set: what it is about, what came of it, and how long each part of it takes.
//!
//! It is private unless it says that it is shared, so that one of which nobody has said anything stays with whoever
//! brought it. What they take on are actions of their own. How far the time of a part has run is no business of a record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{self, Field, Fielded, PEOPLE, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, is_blank};

/// What somebody wants time for.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Issue {
    pub id: Id,
    /// In one sentence.
    pub title: String,
    pub brought_by: Option<Ref>,
    pub stage: Open<IssueStage>,
    pub who: Markdown,
    pub resources: Markdown,
    pub action_plan: Markdown,
    pub barriers: Markdown,
    /// For whoever brought it, whatever else is shared.
    pub notes: Markdown,
    /// What the set may read; anything else is private.
    pub shared: bool,
    /// As whoever brought it asks it in the end.
    pub question: String,
    /// All parts together; the usual time where nothing is said.
    pub minutes: Option<u32>,
    pub rounds: Rounds,
}

/// How far an issue has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum IssueStage {
    /// Somebody wants time for it.
    #[default]
    Asked,
    Begun,
    Worked,
    HeldOver,
}

/// Minutes of the parts that were set by hand; the others have their share of the whole.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rounds {
    pub present: Option<u32>,
    pub questions: Option<u32>,
    pub options: Option<u32>,
    pub commit: Option<u32>,
    pub reflect: Option<u32>,
}

/// A part of the time that an issue has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Round {
    #[default]
    Present,
    Questions,
    Options,
    Commit,
    Reflect,
}

impl Round {
    /// In their order, with the minutes that each usually takes.
    pub const ALL: [(Self, u32); 5] =
        [(Self::Present, 5), (Self::Questions, 8), (Self::Options, 7), (Self::Commit, 3), (Self::Reflect, 2)];

    /// The part after this one; none after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().skip_while(|(round, _)| *round != self).nth(1).map(|(round, _)| *round)
    }
}

impl Rounds {
    /// What was set by hand.
    pub fn set(&self, round: Round) -> Option<u32> {
        match round {
            Round::Present => self.present,
            Round::Questions => self.questions,
            Round::Options => self.options,
            Round::Commit => self.commit,
            Round::Reflect => self.reflect,
        }
    }

    /// Where it is set.
    pub fn set_mut(&mut self, round: Round) -> &mut Option<u32> {
        match round {
            Round::Present => &mut self.present,
            Round::Questions => &mut self.questions,
            Round::Options => &mut self.options,
            Round::Commit => &mut self.commit,
            Round::Reflect => &mut self.reflect,
        }
    }
}

impl Issue {
    /// The time that an issue usually has.
    pub const USUAL_MINUTES: u32 = 25;

    /// Minutes of a part: those that were set, or its share of the whole, so that the shares make up the whole.
    pub fn minutes_of(&self, round: Round) -> u32 {
        if let Some(set) = self.rounds.set(round) {
            return set;
        }
        let whole = u64::from(self.minutes.unwrap_or(Self::USUAL_MINUTES));
        let up_to = |end: u64| (whole * end + u64::from(Self::USUAL_MINUTES) / 2) / u64::from(Self::USUAL_MINUTES);
        let before: u32 = Round::ALL.iter().take_while(|(one, _)| *one != round).map(|(_, usual)| usual).sum();
        let usual = Round::ALL.iter().find(|(one, _)| *one == round).map_or(0, |(_, usual)| *usual);
        let share = up_to(u64::from(before + usual)) - up_to(u64::from(before));
        u32::try_from(share).unwrap_or_default()
    }

    /// Minutes of all parts together.
    pub fn all_minutes(&self) -> u32 {
        Round::ALL.iter().fold(0, |sum: u32, (round, _)| sum.saturating_add(self.minutes_of(*round)))
    }
}

impl Choice for IssueStage {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Asked, "Asked for time"),
        (Self::Begun, "Begun"),
        (Self::Worked, "Worked through"),
        (Self::HeldOver, "Held over"),
    ];
}

impl Fielded for Issue {
    const FIELDS: &'static [Field<Self>] = &[
        wide("title", "The issue in one sentence", "", |i| Place::Line(&mut i.title)),
        field("brought_by", "Brought by", |i| Place::Link { target: &mut i.brought_by, kinds: PEOPLE }),
        field("stage", "Stage", |i| Place::Pick(&mut i.stage)),
        field("who", "Who", |i| Place::Text(&mut i.who)),
        field("resources", "Resources", |i| Place::Text(&mut i.resources)),
        field("action_plan", "Action plan", |i| Place::Text(&mut i.action_plan)),
        field("barriers", "Barriers", |i| Place::Text(&mut i.barriers)),
        wide("question", "The question at the end", "As whoever brought it asks it now.", |i| {
            Place::Line(&mut i.question)
        }),
        helped("notes", "Notes", "For whoever brought it: on their own card alone.", |i| Place::Text(&mut i.notes)),
        helped("shared", "Shared with the set", "Until then it is on the card of whoever brought it alone.", |i| {
            Place::Flag(&mut i.shared)
        }),
        field("minutes", "Minutes in all", |i| Place::Number(&mut i.minutes)),
        helped("rounds", "Minutes of each part", "Where one takes another time than usual.", |i| {
            Place::Nested(&mut i.rounds)
        }),
    ];
}

impl Fielded for Rounds {
    const FIELDS: &'static [Field<Self>] = &[
        field("present", "Present", |r| Place::Number(&mut r.present)),
        field("questions", "Questions", |r| Place::Number(&mut r.questions)),
        field("options", "Options", |r| Place::Number(&mut r.options)),
        field("commit", "Commit", |r| Place::Number(&mut r.commit)),
        field("reflect", "Reflect", |r| Place::Number(&mut r.reflect)),
    ];
}

impl form::Item for Issue {
    const ONE: &'static str = "issue";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.title.clone()
    }
}
