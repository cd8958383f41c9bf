//! Items of which nothing was written down: what becomes of their headings, and when.

use folkmoot::documents::{Block, Content, Document, Inline};
use folkmoot::model::Id;
use folkmoot::model::event::{Confidentiality, EventType, ItemKind, MinutesStyle};

use super::world::{World, pick, when};

/// The day of `NOW`, the day after and the day before.
const TODAY: &str = "23 November 2026";
const TOMORROW: &str = "24 November 2026";
const YESTERDAY: &str = "22 November 2026";

/// Something was said of the second of five items.
fn meeting(day: &str) -> (World, Vec<Id>) {
    let mut world = World::new();
    world.event.details.when = when(day);
    let titles = ["Welcome", "Introductions", "First talk", "Break", "Second talk"];
    let ids = titles.map(|title| world.item(title, |_| {}));
    world.event.minutes.items[1].discussion = "We have met.".into();
    (world, ids.to_vec())
}

/// The headings of items and what stands beside them.
fn check(world: &mut World, style: MinutesStyle, expected: &[&str]) {
    assert_eq!(world.lines(style, &["h2", "p"]), expected);
}

const LINE: &str = "  p <b>Also on the agenda:</b> Welcome; First talk; Break; Second talk";

#[test]
fn they_are_a_line_after_the_items_of_which_something_was_said() {
    for day in [TODAY, YESTERDAY] {
        let (mut world, _) = meeting(day);
        check(&mut world, MinutesStyle::Learning, &["h2 Introductions", "p We have met.", LINE]);
        let numbered =
            "  p <b>Also on the agenda:</b> 1\u{a0}Welcome; 3\u{a0}First talk; 4\u{a0}Break; 5\u{a0}Second talk";
        check(&mut world, MinutesStyle::Formal, &["h2 2 Introductions", "p We have met.", numbered]);
    }
}

#[test]
fn a_single_one_is_the_same_line() {
    let (mut world, _) = meeting(YESTERDAY);
    world.event.minutes.items.truncate(2);
    let line = "  p <b>Also on the agenda:</b> Welcome";
    check(&mut world, MinutesStyle::Learning, &["h2 Introductions", "p We have met.", line]);
}

#[test]
fn what_belongs_to_an_item_keeps_its_heading() {
    let (mut world, ids) = meeting(YESTERDAY);
    world.action("Book the hall", Some(ids[3]), |_| {});
    let lines = world.lines(MinutesStyle::Learning, &["h2", "p <b>Also"]);
    let also = "  p <b>Also on the agenda:</b> Welcome; First talk; Second talk";
    assert_eq!(lines[..3], ["h2 Introductions", "h2 Break", also]);
}

#[test]
fn who_may_read_an_item_is_said_in_the_line_and_a_private_one_is_not_in_it() {
    let (mut world, _) = meeting(YESTERDAY);
    world.event.minutes.items[2].confidentiality = pick(Confidentiality::Members);
    world.event.minutes.items[3].confidentiality = pick(Confidentiality::Private);
    let lines = world.lines(MinutesStyle::Formal, &["p <b>"]);
    let line = "  p <b>Also on the agenda:</b> 1\u{a0}Welcome; 3\u{a0}First talk (members only); 5\u{a0}Second talk";
    assert_eq!(lines, [line]);
}

#[test]
fn a_write_up_has_the_same_line() {
    let (mut world, _) = meeting(YESTERDAY);
    world.event.details.kind = pick(EventType::HackEvent);
    let link = world.link();
    let document = world.print("write-up", link, folkmoot::documents::Style::Plain);
    let lines = crate::outline::outline(&document);
    assert!(lines.iter().any(|line| line == LINE), "{lines:#?}");
}

#[test]
fn pages_to_write_on_keep_every_heading() {
    let all = ["h2 Welcome", "h2 Introductions", "h2 First talk", "h2 Break", "h2 Second talk"];
    // Nobody has written anything yet, whatever day it is.
    for day in [TOMORROW, TODAY, YESTERDAY, ""] {
        let (mut world, _) = meeting(day);
        world.event.minutes.items[1].discussion = "".into();
        world.event.minutes.items[0].kind = pick(ItemKind::Procedural);
        check(&mut world, MinutesStyle::Learning, &all);
    }
    // Somebody has written something beforehand.
    let (mut world, _) = meeting(TOMORROW);
    assert_eq!(world.lines(MinutesStyle::Learning, &["h2"]), all);
    // Of a meeting without a day it counts that something was written.
    let (mut world, _) = meeting("");
    assert_eq!(world.lines(MinutesStyle::Learning, &["p <b>"]), [LINE]);
}

#[test]
fn a_title_in_the_line_leads_to_its_item() {
    let (mut world, ids) = meeting(YESTERDAY);
    let document = world.compose(MinutesStyle::Learning);
    let titles: Vec<String> = [ids[0], ids[2], ids[3], ids[4]].map(|id| format!("minutes/items/{id}/title")).to_vec();
    assert_eq!(fields(&document), titles);
    on_screen(&document, &titles);
}

/// On the page, too, each has a place of its own.
#[cfg(feature = "typeset")]
fn on_screen(document: &Document, titles: &[String]) {
    let spots = folkmoot::render::sheets(document).unwrap().take_spots().concat();
    for title in titles.iter().skip(1) {
        assert!(spots.iter().any(|spot| spot.origin.field == *title), "{title}");
    }
}

#[cfg(not(feature = "typeset"))]
fn on_screen(_: &Document, _: &[String]) {}

/// The fields that words inside a line come from.
fn fields(document: &Document) -> Vec<String> {
    let apart = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Apart { blocks } => Some(blocks),
        _ => None,
    });
    let runs = apart.flatten().filter_map(|block: &Block| match &block.content {
        Content::Paragraph { text } => Some(text),
        _ => None,
    });
    let field = |part: &Inline| match part {
        Inline::Field { origin, .. } => Some(origin.field.clone()),
        _ => None,
    };
    runs.flatten().filter_map(field).collect()
}

#[test]
fn a_place_that_nobody_typed_is_left_out_once_the_meeting_was_held() {
    let places = |day: &str, said: &str| {
        let (mut world, _) = meeting(day);
        world.event.minutes.items[1].discussion = said.into();
        world.lines(MinutesStyle::Learning, &["Where"])
    };
    assert_eq!(places(YESTERDAY, ""), [] as [&str; 0]);
    assert_eq!(places(TODAY, "We have met."), [] as [&str; 0]);
    assert_eq!(places(TODAY, ""), ["Where: to be confirmed"]);
    assert_eq!(places(TOMORROW, "We have met."), ["Where: to be confirmed"]);
}

#[test]
fn what_a_meeting_was_announced_as_reads_as_nothing_that_was_said_there() {
    let (mut world, _) = meeting(YESTERDAY);
    world.event.details.about = "Members show what they do.".into();
    assert!(world.outline(MinutesStyle::Learning).contains(&"p <b>About:</b> Members show what they do.".to_owned()));
}
