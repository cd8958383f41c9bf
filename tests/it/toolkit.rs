//! The toolkit of a series: what was said in its meetings and may be taken in, how a line is read as a tip, and the booklet.

use folkmoot::documents::{self, Block, Concern, Content, Document, Request, Style, TextSize, source};
use folkmoot::import::read_tip;
use folkmoot::model::event::{Confidentiality, Line, LineKind, NameInMinutes};
use folkmoot::model::series::{NotATip, Tip};
use folkmoot::model::{Id, Record, Ref, Series};
use folkmoot::render::{FORMATS, formats_for};
use folkmoot::workspace::tips_said;

use crate::minutes::world::{NOW, World, pick, when};
use crate::outline::outline;
use crate::text_formats::file;

fn lesson(world: &mut World, words: &str) -> Line {
    Line { id: world.id(), kind: pick(LineKind::Lesson), text: words.into(), ..Line::default() }
}

/// A meeting of a network at which a lesson was said under an item for each.
fn network(confidentiality: Confidentiality) -> (World, Series, Id) {
    let mut world = World::new();
    let link = world.series("Marl Valley Network");
    world.event.details.when = when("14 May 2026");
    let line = lesson(&mut world, "Bring chalk");
    let id = line.id;
    world.item("Tips", |item| (item.confidentiality, item.lines) = (pick(confidentiality), vec![line]));
    let series = world.workspace().series(link).unwrap().clone();
    (world, series, id)
}

fn said(world: &mut World, series: &Series) -> Vec<String> {
    tips_said(world.workspace(), series).iter().map(|said| said.line.text.as_str().to_owned()).collect()
}

#[test]
fn what_is_said_under_an_item_that_is_not_private_is_offered() {
    let check = |confidentiality, expected: &[&str]| {
        let (mut world, series, _) = network(confidentiality);
        assert_eq!(said(&mut world, &series), expected, "{confidentiality:?}");
    };
    check(Confidentiality::Public, &["Bring chalk"]);
    check(Confidentiality::Members, &["Bring chalk"]);
    check(Confidentiality::Private, &[]);
}

#[test]
fn what_was_decided_upon_or_belongs_elsewhere_is_not_offered() {
    let (mut world, series, line) = network(Confidentiality::Public);
    let taken =
        Series { toolkit: vec![Tip { id: line, tip: "Other words".into(), ..Tip::default() }], ..series.clone() };
    let left_out = Series { not_tips: vec![NotATip { id: line, said: "Bring chalk".into() }], ..series.clone() };
    for decided in [taken, left_out] {
        assert_eq!(said(&mut world, &decided), Vec::<String>::new());
    }
    let mut another = series.clone();
    another.header.id = Id::from_number(999);
    assert_eq!(said(&mut world, &another), Vec::<String>::new());
    world.event.minutes.items[0].lines[0].kind = pick(LineKind::Idea);
    assert_eq!(said(&mut world, &series), Vec::<String>::new());
}

#[test]
fn a_line_is_read_as_a_tip_with_whoever_said_it() {
    let check = |said: &str, tip: &str, example: &str, who: Option<&str>| {
        let mut world = World::new();
        let samir = world.person("Samir Haddad", "", None);
        world.attends(samir, |_| {});
        let event = world.event.clone();
        let read = read_tip(world.workspace(), &event, said);
        let who = who.map(|_| samir);
        assert_eq!((read.tip.as_str(), read.example.as_str(), read.who), (tip, example, who), "{said}");
    };
    check("bring chalk", "Bring chalk", "", None);
    check("Samir: bring chalk", "Bring chalk", "", Some("Samir"));
    check("bring chalk (Samir)", "Bring chalk", "", Some("Samir"));
    check("Bring chalk – Samir Haddad", "Bring chalk", "", Some("Samir"));
    check("SH: bring chalk", "Bring chalk", "", Some("Samir"));
    check("Book Boat: moor early", "Book Boat: moor early", "", None);
    check("Moor early - it fills up", "Moor early - it fills up", "", None);
    check("Moor early (before nine)", "Moor early (before nine)", "", None);
    check("Put it up, for example in the hall", "Put it up", "In the hall", None);
    check("Put it up; e.g. the hall", "Put it up", "The hall", None);
    check("Put it up. For example: the hall, the shop", "Put it up", "The hall, the shop", None);
    check("Put it up, for example", "Put it up, for example", "", None);
    check("Two lines\nof one tip", "Two lines of one tip", "", None);
}

