//! Offers and requests: what people have to give and what they ask for, and who answered.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{EVENTS, Field, Fielded, Item, PARTIES, Place, field, typed, wide};
use super::pick::Choice;
use super::{Header, Id, Open, Ref, When, is_blank};

/// An offer or a request, made at an event or between events.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Notice {
    pub header: Header,
    pub kind: Open<NoticeKind>,
    pub what: String,
    pub by: Option<Ref>,
    pub event: Option<Ref>,
    /// The minute item of that event.
    pub item: Option<Id>,
    pub area: String,
    pub availability: String,
    pub urgency: String,
    pub exchange: Option<Open<Exchange>>,
    pub responders: Vec<Responder>,
    pub outcome: Open<Outcome>,
    pub thanked: bool,
    pub expires: When,
    /// May be shown outside the network.
    pub public: bool,
}

/// Who answered.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Responder {
    pub id: Id,
    pub who: Option<Ref>,
    pub when: When,
    pub text: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoticeKind {
    #[default]
    Offer,
    Request,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exchange {
    #[default]
    Gift,
    Swap,
    Paid,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    #[default]
    Open,
    Matched,
    Helped,
    Expired,
}

impl Notice {
    /// Whether it may still be on somebody's mind: nobody has said what came of it, or only a newer version knows what did.
    pub fn is_open(&self) -> bool {
        self.outcome.known().is_none_or(|outcome| *outcome == Outcome::Open)
    }

    /// Whether people can be asked to answer. Where only a newer version knows what came of it, it may well be settled.
    pub fn may_be_answered(&self, today: Date) -> bool {
        self.outcome.is(Outcome::Open) && !self.has_run_out(today)
    }

    /// Whether its time is over and nobody has said what came of it.
    pub fn has_run_out(&self, today: Date) -> bool {
        self.outcome.is(Outcome::Open) && self.expires.last_day().is_some_and(|last| last < today)
    }

    /// Whether somebody answered or helped and was not thanked.
    pub fn wants_thanks(&self) -> bool {
        let came_to_something = matches!(self.outcome.known(), Some(Outcome::Matched | Outcome::Helped));
        !self.thanked && (came_to_something || typed(&self.responders).next().is_some())
    }

    /// Keeps that somebody answered on this day: who it was and in what words is typed afterwards.
    pub fn answered(&mut self, id: Id, day: When) {
        self.responders.push(Responder { id, when: day, ..Responder::default() });
    }
}

impl Choice for NoticeKind {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Offer, "Offer"), (Self::Request, "Request")];
}

impl Choice for Exchange {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Gift, "As a gift"), (Self::Swap, "As a swap"), (Self::Paid, "Paid")];
}

impl Choice for Outcome {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Open, "Open"), (Self::Matched, "Answered"), (Self::Helped, "Helped"), (Self::Expired, "Expired")];
}

impl Fielded for Notice {
    const FIELDS: &'static [Field<Self>] = &[
        field("kind", "Kind", |n| Place::Pick(&mut n.kind)),
        wide("what", "What", "", |n| Place::Line(&mut n.what)),
        field("by", "From", |n| Place::Link { target: &mut n.by, kinds: PARTIES }),
        field("event", "Made at", |n| Place::Link { target: &mut n.event, kinds: EVENTS }),
        field("item", "Under item", |n| Place::ItemOf { item: &mut n.item, event: n.event }),
        field("area", "Area", |n| Place::Line(&mut n.area)),
        field("availability", "Available", |n| Place::Line(&mut n.availability)),
        field("urgency", "How urgent", |n| Place::Line(&mut n.urgency)),
        field("exchange", "In exchange", |n| Place::Pick(&mut n.exchange)),
        field("outcome", "What came of it", |n| Place::Pick(&mut n.outcome)),
        field("responders", "Who answered", |n| Place::Items(&mut n.responders)),
        field("thanked", "They have been thanked", |n| Place::Flag(&mut n.thanked)),
        field("expires", "Open until", |n| Place::When(&mut n.expires)),
        field("public", "May be shown to everybody", |n| Place::Flag(&mut n.public)),
        field("header", "Notes and files", |n| Place::Nested(&mut n.header)),
    ];
}

impl Fielded for Responder {
    const FIELDS: &'static [Field<Self>] = &[
        field("who", "Who", |r| Place::Link { target: &mut r.who, kinds: PARTIES }),
        field("when", "When", |r| Place::When(&mut r.when)),
        wide("text", "What they said", "", |r| Place::Line(&mut r.text)),
    ];
}

impl Item for Responder {
    const ONE: &'static str = "answer";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.text.clone()
    }
}
