//! Series: a network, a learning set, a run of events or a programme, which its events belong to.

mod parts;

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, PARTIES, PEOPLE, Place, field, helped, wide};
use super::parts::{Fact, WebLink};
use super::{Header, Markdown, Ref, When, is_blank};

pub use parts::{Component, ComponentState, Member, MemberCount, NotATip, Planned, PlannedStatus, Tip};

/// What several events have in common.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Series {
    pub header: Header,
    pub name: String,
    pub purpose: Markdown,
    pub aims: Markdown,
    pub next_steps: Markdown,
    pub area: String,
    pub convenor: Option<Ref>,
    pub open_to: String,
    pub how_to_join: Markdown,
    pub ask: Option<Ref>,
    /// Until when that person is the one to ask.
    pub ask_until: When,
    pub member_counts: Vec<MemberCount>,
    pub components: Vec<Component>,
    pub members: Vec<Member>,
    /// "monthly, last Thursday".
    pub rhythm: String,
    pub programme: Vec<Planned>,
    pub ground_rules: Markdown,
    pub channels: Vec<WebLink>,
    pub toolkit: Vec<Tip>,
    pub facts: Vec<Fact>,
    /// What others have written that is of use to it.
    pub reading: Vec<WebLink>,
    /// Those whom it has won over and who say so to others.
    pub champions: Vec<Ref>,
    /// What was said in its meetings as a tip, and was left out of the toolkit for good.
    pub not_tips: Vec<NotATip>,
}

impl Fielded for Series {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "Name", "", |s| Place::Line(&mut s.name)),
        field("purpose", "Purpose", |s| Place::Text(&mut s.purpose)),
        field("aims", "Aims", |s| Place::Text(&mut s.aims)),
        field("next_steps", "Next steps", |s| Place::Text(&mut s.next_steps)),
        field("area", "Area", |s| Place::Line(&mut s.area)),
        field("rhythm", "How often it meets", |s| Place::Line(&mut s.rhythm)),
        field("convenor", "Convenor", |s| Place::Link { target: &mut s.convenor, kinds: PARTIES }),
        field("open_to", "Open to", |s| Place::Line(&mut s.open_to)),
        field("how_to_join", "How to join", |s| Place::Text(&mut s.how_to_join)),
        field("ask", "Whom to ask", |s| Place::Link { target: &mut s.ask, kinds: PARTIES }),
        field("ask_until", "Until when", |s| Place::When(&mut s.ask_until)),
        field("member_counts", "How many members", |s| Place::Items(&mut s.member_counts)),
        field("components", "What it consists of", |s| Place::Items(&mut s.components)),
        field("programme", "Forward programme", |s| Place::Items(&mut s.programme)),
        field("members", "Members", |s| Place::Items(&mut s.members)),
        field("ground_rules", "Ground rules", |s| Place::Text(&mut s.ground_rules)),
        field("channels", "Channels", |s| Place::Items(&mut s.channels)),
        field("toolkit", "Toolkit", |s| Place::Items(&mut s.toolkit)),
        helped("not_tips", "Said, and left out of the toolkit", "What is taken out here is offered again.", |s| {
            Place::Items(&mut s.not_tips)
        }),
        field("reading", "Worth reading", |s| Place::Items(&mut s.reading)),
        field("facts", "Figures", |s| Place::Items(&mut s.facts)),
        helped("champions", "Champions", "Whom it has won over, and who say so to others.", |s| Place::Links {
            targets: &mut s.champions,
            kinds: PEOPLE,
        }),
        field("header", "Notes and files", |s| Place::Nested(&mut s.header)),
    ];
}