#[test]
fn the_source_is_who_said_it_the_meeting_and_its_day() {
    let check = |title: &str, ordinal: Option<u32>, named: bool, expected: &str| {
        let mut world = World::new();
        world.series("Marl Valley Network");
        let samir = world.person("Samir Haddad", "Caretaker", None);
        let asked = if named { NameInMinutes::Yes } else { NameInMinutes::No };
        world.attends(samir, |entry| entry.name_in_minutes = pick(asked));
        (world.event.details.title, world.event.details.ordinal) = (title.into(), ordinal);
        world.event.details.when = when("14 May 2026, 1pm");
        let event = world.event.clone();
        assert_eq!(source(world.workspace(), &event, Some(samir), NOW), expected);
    };
    check("Marl Valley Network, spring meeting", Some(3), true, "Samir Haddad, spring meeting, 14 May 2026");
    check("", Some(3), true, "Samir Haddad, 3rd meeting, 14 May 2026");
    check("", None, true, "Samir Haddad, 14 May 2026");
    check("Spring", None, false, "Spring, 14 May 2026");
}

fn tip(number: u128, tip: &str, theme: &str) -> Tip {
    Tip { id: Id::from_number(number), tip: tip.into(), theme: theme.into(), ..Tip::default() }
}

fn booklet(series: Series, size: TextSize) -> (Document, Ref) {
    let mut world = World::new();
    let link = world.add(Record::Series(Box::new(series)));
    let request = Request { record: link.0, style: Style::Public, size, printed: NOW };
    let document = (documents::named("toolkit").unwrap().compose)(world.workspace(), &request).unwrap();
    (document, link)
}

#[test]
fn the_booklet_has_the_tips_by_theme_with_example_and_source() {
    let mut first = tip(901, "Ask what would help tomorrow", "Asking");
    (first.example, first.source) = ("A caller who rang five times".into(), "Tom Ashby".into());
    let toolkit = vec![tip(902, "Bring chalk", ""), first, tip(903, "Wait", "asking "), Tip::default()];
    let series = Series {
        name: "Marl Valley Network".into(),
        purpose: "We learn together.".into(),
        toolkit,
        ..Series::default()
    };
    let expected = [
        "group Marl Valley Network",
        "title Toolkit",
        "p We learn together.",
        "h2 Asking",
        "1.",
        "  p <b>Ask what would help tomorrow</b>",
        "  p <b>Example:</b> A caller who rang five times",
        "  p <b>Source:</b> Tom Ashby",
        "2. <b>Wait</b>",
        "h2 Other tips",
        "3. <b>Bring chalk</b>",
    ];
    let (document, _) = booklet(series, TextSize::Standard);
    assert_eq!(outline(&document), expected);
}

#[test]
fn a_long_booklet_says_what_is_in_it_and_sooner_in_large_print() {
    let check = |size, themes: [&str; 2], expected: bool| {
        let toolkit = (0..10).map(|n| tip(900 + n, "Wait", themes[usize::from(n > 3)])).collect();
        let (document, _) = booklet(Series { toolkit, ..Series::default() }, size);
        let lines = outline(&document);
        assert_eq!(lines.contains(&"h2 What is in it".to_owned()), expected, "{lines:?}");
        assert!(!expected || lines.iter().any(|line| line.ends_with("Asking: tips 1 to 4")), "{lines:?}");
    };
    check(TextSize::Standard, ["Asking", "Telling"], false);
    check(TextSize::Large, ["Asking", "Telling"], true);
    check(TextSize::Large, ["Asking", "Asking"], false);
}

