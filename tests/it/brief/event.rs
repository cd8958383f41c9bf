//! A brief at its events: the question as it was set there, and all briefs of one event.

use folkmoot::documents::{Concern, Sheet, Style, TextSize};
use folkmoot::model::event::EventStatus;
use folkmoot::model::{Event, Record};

use super::world::{World, sheets};
use crate::minutes::world::{pick, when};
use crate::outline::outline;

/// The first line, and the event in the header.
fn headline(world: &mut World) -> (String, String) {
    let document = world.print(Style::Wall, TextSize::Standard);
    let sheet = sheets(&document)[0];
    (sheet.question.replace('\u{a0}', " "), sheet.running.title.clone() + " | " + &sheet.running.status)
}

fn lost_corners() -> World {
    let mut world = World::new();
    world.brief.brief.name = "Lost Corners".into();
    world.brief.brief.question = "What do parks want?".into();
    world.brief.brief.status = crate::minutes::world::pick(folkmoot::model::brief::BriefStatus::InUse);
    world
}

#[test]
fn without_an_event_the_brief_has_its_own_question() {
    let expected = ("What do parks want?".to_owned(), "Project brief: Lost Corners | ".to_owned());
    assert_eq!(headline(&mut lost_corners()), expected);
}

#[test]
fn the_next_event_counts_and_then_the_last() {
    let mut world = lost_corners();
    let first = world.event("First", "1 May 2026");
    let second = world.event("Second", "1 June 2026");
    world.set_at(second, "And at the second?");
    world.set_at(first, "And at the first?");
    assert_eq!(headline(&mut world).0, "And at the second?");
    let later = world.event("Later", "1 March 2027");
    world.set_at(later, "And later?");
    let next = world.event("Next", "24 November 2026");
    world.set_at(next, "And next?");
    let found = headline(&mut world);
    assert_eq!(found, ("And next?".to_owned(), "Project brief: Lost Corners | Next".to_owned()));
    let told = world.left_out();
    assert_eq!((told[0].concern, told[0].origin.field.as_str()), (Concern::OtherQuestion, "brief/question"));
}

#[test]
fn an_event_that_was_called_off_or_held_is_not_the_next() {
    let mut world = lost_corners();
    let mut at = |status, on: &str, question: &str| {
        let mut event = Event::default();
        (event.details.when, event.details.status) = (when(on), pick(status));
        let event = world.add(Record::Event(Box::new(event)));
        world.set_at(event, question);
        headline(&mut world).0
    };
    assert_eq!(at(EventStatus::Cancelled, "24 November 2026", "Off?"), "What do parks want?");
    assert_eq!(at(EventStatus::Postponed, "25 November 2026", "Put off?"), "What do parks want?");
    assert_eq!(at(EventStatus::Held, "", "Held some day?"), "Held some day?");
    assert_eq!(at(EventStatus::Closed, "1 May 2026", "In May?"), "In May?");
    assert_eq!(at(EventStatus::Idea, "", "Some day?"), "Some day?");
    assert_eq!(at(EventStatus::Confirmed, "5 December 2026", "Next?"), "Next?");
}

#[test]
fn an_entry_without_a_question_leaves_the_briefs_own() {
    let mut world = lost_corners();
    let event = world.event("Next", "24 November 2026");
    world.set_at(event, " ");
    assert_eq!(headline(&mut world).0, "What do parks want?");
    assert_eq!(world.left_out(), []);
}

#[test]
fn all_briefs_of_an_event_stand_in_the_order_of_their_names() {
    let mut world = World::quiet_after_school();
    let event = world.brief.at_events.appearances[0].event.unwrap();
    let elsewhere = world.event("Elsewhere", "1 March 2027");
    world.set_at(elsewhere, "What does another event ask?");
    for (name, question, at) in [("Élan", "Who moves?", event), ("Zebra", "Who crosses?", event)] {
        world.next_brief();
        world.brief.brief.name = name.into();
        world.set_at(at, question);
    }
    world.next_brief();
    world.brief.brief.name = "Another".into();
    world.set_at(elsewhere, "Who is not here?");
    world.keep();
    let document = world.document("briefs", event.0, Style::A4, TextSize::Standard);
    assert_eq!(document.title, "Project briefs: Made in Tarnbridge 2");
    assert_eq!(document.sheet, Sheet::Brief);
    let questions: Vec<String> = sheets(&document).iter().map(|one| one.question.replace('\u{a0}', " ")).collect();
    assert_eq!(questions, ["Who moves?", "Where can a child find quiet after school?", "Who crosses?"]);
}

#[test]
fn an_event_without_briefs_says_so() {
    let mut world = World::new();
    let event = world.event("Made in Tarnbridge 2", "5 December 2026");
    world.keep();
    let document = world.document("briefs", event.0, Style::A4, TextSize::Standard);
    let expected = [
        "group Made in Tarnbridge 2",
        "title Project briefs",
        "p No project brief is set for this event yet. On the event’s page Projects, “Add a project” sets one.",
    ];
    assert_eq!(outline(&document), expected);
}
