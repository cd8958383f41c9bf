//! Actions under items that are not printed, people who are only counted, and what the officer is told of both.

use folkmoot::documents::{Concern, counted};
use folkmoot::model::event::{Confidentiality, EventType, ItemKind, MinutesStatus, MinutesStyle, NameInMinutes};
use folkmoot::model::parts::{Presentation, Presenter, Quote};
use folkmoot::model::{Action, ActionUpdate, Capacity, Record, Ref, Responder};

use super::world::{STYLES, World, newer, pick, when};

fn text(world: &mut World, style: MinutesStyle) -> String {
    serde_json::to_string(&world.compose(style)).unwrap()
}

fn resident(world: &mut World, name: &str) -> Ref {
    let estate = Some(world.organisation("Marl Estate"));
    world.somebody(name, "Warden of the pump", estate, |person| person.capacity = pick(Capacity::Resident))
}

/// An action under an item like this, and whether it is printed.
fn under(confidentiality: Confidentiality, status: MinutesStatus, printed: bool) {
    let mut world = World::new();
    world.event.minutes.status = pick(status);
    let item = world.item("Rents", |item| item.confidentiality = pick(confidentiality));
    world.action("Ring the tenants", Some(item), |_| {});
    for style in STYLES {
        let told = counted(&world.left_out(style));
        let told = told.contains(&"1 action left out".to_owned());
        assert_eq!(text(&mut world, style).contains("Ring the tenants"), printed, "{confidentiality:?} {status:?}");
        assert_eq!(told, !printed, "{confidentiality:?} {status:?}");
    }
}

#[test]
fn an_action_is_as_private_as_the_item_that_it_came_from() {
    use Confidentiality::{Members, Private, Public};
    under(Public, MinutesStatus::Published, true);
    under(Members, MinutesStatus::Agreed, true);
    under(Members, MinutesStatus::Published, false);
    under(Private, MinutesStatus::Draft, false);
}

#[test]
fn what_was_withheld_of_the_actions_says_which_and_why() {
    let mut world = World::new();
    let item = world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Private));
    let action = world.action("Ring the tenants", Some(item), |_| {});
    world.action("A private one", Some(item), |action| action.private = true);
    let told = world.left_out(MinutesStyle::Formal);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].origin.record, told[0].origin.field.as_str()), (action.0, "item"));
    assert!(told[0].concern == Concern::ActionLeftOut && told[0].why.contains("not printed"), "{}", told[0].why);
}

#[test]
fn decisions_and_offers_of_an_item_that_is_not_printed_are_told() {
    let mut world = World::new();
    let item = world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Private));
    let decision = world.decision("Freeze the rents.", Some(item), |_| {});
    let notice = world.notice("A room", |notice| notice.item = Some(item));
    for style in STYLES {
        let told = world.left_out(style);
        assert_eq!(counted(&told), ["1 decision left out", "1 offer or request left out"]);
        assert!(told.iter().all(|one| one.origin.field == "item" && one.why.contains("not printed")));
        let records: Vec<_> = told.iter().map(|one| one.origin.record).collect();
        assert_eq!(records, [decision.0, notice.0]);
        let page = text(&mut world, style);
        assert!(!page.contains("Freeze") && !page.contains("A room"));
    }
}

/// The session of a learning set: the presenter's action and that of another, under private notes.
fn learning_set(kind: EventType, by_lead: bool) -> World {
    let mut world = World::new();
    world.event.details.kind = pick(kind);
    let (presenter, other) = (world.person("Ann Berg", "", None), world.person("Ben Dahl", "", None));
    let item = world.item("Secret issue", |item| {
        item.confidentiality = pick(Confidentiality::Private);
        let presenters = vec![Presenter { person: Some(presenter), ..Presenter::default() }];
        if by_lead {
            item.lead = Some(presenter);
        } else {
            item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
        }
    });
    world.action("Ask the neighbours", Some(item), |action| action.owner = Some(presenter));
    world.action("Lend a spade", Some(item), |action| action.owner = Some(other));
    world
}

#[test]
fn a_learning_set_prints_the_presenters_own_actions_and_no_notes() {
    for by_lead in [true, false] {
        let page = text(&mut learning_set(EventType::LearningSet, by_lead), MinutesStyle::Learning);
        let said = ["Ask the neighbours", "Lend a spade", "Secret"].map(|words| page.contains(words));
        assert_eq!(said, [true, false, false]);
    }
    let page = text(&mut learning_set(EventType::NetworkMeeting, true), MinutesStyle::Learning);
    assert!(!page.contains("Ask the neighbours"));
}

/// Whoever is only counted, put into one place of the page.
fn only_counted(put: impl Fn(&mut World, Ref), expected: &str) {
    let mut world = World::new();
    let person = resident(&mut world, "Ann Berg");
    put(&mut world, person);
    for style in STYLES {
        let page = text(&mut world, style);
        for words in ["Berg", "Warden", "Estate"] {
            assert!(!page.contains(words), "{words}: {page}");
        }
        assert!(page.contains(expected), "{page}");
    }
}

#[test]
fn a_role_does_not_give_away_who_is_only_counted() {
    let presents = |role: &'static str, organisation: &'static str| {
        move |world: &mut World, person| {
            world.item("Talk", |item| {
                let (role, organisation) = (role.into(), organisation.into());
                let presenters = vec![Presenter { person: Some(person), role, organisation, ..Presenter::default() }];
                item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
            });
        }
    };
    only_counted(presents("", ""), "A resident");
    only_counted(presents("Warden of the pump", "Marl Estate"), "A resident");
    let speaks = |world: &mut World, person| {
        world.event.minutes.quotes = vec![Quote { words: "Yes.".into(), speaker: Some(person), ..Quote::default() }];
    };
    only_counted(speaks, "A resident");
}

