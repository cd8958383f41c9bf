//! The report on what became of a hack event: what counts, what is over, and where its rows lead.

use folkmoot::documents::{Content, Origin, Style};
use folkmoot::model::brief::{Appearance, BriefStatus};
use folkmoot::model::event::{EventStatus, EventType};
use folkmoot::model::output::{Route, Ruling, Stage};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Brief, Event, Record, Ref};

use super::{check, hack, lines, output, project};
use crate::minutes::world::{World, newer, pick, when};
use crate::outline::outline;

#[test]
fn a_series_counts_the_events_that_took_place() {
    let mut world = hack();
    let series = world.event.details.series.unwrap();
    let of_series = |kind, status, day: &str| {
        let mut event = Event::default();
        event.details.series = Some(series);
        (event.details.kind, event.details.status, event.details.when) = (pick(kind), pick(status), when(day));
        Record::Event(Box::new(event))
    };
    for event in [
        of_series(EventType::HackEvent, EventStatus::Held, ""),
        of_series(EventType::LaunchEvening, EventStatus::Held, "16 April 2026"),
        of_series(EventType::HackEvent, EventStatus::Cancelled, "1 May 2026"),
        of_series(EventType::HackEvent, EventStatus::Confirmed, "5 December 2026"),
    ] {
        world.add(event);
    }
    world.workspace();
    let lines = outline(&world.print("outputs", series, Style::Plain));
    assert!(lines.contains(&"Held so far: 2 events".to_owned()), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.starts_with("When")), "{lines:#?}");
}

#[test]
fn a_closed_brief_whose_output_is_live_was_taken_forward() {
    let mut world = hack();
    let close = |brief: &mut Brief, _: &mut Appearance| brief.brief.status = pick(BriefStatus::Closed);
    let live = project(&mut world, "Ask Once", close);
    output(&mut world, Some(live), "A form", Stage::Live, |_| {});
    let lines = lines(&mut world, "outputs");
    assert!(!lines.iter().any(|line| line.contains("Not taken forward")), "{lines:#?}");
    let over = project(&mut world, "Bins", close);
    output(&mut world, Some(over), "A map", Stage::Ended, |_| {});
    let lines = super::lines(&mut world, "outputs");
    check(&lines, &["h2 Not taken forward, and why", "* <b>Bins:</b> why is not recorded"]);
}

#[test]
fn a_stage_that_nobody_here_knows_stands_as_its_file_has_it() {
    let mut world = hack();
    let brief = project(&mut world, "Ask Once", |_, _| {});
    output(&mut world, Some(brief), "A form", Stage::Made, |output| output.stage = newer());
    output(&mut world, Some(brief), "A map", Stage::Ended, |_| {});
    let lines = lines(&mut world, "outputs");
    assert!(lines.contains(&"card 3 Ask Once [Sealed]".to_owned()), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("Sealed: 1")), "{lines:#?}");
}

#[test]
fn a_decision_is_told_also_where_nobody_is_named_who_made_it() {
    let check = |route: Route, expected: Option<&str>| {
        let mut world = hack();
        let brief = project(&mut world, "Ask Once", |_, _| {});
        output(&mut world, Some(brief), "A form", Stage::Shown, |output| output.route = route.clone());
        let lines = lines(&mut world, "outputs");
        let said = lines.iter().find_map(|line| line.trim().strip_prefix("Decision: "));
        assert_eq!(said, expected, "{lines:#?}");
    };
    check(Route::default(), None);
    check(Route { notice_by: when("1 May 2026"), ..Route::default() }, None);
    let route = Route { when: when("24 July 2026"), plan_item: "FP 12".into(), ..Route::default() };
    check(route.clone(), Some("To be decided, Friday 24 July 2026, FP 12"));
    check(Route { ruling: Some(pick(Ruling::Yes)), ..route.clone() }, Some("Yes, Friday 24 July 2026, FP 12"));
    check(Route { ruling: Some(newer()), ..route }, Some("Sealed, Friday 24 July 2026, FP 12"));
}

/// Where the facts of the only card lead, by their terms, and where its question does.
fn ways(world: &mut World) -> (Option<Origin>, Vec<(String, Origin)>) {
    let event = world.link();
    let document = world.print("outputs", event, Style::Plain);
    let mut cards = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Card { blocks, .. } => Some(blocks),
        _ => None,
    });
    let card = cards.next().unwrap();
    let question = card.iter().find(|block| matches!(block.content, Content::Paragraph { .. }));
    let facts = card.iter().find_map(|block| match &block.content {
        Content::Facts { facts } => Some(facts),
        _ => None,
    });
    let facts = facts.unwrap().iter().map(|fact| (fact.term.clone(), fact.origin.clone().unwrap()));
    (question.and_then(|block| block.origin.clone()), facts.collect())
}

#[test]
fn each_row_of_a_card_leads_to_the_field_that_it_says() {
    let mut world = hack();
    let brief = project(&mut world, "Ask Once", |_, at| at.new_question = "Who knows already?".into());
    let (question, facts) = ways(&mut world);
    assert!(question.unwrap().field.ends_with("/new_question"));
    let leads = |facts: &[(String, Origin)], term: &str| {
        let (_, origin) = facts.iter().find(|(said, _)| said == term).unwrap();
        (Ref(origin.record), origin.field.clone())
    };
    assert_eq!(leads(&facts, "Owner now"), (brief, "since".into()));
    assert_eq!(leads(&facts, "What we said"), (brief, "since/told_back".into()));
    let owner = world.organisation("Housing");
    let first = output(&mut world, Some(brief), "A form", Stage::Shown, |output| output.review = when("1 May 2027"));
    let second = output(&mut world, Some(brief), "A map", Stage::Shown, |output| {
        output.owner = Some(owner);
        output.what_we_said = "We use it.".into();
        output.route.body = Some(owner);
    });
    let (_, facts) = ways(&mut world);
    assert_eq!(leads(&facts, "Made"), (first, "name".into()));
    assert_eq!(leads(&facts, "Owner now"), (second, "owner".into()));
    assert_eq!(leads(&facts, "Decision"), (second, "route".into()));
    assert_eq!(leads(&facts, "What changed"), (first, "what_changed".into()));
    assert_eq!(leads(&facts, "What we said"), (second, "what_we_said".into()));
}

#[test]
fn a_quote_that_was_typed_for_project_and_output_stands_once() {
    let mut world = hack();
    let ids = [world.id(), world.id(), world.id()];
    let quote =
        |id, words: &str| Quote { id, words: words.into(), clearance: pick(Clearance::Cleared), ..Quote::default() };
    let brief = project(&mut world, "Ask Once", |brief, _| {
        brief.since.quotes = vec![quote(ids[0], "One call was enough"), quote(ids[1], "It works")];
    });
    output(&mut world, Some(brief), "A form", Stage::Shown, |output| {
        output.quotes = vec![quote(ids[2], "One call was enough")];
    });
    let lines = lines(&mut world, "outputs").join("\n");
    assert_eq!(lines.matches("One call was enough").count(), 1, "{lines}");
}
