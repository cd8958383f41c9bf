//! Organisations: departments, charities, schools, groups. People belong to them by their memberships.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, ORGANISATIONS, PEOPLE, Place, field, wide};
use super::parts::{Fact, WebLink};
use super::pick::Choice;
use super::{Header, Open, Ref, is_blank};

/// An organisation or an informal group.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    pub header: Header,
    pub name: String,
    pub short_name: String,
    pub kind: Open<OrganisationKind>,
    pub parent: Option<Ref>,
    pub area: String,
    pub links: Vec<WebLink>,
    pub main_contact: Option<Ref>,
    pub relationship: Option<Open<Relationship>>,
    /// Awards, sizes, anything with a figure.
    pub facts: Vec<Fact>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrganisationKind {
    #[default]
    NotSaid,
    CouncilDepartment,
    Council,
    Health,
    Charity,
    HousingAssociation,
    Cooperative,
    School,
    University,
    Business,
    InformalGroup,
}

/// What it is to us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relationship {
    #[default]
    Partner,
    Host,
    Funder,
    Member,
}

impl Choice for OrganisationKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::NotSaid, "Not said"),
        (Self::CouncilDepartment, "Council department"),
        (Self::Council, "Council"),
        (Self::Health, "NHS or health"),
        (Self::Charity, "Charity"),
        (Self::HousingAssociation, "Housing association"),
        (Self::Cooperative, "Co-operative"),
        (Self::School, "School or college"),
        (Self::University, "University"),
        (Self::Business, "Business"),
        (Self::InformalGroup, "Informal group"),
    ];
}

impl Choice for Relationship {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Partner, "Partner"), (Self::Host, "Host"), (Self::Funder, "Funder"), (Self::Member, "Member")];
}

impl Fielded for Organisation {
    const FIELDS: &'static [Field<Self>] = &[
        wide("name", "Name", "", |o| Place::Line(&mut o.name)),
        field("short_name", "Short name", |o| Place::Line(&mut o.short_name)),
        field("kind", "Kind", |o| Place::Pick(&mut o.kind)),
        field("relationship", "To us it is a", |o| Place::Pick(&mut o.relationship)),
        field("parent", "Part of", |o| Place::Link { target: &mut o.parent, kinds: ORGANISATIONS }),
        field("area", "Area or ward", |o| Place::Line(&mut o.area)),
        field("main_contact", "Main contact", |o| Place::Link { target: &mut o.main_contact, kinds: PEOPLE }),
        field("links", "Links", |o| Place::Items(&mut o.links)),
        field("facts", "Figures and awards", |o| Place::Items(&mut o.facts)),
        field("header", "Notes and files", |o| Place::Nested(&mut o.header)),
    ];
}