#[test]
fn an_empty_toolkit_says_how_it_is_filled() {
    let (document, _) = booklet(Series { name: "Marl Valley Network".into(), ..Series::default() }, TextSize::Standard);
    assert!(outline(&document)[2].starts_with("p No tip is in the toolkit yet."));
}

/// Every block with the field that it came from.
fn origins(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        found.push(block.origin.as_ref().map(|at| at.field.clone()).unwrap_or_default());
        if let Content::List { items, .. } = &block.content {
            items.iter().for_each(|item| origins(item, found));
        }
    }
}

#[test]
fn every_line_of_the_booklet_leads_to_its_field() {
    let mut one = tip(901, "Wait", "Asking");
    (one.example, one.source) = ("Yes".into(), "Tom".into());
    let series = Series { purpose: "We learn.".into(), toolkit: vec![one], ..Series::default() };
    let (document, link) = booklet(series, TextSize::Standard);
    let mut found = Vec::new();
    origins(&document.blocks, &mut found);
    let id = Id::from_number(901);
    let of = |key: &str| format!("toolkit/{id}/{key}");
    let expected =
        ["name".to_owned(), "purpose".to_owned(), of("theme"), of("tip"), of("tip"), of("example"), of("source")];
    assert_eq!(found, expected);
    assert!(document.blocks.iter().all(|block| block.origin.as_ref().is_some_and(|at| at.record == link.0)));
}

#[test]
fn every_text_format_has_the_booklet() {
    let row = documents::named("toolkit").unwrap();
    let mut one = tip(901, "Wait for the second answer", "Asking");
    one.source = "Tom Ashby".into();
    let (document, _) = booklet(Series { toolkit: vec![one], ..Series::default() }, TextSize::Large);
    assert_eq!(formats_for(row, Style::Public).count(), FORMATS.len());
    for format in FORMATS {
        assert!(!file(format.ending, &document).is_empty());
    }
    let plain = String::from_utf8(file("txt", &document)).unwrap();
    assert!(plain.contains("Wait for the second answer") && plain.contains("Source: Tom Ashby"), "{plain}");
}

#[test]
fn a_tip_keeps_its_theme_and_whom_it_is_for_in_the_file() {
    let one = Tip { members: true, ..tip(901, "Wait", "Asking") };
    let series = Series { toolkit: vec![one], ..Series::default() };
    let text = Record::Series(Box::new(series.clone())).to_ron();
    let read = Record::from_ron(folkmoot::model::Kind::Series, &text.unwrap()).unwrap();
    assert_eq!(read, Record::Series(Box::new(series)));
}

#[test]
fn a_tip_for_members_is_in_their_booklet_alone_and_told_as_left_out_of_the_other() {
    let mut world = World::new();
    let secret = Tip { members: true, ..tip(901, "Ring at night", "Asking") };
    let check = |world: &mut World, toolkit: Vec<Tip>, public: &str| {
        let link = world.add(Record::Series(Box::new(Series { toolkit, ..Series::default() })));
        let printed = world.print("toolkit", link, Style::Public);
        assert_eq!(printed.running.status, "");
        let lines = outline(&printed).join("\n");
        assert!(lines.contains(public) && !lines.contains("Ring at night"), "{lines}");
        let left_out = world.not_printed("toolkit", link, Style::Public);
        let field = format!("toolkit/{}/members", Id::from_number(901));
        let told: Vec<_> = left_out.iter().map(|one| (one.concern, one.origin.field.as_str())).collect();
        assert_eq!(told, [(Concern::TipLeftOut, field.as_str())]);
        let members = world.print("toolkit", link, Style::Members);
        assert_eq!(members.running.status, "For members");
        assert!(outline(&members).join("\n").contains("Ring at night"));
        assert_eq!(world.not_printed("toolkit", link, Style::Members), []);
    };
    check(&mut world, vec![secret.clone(), tip(902, "Bring chalk", "")], "1. <b>Bring chalk</b>");
    check(&mut world, vec![secret], "p No tip in the toolkit is for everybody yet.");
}
