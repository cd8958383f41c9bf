//! What people are told before and after: the poster, the joining note, what happened, and the risk assessment.

use folkmoot::documents::{Sheet, Style, TextSize, named};
use folkmoot::model::event::{Answer, EventStatus, OpenTo, Risk, Slot};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Output, Record, You};
use folkmoot::render::{page_texts, sheets};

use super::world::{hack, lines, printed, project};
use crate::awkward::spread::link;
use crate::minutes::world::{World, pick, time, when};

/// A hack with all that is told of it.
fn announced() -> World {
    let mut world = hack();
    world.series("Made in Tarnbridge");
    let id = world.id();
    let details = &mut world.event.details;
    details.theme = "Neighbours and stalls".into();
    details.about = "Come for an hour or for all of it.".into();
    details.expenses = "Free. We pay fares on the day.".into();
    details.open_to = Some(pick(OpenTo::PublicWithAdults));
    details.links = vec![link(id, "How to register")];
    details.venue.step_free = Some(pick(Answer::Yes));
    details.venue.hearing_loop = Some(pick(Answer::InPart));
    details.venue.quiet_room = Some(pick(Answer::No));
    details.venue.map_note = "The blue door.".into();
    world.event.plan.catering = "Soup on Friday.".into();
    world.event.plan.access = "Tell us what you need.".into();
    world.event.plan.photographs = "We take **some**.".into();
    world.event.plan.code_of_conduct = "3".into();
    world.you(You { name: "Priya Nandra".into(), contact: "01632 960101".into(), ..You::default() });
    let id = world.id();
    let slot = Slot { id, what: "Lunch".into(), start: time(13, 0), room: "Foyer".into(), ..Slot::default() };
    world.event.plan.run_sheet.push(slot);
    world
}

#[test]
fn the_poster_says_what_when_where_for_whom_and_how_to_book() {
    let said = [
        "group Made in Tarnbridge",
        "title Made in Tarnbridge 2",
        "p <b>Neighbours and stalls</b>",
        "p Come for an hour or for all of it.",
        "When: Saturday 5 and Sunday 6 December 2026",
        "Where: The Rope Works, Mill Lane, Tarnbridge",
        "Access: Step-free. Hearing loop in part of it. No quiet room / Tell us what you need.",
        "Who it is for: Everybody, under-18s with an adult",
        "Cost: Free. We pay fares on the day.",
        "Food: Soup on Friday.",
    ];
    let lines = lines(&mut announced(), "poster");
    assert_eq!(lines[..said.len()], said);
    assert!(lines[said.len()].starts_with("How to book: ") && lines[said.len()].contains("How to register"));
    assert_eq!(lines[said.len() + 1..], ["Photographs: We take <b>some</b>.", "Questions: Priya Nandra, 01632 960101"]);
}

#[test]
fn the_poster_has_one_page_of_either_paper() {
    let sides = |style| {
        let sheets = sheets(&printed(&mut announced(), "poster", style, TextSize::Standard)).unwrap();
        assert_eq!(sheets.count(), 1);
        sheets.sizes()[0]
    };
    let (small, large) = (sides(Style::A4), sides(Style::Wall));
    assert!((large.1 / small.1 - 2_f32.sqrt()).abs() < 0.01, "{small:?} {large:?}");
}

#[test]
fn the_joining_note_says_the_times_whom_to_ring_and_to_tell_where_somebody_cannot_come() {
    let mut world = announced();
    world.event.people.safeguarding_lead =
        Some(world.somebody("Nadia Reeve", "", None, |person| person.phone = "01632 960999".into()));
    let lines = lines(&mut world, "joining-note");
    for said in [
        "title What to know before you come",
        "How to find it: The blue door.",
        "Questions: Priya Nandra, 01632 960101",
        "h2 Saturday 5 December 2026",
        "* <b>1pm</b>: Lunch, Foyer",
        "Safeguarding: If you are worried about somebody, speak to Nadia Reeve. / Under-18s come with an adult who looks \
         after them.",
        "h2 If you can’t come",
        "p Please tell us, and somebody else may be glad of your place: 01632 960101",
    ] {
        assert!(lines.contains(&said.to_owned()), "{said}: {lines:#?}");
    }
    assert!(lines.iter().any(|line| line.starts_with("Conduct: ") && line.ends_with("version 3, is at the door.")));
    assert!(!lines.iter().any(|line| line.contains("960999")));
}

