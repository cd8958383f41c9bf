//! What became of a project: what was heard of it, what is expected next, and who was told. Its outputs are records of
//! their own; how long nothing was heard is worked out, never stored.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{EVENTS, Field, Fielded, Item, PARTIES, PEOPLE, Place, field, helped, typed, wide};
use crate::model::parts::{Fact, Quote};
use crate::model::pick::Choice;
use crate::model::{Id, Kind, Markdown, Open, Ref, When, is_blank};

/// Everything after the event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Since {
    pub updates: Vec<Update>,
    pub steps: Vec<ExpectedStep>,
    pub told_back: Vec<ToldBack>,
    pub facts: Vec<Fact>,
    pub quotes: Vec<Quote>,
    /// Why it is not taken forward, where it is not.
    pub why_closed: Markdown,
    /// When somebody was asked what became of it.
    pub asked: Vec<AskedForNews>,
}

/// What was heard: "going well, building up the content".
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Update {
    pub id: Id,
    pub when: When,
    pub text: Markdown,
    pub said_by: Option<Ref>,
    /// "by phone".
    pub how: String,
    pub at: Option<Ref>,
    /// Who passed it on, where that is somebody else than whoever said it.
    pub reported_by: Option<Ref>,
}

/// What is expected, who decides it, and what follows.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExpectedStep {
    pub id: Id,
    pub what: String,
    pub when: When,
    pub who_decides: Option<Ref>,
    pub if_yes: String,
    pub if_no: String,
    pub outcome: Open<StepOutcome>,
    pub came_on: When,
    pub remark: String,
    pub decision: Option<Ref>,
    /// A key decision, of which notice is given 28 clear days before.
    pub key_decision: bool,
    pub notice_given: When,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepOutcome {
    #[default]
    Waiting,
    Yes,
    No,
    Deferred,
    Dropped,
}

/// A group that took part and was told what came of it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToldBack {
    pub id: Id,
    pub group: String,
    pub when: When,
    pub how: String,
}

/// That somebody was asked for news. It is no news itself.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AskedForNews {
    pub id: Id,
    pub when: When,
    pub of: Option<Ref>,
    /// "by letter".
    pub how: String,
}

impl Since {
    /// The days on which something was heard: an update, or a step that came.
    pub fn days_heard(&self) -> impl Iterator<Item = Date> {
        let updates = self.updates.iter().map(|update| &update.when);
        let steps = self.steps.iter().map(|step| &step.came_on);
        updates.chain(steps).filter_map(When::first_day)
    }

    /// The expected step that is due first. One whose date is not known comes last.
    pub fn next_step(&self) -> Option<&ExpectedStep> {
        let waiting = typed(&self.steps).filter(|step| step.is_waiting());
        waiting.min_by_key(|step| step.when.last_day().unwrap_or(Date::MAX))
    }
}

impl ExpectedStep {
    /// It has not come yet, and still may.
    pub fn is_waiting(&self) -> bool {
        matches!(self.outcome.known(), Some(StepOutcome::Waiting | StepOutcome::Deferred))
    }

    /// It may have come: the first day that its date can mean has begun. One without a date is never due.
    pub fn is_due(&self, today: Date) -> bool {
        self.is_waiting() && self.when.first_day().is_some_and(|first| first <= today)
    }

    /// It should have come before today, however vague its date is.
    pub fn is_over(&self, today: Date) -> bool {
        self.is_waiting() && self.when.last_day().is_some_and(|last| last < today)
    }

    /// The meeting that the notice of a key decision is counted from: its day or, where that is not known yet, the first
    /// that is meant. None where it is no key decision, or has come.
    pub fn notice_is_for(&self) -> Option<Date> {
        self.when.first_day().filter(|_| self.key_decision && self.is_waiting())
    }
}

impl Choice for StepOutcome {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Waiting, "Not yet"),
        (Self::Yes, "Yes"),
        (Self::No, "No"),
        (Self::Deferred, "Put off"),
        (Self::Dropped, "No longer expected"),
    ];
}

impl Fielded for Since {
    const FIELDS: &'static [Field<Self>] = &[
        field("updates", "Updates", |s| Place::Items(&mut s.updates)),
        field("steps", "Expected steps", |s| Place::Items(&mut s.steps)),
        field("told_back", "Told what came of it", |s| Place::Items(&mut s.told_back)),
        field("facts", "Figures, awards and money", |s| Place::Items(&mut s.facts)),
        field("quotes", "Quotes", |s| Place::Items(&mut s.quotes)),
        helped("why_closed", "Why it is not taken forward", "Leave it empty where it is.", |s| {
            Place::Text(&mut s.why_closed)
        }),
        field("asked", "Asked for news", |s| Place::Items(&mut s.asked)),
    ];
}

impl Fielded for Update {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |u| Place::When(&mut u.when)),
        field("text", "What was heard", |u| Place::Text(&mut u.text)),
        field("said_by", "Said by", |u| Place::Link { target: &mut u.said_by, kinds: PARTIES }),
        helped("reported_by", "Reported by", "Whoever passed it on, where somebody else said it.", |u| Place::Link {
            target: &mut u.reported_by,
            kinds: PEOPLE,
        }),
        field("how", "How", |u| Place::Line(&mut u.how)),
        field("at", "At", |u| Place::Link { target: &mut u.at, kinds: EVENTS }),
    ];
}

impl Fielded for ExpectedStep {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What is expected", "", |s| Place::Line(&mut s.what)),
        field("when", "When", |s| Place::When(&mut s.when)),
        field("who_decides", "Who decides", |s| Place::Link { target: &mut s.who_decides, kinds: PARTIES }),
        wide("if_yes", "If yes", "", |s| Place::Line(&mut s.if_yes)),
        wide("if_no", "If no", "", |s| Place::Line(&mut s.if_no)),
        field("outcome", "What came", |s| Place::Pick(&mut s.outcome)),
        field("came_on", "It came on", |s| Place::When(&mut s.came_on)),
        wide("remark", "In what words", "", |s| Place::Line(&mut s.remark)),
        field("decision", "The decision", |s| Place::Link { target: &mut s.decision, kinds: &[Kind::Decision] }),
        helped("key_decision", "A key decision", "Notice of it is given 28 clear days before.", |s| {
            Place::Flag(&mut s.key_decision)
        }),
        field("notice_given", "Notice given on", |s| Place::When(&mut s.notice_given)),
    ];
}

impl Fielded for ToldBack {
    const FIELDS: &'static [Field<Self>] = &[
        wide("group", "Who was told", "", |t| Place::Line(&mut t.group)),
        field("when", "When", |t| Place::When(&mut t.when)),
        field("how", "How", |t| Place::Line(&mut t.how)),
    ];
}

impl Fielded for AskedForNews {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |a| Place::When(&mut a.when)),
        field("of", "Who was asked", |a| Place::Link { target: &mut a.of, kinds: PARTIES }),
        field("how", "How", |a| Place::Line(&mut a.how)),
    ];
}

impl Item for AskedForNews {
    const ONE: &'static str = "time that somebody was asked";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.how.clone()
    }
}

impl Item for Update {
    const ONE: &'static str = "update";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.text.as_str().lines().next().unwrap_or_default().to_owned()
    }
}

impl Item for ExpectedStep {
    const ONE: &'static str = "expected step";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}

impl Item for ToldBack {
    const ONE: &'static str = "group that was told";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.group.clone()
    }
}
