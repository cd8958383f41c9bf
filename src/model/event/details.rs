//! An event's details: what it is, when, where, and with whom.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::Venue;
use crate::model::form::{EVENTS, Field, Fielded, Item, ORGANISATIONS, PARTIES, Place, field, helped, wide};
use crate::model::parts::{Fact, WebLink};
use crate::model::pick::Choice;
use crate::model::{Id, Kind, Markdown, Open, Ref, When, is_blank};

/// What is printed on an invitation, and what is known of it from the start.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    pub title: String,
    pub kind: Open<EventType>,
    pub series: Option<Ref>,
    /// The 7th meeting of its series: 7.
    pub ordinal: Option<u32>,
    pub theme: String,
    pub when: When,
    /// Earlier dates, the latest last.
    pub moves: Vec<Move>,
    pub venue: Venue,
    /// Who gives the room; often not the organiser.
    pub hosts: Vec<Ref>,
    pub organisers: Vec<Ref>,
    pub status: Open<EventStatus>,
    pub open_to: Option<Open<OpenTo>>,
    /// Fee, and what is paid back to people.
    pub expenses: String,
    pub partners: Vec<Partner>,
    pub delegations: Vec<Delegation>,
    pub about: Markdown,
    pub facts: Vec<Fact>,
    pub links: Vec<WebLink>,
    pub hashtags: Vec<String>,
    pub handles: Vec<String>,
    /// The hack event that a launch evening opens, or whatever else this is a part of.
    pub part_of: Option<Ref>,
    /// What it was made from: a template of the folder, or the name of one that Folkmoot brings.
    pub template: Option<Ref>,
    pub template_name: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EventType {
    #[default]
    NetworkMeeting,
    LearningSet,
    CatchUp,
    HackEvent,
    LaunchEvening,
    Surgery,
    Programme,
    Other,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventStatus {
    #[default]
    Idea,
    Provisional,
    Confirmed,
    Postponed,
    Cancelled,
    Held,
    Closed,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenTo {
    #[default]
    Internal,
    Members,
    Public,
    PublicWithAdults,
}

/// A date that no longer holds, and why.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Move {
    pub id: Id,
    pub from: When,
    pub reason: String,
    /// When it was decided.
    pub decided: When,
}

/// An organisation that is neither host nor organiser, such as one whose format is used.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Partner {
    pub id: Id,
    pub organisation: Option<Ref>,
    pub method: String,
}

/// Visitors who came together.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Delegation {
    pub id: Id,
    pub from: String,
    pub why: String,
    pub led_by: Option<Ref>,
    pub count: Option<u32>,
}

impl EventType {
    /// Whether projects are worked on at it.
    pub fn holds_projects(self) -> bool {
        !matches!(self, Self::NetworkMeeting | Self::LearningSet | Self::CatchUp | Self::Surgery)
    }
}

impl Choice for EventType {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::NetworkMeeting, "Network meeting"),
        (Self::LearningSet, "Action Learning Set"),
        (Self::CatchUp, "Catch-up"),
        (Self::HackEvent, "Hack event"),
        (Self::LaunchEvening, "Launch evening"),
        (Self::Surgery, "Surgery"),
        (Self::Programme, "Programme session"),
        (Self::Other, "Other"),
    ];
}

impl Choice for EventStatus {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Idea, "Idea"),
        (Self::Provisional, "Provisional"),
        (Self::Confirmed, "Confirmed"),
        (Self::Postponed, "Postponed"),
        (Self::Cancelled, "Cancelled"),
        (Self::Held, "Held"),
        (Self::Closed, "Closed"),
    ];
}

impl Choice for OpenTo {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Internal, "Colleagues"),
        (Self::Members, "Members"),
        (Self::Public, "Everybody"),
        (Self::PublicWithAdults, "Everybody, under-18s with an adult"),
    ];
}

impl Fielded for Details {
    const FIELDS: &'static [Field<Self>] = &[
        wide("title", "Title", "", |d| Place::Line(&mut d.title)),
        field("kind", "Type", |d| Place::Pick(&mut d.kind)),
        field("status", "Status", |d| Place::Pick(&mut d.status)),
        field("when", "When", |d| Place::When(&mut d.when)),
        helped("moves", "Earlier dates", "Where the date has moved: the old date and the reason.", |d| {
            Place::Items(&mut d.moves)
        }),
        field("series", "Series", |d| Place::Link { target: &mut d.series, kinds: &[Kind::Series] }),
        field("ordinal", "Number in the series", |d| Place::Number(&mut d.ordinal)),
        helped(
            "part_of",
            "Part of",
            "Something larger that this belongs to, such as the hack event of a launch evening.",
            |d| Place::Link { target: &mut d.part_of, kinds: EVENTS },
        ),
        wide("theme", "Theme", "", |d| Place::Line(&mut d.theme)),
        field("venue", "Venue", |d| Place::Nested(&mut d.venue)),
        field("hosts", "Hosted by", |d| Place::Links { targets: &mut d.hosts, kinds: PARTIES }),
        field("organisers", "Organised by", |d| Place::Links { targets: &mut d.organisers, kinds: PARTIES }),
        field("partners", "Partners", |d| Place::Items(&mut d.partners)),
        field("delegations", "Visitors who come together", |d| Place::Items(&mut d.delegations)),
        field("open_to", "Open to", |d| Place::Pick(&mut d.open_to)),
        wide("expenses", "Fee and expenses", "", |d| Place::Line(&mut d.expenses)),
        field("about", "About it", |d| Place::Text(&mut d.about)),
        field("facts", "Figures", |d| Place::Items(&mut d.facts)),
        field("links", "Links", |d| Place::Items(&mut d.links)),
        field("hashtags", "Hashtags", |d| Place::Lines(&mut d.hashtags)),
        field("handles", "Handles", |d| Place::Lines(&mut d.handles)),
        field("template", "Made from", |d| Place::Link { target: &mut d.template, kinds: &[Kind::Template] }),
        helped("template_name", "Made from Folkmoot\u{2019}s template", "The name of its file.", |d| {
            Place::Line(&mut d.template_name)
        }),
    ];
}

impl Fielded for Move {
    const FIELDS: &'static [Field<Self>] = &[
        field("from", "It was", |m| Place::When(&mut m.from)),
        wide("reason", "Why it moved", "", |m| Place::Line(&mut m.reason)),
        field("decided", "Decided", |m| Place::When(&mut m.decided)),
    ];
}

impl Fielded for Partner {
    const FIELDS: &'static [Field<Self>] = &[
        field("organisation", "Organisation", |p| Place::Link { target: &mut p.organisation, kinds: ORGANISATIONS }),
        wide("method", "What they bring", "", |p| Place::Line(&mut p.method)),
    ];
}

impl Fielded for Delegation {
    const FIELDS: &'static [Field<Self>] = &[
        field("from", "From", |d| Place::Line(&mut d.from)),
        wide("why", "Why they came", "", |d| Place::Line(&mut d.why)),
        field("led_by", "Led by", |d| Place::Link { target: &mut d.led_by, kinds: PARTIES }),
        field("count", "How many", |d| Place::Number(&mut d.count)),
    ];
}

impl Item for Move {
    const ONE: &'static str = "earlier date";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.reason.clone()
    }
}

impl Item for Partner {
    const ONE: &'static str = "partner";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.method.clone()
    }
}

impl Item for Delegation {
    const ONE: &'static str = "group of visitors";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.from.clone()
    }
}
