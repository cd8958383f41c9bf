//! An event with people who are expected, and ways to print its kit.

use folkmoot::documents::{self, Document, Request, Style, TextSize};
use folkmoot::model::brief::{Appearance, Member, Team};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType};
use folkmoot::model::{Brief, Person, Record, Ref};

use crate::minutes::world::{NOW, World, pick, when};
use crate::outline::outline;

/// A hack of two days to which nobody has registered yet.
pub fn hack() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "01632 960142", "formats@tarnbridge.example");
    let details = &mut world.event.details;
    (details.title, details.kind) = ("Made in Tarnbridge 2".into(), pick(EventType::HackEvent));
    (details.when, details.status) = (when("5 to 6 December 2026"), pick(EventStatus::Confirmed));
    details.venue.name = "The Rope Works".into();
    details.venue.address = "Mill Lane, Tarnbridge".into();
    world
}

/// Somebody who is expected, with whatever else is said of them.
pub fn expect(
    world: &mut World,
    name: &str,
    organisation: Option<Ref>,
    change: impl FnOnce(&mut Person, &mut Attendance),
) -> Ref {
    let mut entry = Attendance { id: world.id(), state: pick(AttendanceState::Registered), ..Attendance::default() };
    let person = world.somebody(name, "", organisation, |person| {
        (person.email, person.phone) = ("secret@tarnbridge.example".into(), "01632 960999".into());
        person.address = "7 Secret Street".into();
        change(person, &mut entry);
    });
    entry.person = Some(person);
    world.event.people.attendance.push(entry);
    person
}

/// A project at the event, with somebody in its team or nobody.
pub fn project(world: &mut World, name: &str, member: Option<Ref>) {
    let member = member.map(|person| Member { id: world.id(), person: Some(person), ..Member::default() });
    let team = Team { members: member.into_iter().collect(), ..Team::default() };
    let appearance = Appearance { id: world.id(), event: Some(world.link()), team, ..Appearance::default() };
    let mut brief = Brief::default();
    brief.brief.name = name.into();
    brief.at_events.appearances = vec![appearance];
    world.add(Record::Brief(Box::new(brief)));
}

/// A document of the event in a size.
pub fn printed(world: &mut World, name: &str, style: Style, size: TextSize) -> Document {
    let record = world.link().0;
    let request = Request { record, style, size, printed: NOW };
    (documents::named(name).unwrap().compose)(world.workspace(), &request).unwrap()
}

/// The same in the style and size that are usual, as an outline.
pub fn lines(world: &mut World, name: &str) -> Vec<String> {
    let style = documents::named(name).unwrap().styles[0];
    outline(&printed(world, name, style, TextSize::Standard))
}
