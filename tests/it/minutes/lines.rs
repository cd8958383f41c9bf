//! What was taken down line by line, on the page: everything where it came up, and once.

use folkmoot::import::line::{Names, understand};
use folkmoot::import::{Moment, Spot, keep, take_out};
use folkmoot::model::event::{MinutesStatus, MinutesStyle};
use folkmoot::model::parts::Clearance;
use folkmoot::model::{Id, TimeOfDay};
use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::world::{World, pick};

/// Types lines under an item, as Enter keeps them. Their ids.
fn type_lines(world: &mut World, item: Id, lines: &[&str]) -> Vec<Id> {
    let mut number = 1_000 + world.event.minutes.items.iter().map(|item| item.lines.len() as u128).sum::<u128>() * 10;
    let mut ids = Vec::new();
    for typed in lines {
        let workspace = world.workspace().clone();
        let understood = understand(typed, &Names::of(&workspace, Some(&world.event)), date(2026, 5, 14));
        let mut fresh = || {
            number += 1;
            Id::from_number(number)
        };
        let mut moment = Moment {
            now: Timestamp::UNIX_EPOCH,
            today: date(1970, 1, 1),
            at: TimeOfDay::new(11, 20),
            fresh: &mut fresh,
        };
        let spot = Spot { event: world.event.header.id, item: Some(item), replaces: None, amends: None };
        let kept = keep(&workspace, spot, &understood, &mut moment).unwrap();
        ids.push(kept.line);
        apply(world, &kept.change);
    }
    ids
}

fn apply(world: &mut World, change: &folkmoot::workspace::Change) {
    let link = world.link();
    world.workspace.apply(change).unwrap();
    world.event = world.workspace.event(link).unwrap().clone();
}

fn meeting() -> (World, Id) {
    let mut world = World::new();
    let sam = world.person("Sam Okoro", "", None);
    world.attends(sam, |_| {});
    world.event.minutes.status = pick(MinutesStatus::Draft);
    let item = world.item("The Book Boat", |item| item.discussion = "It came by in May.".into());
    (world, item)
}

const LINES: [&str; 7] = [
    "Rooms that feel safe work better.",
    "Sam to ring the depot by Friday",
    "over 750 learners in two years",
    "d: no meeting in August",
    "“We just painted it.” – Sam",
    "Lesson: ask before you paint",
    "Thanks to the Book Boat for the lift",
];

#[test]
fn everything_stands_where_it_came_up_and_once() {
    let (mut world, item) = meeting();
    type_lines(&mut world, item, &LINES);
    for quote in &mut world.event.minutes.items[0].quotes {
        quote.clearance = pick(Clearance::Cleared);
    }
    let lines = world.lines(MinutesStyle::Formal, &["p ", "action", "agreed", "quote", "h2", "  p"]);
    let from = lines.iter().position(|line| line.contains("The Book Boat")).unwrap();
    let said: Vec<&str> = lines[from..].iter().map(String::as_str).collect();
    let expected = [
        "It came by in May.",
        "Rooms that feel safe work better.",
        "Action A1: Ring the depot",
        "Over 750 learners in two years",
        "Agreed D1",
        "No meeting in August",
        "We just painted it.",
        "Ask before you paint",
        "Thanks",
        "Thanks to the Book Boat for the lift",
    ];
    let mut at = 0;
    for words in expected {
        let found = said[at..].iter().position(|line| line.contains(words));
        at += found.unwrap_or_else(|| panic!("{words:?} is not there, or not in its place: {said:#?}")) + 1;
    }
    assert_eq!(said.iter().filter(|line| line.contains("We just painted it.")).count(), 1, "once");
    assert_eq!(said.iter().filter(|line| line.contains("750")).count(), 1, "once");
}

#[test]
fn highlights_keep_together_what_they_always_do() {
    let (mut world, item) = meeting();
    type_lines(&mut world, item, &LINES);
    let lines = world.lines(MinutesStyle::Highlights, &["p ", "action", "agreed", "quote", "h2", "  p"]);
    let place = |words: &str| lines.iter().position(|line| line.contains(words));
    assert!(place("We just painted it.") < place("The Book Boat"), "quotes come first: {lines:#?}");
    assert!(place("No meeting in August") > place("Ask before you paint"), "what was agreed comes after: {lines:#?}");
}

#[test]
fn lines_of_a_list_are_one_list() {
    let (mut world, item) = meeting();
    type_lines(&mut world, item, &["Three things that would help:"]);
    for text in ["- chairs", "- an urn", "- Sam"] {
        let id = world.id();
        let line = folkmoot::model::event::Line { id, text: text.into(), ..Default::default() };
        world.event.minutes.items[0].lines.push(line);
    }
    let lines = world.lines(MinutesStyle::Formal, &["p ", "* "]);
    let from = lines.iter().position(|line| line.contains("Three things")).unwrap();
    assert_eq!(lines[from + 1..from + 4], ["* chairs", "* an urn", "* Sam"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever is typed is kept somewhere, and taking the line out leaves the event as it was.
    #[test]
    fn a_line_that_is_kept_and_taken_out_leaves_nothing_behind(typed in "[a-zA-Z@:“”£0-9 ,.'-]{1,60}") {
        prop_assume!(!typed.trim().is_empty());
        let (mut world, item) = meeting();
        world.workspace();
        let before = world.event.clone();
        let ids = type_lines(&mut world, item, &[&typed]);
        prop_assert_eq!(world.event.minutes.items[0].lines.len(), 1);
        let workspace = world.workspace().clone();
        let mut fresh = || Id::from_number(9_000);
        let mut moment = Moment { now: Timestamp::UNIX_EPOCH, today: date(1970, 1, 1), at: None, fresh: &mut fresh };
        let change = take_out(&workspace, world.event.header.id, ids[0], &mut moment).unwrap();
        apply(&mut world, &change);
        prop_assert_eq!(&world.event.minutes, &before.minutes);
        prop_assert!(world.workspace.get(ids[0]).is_none(), "what the line became is gone with it");
    }
}

#[test]
fn an_action_that_moved_to_another_item_prints_there_alone() {
    let (mut world, item) = meeting();
    let ids = type_lines(&mut world, item, &["Sam to ring the depot by Friday"]);
    let other = world.item("Other business", |_| {});
    let mut record = folkmoot::model::Record::clone(world.workspace.get(ids[0]).unwrap());
    if let folkmoot::model::Record::Action(action) = &mut record {
        action.item = Some(other);
    }
    world.workspace.load(std::sync::Arc::new(record));
    let lines = world.lines(MinutesStyle::Formal, &["action", "h2"]);
    assert_eq!(lines.iter().filter(|line| line.contains("Ring the depot")).count(), 1, "{lines:#?}");
}
