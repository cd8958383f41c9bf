//! A launch evening and the hack event that it opens: what the evening does not say of its building and of who helps
//! there, its hack says. One rule, which run sheets, the paper kit, calendars and what an event still lacks share.

use super::Workspace;
use crate::model::event::Venue;
use crate::model::{Event, Ref};

/// An event, with the one that says what it does not say itself.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    own: &'a Event,
    /// None for what opens nothing.
    hack: Option<&'a Event>,
}

impl<'a> Told<'a> {
    /// An event with its hack where it is a launch evening.
    pub fn of(workspace: &'a Workspace, event: &'a Event) -> Self {
        let hack = event.details.part_of.filter(|hack| event.launches(*hack));
        Self::between(event, hack.and_then(|hack| workspace.event(hack)))
    }

    /// An event, and the one that was found to be its hack.
    pub fn between(own: &'a Event, hack: Option<&'a Event>) -> Self {
        Self { own, hack: hack.filter(|hack| hack.header.id != own.header.id) }
    }

    /// The hack that it opens.
    pub fn hack(self) -> Option<&'a Event> {
        self.hack
    }

    /// What the event says itself, or else its hack, with the one that says it.
    pub fn said<T>(self, find: impl Fn(&'a Event) -> Option<T>) -> Option<(&'a Event, T)> {
        [Some(self.own), self.hack].into_iter().flatten().find_map(|event| Some((event, find(event)?)))
    }

    /// The event whose building it is in. All that is said of a building is said of this one.
    pub fn housed(self) -> &'a Event {
        self.said(|event| has_place(&event.details.venue).then_some(())).map_or(self.own, |(event, ())| event)
    }

    /// The room, which an evening may have of its own in the building of its hack, with the event that says it.
    pub fn room(self) -> (&'a Event, &'a str) {
        let housed = self.housed();
        let room = |event: &'a Event| event.details.venue.room.trim();
        if room(self.own).is_empty() { (housed, room(housed)) } else { (self.own, room(self.own)) }
    }

    /// Who has the key: whoever the event says itself, or else whoever has that of its building.
    pub fn key_holder(self) -> Option<(&'a Event, Ref)> {
        [self.own, self.housed()].into_iter().find_map(|event| Some((event, event.details.venue.key_holder?)))
    }
}

fn has_place(venue: &Venue) -> bool {
    [&venue.name, &venue.address].into_iter().any(|said| !said.trim().is_empty())
}
