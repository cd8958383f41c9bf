//! Whoever is only counted is named nowhere on the page, and whoever is there for a role is said by it everywhere.

use folkmoot::model::event::{AttendanceState, Delegation, MinutesStatus, MinutesStyle, NameInMinutes, Partner};
use folkmoot::model::parts::{Presentation, Presenter, Quote};
use folkmoot::model::{Capacity, Event, Record, Ref, Responder};

use super::world::{STYLES, World, pick, when};

/// Every place of the page that says somebody, and how to put this person there, who has not come.
type Place = (&'static str, fn(&mut World, Ref));

const PLACES: &[Place] = &[
    ("host", |world, person| world.event.details.hosts = vec![person]),
    ("organiser", |world, person| world.event.details.organisers = vec![person]),
    ("partner", |world, person| {
        let partner = Partner { organisation: Some(person), ..Partner::default() };
        world.event.details.partners = vec![partner];
    }),
    ("delegation's leader", |world, person| {
        let delegation = Delegation { led_by: Some(person), ..Delegation::default() };
        world.event.details.delegations = vec![delegation];
    }),
    ("chair", |world, person| world.event.people.chair = Some(person)),
    ("facilitator", |world, person| world.event.people.facilitators = vec![person]),
    ("minute taker", |world, person| world.event.people.minute_taker = Some(person)),
    ("whom comments go to", |world, person| {
        world.event.minutes.status = pick(MinutesStatus::Circulated);
        world.event.people.minute_taker = Some(person);
    }),
    ("signatory", |world, person| {
        world.event.minutes.status = pick(MinutesStatus::Agreed);
        world.event.minutes.signature = true;
        world.event.minutes.signatory = Some(person);
    }),
    ("who signed", |world, person| {
        world.event.minutes.status = pick(MinutesStatus::Agreed);
        world.event.minutes.signature = true;
        world.event.minutes.signatory = Some(person);
        world.event.minutes.signed = when("12 January 2027");
    }),
    ("next host", |world, person| world.event.minutes.next.hosts = vec![person]),
    ("host of the next meeting's own record", |world, person| {
        let mut next = Event::default();
        next.details.hosts = vec![person];
        world.event.minutes.next.event = Some(world.add(Record::Event(Box::new(next))));
    }),
    ("lead", |world, person| {
        world.item("Talk", |item| item.lead = Some(person));
    }),
    ("presenter", |world, person| {
        world.item("Talk", |item| {
            let presenters = vec![Presenter { person: Some(person), ..Presenter::default() }];
            item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
        });
    }),
    ("speaker", |world, person| {
        world.event.minutes.quotes = vec![Quote { words: "Yes.".into(), speaker: Some(person), ..Quote::default() }];
    }),
    ("owner", |world, person| {
        world.action("Call", None, |action| action.owner = Some(person));
    }),
    ("who does it with the owner", |world, person| {
        let owner = Some(world.person("Zoe Zander", "", None));
        world.action("Call", None, |action| (action.owner, action.with) = (owner, vec![person]));
    }),
    ("chaser", |world, person| {
        world.action("Call", None, |action| action.chaser = Some(person));
    }),
    ("who offers", |world, person| {
        world.notice("A room", |notice| notice.by = Some(person));
    }),
    ("who answers", |world, person| {
        let responder = Responder { who: Some(person), ..Responder::default() };
        world.notice("A room", |notice| notice.responders = vec![responder]);
    }),
    ("somebody who came", |world, _| world.event.people.attendance[0].state = pick(AttendanceState::Came)),
];

/// The pages of each style, where somebody of this capacity and choice stands in this place.
fn pages(put: fn(&mut World, Ref), capacity: Capacity, role: &str, choice: NameInMinutes) -> String {
    let mut world = World::new();
    let person = world.somebody("Ann Berg", role, None, |person| {
        (person.capacity, person.preferred_name) = (pick(capacity), "Annie Berg".into());
    });
    world.attends(person, |entry| {
        (entry.name_in_minutes, entry.state) = (pick(choice), pick(AttendanceState::DidNotCome));
    });
    put(&mut world, person);
    STYLES.map(|style| serde_json::to_string(&world.compose(style)).unwrap()).concat()
}

#[test]
fn somebody_who_is_only_counted_is_named_nowhere() {
    for (place, put) in PLACES {
        for (capacity, choice) in [
            (Capacity::Resident, NameInMinutes::AsUsual),
            (Capacity::ServiceUser, NameInMinutes::AsUsual),
            (Capacity::Officer, NameInMinutes::No),
        ] {
            let page = pages(*put, capacity, "", choice);
            assert!(!page.contains("Berg"), "{place}, {capacity:?}: {page}");
        }
    }
}

#[test]
fn somebody_who_is_there_for_a_role_is_said_by_it() {
    for (place, put) in PLACES {
        let page = pages(*put, Capacity::Officer, "Practice nurse", NameInMinutes::RoleOnly);
        assert!(!page.contains("Berg") && page.contains("Practice nurse"), "{place}: {page}");
    }
}

#[test]
fn whoever_agreed_is_named_in_every_place() {
    for (place, put) in PLACES {
        let page = pages(*put, Capacity::Resident, "", NameInMinutes::Yes);
        assert!(page.contains("Berg"), "{place}: {page}");
    }
}

#[test]
fn a_resident_stands_in_the_facts_by_what_they_are() {
    let mut world = World::new();
    let resident = world.somebody("Ann Berg", "Chair of the tenants", None, |person| {
        person.capacity = pick(Capacity::Resident);
    });
    world.event.people.chair = Some(resident);
    world.event.people.minute_taker = Some(resident);
    world.event.people.facilitators = vec![world.person("Ben Dahl", "Officer", None)];
    let lines = world.lines(MinutesStyle::Formal, &["Chair", "Facilitator", "Notes"]);
    assert_eq!(lines, ["Chair: A resident", "Facilitator: Ben Dahl, Officer", "Notes by: A resident"]);
}
