//! The venues that events were held at, so that what is known of a place is typed once: its facts by its name, room and
//! address, each as the latest event that says it has it. A venue is no record of its own; the events keep what they were told.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use super::{Workspace, folded};
use crate::model::event::Venue;
use crate::model::{Event, Id, When};

/// A place that another event has been at, or will be.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownVenue {
    pub venue: Venue,
    /// How many it holds.
    pub capacity: Option<u32>,
    /// The last event there, with its title and its date.
    pub event: Id,
    pub title: String,
    pub when: When,
}

/// The venues of all events but one, the last used first.
pub fn known_venues(workspace: &Workspace, but: Id) -> Vec<KnownVenue> {
    let events = workspace.events().filter(|event| event.header.id != but && is_somewhere(event));
    let mut events: Vec<&Event> = events.collect();
    events.sort_by_key(|event| Reverse((event.details.when.first_day(), event.header.id)));
    let addresses = Addresses::of(&events);
    let mut known: Vec<KnownVenue> = Vec::new();
    let mut places: HashMap<(NameAndRoom, String), usize> = HashMap::new();
    for event in events {
        let venue = &event.details.venue;
        let place = (name_and_room(venue), addresses.of_venue(venue));
        match places.get(&place).and_then(|at| known.get_mut(*at)) {
            Some(of_later) => {
                of_later.venue = filled(&of_later.venue, venue);
                of_later.capacity = of_later.capacity.or(event.people.capacity);
            }
            None => {
                places.insert(place, known.len());
                known.push(KnownVenue {
                    venue: Venue { provisional: false, ..venue.clone() },
                    capacity: event.people.capacity,
                    event: event.header.id,
                    title: event.details.title.trim().to_owned(),
                    when: event.details.when.without_times(),
                });
            }
        }
    }
    known
}

/// As they are compared.
type NameAndRoom = (String, String);

fn name_and_room(venue: &Venue) -> NameAndRoom {
    (folded(venue.name.trim()), folded(venue.room.trim()))
}

/// At which addresses there is a house of a name: many towns have a Town Hall.
struct Addresses(HashMap<NameAndRoom, BTreeSet<String>>);

impl Addresses {
    fn of(events: &[&Event]) -> Self {
        let mut all: HashMap<NameAndRoom, BTreeSet<String>> = HashMap::new();
        for venue in events.iter().map(|event| &event.details.venue) {
            let address = folded(venue.address.trim());
            all.entry(name_and_room(venue)).or_default().extend((!address.is_empty()).then_some(address));
        }
        Self(all)
    }

    /// Where none is typed it is the only one that is known; of several nobody can say which.
    fn of_venue(&self, venue: &Venue) -> String {
        let own = folded(venue.address.trim());
        let known = self.0.get(&name_and_room(venue)).filter(|known| own.is_empty() && known.len() == 1);
        known.and_then(|known| known.first().cloned()).unwrap_or(own)
    }
}

fn is_somewhere(event: &Event) -> bool {
    event.takes_place() && !event.details.venue.name.trim().is_empty()
}

/// Those that go with what is typed of the venue so far, and that would add to it.
pub fn offered<'a>(known: &'a [KnownVenue], event: &'a Event) -> impl Iterator<Item = &'a KnownVenue> {
    let (name, room) = name_and_room(&event.details.venue);
    let address = folded(event.details.venue.address.trim());
    let goes = move |known: &KnownVenue| {
        let (full, at) = (folded(&known.venue.name), folded(known.venue.address.trim()));
        let is_there = at.is_empty() || at.starts_with(&address);
        let is_called = name.split_whitespace().all(|word| full.contains(word));
        is_called && is_there && folded(&known.venue.room).starts_with(&room)
    };
    known.iter().filter(move |known| goes(known) && adds(known, event))
}

fn adds(known: &KnownVenue, event: &Event) -> bool {
    let adds_room = event.people.capacity.is_none() && known.capacity.is_some();
    adds_room || taken(&event.details.venue, &known.venue) != event.details.venue
}

/// Puts what is known of the venue where nothing is typed. Its name is the whole of what was begun.
pub fn take(event: &mut Event, known: &KnownVenue) {
    event.details.venue = taken(&event.details.venue, &known.venue);
    event.people.capacity = event.people.capacity.or(known.capacity);
}

fn taken(own: &Venue, known: &Venue) -> Venue {
    Venue { name: known.name.trim().to_owned(), ..filled(own, known) }
}

/// A venue with what another says of it where it says nothing itself.
fn filled(own: &Venue, known: &Venue) -> Venue {
    let line = |own: &str, known: &str| if own.trim().is_empty() { known.trim() } else { own }.to_owned();
    Venue {
        name: line(&own.name, &known.name),
        room: line(&own.room, &known.room),
        address: line(&own.address, &known.address),
        provisional: own.provisional,
        map_note: line(&own.map_note, &known.map_note),
        step_free: own.step_free.clone().or_else(|| known.step_free.clone()),
        hearing_loop: own.hearing_loop.clone().or_else(|| known.hearing_loop.clone()),
        quiet_room: own.quiet_room.clone().or_else(|| known.quiet_room.clone()),
        transport: line(&own.transport, &known.transport),
        wifi: line(&own.wifi, &known.wifi),
        blocked_sites: line(&own.blocked_sites, &known.blocked_sites),
        power: line(&own.power, &known.power),
        refuge_points: line(&own.refuge_points, &known.refuge_points),
        key_holder: own.key_holder.or(known.key_holder),
    }
}
