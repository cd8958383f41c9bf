//! Decisions: what was agreed, by whom and why. A cabinet's decision has no meeting of ours.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{EVENTS, Field, Fielded, Place, field, helped, wide};
use super::pick::Choice;
use super::{Header, Id, Kind, Markdown, Open, Ref, When, is_blank};

/// A decision with what the Openness of Local Government Bodies Regulations 2014 ask for, where they apply.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    pub header: Header,
    pub wording: Markdown,
    /// A few words for a summary: "money for Ask Once".
    pub short: String,
    /// Where it differs from the date of the event.
    pub date: When,
    pub made_by: Open<DecisionMaker>,
    /// Who, where it was not the meeting.
    pub body: String,
    pub event: Option<Ref>,
    /// The minute item of that event.
    pub item: Option<Id>,
    pub reasons: Markdown,
    pub rejected: Markdown,
    pub interests: String,
    pub dissent: String,
    /// Proposer, seconder and count, in formal meetings.
    pub vote: String,
    pub affects: String,
    pub review: When,
    pub supersedes: Option<Ref>,
    /// The project that it is about.
    pub project: Option<Ref>,
    /// What was made there, where it is about that.
    pub output: Option<Ref>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionMaker {
    #[default]
    Meeting,
    Officer,
    Cabinet,
    Other,
}

impl Choice for DecisionMaker {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Meeting, "This meeting"),
        (Self::Officer, "An officer, under delegation"),
        (Self::Cabinet, "Cabinet"),
        (Self::Other, "Somebody else"),
    ];
}

impl Fielded for Decision {
    const FIELDS: &'static [Field<Self>] = &[
        field("wording", "What was agreed", |d| Place::Text(&mut d.wording)),
        wide("short", "In a few words", "For the summary at the top of the minutes.", |d| Place::Line(&mut d.short)),
        field("made_by", "Made by", |d| Place::Pick(&mut d.made_by)),
        field("body", "Name of who decided", |d| Place::Line(&mut d.body)),
        helped("date", "Date", "Where it differs from the meeting's.", |d| Place::When(&mut d.date)),
        field("event", "Agreed at", |d| Place::Link { target: &mut d.event, kinds: EVENTS }),
        field("item", "Under item", |d| Place::ItemOf { item: &mut d.item, event: d.event }),
        field("reasons", "Reasons", |d| Place::Text(&mut d.reasons)),
        field("rejected", "Considered and rejected", |d| Place::Text(&mut d.rejected)),
        wide("interests", "Interests declared", "", |d| Place::Line(&mut d.interests)),
        wide("dissent", "Dissent", "", |d| Place::Line(&mut d.dissent)),
        wide("vote", "Vote", "", |d| Place::Line(&mut d.vote)),
        wide("affects", "Affects", "", |d| Place::Line(&mut d.affects)),
        field("review", "To be reviewed", |d| Place::When(&mut d.review)),
        field("supersedes", "Replaces", |d| Place::Link { target: &mut d.supersedes, kinds: &[Kind::Decision] }),
        field("project", "Project", |d| Place::Link { target: &mut d.project, kinds: &[Kind::Brief] }),
        field("output", "Output", |d| Place::Link { target: &mut d.output, kinds: &[Kind::Output] }),
        field("header", "Notes and files", |d| Place::Nested(&mut d.header)),
    ];
}
