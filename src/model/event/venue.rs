//! Where an event takes place, and what people need to know of the place.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, PEOPLE, Place, field, wide};
use crate::model::pick::Choice;
use crate::model::{Open, Ref, is_blank};

/// A place. Without a name it prints "to be confirmed".
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Venue {
    pub name: String,
    pub room: String,
    pub address: String,
    /// It is known, and not yet certain.
    pub provisional: bool,
    /// How to find it, or where a map is.
    pub map_note: String,
    pub step_free: Option<Open<Answer>>,
    pub hearing_loop: Option<Open<Answer>>,
    pub quiet_room: Option<Open<Answer>>,
    pub transport: String,
    pub wifi: String,
    pub blocked_sites: String,
    pub power: String,
    pub refuge_points: String,
    pub key_holder: Option<Ref>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    #[default]
    Yes,
    InPart,
    No,
}

impl Choice for Answer {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Yes, "Yes"), (Self::InPart, "In part"), (Self::No, "No")];
}

impl Fielded for Venue {
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Venue", |v| Place::Line(&mut v.name)),
        field("room", "Room", |v| Place::Line(&mut v.room)),
        wide("address", "Address", "", |v| Place::Line(&mut v.address)),
        field("provisional", "Venue to be confirmed", |v| Place::Flag(&mut v.provisional)),
        wide("map_note", "How to find it", "", |v| Place::Line(&mut v.map_note)),
        wide("transport", "Transport", "", |v| Place::Line(&mut v.transport)),
        field("step_free", "Step-free?", |v| Place::Pick(&mut v.step_free)),
        field("hearing_loop", "Hearing loop?", |v| Place::Pick(&mut v.hearing_loop)),
        field("quiet_room", "Quiet room?", |v| Place::Pick(&mut v.quiet_room)),
        field("refuge_points", "Refuge points", |v| Place::Line(&mut v.refuge_points)),
        field("wifi", "Wi-Fi", |v| Place::Line(&mut v.wifi)),
        field("blocked_sites", "Sites that are blocked", |v| Place::Line(&mut v.blocked_sites)),
        field("power", "Power", |v| Place::Line(&mut v.power)),
        field("key_holder", "Who has the key", |v| Place::Link { target: &mut v.key_holder, kinds: PEOPLE }),
    ];
}
