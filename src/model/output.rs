//! Outputs: what a team made, how to try it, and how far it has come. The project that it belongs to is its brief.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{EVENTS, Field, Fielded, Item, PARTIES, Place, field, helped, wide};
use super::parts::{Fact, Quote, WebLink};
use super::pick::Choice;
use super::{Header, Id, Kind, Markdown, Open, Ref, When, is_blank};

/// Something that exists because of an event, and its way since.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Output {
    pub header: Header,
    pub name: String,
    pub kind: Open<OutputKind>,
    pub brief: Option<Ref>,
    pub event: Option<Ref>,
    pub made_on: When,
    /// Those who agreed to be named.
    pub made_by: Vec<Ref>,
    /// Whom else to thank, in words: "the Ask Once team".
    pub credit: String,
    pub about: Markdown,
    pub before: Markdown,
    pub after: Markdown,
    pub how_to_try: Markdown,
    pub built_with: Vec<String>,
    pub links: Vec<WebLink>,
    pub stage: Open<Stage>,
    pub log: Vec<LogEntry>,
    /// Who looks after it now.
    pub owner: Option<Ref>,
    pub route: Route,
    pub licence: String,
    pub review: When,
    pub what_changed: Markdown,
    pub what_we_said: Markdown,
    pub told_back: When,
    pub why_ended: Markdown,
    pub facts: Vec<Fact>,
    pub quotes: Vec<Quote>,
    pub continuity: Option<Open<Continuity>>,
    pub hashtags: Vec<String>,
    pub handles: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutputKind {
    #[default]
    Website,
    Prototype,
    ServiceDesign,
    Campaign,
    Document,
    Data,
    Event,
    Group,
    Skill,
    Connection,
    /// Made in a hurry, as at a show-and-tell; no page says any.
    NotSaid,
}

/// How far it has come. The seven stages lead to a service that runs; an output may end at any of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    #[default]
    Made,
    Shown,
    OwnerFound,
    BeingDeveloped,
    DecisionSought,
    Adopted,
    Live,
    Ended,
}

impl Stage {
    /// The stages on the way, without the end.
    pub const ON_THE_WAY: [Self; 7] = [
        Self::Made,
        Self::Shown,
        Self::OwnerFound,
        Self::BeingDeveloped,
        Self::DecisionSought,
        Self::Adopted,
        Self::Live,
    ];

    /// The stage's number, from 1; none for what has ended.
    pub fn number(self) -> Option<usize> {
        Self::ON_THE_WAY.iter().position(|stage| *stage == self).map(|index| index + 1)
    }
}

/// Something that happened to an output, with the evidence for it. One that moved its stage says which was reached.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LogEntry {
    pub id: Id,
    pub when: When,
    pub stage: Option<Open<Stage>>,
    pub what: String,
    pub evidence: Markdown,
}

/// The way to a decision about it.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Route {
    /// Who decides: a committee, a board, the cabinet.
    pub body: Option<Ref>,
    /// Its entry in the forward plan.
    pub plan_item: String,
    pub notice_by: When,
    pub when: When,
    pub ruling: Option<Open<Ruling>>,
    pub decision: Option<Ref>,
    /// When it is to be decided, as far as that is known.
    pub planned: When,
    /// A key decision, of which notice is given 28 clear days before.
    pub key_decision: bool,
    pub notice_given: When,
}

impl Route {
    /// It was not decided yet, or was put off.
    pub fn is_open(&self) -> bool {
        self.ruling.as_ref().is_none_or(|ruling| ruling.is(Ruling::Deferred))
    }

    /// The meeting that the notice of a key decision is counted from: its day or, where that is not known yet, the first
    /// that is meant. None where it is no key decision, or was decided.
    pub fn notice_is_for(&self) -> Option<Date> {
        self.planned.first_day().filter(|_| self.key_decision && self.is_open())
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ruling {
    #[default]
    Yes,
    No,
    Deferred,
}

/// What goes on after an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Continuity {
    #[default]
    Project,
    Team,
    Connection,
    Learning,
}

impl Output {
    /// As an output begins: how far another has come, what was said of it and who was told is none of its own.
    pub fn begin_anew(&mut self) {
        (self.stage, self.log, self.owner, self.route, self.review) = Default::default();
        (self.what_changed, self.what_we_said, self.told_back, self.why_ended) = Default::default();
        (self.facts, self.quotes, self.continuity) = Default::default();
    }

    /// Notes in the log that a stage was reached.
    pub fn note_stage(&mut self, reached: Stage, when: When, entry: Id) {
        self.log.push(LogEntry { id: entry, when, stage: Some(Open::Known(reached)), ..LogEntry::default() });
    }

    /// The day on which it reached a stage, as the log has it; the latest entry counts.
    pub fn reached(&self, stage: Stage) -> Option<&When> {
        let entry = self.log.iter().rev().find(|entry| entry.stage.as_ref().is_some_and(|open| open.is(stage)));
        entry.map(|entry| &entry.when)
    }
}

/// The output that has come furthest of those that go on; none where none does.
pub fn furthest<'a>(outputs: &[&'a Output]) -> Option<&'a Output> {
    let going_on = outputs.iter().filter(|output| !output.stage.is(Stage::Ended));
    going_on.max_by_key(|output| output.stage.known().map(|stage| stage.number())).copied()
}