#[test]
fn how_people_treat_each_other_and_what_is_kept_of_them_is_told_as_it_was_typed() {
    let mut world = announced();
    let usual = lines(&mut world, "joining-note").join("\n");
    assert!(usual.contains("If somebody asks you to stop, stop.") && !usual.contains("Your details"), "{usual}");
    world.event.plan.conduct = "Listen first.\n\nNobody is recorded.".into();
    world.event.plan.privacy = "Lists are shredded in July.".into();
    let typed = lines(&mut world, "joining-note").join("\n");
    for said in ["Listen first.", "Nobody is recorded.", "version 3", "Your details", "Lists are shredded in July."] {
        assert!(typed.contains(said), "{said}: {typed}");
    }
    assert!(!typed.contains("If somebody asks you to stop, stop."), "what was typed stands in its place");
}

#[test]
fn an_event_of_which_nothing_is_known_still_has_its_pages() {
    for name in ["poster", "joining-note", "risk-assessment"] {
        let lines = lines(&mut World::new(), name);
        assert!(lines.contains(&"Where: to be confirmed".to_owned()), "{name}: {lines:#?}");
    }
}

fn quote(world: &mut World, words: &str, clearance: Clearance) {
    let mut quote = Quote { id: world.id(), words: words.into(), ..Quote::default() };
    quote.clearance = pick(clearance);
    world.event.minutes.quotes.push(quote);
}

#[test]
fn what_happened_is_three_numbers_three_things_made_and_a_quote_for_the_web() {
    let mut world = hack();
    world.event.details.status = pick(EventStatus::Held);
    world.event.people.attended = Some(38);
    world.event.minutes.thanks = "Thanks to the caretakers.".into();
    world.event.minutes.next.when = when("14 January 2027");
    quote(&mut world, "Refused words", Clearance::Refused);
    quote(&mut world, "Heard words", Clearance::Heard);
    quote(&mut world, "By Sunday it was ours.", Clearance::Cleared);
    project(&mut world, "Ask Once", None);
    for number in 0..4 {
        let event = Some(world.link());
        world.add(Record::Output(Box::new(Output { name: format!("Thing{number}"), event, ..Output::default() })));
    }
    let lines = lines(&mut world, "summary-after");
    let all = lines.join("\n");
    for said in ["38 people came", "1 question was worked on", "4 things were made", "By Sunday it was ours."] {
        assert!(all.contains(said), "{said}: {all}");
    }
    assert!(all.contains("h2 What comes next\np Thursday 14 January 2027"), "{all}");
    assert!(all.ends_with("h2 Thanks\np Thanks to the caretakers."), "{all}");
    assert_eq!(all.matches("<b>Thing").count(), 3);
    assert!(!all.contains("Refused") && !all.contains("Heard"), "{all}");
    let document = printed(&mut world, "summary-after", Style::Plain, TextSize::Standard);
    assert_eq!((document.sheet, page_texts(&document).unwrap().len()), (Sheet::Poster, 1));
    let offered =
        |world: &World| named("summary-after").unwrap().is_offered_for(&Record::Event(Box::new(world.event.clone())));
    assert!(offered(&world));
    world.event.details.status = pick(EventStatus::Confirmed);
    assert!(!offered(&world));
}

#[test]
fn a_risk_says_who_might_be_harmed_what_is_done_by_whom_and_what_remains() {
    let mut world = hack();
    let owner = Some(world.person("Priya Nandra", "", None));
    let risk = Risk {
        id: world.id(),
        hazard: "Hot soup".into(),
        who: "Everybody".into(),
        controls: "One queue".into(),
        owner,
        by: when("4 December 2026"),
        residual: "Low".into(),
    };
    world.event.plan.risks = vec![risk, Risk { id: world.id(), ..Risk::default() }];
    let found = lines(&mut world, "risk-assessment");
    let said = [
        "| Hazard | What we do about it | Owner | By | What remains",
        "| <b>Hot soup</b><br>Might harm: Everybody | One queue | Priya Nandra | 4 December 2026 | Low",
    ];
    assert_eq!(found[found.len() - 2..], said, "{found:#?}");
    world.event.plan.risks.clear();
    assert_eq!(lines(&mut world, "risk-assessment").last().unwrap(), "p No risk has been written down yet.");
}
