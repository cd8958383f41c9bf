//! A team at an event: people by name and role, and what they can do and still need. Nobody signs up to anything.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::event::NameInMinutes;
use crate::model::form::{Field, Fielded, Item, PEOPLE, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Open, Ref, is_blank};

/// Those who worked on a brief at one event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Team {
    pub name: String,
    /// "3", or "by the window".
    pub table: String,
    pub mentor: Option<Ref>,
    pub members: Vec<Member>,
    /// Those without a name: "and two residents".
    pub others: String,
    pub skills_present: Vec<String>,
    pub skills_wanted: Vec<String>,
    /// How the team keeps in touch.
    pub channel: String,
    /// What they agreed about who owns what they make.
    pub ownership: String,
}

/// One of the team.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Member {
    pub id: Id,
    pub person: Option<Ref>,
    pub role: Open<TeamRole>,
    /// Printed in brackets after the name.
    pub described_as: String,
    pub name_in_print: Open<NameInMinutes>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TeamRole {
    #[default]
    Member,
    Coordinator,
    SubjectExpert,
    Maker,
    Researcher,
    Storyteller,
    Newcomer,
}

impl Team {
    /// Whether anything is known of it.
    pub fn is_known(&self) -> bool {
        *self != Self::default()
    }
}

impl Choice for TeamRole {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Member, "Member"),
        (Self::Coordinator, "Coordinator"),
        (Self::SubjectExpert, "Knows the subject"),
        (Self::Maker, "Maker"),
        (Self::Researcher, "Researcher"),
        (Self::Storyteller, "Storyteller"),
        (Self::Newcomer, "Newcomer"),
    ];
}

impl Fielded for Team {
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name of the team", |t| Place::Line(&mut t.name)),
        field("table", "Table", |t| Place::Line(&mut t.table)),
        field("mentor", "Mentor", |t| Place::Link { target: &mut t.mentor, kinds: PEOPLE }),
        field("members", "Members", |t| Place::Items(&mut t.members)),
        wide("others", "And others, without a name", "Such as: two residents.", |t| Place::Line(&mut t.others)),
        field("skills_present", "Skills in the team", |t| Place::Lines(&mut t.skills_present)),
        field("skills_wanted", "Skills it still wants", |t| Place::Lines(&mut t.skills_wanted)),
        helped("channel", "How it keeps in touch", "Never printed.", |t| Place::Line(&mut t.channel)),
        wide("ownership", "Agreed about ownership", "", |t| Place::Line(&mut t.ownership)),
    ];
}

impl Fielded for Member {
    const FIELDS: &'static [Field<Self>] = &[
        field("person", "Person", |m| Place::Link { target: &mut m.person, kinds: PEOPLE }),
        field("role", "Role", |m| Place::Pick(&mut m.role)),
        field("described_as", "In brackets after the name", |m| Place::Line(&mut m.described_as)),
        field("name_in_print", "Name in print", |m| Place::Pick(&mut m.name_in_print)),
    ];
}

impl Item for Member {
    const ONE: &'static str = "member";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.described_as.clone()
    }
}
