//! A small meeting in which the same words stand in every sort of place.

use folkmoot::model::event::{AttendanceState, Correction, Delegation, Headcount, NextMeeting};
use folkmoot::model::parts::{AnnouncedList, Fact, Medium, Presentation, Presenter, Quote, WebLink};
use folkmoot::model::{ActionUpdate, Id, Ref};

use crate::minutes::world::{World, when};

/// Names and titles around a meeting that is otherwise in plain words.
pub fn named(world: &mut World, name: &str) {
    named_by(world, name);
}

/// The same, and the person with that name.
fn named_by(world: &mut World, name: &str) -> Ref {
    world.council(name, name, name);
    world.series(name);
    let organisation = world.organisation(name);
    let person = world.person(name, name, Some(organisation));
    let details = &mut world.event.details;
    (details.title, details.theme) = (name.into(), name.into());
    (details.hosts, details.venue.name, details.venue.address) = (vec![organisation], name.into(), name.into());
    details.when = when("5 Nov 2026, 1pm to 4pm");
    let people = &mut world.event.people;
    (people.chair, people.minute_taker, people.facilitators) = (Some(person), Some(person), vec![person]);
    world.attends(person, |entry| entry.described_as = name.into());
    world.attends(person, |entry| entry.state = AttendanceState::Apologies.into());
    let item = world.item(name, |item| item.lead = Some(person));
    world.action("Tell those who took part.", Some(item), |action| {
        (action.owner, action.chaser) = (Some(person), Some(person));
    });
    world.decision("Support the report.", Some(item), |decision| decision.short = name.into());
    world.notice("A projector", |notice| notice.by = Some(person));
    person
}

/// Words in every field that prints, once.
pub fn everywhere(world: &mut World, words: &str) {
    let person = named_by(world, words);
    let id = world.id();
    let item = world.item(words, |item| {
        (item.opening, item.discussion) = (words.into(), words.into());
        (item.facts, item.quotes, item.links) = (vec![fact(id, words)], vec![quote(id, words)], vec![link(id, words)]);
        item.announced = vec![list(id, words)];
        item.presentations = vec![presentation(id, person, words)];
    });
    let minutes = &mut world.event.minutes;
    (minutes.opening, minutes.thanks, minutes.closing) = (words.into(), words.into(), words.into());
    minutes.sign_off = words.into();
    (minutes.quotes, minutes.announced) = (vec![quote(id, words)], vec![list(id, words)]);
    minutes.corrections =
        vec![Correction { id, place: words.into(), was: words.into(), now: words.into(), agreed_at: None, of: None }];
    minutes.next = next(id, words);
    let (delegation, headcount) = (Delegation::default(), Headcount::default());
    world.event.details.delegations = vec![Delegation { id, from: words.into(), why: words.into(), ..delegation }];
    world.event.people.headcounts = vec![Headcount { id, group: words.into(), count: Some(3), ..headcount }];
    world.event.details.facts = vec![fact(id, words)];
    world.event.details.links = vec![link(id, words)];
    outcomes(world, item, words);
}

fn outcomes(world: &mut World, item: Id, words: &str) {
    let here = world.link();
    world.action(words, Some(item), |action| {
        action.updates = vec![ActionUpdate { text: words.into(), at: Some(here), ..ActionUpdate::default() }];
    });
    world.decision(words, Some(item), |decision| {
        (decision.reasons, decision.rejected, decision.body) = (words.into(), words.into(), words.into());
        (decision.vote, decision.dissent, decision.affects) = (words.into(), words.into(), words.into());
        decision.interests = words.into();
    });
    world.notice(words, |notice| {
        (notice.area, notice.availability, notice.urgency) = (words.into(), words.into(), words.into());
    });
}

pub fn fact(id: Id, words: &str) -> Fact {
    Fact { id, amount: words.into(), of_what: words.into(), source: words.into(), ..Fact::default() }
}

pub fn quote(id: Id, words: &str) -> Quote {
    let (said, by) = (words.into(), words.into());
    Quote { id, words: said, attribution: by, context: words.into(), theme: words.into(), ..Quote::default() }
}

pub fn link(id: Id, words: &str) -> WebLink {
    let address = "https://tarnbridge.example/a-page".into();
    WebLink { id, label: words.into(), remark: words.into(), running_time: words.into(), address, ..WebLink::default() }
}

pub fn list(id: Id, words: &str) -> AnnouncedList {
    AnnouncedList { id, lead_in: words.into(), lines: vec![words.into(), words.into()] }
}

fn presentation(id: Id, person: Ref, words: &str) -> Presentation {
    let presenter = Presenter { id, person: Some(person), role: words.into(), organisation: words.into() };
    let medium = Medium { id, title: words.into(), length: words.into(), ..Medium::default() };
    Presentation {
        id,
        title: words.into(),
        presenters: vec![presenter],
        summary: words.into(),
        media: vec![medium],
        ..Presentation::default()
    }
}

fn next(id: Id, words: &str) -> NextMeeting {
    NextMeeting {
        venue: words.into(),
        address: words.into(),
        theme: words.into(),
        about: words.into(),
        links: vec![link(id, words)],
        ..NextMeeting::default()
    }
}

/// An item in which this long text was said.
pub fn said(world: &mut World, text: &str) {
    world.event.details.title = "A meeting".into();
    world.item("What was said", |item| item.discussion = text.into());
}
