//! Quotes: whose, as they agreed to be named, and which may be printed.

use folkmoot::documents::counted;
use folkmoot::model::event::{MinutesStatus, MinutesStyle};
use folkmoot::model::parts::{Clearance, Credit, Quote};
use folkmoot::model::{Capacity, Ref};

use super::world::{STYLES, World, pick, when};

fn speaker(world: &mut World, capacity: Capacity) -> Ref {
    let surgery = Some(world.organisation("Tarn Street Surgery"));
    world.somebody("Ann Berg", "Practice nurse", surgery, |person| person.capacity = pick(capacity))
}

fn attributed(capacity: Capacity, credit: Credit, agreed: &str, expected: &str) {
    let mut world = World::new();
    let speaker = Some(speaker(&mut world, capacity));
    let (words, attribution) = ("It works.".into(), agreed.into());
    world.event.minutes.quotes = vec![Quote { words, speaker, credit: pick(credit), attribution, ..Quote::default() }];
    let lines = world.lines(MinutesStyle::Learning, &["quote"]);
    assert_eq!(lines, [format!("quote “It works.” [{expected}] []")], "{capacity:?} {credit:?}");
}

#[test]
fn the_speaker_is_named_as_agreed() {
    attributed(Capacity::Officer, Credit::Name, "", "Ann Berg, Tarn Street Surgery");
    attributed(Capacity::Officer, Credit::RoleOnly, "", "Practice nurse, Tarn Street Surgery");
    attributed(Capacity::Officer, Credit::Anonymous, "", "Anonymous");
    attributed(Capacity::Officer, Credit::Name, "A nurse", "A nurse");
    attributed(Capacity::Resident, Credit::Name, "", "A resident");
    attributed(Capacity::Resident, Credit::RoleOnly, "", "A resident");
    attributed(Capacity::Resident, Credit::Name, "A nurse", "A nurse");
}

#[test]
fn a_quote_without_a_speaker_may_be_anonymous() {
    let mut world = World::new();
    let (words, credit) = ("It works.".into(), pick(Credit::Anonymous));
    world.event.minutes.quotes = vec![Quote { words, credit, ..Quote::default() }];
    assert_eq!(world.lines(MinutesStyle::Learning, &["quote"]), ["quote “It works.” [Anonymous] []"]);
}

fn printed(clearance: Clearance, status: MinutesStatus, expires: &str, expected: &str) {
    let mut world = World::new();
    world.event.minutes.status = pick(status);
    let (clearance, expires) = (pick(clearance), when(expires));
    world.event.minutes.quotes = vec![Quote { words: "It works.".into(), clearance, expires, ..Quote::default() }];
    for style in STYLES {
        let prints = !world.lines(style, &["quote"]).is_empty();
        assert_eq!(said(prints, &counted(&world.left_out(style))), expected, "{status:?}");
    }
}

fn said(prints: bool, told: &[String]) -> String {
    format!("{} {}", if prints { "prints" } else { "is away" }, told.join("; ")).trim().to_owned()
}

#[test]
fn only_cleared_quotes_are_published_and_refused_ones_never_print() {
    use Clearance::{CheckedWithSpeaker, Cleared, Heard, Refused};
    for status in [MinutesStatus::Jottings, MinutesStatus::Circulated, MinutesStatus::Agreed] {
        printed(Heard, status, "", "prints 1 quote: OK to use?");
        printed(CheckedWithSpeaker, status, "", "prints");
        printed(Cleared, status, "", "prints");
        printed(Refused, status, "", "is away 1 quote left out");
    }
    printed(Heard, MinutesStatus::Published, "", "is away 1 quote left out");
    printed(CheckedWithSpeaker, MinutesStatus::Published, "", "is away 1 quote left out");
    printed(Cleared, MinutesStatus::Published, "", "prints");
    printed(Cleared, MinutesStatus::Published, "1 November 2026", "is away 1 quote left out");
    printed(Cleared, MinutesStatus::Published, "November 2026", "prints");
}

#[test]
fn quotation_marks_are_not_doubled() {
    let mut world = World::new();
    let quote = |words: &str| Quote { words: words.into(), ..Quote::default() };
    world.event.minutes.quotes = vec![quote("“Marked”"), quote("Say “yes”")];
    let lines = world.lines(MinutesStyle::Learning, &["quote"]);
    let expected = ["quote “Marked” [name not recorded] []", "quote “Say “yes”” [name not recorded] []"];
    assert_eq!(lines, expected);
}

#[test]
fn themes_gather_quotes_from_everywhere() {
    let mut world = World::new();
    let quote = |words: &str, theme: &str| Quote { words: words.into(), theme: theme.into(), ..Quote::default() };
    world.item("One", |item| item.quotes = vec![quote("a", "Trust"), quote("b", "Money")]);
    world.event.minutes.quotes = vec![quote("c", "Trust"), quote("d", "")];
    let lines = world.lines(MinutesStyle::Formal, &["h3", "quote"]);
    let said: Vec<&str> = lines.iter().map(|line| line.split(" [").next().unwrap()).collect();
    assert_eq!(said, ["quote “d”", "h3 Trust", "quote “a”", "quote “c”", "h3 Money", "quote “b”"]);
}
