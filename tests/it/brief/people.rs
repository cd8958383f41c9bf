//! Who is named on a brief, and who and what is left out of it and why.

use folkmoot::documents::{Concern, counted};
use folkmoot::model::brief::{Agreement, Contact, Resource};
use folkmoot::model::event::{Attendance, NameInMinutes};
use folkmoot::model::{Capacity, Open, Record, Ref};

use super::world::World;
use crate::minutes::world::{newer, pick};

fn resident(world: &mut World) -> Ref {
    world.somebody("Bea Lund", "gardener", None, |person| person.capacity = pick(Capacity::Resident))
}

/// The line of one contact, and what the officer is told of it.
fn contact(world: &mut World, contact: Contact) -> (Option<String>, Vec<Concern>) {
    let id = world.id();
    world.brief.brief.contacts = vec![Contact { id, ..contact }];
    let lines = world.lines();
    let line = lines.iter().find_map(|line| line.strip_prefix("  * ")).map(str::to_owned);
    (line, world.left_out().into_iter().map(|one| one.concern).collect())
}

fn said(line: &str) -> Option<String> {
    Some(line.to_owned())
}

fn agreed(person: Option<Ref>, who: &str, agreed: Open<Agreement>) -> Contact {
    Contact { person, who: who.into(), agreed, ..Contact::default() }
}

#[test]
fn whom_a_team_may_talk_to_depends_on_what_they_said() {
    let mut world = World::new();
    let anna = Some(world.somebody("Anna Wirt", "", None, |_| {}));
    let mut check = |asked, line: Option<String>, concerns: &[Concern]| {
        assert_eq!(contact(&mut world, agreed(anna, "", asked)), (line, concerns.to_vec()));
    };
    check(pick(Agreement::Agreed), said("Anna Wirt (agreed)"), &[]);
    check(pick(Agreement::NotAskedYet), said("Anna Wirt (not asked yet)"), &[Concern::ContactToAsk]);
    check(pick(Agreement::WouldRatherNot), None, &[Concern::ContactLeftOut]);
    check(newer(), None, &[Concern::ContactLeftOut]);
}

#[test]
fn whoever_is_not_to_be_contacted_is_left_out() {
    let mut world = World::new();
    let anna = world.somebody("Anna Wirt", "", None, |person| person.do_not_contact = true);
    let found = contact(&mut world, agreed(Some(anna), "", pick(Agreement::Agreed)));
    assert_eq!(found, (None, vec![Concern::ContactLeftOut]));
    assert_eq!(counted(&world.left_out()), ["1 person to talk to left out"]);
}

#[test]
fn a_resident_is_said_in_words_and_the_officer_is_told() {
    let mut world = World::new();
    let bea = Some(resident(&mut world));
    let found = contact(&mut world, agreed(bea, "", pick(Agreement::Agreed)));
    assert_eq!(found, (said("A resident (agreed)"), vec![Concern::PersonNotNamed]));
    let found = contact(&mut world, agreed(bea, "The gardener of Alma Street", pick(Agreement::Agreed)));
    assert_eq!(found, (said("The gardener of Alma Street (agreed)"), vec![Concern::PersonNotNamed]));
    world.brief.brief.owner = bea;
    let lines = world.lines();
    assert!(lines.contains(&"Owner: A resident".to_owned()), "{lines:#?}");
    assert!(!lines.join(" ").contains("Bea") && !lines.join(" ").contains("Lund"));
    let told = world.left_out();
    assert_eq!(told.len(), 1, "each is told once");
    assert_eq!(told[0].origin.field, "brief/owner");
}

#[test]
fn a_resident_who_chose_it_at_the_event_is_named() {
    let mut world = World::new();
    let bea = resident(&mut world);
    let event = world.event("Made in Tarnbridge 2", "5 December 2026");
    world.set_at(event, "");
    let Record::Event(mut record) = Record::clone(world.workspace.get(event.0).unwrap()) else { panic!() };
    let entry = Attendance { person: Some(bea), name_in_minutes: pick(NameInMinutes::Yes), ..Attendance::default() };
    record.people.attendance.push(entry);
    world.workspace.load(std::sync::Arc::new(Record::Event(record)));
    let found = contact(&mut world, agreed(Some(bea), "", pick(Agreement::Agreed)));
    assert_eq!(found, (said("Bea Lund, gardener (agreed)"), vec![]));
}

#[test]
fn data_that_nobody_here_can_judge_is_left_out() {
    let mut world = World::new();
    let id = world.id();
    world.brief.brief.resources =
        vec![Resource { id, what: "secret".into(), sensitivity: newer(), ..Resource::default() }];
    assert!(!world.lines().join(" ").contains("secret"));
    assert_eq!(world.left_out()[0].concern, Concern::ResourceLeftOut);
}

#[test]
fn what_a_contact_knows_stands_behind_a_colon_where_it_is_a_sentence() {
    let mut world = World::new();
    let gita = Some(world.somebody("Gita Rowe", "", None, |_| {}));
    let mut check = |about: &str, line: &str| {
        let about = about.to_owned();
        let talks = Contact { about, ..agreed(gita, "", pick(Agreement::Agreed)) };
        assert_eq!(contact(&mut world, talks).0.as_deref(), Some(line));
    };
    check("She phones round on Mondays", "Gita Rowe: She phones round on Mondays (agreed)");
    check("She phones.", "Gita Rowe: She phones. (agreed)");
    check("Saturday 11am", "Gita Rowe, Saturday 11am (agreed)");
    check("the rota on Mondays", "Gita Rowe, the rota on Mondays (agreed)");
}
