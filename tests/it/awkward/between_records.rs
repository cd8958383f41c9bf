//! Links that go in circles, lead nowhere or to the wrong kind; ids that are there twice; values of a newer version.

use folkmoot::model::event::{Confidentiality, MinutesStatus};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::parts::Clearance;
use folkmoot::model::{Action, ActionUpdate, Id, Kind, Record, Ref, When};

use super::printing::{Case, print_each, print_each_in_part};
use super::spread::{everywhere, quote};
use crate::minutes::world::{World, newer, pick};
use crate::sample::full_record;

/// Calls `see` with every place below a form.
fn each_place(form: &mut dyn Form, see: &mut dyn FnMut(&mut Place<'_>)) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::Nested(inner)) => each_place(inner, see),
            Some(mut place) => {
                see(&mut place);
                if let Place::Items(items) = place {
                    (0..items.len()).for_each(|index| each_place(items.form(index).unwrap(), see));
                }
            }
            None => {}
        }
    }
}

/// A full record of this kind, its links led to where `target` says.
fn linked(kind: Kind, target: Option<Ref>) -> Record {
    let mut record = full_record(kind);
    each_place(record.form(), &mut |place| match (place, target) {
        (Place::Link { target: link, .. }, Some(target)) => **link = Some(target),
        (Place::Links { targets, .. }, Some(target)) => **targets = vec![target; 2],
        _ => {}
    });
    record
}

/// Full records of every kind that belong to the meeting, with their links to `target`, or to what is not here.
fn full(world: &mut World, target: Option<Ref>) {
    let here = world.link();
    let Record::Event(mut event) = linked(Kind::Event, target) else { return };
    event.header.id = here.0;
    let item = event.minutes.items[0].id;
    world.event = *event;
    for kind in [Kind::Action, Kind::Decision, Kind::Notice, Kind::Person, Kind::Organisation, Kind::Series] {
        let mut record = linked(kind, target);
        record.set_source(Some(here), Some(item));
        world.add(record);
    }
}

#[test]
fn links_to_nowhere_print() {
    print_each_in_part(&[("every linked record missing", |world| full(world, None))]);
}

#[test]
fn links_in_circles_print() {
    print_each_in_part(&[("every link leads to the meeting itself", |world| full(world, Some(world.link())))]);
}

const CIRCLES: &[Case] = &[
    ("decisions that replace each other", |world| {
        let first = world.decision("The first holds.", None, |_| {});
        let second = world.decision("The second holds.", None, |decision| decision.supersedes = Some(first));
        world.decision("The third holds.", None, |decision| decision.supersedes = Some(second));
        let itself = Ref(Id::from_number(5));
        world.decision("The last holds.", None, |decision| decision.supersedes = Some(itself));
    }),
    ("two meetings that are each other's next", |world| {
        let here = world.link();
        let mut other = folkmoot::model::Event::default();
        (other.minutes.next.event, other.details.title) = (Some(here), "The other".into());
        let other = world.add(Record::Event(Box::new(other)));
        (world.event.minutes.next.event, world.event.minutes.agreed_at) = (Some(other), Some(other));
    }),
    ("an action heard of where it was made", |world| {
        let at = Some(world.link());
        let update = || ActionUpdate { at, text: "Heard of".into(), ..ActionUpdate::default() };
        world.action("Do it.", None, |action| action.updates = vec![update(), update()]);
        let elsewhere = Action { what: "Of no meeting".into(), updates: vec![update()], ..Action::default() };
        world.add(Record::Action(Box::new(elsewhere)));
    }),
    ("ids that are there twice", |world| {
        everywhere(world, "Twice");
        let id = world.event.minutes.items[0].id;
        world.event.minutes.items.iter_mut().for_each(|item| item.id = id);
        world.event.people.attendance.iter_mut().for_each(|entry| entry.id = id);
    }),
    ("no ids", |world| {
        let item = world.item("Without an id", |item| (item.id, item.discussion) = (Id::NONE, "Said.".into()));
        world.item("Nor here", |item| item.id = Id::NONE);
        world.action("Do it.", Some(item), |_| {});
        world.action("Do that.", Some(Id::NONE), |_| {});
    }),
];

#[test]
fn links_between_records_print() {
    print_each(CIRCLES);
}

/// The event, an action, a decision and an offer with each choice from a newer version.
fn newer_everywhere(world: &mut World) {
    everywhere(world, "Newer");
    let details = &mut world.event.details;
    (details.kind, details.status, details.open_to) = (newer(), newer(), Some(newer()));
    details.when = When { span: newer(), ..When::default() };
    (details.facts[0].kind, details.facts[0].qualifier, details.links[0].kind) = (newer(), Some(newer()), newer());
    let minutes = &mut world.event.minutes;
    (minutes.status, minutes.style, minutes.next.when.span) = (newer(), Some(newer()), newer());
    (minutes.quotes[0].credit, minutes.quotes[0].kind, minutes.quotes[0].clearance) = (newer(), newer(), newer());
    for item in &mut minutes.items {
        (item.kind, item.purpose, item.keyword) = (newer(), Some(newer()), Some(newer()));
        item.presentations.iter_mut().for_each(|talk| (talk.media[0].kind, talk.sharing) = (newer(), Some(newer())));
    }
    for entry in &mut world.event.people.attendance {
        (entry.state, entry.role, entry.photographs) = (newer(), newer(), Some(newer()));
    }
    world.event.people.headcounts[0].qualifier = Some(newer());
    world.action("Do it.", None, |action| {
        (action.due, action.priority, action.status) = (newer(), newer(), newer());
        action.by.span = newer();
    });
    world.decision("It holds.", None, |decision| (decision.made_by, decision.date.span) = (newer(), newer()));
    world.notice("A room", |notice| {
        (notice.kind, notice.exchange, notice.outcome) = (newer(), Some(newer()), newer());
    });
}

#[test]
fn choices_of_a_newer_version_print() {
    print_each_in_part(&[("every choice of a newer version", newer_everywhere)]);
}

#[test]
fn minutes_of_which_all_is_private_print() {
    print_each_in_part(&[("everything private or refused", |world| {
        everywhere(world, "Private");
        world.event.minutes.status = pick(MinutesStatus::Published);
        for item in &mut world.event.minutes.items {
            item.confidentiality = pick(Confidentiality::Private);
        }
        let id = world.id();
        let refused = folkmoot::model::parts::Quote { clearance: pick(Clearance::Refused), ..quote(id, "Refused") };
        world.event.minutes.quotes = vec![refused];
        world.action("Secret", None, |action| action.private = true);
    })]);
}
