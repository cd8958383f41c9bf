//! People: officers, councillors, residents, partners. Protected needs and consents are no part of this record.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{Field, Fielded, Item, ORGANISATIONS, PEOPLE, Place, field, helped, wide};
use super::parts::WebLink;
use super::pick::Choice;
use super::{Header, Id, Markdown, Open, Ref, When, is_blank};

/// A person. The file's name never says who it is.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub header: Header,
    /// "Councillor", "Dr".
    pub title: String,
    pub preferred_name: String,
    pub full_name: String,
    pub pronunciation: String,
    pub pronouns: String,
    pub memberships: Vec<Membership>,
    pub capacity: Open<Capacity>,
    /// Whether the role is one that the public may know.
    pub public_facing: bool,
    pub email: String,
    pub phone: String,
    pub address: String,
    pub preferred_channel: String,
    pub language: String,
    /// "large print", "by post".
    pub format: String,
    pub skills: Vec<String>,
    pub interests: Vec<String>,
    pub connections: Markdown,
    pub links: Vec<WebLink>,
    /// Where we have these details from.
    pub source: String,
    pub basis: String,
    pub last_confirmed: When,
    pub do_not_contact: bool,
    pub taken_over: Vec<TakenOver>,
}

/// Belonging to an organisation for a time.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Membership {
    pub id: Id,
    pub organisation: Option<Ref>,
    pub role: String,
    pub from: When,
    pub until: When,
}

/// That somebody else handed over what they looked after, and from which day on.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TakenOver {
    pub id: Id,
    pub from: Option<Ref>,
    pub when: When,
}

/// As what a person takes part. It decides whether minutes name them by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capacity {
    #[default]
    NotSaid,
    Resident,
    ServiceUser,
    Councillor,
    Officer,
    Partner,
    Business,
    Student,
    Mentor,
}

impl Person {
    /// The name that minutes print: with its title, in full where it is known.
    pub fn name(&self) -> String {
        format!("{} {}", self.title, self.listed_by()).trim().to_owned()
    }

    /// The name that people are listed by: without its title, so that Councillor Bell stands among the Bs.
    pub fn listed_by(&self) -> &str {
        if self.full_name.is_empty() { &self.preferred_name } else { &self.full_name }
    }

    /// The fields that say how they are reached, and in which form.
    pub const CONTACTS: [&'static str; 6] = ["email", "phone", "address", "preferred_channel", "language", "format"];

    /// Takes out how they are reached, for whoever hands the record on and was not asked for that. Whether there was any.
    pub fn take_contacts_out(&mut self) -> bool {
        let mut had_any = false;
        for field in Self::FIELDS.iter().filter(|field| Self::CONTACTS.contains(&field.key)) {
            if let Place::Line(line) = (field.place)(self) {
                had_any |= !line.is_empty();
                line.clear();
            }
        }
        had_any
    }

    /// The membership that stands first, which is the one that print uses.
    pub fn main_membership(&self) -> Option<&Membership> {
        self.memberships.first()
    }
}

impl Choice for Capacity {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::NotSaid, "Not said"),
        (Self::Resident, "Resident"),
        (Self::ServiceUser, "Service user"),
        (Self::Councillor, "Councillor"),
        (Self::Officer, "Officer"),
        (Self::Partner, "Partner"),
        (Self::Business, "Business"),
        (Self::Student, "Student"),
        (Self::Mentor, "Mentor"),
    ];
}

impl Fielded for Person {
    const FIELDS: &'static [Field<Self>] = &[
        field("full_name", "Full name", |p| Place::Line(&mut p.full_name)),
        helped("preferred_name", "Preferred name", "As they like to be called, and as a badge says it.", |p| {
            Place::Line(&mut p.preferred_name)
        }),
        helped("title", "Title", "For example Councillor, or Dr.", |p| Place::Line(&mut p.title)),
        field("pronunciation", "How to say it", |p| Place::Line(&mut p.pronunciation)),
        field("pronouns", "Pronouns", |p| Place::Line(&mut p.pronouns)),
        field("capacity", "Takes part as", |p| Place::Pick(&mut p.capacity)),
        field("public_facing", "In a role that the public may know", |p| Place::Flag(&mut p.public_facing)),
        field("memberships", "Organisations and roles", |p| Place::Items(&mut p.memberships)),
        field("email", "Email", |p| Place::Line(&mut p.email)),
        field("phone", "Telephone", |p| Place::Line(&mut p.phone)),
        wide("address", "Postal address", "", |p| Place::Line(&mut p.address)),
        field("preferred_channel", "How to reach them", |p| Place::Line(&mut p.preferred_channel)),
        field("language", "Preferred language", |p| Place::Line(&mut p.language)),
        helped("format", "Format they need", "Standard, large print, by post.", |p| Place::Line(&mut p.format)),
        field("do_not_contact", "Do not contact", |p| Place::Flag(&mut p.do_not_contact)),
        field("skills", "Skills", |p| Place::Lines(&mut p.skills)),
        field("interests", "Interests", |p| Place::Lines(&mut p.interests)),
        field("connections", "Connections", |p| Place::Text(&mut p.connections)),
        field("links", "Links", |p| Place::Items(&mut p.links)),
        field("source", "Where we have this from", |p| Place::Line(&mut p.source)),
        helped("basis", "Why we may keep it", "The lawful basis, as your data protection officer names it.", |p| {
            Place::Line(&mut p.basis)
        }),
        field("last_confirmed", "Last confirmed", |p| Place::When(&mut p.last_confirmed)),
        helped("taken_over", "Taken over", "From whom, and from which day on. A hand-over writes it here.", |p| {
            Place::Items(&mut p.taken_over)
        }),
        field("header", "Notes and files", |p| Place::Nested(&mut p.header)),
    ];
}

impl Fielded for Membership {
    const FIELDS: &'static [Field<Self>] = &[
        field("organisation", "Organisation", |m| Place::Link { target: &mut m.organisation, kinds: ORGANISATIONS }),
        field("role", "Role", |m| Place::Line(&mut m.role)),
        field("from", "From", |m| Place::When(&mut m.from)),
        field("until", "Until", |m| Place::When(&mut m.until)),
    ];
}

impl Fielded for TakenOver {
    const FIELDS: &'static [Field<Self>] = &[
        field("from", "From whom", |t| Place::Link { target: &mut t.from, kinds: PEOPLE }),
        field("when", "From when", |t| Place::When(&mut t.when)),
    ];
}

impl Item for TakenOver {
    const ONE: &'static str = "hand-over";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        String::new()
    }
}

impl Item for Membership {
    const ONE: &'static str = "membership";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.role.clone()
    }
}
