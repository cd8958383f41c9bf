//! The paper kit of a launch evening: what its own record does not say, its hack says, as on the run sheet.

use folkmoot::documents::{Style, calendar};
use folkmoot::model::event::{EventStatus, EventType};
use folkmoot::model::{Event, Record, Ref};

use super::world::hack;
use crate::minutes::world::{NOW, World, pick, when};
use crate::outline::outline;

/// A hack with a building and helpers, and its launch evening.
fn evening(change: impl FnOnce(&mut World, &mut Event)) -> (World, Ref) {
    let mut world = hack();
    let helpers = ["Jess Orme", "Maud Fell", "Colm Hart"].map(|name| world.person(name, "", None));
    let [first_aider, safeguarding, key] = helpers.map(Some);
    (world.event.people.first_aider, world.event.people.safeguarding_lead) = (first_aider, safeguarding);
    let venue = &mut world.event.details.venue;
    (venue.key_holder, venue.room, venue.refuge_points) = (key, "Long Floor".into(), "Top of both stairs".into());
    venue.map_note = "Behind the mill".into();
    let mut launch = Event::default();
    launch.details.title = "Pitch night".into();
    (launch.details.kind, launch.details.status) = (pick(EventType::LaunchEvening), pick(EventStatus::Confirmed));
    launch.details.part_of = Some(world.link());
    launch.details.when = when("27 November 2026, 6pm");
    change(&mut world, &mut launch);
    let launch = world.add(Record::Event(Box::new(launch)));
    (world, launch)
}

fn said(world: &mut World, launch: Ref, document: &str, style: Style) -> String {
    outline(&world.print(document, launch, style)).join("\n")
}

#[test]
fn a_launch_evening_that_says_nothing_of_its_house_is_in_the_house_of_its_hack() {
    let (mut world, launch) = evening(|_, _| {});
    let check = |world: &mut World, document: &str, style: Style, expected: &[&str]| {
        let said = said(world, launch, document, style);
        expected.iter().for_each(|words| assert!(said.contains(words), "{words} is not in {document}: {said}"));
    };
    let emergency = [
        "Say “Long Floor, The Rope Works, Mill Lane, Tarnbridge”",
        "First aid: Jess Orme",
        "Safeguarding: Maud Fell",
        "Who has the key: Colm Hart",
        "Getting out: Top of both stairs",
    ];
    check(&mut world, "emergency", Style::Plain, &emergency);
    check(&mut world, "sign-in", Style::BySurname, &["Long Floor, The Rope Works", "Jess <b>Orme</b>"]);
    check(&mut world, "poster", Style::A4, &["Long Floor, The Rope Works, Mill Lane, Tarnbridge"]);
    check(&mut world, "joining-note", Style::Plain, &["The Rope Works", "Behind the mill", "Maud Fell"]);
    check(&mut world, "signs", Style::Plain, &["h2 Long Floor"]);
    check(&mut world, "catering", Style::Plain, &["The Rope Works"]);
    let entries = calendar(world.workspace(), Some(launch.0), NOW).unwrap().entries;
    assert_eq!(entries[0].location, "Long Floor, The Rope Works, Mill Lane, Tarnbridge");
}

#[test]
fn a_launch_evening_in_a_house_of_its_own_has_neither_the_rooms_nor_the_key_of_the_other() {
    let (mut world, launch) = evening(|world, launch| {
        launch.details.venue.name = "Quay Library".into();
        launch.people.first_aider = Some(world.person("Una Reed", "", None));
    });
    let emergency = said(&mut world, launch, "emergency", Style::Plain);
    for words in
        ["Say “Quay Library”", "First aid: Una Reed", "Safeguarding: Maud Fell", "Who has the key: To be confirmed"]
    {
        assert!(emergency.contains(words), "{words} is not in {emergency}");
    }
    assert!(!emergency.contains("Top of both stairs"));
    assert!(!said(&mut world, launch, "signs", Style::Plain).contains("Long Floor"));
}
