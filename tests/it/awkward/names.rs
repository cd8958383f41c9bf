//! People and organisations of whom too little is known, or too much the same.

use folkmoot::model::event::{AttendanceRole, AttendanceState, NameInMinutes};
use folkmoot::model::{Capacity, Open, Person, Record, Ref};

use super::printing::{Case, print_each, print_each_in_part};
use super::spread::quote;
use crate::minutes::world::{World, newer, pick};

/// Somebody who has every job and came.
fn busy(world: &mut World, person: Ref) {
    world.event.details.title = "A meeting".into();
    (world.event.people.chair, world.event.people.minute_taker) = (Some(person), Some(person));
    (world.event.minutes.signatory, world.event.minutes.signature) = (Some(person), true);
    world.event.details.hosts = vec![person];
    world.attends(person, |_| {});
    let id = world.id();
    let item = world.item("An item", |item| {
        item.lead = Some(person);
        item.quotes = vec![folkmoot::model::parts::Quote { speaker: Some(person), ..quote(id, "Said so") }];
    });
    world.action("Do it.", Some(item), |action| (action.owner, action.chaser) = (Some(person), Some(person)));
    world.notice("A room", |notice| notice.by = Some(person));
}

fn somebody(world: &mut World, change: fn(&mut Person)) {
    let mut person = Person::default();
    change(&mut person);
    let person = world.add(Record::Person(Box::new(person)));
    busy(world, person);
}

const NAMES: &[Case] = &[
    ("only a preferred name", |world| somebody(world, |person| person.preferred_name = "Jo".into())),
    ("only a title", |world| somebody(world, |person| person.title = "Councillor".into())),
    ("no name at all", |world| somebody(world, |_| {})),
    ("a name of spaces", |world| somebody(world, |person| person.full_name = " \u{A0}\t".into())),
    ("an organisation without a name", |world| {
        let organisation = world.organisation("");
        let person = world.person("Jo Bramble", "", Some(organisation));
        busy(world, person);
        world.event.details.hosts = vec![organisation];
    }),
    ("namesakes", |world| {
        for _ in 0..4 {
            let organisation = world.organisation("The same");
            let person = world.person("Jo Bramble", "The same", Some(organisation));
            busy(world, person);
        }
    }),
    ("somebody who came five times over", |world| {
        let person = world.person("Jo Bramble", "Member", None);
        let roles = [AttendanceRole::Member, AttendanceRole::Speaker, AttendanceRole::Crew, AttendanceRole::Visitor];
        for role in roles {
            world.attends(person, |entry| entry.role = pick(role));
        }
        world.attends(person, |entry| entry.state = pick(AttendanceState::Apologies));
    }),
];

#[test]
fn names_print() {
    print_each(NAMES);
}

const UNNAMED: &[Case] = &[
    ("people who are counted", |world| {
        for (number, capacity) in [Capacity::Resident, Capacity::ServiceUser].into_iter().enumerate() {
            somebody_counted(world, number, pick(capacity));
        }
    }),
    ("people of a newer sort", |world| somebody_counted(world, 0, newer())),
    ("names that are left out", |world| {
        for choice in [pick(NameInMinutes::No), pick(NameInMinutes::RoleOnly), newer()] {
            let person = world.person("Jo Bramble", "", None);
            world.attends(person, |entry| entry.name_in_minutes = choice);
            busy(world, person);
        }
    }),
];

fn somebody_counted(world: &mut World, number: usize, capacity: Open<Capacity>) {
    let person = world.somebody(&format!("Person{number}"), "", None, |person| person.capacity = capacity);
    busy(world, person);
}

#[test]
fn names_that_are_not_said_print() {
    print_each_in_part(UNNAMED);
}