impl Choice for OutputKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Website, "Website"),
        (Self::Prototype, "Prototype"),
        (Self::ServiceDesign, "Service design"),
        (Self::Campaign, "Campaign"),
        (Self::Document, "Document"),
        (Self::Data, "Data"),
        (Self::Event, "Event"),
        (Self::Group, "Group or network"),
        (Self::Skill, "Skill"),
        (Self::Connection, "Connection"),
        (Self::NotSaid, "Not said yet"),
    ];
}

impl Choice for Stage {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Made, "Made"),
        (Self::Shown, "Shown"),
        (Self::OwnerFound, "Owner found"),
        (Self::BeingDeveloped, "Being developed"),
        (Self::DecisionSought, "Decision sought"),
        (Self::Adopted, "Adopted or piloted"),
        (Self::Live, "Live in service"),
        (Self::Ended, "Ended"),
    ];
}

impl Choice for Ruling {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Yes, "Yes"), (Self::No, "No"), (Self::Deferred, "Put off")];
}

impl Choice for Continuity {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Project, "The project"),
        (Self::Team, "The team"),
        (Self::Connection, "A connection between people"),
        (Self::Learning, "What was learned"),
    ];
}

impl Fielded for Output {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "What it is called", "", |o| Place::Line(&mut o.name)),
        field("kind", "Kind", |o| Place::Pick(&mut o.kind)),
        field("stage", "Stage", |o| Place::Pick(&mut o.stage)),
        field("brief", "Project", |o| Place::Link { target: &mut o.brief, kinds: &[Kind::Brief] }),
        field("event", "Made at", |o| Place::Link { target: &mut o.event, kinds: EVENTS }),
        field("owner", "Who looks after it now", |o| Place::Link { target: &mut o.owner, kinds: PARTIES }),
        field("about", "What it is", |o| Place::Text(&mut o.about)),
        field("how_to_try", "How to try it", |o| Place::Text(&mut o.how_to_try)),
        field("built_with", "Built with", |o| Place::Lines(&mut o.built_with)),
        field("links", "Links", |o| Place::Items(&mut o.links)),
        field("hashtags", "Hashtags", |o| Place::Lines(&mut o.hashtags)),
        field("handles", "Handles", |o| Place::Lines(&mut o.handles)),
        helped("made_by", "Made by", "Those who agreed to be named.", |o| Place::Links {
            targets: &mut o.made_by,
            kinds: PARTIES,
        }),
        wide("credit", "Credit in words", "Such as: the Ask Once team.", |o| Place::Line(&mut o.credit)),
        field("made_on", "Made on", |o| Place::When(&mut o.made_on)),
        field("log", "What happened to it", |o| Place::Items(&mut o.log)),
        field("route", "The way to a decision", |o| Place::Nested(&mut o.route)),
        field("before", "Before it", |o| Place::Text(&mut o.before)),
        field("after", "With it", |o| Place::Text(&mut o.after)),
        field("what_changed", "What changed", |o| Place::Text(&mut o.what_changed)),
        field("what_we_said", "What we told people", |o| Place::Text(&mut o.what_we_said)),
        field("told_back", "Told on", |o| Place::When(&mut o.told_back)),
        field("review", "Next review", |o| Place::When(&mut o.review)),
        field("why_ended", "Why it ended", |o| Place::Text(&mut o.why_ended)),
        field("licence", "Licence", |o| Place::Line(&mut o.licence)),
        field("facts", "Figures", |o| Place::Items(&mut o.facts)),
        field("quotes", "Quotes", |o| Place::Items(&mut o.quotes)),
        field("continuity", "What goes on", |o| Place::Pick(&mut o.continuity)),
        field("header", "Notes and files", |o| Place::Nested(&mut o.header)),
    ];
}

impl Fielded for LogEntry {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |l| Place::When(&mut l.when)),
        field("stage", "Stage reached", |l| Place::Pick(&mut l.stage)),
        wide("what", "What happened", "", |l| Place::Line(&mut l.what)),
        field("evidence", "Evidence", |l| Place::Text(&mut l.evidence)),
    ];
}

impl Fielded for Route {
    const FIELDS: &'static [Field<Self>] = &[
        field("body", "Who decides", |r| Place::Link { target: &mut r.body, kinds: PARTIES }),
        field("plan_item", "Forward plan entry", |r| Place::Line(&mut r.plan_item)),
        field("notice_by", "Notice by", |r| Place::When(&mut r.notice_by)),
        field("planned", "To be decided", |r| Place::When(&mut r.planned)),
        field("when", "Decided on", |r| Place::When(&mut r.when)),
        field("ruling", "Decided", |r| Place::Pick(&mut r.ruling)),
        field("decision", "The decision", |r| Place::Link { target: &mut r.decision, kinds: &[Kind::Decision] }),
        helped("key_decision", "A key decision", "Notice of it is given 28 clear days before.", |r| {
            Place::Flag(&mut r.key_decision)
        }),
        field("notice_given", "Notice given on", |r| Place::When(&mut r.notice_given)),
    ];
}

impl Item for LogEntry {
    const ONE: &'static str = "thing that happened";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.what.clone()
    }
}
