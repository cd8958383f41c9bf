//! The writer's own words before each block that is otherwise arranged from records.

use folkmoot::model::event::{Correction, LeadIns, MinutesStyle};
use folkmoot::model::parts::{LinkKind, Quote, WebLink};

use super::world::{STYLES, World, pick, when};

/// Words before every block.
fn all() -> LeadIns {
    LeadIns {
        attendance: "Before attendance.".into(),
        quotes: "Before quotes.".into(),
        notices: "Before notices.".into(),
        actions: "Before actions.".into(),
        next: "Before next.".into(),
        agreed: "Before agreed.".into(),
        further: "Before further.".into(),
        videos: "Before videos.".into(),
        links: "Before links.".into(),
        next_time: "Before next time.".into(),
        corrections: "Before corrections.".into(),
    }
}

/// An event with something in every block.
fn full() -> World {
    let mut world = World::new();
    world.event.minutes.lead_ins = all();
    world.event.minutes.corrections = vec![Correction { was: "40".into(), now: "60".into(), ..Correction::default() }];
    world.event.minutes.quotes = vec![Quote { words: "Yes.".into(), ..Quote::default() }];
    world.event.minutes.next.when = when("12 January 2027");
    world.event.review.next_ideas = vec!["Earlier.".into()];
    let film = WebLink { kind: pick(LinkKind::Video), label: "a film".into(), ..WebLink::default() };
    world.item("Boats", |item| item.links = vec![film.clone()]);
    world.event.details.links = vec![film];
    let person = world.person("Ann Berg", "", None);
    world.attends(person, |_| {});
    world.decision("Buy a boat.", None, |_| {});
    world.action("Call", None, |_| {});
    world.notice("A room", |_| {});
    world
}

/// The words with the line before them and the line after them.
fn around(outline: &[String], words: &str) -> Option<(String, String)> {
    let at = outline.iter().position(|line| line.trim() == format!("p {words}"))?;
    Some((outline[at - 1].clone(), outline[at + 1].clone()))
}

#[test]
fn each_block_has_its_words_under_its_heading() {
    let outline = full().outline(MinutesStyle::Formal);
    for (words, before) in [
        ("Before further.", "h2 Further points"),
        ("Before links.", "h2 Links"),
        ("Before actions.", "h2 Actions by owner"),
        ("Before quotes.", "h2 What people said"),
        ("Before notices.", "h2 Offers and requests"),
        ("Before corrections.", "panel Corrections"),
    ] {
        assert_eq!(around(&outline, words).map(|(line, _)| line).as_deref(), Some(before), "{words}: {outline:#?}");
    }
    let outline = full().outline(MinutesStyle::Highlights);
    for (words, before) in [
        ("Before agreed.", "h2 What we agreed"),
        ("Before videos.", "h2 Videos"),
        ("Before next time.", "h2 For next time"),
    ] {
        assert_eq!(around(&outline, words).map(|(line, _)| line).as_deref(), Some(before), "{words}: {outline:#?}");
    }
}

#[test]
fn words_before_the_next_meeting_stay_with_it_and_belong_to_no_item() {
    let outline = full().outline(MinutesStyle::Formal);
    let from = outline.iter().position(|line| line == "  p Before next.").unwrap();
    assert_eq!(outline[from - 1..from + 2], ["apart", "  p Before next.", "  panel Next meeting"]);
}

#[test]
fn words_before_a_block_of_which_nothing_is_recorded_stand_alone() {
    for style in STYLES {
        let mut world = World::new();
        world.event.minutes.lead_ins = LeadIns { attendance: Default::default(), ..all() };
        let lines = world.lines(style, &["h2", "panel", "p Before links", "p Before corrections"]);
        assert_eq!(lines, ["p Before corrections.", "  p Before links."], "{style:?}");
    }
}
