//! The next meeting as these minutes announce it, which may be all that is known of it.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{EVENTS, Field, Fielded, PARTIES, Place, field, wide};
use crate::model::parts::WebLink;
use crate::model::{Markdown, Ref, When, is_blank};

/// What is said of the next meeting. What is left empty prints "to be confirmed" once anything is known.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextMeeting {
    pub event: Option<Ref>,
    pub when: When,
    pub venue: String,
    pub address: String,
    pub venue_provisional: bool,
    pub map_note: String,
    pub hosts: Vec<Ref>,
    pub theme: String,
    pub about: Markdown,
    /// A map, the programme, where to say that one is coming.
    pub links: Vec<WebLink>,
}

impl Fielded for NextMeeting {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |n| Place::When(&mut n.when)),
        field("venue", "Venue", |n| Place::Line(&mut n.venue)),
        wide("address", "Address", "", |n| Place::Line(&mut n.address)),
        field("venue_provisional", "Venue to be confirmed", |n| Place::Flag(&mut n.venue_provisional)),
        wide("map_note", "How to find it", "", |n| Place::Line(&mut n.map_note)),
        field("hosts", "Hosted by", |n| Place::Links { targets: &mut n.hosts, kinds: PARTIES }),
        wide("theme", "Theme", "", |n| Place::Line(&mut n.theme)),
        field("about", "About it", |n| Place::Text(&mut n.about)),
        field("links", "Links", |n| Place::Items(&mut n.links)),
        field("event", "Its own record", |n| Place::Link { target: &mut n.event, kinds: EVENTS }),
    ];
}
