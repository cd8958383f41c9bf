//! Feedback slips: how they are read, what they come to, and what is printed of them.

use folkmoot::documents::{self, Block, Chart, Content, Document, Style, TextSize};
use folkmoot::model::event::{EventStatus, NoSlip, PulseSlip, read_answers};
use folkmoot::model::{Event, Record};
use folkmoot::workspace::pulse::pulse;

use crate::kit::world::{hack, printed};
use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

fn slips(answers: &[&str]) -> Vec<PulseSlip> {
    let slip = |answers: &&str| PulseSlip { answers: (*answers).to_owned(), ..PulseSlip::default() };
    answers.iter().map(slip).collect()
}

fn with_slips(answers: &[&str]) -> World {
    let mut world = hack();
    world.event.details.status = pick(EventStatus::Held);
    world.event.review.pulse = slips(answers);
    world
}

#[test]
fn a_slip_is_five_figures() {
    let check = |typed: &str, expected: Result<[u32; 5], NoSlip>| {
        let read = read_answers(typed).map(|answers| answers.map(Option::unwrap_or_default));
        assert_eq!(read, expected, "{typed:?}");
    };
    check("45453", Ok([4, 5, 4, 5, 3]));
    check("4-0–3", Ok([4, 0, 0, 0, 3]));
    check("4 5, 4 5 3 ", Ok([4, 5, 4, 5, 3]));
    check("4545", Err(NoSlip::Count(4)));
    check("454531", Err(NoSlip::Count(6)));
    check("", Err(NoSlip::Count(0)));
    check("45653", Err(NoSlip::Strange('6')));
    check("45x53", Err(NoSlip::Strange('x')));
}

#[test]
fn the_mean_counts_answers_and_not_slips() {
    let mut event = Event::default();
    event.review.pulse = slips(&["5-354", "4-2-4", "-----", "nonsense"]);
    let found = pulse(&event).unwrap();
    assert_eq!(found.slips, 2, "a slip without an answer is none");
    let means: Vec<_> = found.questions.iter().map(|question| (question.count, question.tenths())).collect();
    assert_eq!(means, [(2, Some(45)), (0, None), (2, Some(25)), (1, Some(50)), (2, Some(40))]);
    event.review.pulse = slips(&["44444", "44444", "55555"]);
    assert_eq!(pulse(&event).unwrap().questions[0].tenths(), Some(43));
    event.review.pulse = slips(&["-----"]);
    assert_eq!(pulse(&event), None);
}

fn chart(document: &Document) -> Option<&Chart> {
    fn find(blocks: &[Block]) -> Option<&Chart> {
        blocks.iter().find_map(|block| match &block.content {
            Content::Chart(chart) => Some(chart),
            _ => None,
        })
    }
    find(&document.blocks)
}

#[test]
fn the_write_up_and_the_page_to_hang_up_have_a_chart_with_its_numbers() {
    for name in ["write-up", "summary-after"] {
        let slips = ["5-354", "4-2-4", "----4", "----4", "----4"];
        let document = printed(&mut with_slips(&slips), name, Style::Plain, TextSize::Standard);
        let chart = chart(&document).unwrap_or_else(|| panic!("{name} has no chart"));
        let said: Vec<&str> = chart.bars.iter().map(|bar| bar.amounts[0].said.as_str()).collect();
        assert_eq!(said, ["4.5 (2 answers)", "No answer", "2.5 (2 answers)", "5.0 (1 answer)", "4.0 (5 answers)"]);
        assert_eq!((chart.bars[0].name.as_str(), chart.most), ("Was it worth your time?", Some(50)));
        assert!(chart.description.starts_with("5 slips were handed in."), "{}", chart.description);
    }
    let none = printed(&mut with_slips(&[]), "write-up", Style::Plain, TextSize::Standard);
    assert!(chart(&none).is_none());
}

#[test]
fn fewer_than_five_slips_are_on_no_page_so_that_nobody_s_answers_can_be_read_from_them() {
    for name in ["write-up", "summary-after"] {
        let check = |answers: &[&str], expected: bool| {
            let document = printed(&mut with_slips(answers), name, Style::Plain, TextSize::Standard);
            assert_eq!(chart(&document).is_some(), expected, "{name}: {answers:?}");
            let page = outline(&document).join("\n");
            assert_eq!(page.contains("What people said on their slips"), expected, "{name}: {answers:?}");
        };
        check(&["11111"], false);
        check(&["11111", "55555", "44444", "33333", "-----"], false);
        check(&["11111", "55555", "44444", "33333", "-1---"], true);
    }
}

#[test]
fn what_was_written_on_a_slip_is_on_no_page() {
    let mut world = with_slips(&["55555"]);
    world.event.review.pulse[0].comment = "Unmistakable remark".to_owned();
    let record = world.link().0;
    let offered: Vec<&str> = {
        let event = world.event.clone();
        let record = Record::Event(Box::new(event));
        documents::DOCUMENTS.iter().filter(|one| one.is_offered_for(&record)).map(|one| one.name).collect()
    };
    assert!(offered.contains(&"write-up"), "{offered:?} of {record}");
    for name in offered {
        let style = documents::named(name).unwrap().styles[0];
        let page = outline(&printed(&mut world, name, style, TextSize::Standard)).join("\n");
        assert!(!page.contains("Unmistakable"), "{name}");
    }
}

#[test]
fn it_is_held_against_the_event_before_in_words() {
    let after = |answers: &[&str]| {
        let mut world = with_slips(&["54444"; 5]);
        let series = world.series("Made in Tarnbridge");
        world.event.details.series = Some(series);
        let mut before = Event { details: world.event.details.clone(), ..Event::default() };
        (before.details.title, before.details.when) = ("Made in Tarnbridge 1".into(), when("7 June 2026"));
        before.review.pulse = slips(answers);
        world.add(Record::Event(Box::new(before)));
        world
    };
    let mut world = after(&["4444-", "4444-", "4444-", "4454-", "4454-", "4454-"]);
    let document = printed(&mut world, "write-up", Style::Plain, TextSize::Standard);
    let said = &chart(&document).unwrap().description;
    let expected = "Beside Made in Tarnbridge 1, 7 June 2026: higher for “Was it worth your time?” (5.0, it was 4.0); \
                    lower for “Could you take part as you wished?” (4.0, it was 4.5); the same for “Did you feel \
                    welcome?” (4.0) and “Did you learn something, or meet somebody new?” (4.0).";
    assert!(said.ends_with(expected), "{said}");
    let page = printed(&mut world, "summary-after", Style::Plain, TextSize::Standard);
    assert!(!chart(&page).unwrap().description.contains("Beside"), "not on a wall");
    let beside_few = printed(&mut after(&["4444-"]), "write-up", Style::Plain, TextSize::Standard);
    assert!(!chart(&beside_few).unwrap().description.contains("Beside"), "one slip is somebody's own");
}