type Place = (&'static str, fn(&mut World, Ref));

const PLACES: &[Place] = &[
    ("owner", |world, person| {
        world.action("Call", None, |action| action.owner = Some(person));
        world.action("Write", None, |action| action.owner = Some(person));
    }),
    ("chaser", |world, person| {
        world.action("Call", None, |action| action.chaser = Some(person));
    }),
    ("lead", |world, person| {
        world.item("Talk", |item| item.lead = Some(person));
    }),
    ("presenters", |world, person| {
        world.item("Talk", |item| {
            let presenters = vec![Presenter { person: Some(person), ..Presenter::default() }];
            item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
        });
    }),
    ("speaker", |world, person| {
        world.event.minutes.quotes = vec![Quote {
            words: "Yes.".into(),
            speaker: Some(person),
            clearance: pick(folkmoot::model::parts::Clearance::Cleared),
            ..Quote::default()
        }];
    }),
    ("by", |world, person| {
        world.notice("A room", |notice| notice.by = Some(person));
    }),
    ("responders", |world, person| {
        let responder = Responder { who: Some(person), ..Responder::default() };
        world.notice("A room", |notice| notice.responders = vec![responder]);
    }),
    ("chair", |world, person| world.event.people.chair = Some(person)),
];

#[test]
fn whoever_is_not_named_is_told_once_wherever_they_stand() {
    for (place, put) in PLACES {
        let mut world = World::new();
        let person = resident(&mut world, "Ann Berg");
        put(&mut world, person);
        let told = world.left_out(MinutesStyle::Learning);
        assert_eq!(counted(&told), ["1 person not named"], "{place}");
        assert!(told[0].origin.field.contains(place), "{place}: {}", told[0].origin.field);
        world.attends(person, |entry| entry.name_in_minutes = pick(NameInMinutes::No));
        assert_eq!(world.left_out(MinutesStyle::Learning), [], "{place}: asked for");
    }
}

#[test]
fn owners_of_the_same_words_are_told_apart() {
    let mut world = World::new();
    let (one, other) = (resident(&mut world, "Ann Berg"), resident(&mut world, "Ben Dahl"));
    for (what, owner) in [("Dig", one), ("Fill", other), ("Rake", one)] {
        world.action(what, None, |action| (action.owner, action.by) = (Some(owner), when("1 December 2026")));
    }
    let lines = world.lines(MinutesStyle::Formal, &["p <b>3 actions", "| A", "action"]);
    let expected = [
        "  p <b>3 actions:</b> a resident\u{a0}2, a resident (2)\u{a0}1 (at the end)",
        "action Action A1: Dig [A resident, by Tuesday 1 December 2026]",
        "action Action A2: Fill [A resident (2), by Tuesday 1 December 2026]",
        "action Action A3: Rake [A resident, by Tuesday 1 December 2026]",
        "| A1 | Dig | A resident | 1 December 2026 | Open",
        "| A3 | Rake | A resident | 1 December 2026 | Open",
        "| A2 | Fill | A resident (2) | 1 December 2026 | Open",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn two_people_of_one_name_are_two_owners() {
    let mut world = World::new();
    for what in ["Dig", "Fill"] {
        let person = world.person("Jo Bramble", "", None);
        world.action(what, None, |action| action.owner = Some(person));
    }
    let rows = world.lines(MinutesStyle::Learning, &["| A"]);
    let expected =
        ["| A1 | Dig | Jo Bramble | No date yet | Open", "| A2 | Fill | Jo Bramble (2) | No date yet | Open"];
    assert_eq!(rows, expected);
}

/// An action of an earlier meeting of which something was heard here.
fn heard_of(world: &mut World) {
    let earlier = world.add(Record::Event(Box::default()));
    let update = ActionUpdate { text: "the owner said yes".into(), at: Some(world.link()), ..ActionUpdate::default() };
    let action =
        Action { what: "Find a boat".into(), event: Some(earlier), updates: vec![update], ..Action::default() };
    world.add(Record::Action(Box::new(action)));
}

#[test]
fn matters_arising_print_once_and_not_where_their_item_is_hidden() {
    let check = |confidentialities: &[Confidentiality], expected: &[&str]| {
        let mut world = World::new();
        heard_of(&mut world);
        for (place, confidentiality) in confidentialities.iter().enumerate() {
            world.item(&format!("Item {place}"), |item| {
                item.kind = pick(ItemKind::MattersArising);
                item.confidentiality = pick(*confidentiality);
                item.discussion = "Said.".into();
            });
        }
        assert_eq!(world.lines(MinutesStyle::Formal, &["h2", "p <b>A1"]), expected, "{confidentialities:?}");
    };
    use Confidentiality::{Private, Public};
    let heard = "p <b>A1 Find a boat</b>: the owner said yes";
    check(&[], &["h2 Matters arising", heard]);
    check(&[Public, Public], &["h2 1 Item 0", heard, "h2 2 Item 1"]);
    check(&[Private, Public], &["h2 2 Item 1", heard]);
    check(&[Private], &[]);
}

#[test]
fn the_action_of_an_item_that_nobody_here_understands_is_withheld() {
    let mut world = World::new();
    world.event.details.kind = pick(EventType::LearningSet);
    let person = world.person("Ann Berg", "", None);
    let item = world.item("Sealed", |item| (item.confidentiality, item.lead) = (newer(), Some(person)));
    world.action("Ring the tenants", Some(item), |action| action.owner = Some(person));
    assert!(!text(&mut world, MinutesStyle::Learning).contains("Ring the tenants"));
}
