//! The people of an event: who has which job, how many came, and who. What somebody needs is a file of its own.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::Needs;
use crate::model::form::{Field, Fielded, Item, PEOPLE, Place, field, helped, wide};
use crate::model::parts::Qualifier;
use crate::model::pick::Choice;
use crate::model::{Id, Open, Ref, TimeOfDay, When, is_blank};

/// Jobs, counts and the attendance list, any of which may be all there is.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct People {
    pub chair: Option<Ref>,
    pub facilitators: Vec<Ref>,
    pub minute_taker: Option<Ref>,
    pub safeguarding_lead: Option<Ref>,
    pub first_aider: Option<Ref>,
    pub data_contact: Option<Ref>,
    /// Places in the room.
    pub capacity: Option<u32>,
    /// Of a hundred who register, how many come.
    pub show_rate: Option<u32>,
    pub registered: Option<u32>,
    pub attended: Option<u32>,
    pub walk_ins: Option<u32>,
    pub no_shows: Option<u32>,
    pub headcounts: Vec<Headcount>,
    pub attendance: Vec<Attendance>,
}

/// How many came, without names.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Headcount {
    pub id: Id,
    pub qualifier: Option<Open<Qualifier>>,
    pub count: Option<u32>,
    /// "officers from various departments".
    pub group: String,
}

/// One person at this event.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attendance {
    pub id: Id,
    pub person: Option<Ref>,
    pub state: Open<AttendanceState>,
    pub role: Open<AttendanceRole>,
    /// Printed in brackets after the name: "Customer Services", "for item 3".
    pub described_as: String,
    pub name_in_minutes: Open<NameInMinutes>,
    /// An apology that is kept and not printed.
    pub apology_private: bool,
    pub arrived: Option<TimeOfDay>,
    pub left: Option<TimeOfDay>,
    pub walk_in: bool,
    pub photographs: Option<Open<PhotoChoice>>,
    pub may_contact_until: When,
    pub meals: Vec<String>,
    /// Protected: asked for by name, or passed by.
    pub needs: Needs,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttendanceState {
    Invited,
    Registered,
    Confirmed,
    #[default]
    Came,
    Apologies,
    DidNotCome,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttendanceRole {
    #[default]
    Member,
    InAttendance,
    Speaker,
    Crew,
    Mentor,
    Visitor,
}

/// Whether the minutes name somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameInMinutes {
    /// Councillors, officers, partners and people in public roles are named; residents and service users counted.
    #[default]
    AsUsual,
    Yes,
    RoleOnly,
    No,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PhotoChoice {
    #[default]
    Fine,
    NoPhotographs,
}

impl Choice for AttendanceState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Came, "Came"),
        (Self::Apologies, "Sent apologies"),
        (Self::Invited, "Invited"),
        (Self::Registered, "Registered"),
        (Self::Confirmed, "Confirmed"),
        (Self::DidNotCome, "Did not come"),
    ];
}

impl Choice for AttendanceRole {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Member, "Member"),
        (Self::InAttendance, "In attendance"),
        (Self::Speaker, "Speaker"),
        (Self::Crew, "Crew"),
        (Self::Mentor, "Mentor"),
        (Self::Visitor, "Visitor"),
    ];
}

impl Choice for NameInMinutes {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::AsUsual, "As usual for their role"),
        (Self::Yes, "Named"),
        (Self::RoleOnly, "By role only"),
        (Self::No, "Not named"),
    ];
}

impl Choice for PhotoChoice {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Fine, "Photographs are fine"), (Self::NoPhotographs, "No photographs")];
}

impl Fielded for People {
    const FIELDS: &'static [Field<Self>] = &[
        field("chair", "Chair", |p| Place::Link { target: &mut p.chair, kinds: PEOPLE }),
        field("facilitators", "Facilitated by", |p| Place::Links { targets: &mut p.facilitators, kinds: PEOPLE }),
        field("minute_taker", "Notes by", |p| Place::Link { target: &mut p.minute_taker, kinds: PEOPLE }),
        field("safeguarding_lead", "Safeguarding lead", |p| Place::Link {
            target: &mut p.safeguarding_lead,
            kinds: PEOPLE,
        }),
        field("first_aider", "First aid", |p| Place::Link { target: &mut p.first_aider, kinds: PEOPLE }),
        field("data_contact", "Contact for personal data", |p| Place::Link {
            target: &mut p.data_contact,
            kinds: PEOPLE,
        }),
        field("capacity", "Room for", |p| Place::Number(&mut p.capacity)),
        field("show_rate", "Of 100 registered, come", |p| Place::Number(&mut p.show_rate)),
        field("registered", "Registered", |p| Place::Number(&mut p.registered)),
        field("attended", "Came", |p| Place::Number(&mut p.attended)),
        field("walk_ins", "Came unannounced", |p| Place::Number(&mut p.walk_ins)),
        field("no_shows", "Registered and did not come", |p| Place::Number(&mut p.no_shows)),
        helped("headcounts", "Counts without names", "For example: about 20 officers from various departments.", |p| {
            Place::Items(&mut p.headcounts)
        }),
        field("attendance", "On the list", |p| Place::Items(&mut p.attendance)),
    ];
}

impl Fielded for Headcount {
    const FIELDS: &'static [Field<Self>] = &[
        field("qualifier", "How exact", |h| Place::Pick(&mut h.qualifier)),
        field("count", "How many", |h| Place::Number(&mut h.count)),
        field("group", "Of whom", |h| Place::Line(&mut h.group)),
    ];
}

impl Fielded for Attendance {
    const FIELDS: &'static [Field<Self>] = &[
        field("person", "Person", |a| Place::Link { target: &mut a.person, kinds: PEOPLE }),
        field("state", "State", |a| Place::Pick(&mut a.state)),
        field("role", "As", |a| Place::Pick(&mut a.role)),
        wide("described_as", "In brackets after the name", "", |a| Place::Line(&mut a.described_as)),
        field("name_in_minutes", "In the minutes", |a| Place::Pick(&mut a.name_in_minutes)),
        field("apology_private", "Do not print the apology", |a| Place::Flag(&mut a.apology_private)),
        field("arrived", "Arrived", |a| Place::Time(&mut a.arrived)),
        field("left", "Left", |a| Place::Time(&mut a.left)),
        field("walk_in", "Came unannounced", |a| Place::Flag(&mut a.walk_in)),
        field("photographs", "Photographs", |a| Place::Pick(&mut a.photographs)),
        field("may_contact_until", "May be contacted until", |a| Place::When(&mut a.may_contact_until)),
        field("meals", "Meals", |a| Place::Lines(&mut a.meals)),
        helped("needs", "Needs", "Shown here, and in nothing that is printed or saved for others.", |a| {
            Place::Protected(&mut a.needs)
        }),
    ];
}

impl Item for Headcount {
    const ONE: &'static str = "count";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.group.clone()
    }
}

impl Item for Attendance {
    const ONE: &'static str = "person";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.described_as.clone()
    }
}
