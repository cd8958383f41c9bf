//! What lies on the tables and in the crew's hands: signs, table numbers, cards, slips and call sheets.

use std::sync::Arc;

use folkmoot::documents::{Sheet, Style, TextSize};
use folkmoot::model::event::{Slot, SlotKind};
use folkmoot::model::{Kind, Record};
use folkmoot::render::{page_letters, page_texts};

use super::world::{hack, lines, printed, project};
use crate::minutes::world::{World, pick, time};

fn slot(world: &mut World, what: &str, change: impl FnOnce(&mut Slot)) {
    let mut slot = Slot { id: world.id(), what: what.into(), ..Slot::default() };
    change(&mut slot);
    world.event.plan.run_sheet.push(slot);
}

#[test]
fn each_place_has_a_sign_for_each_way() {
    let mut world = hack();
    world.event.details.venue.room = "Long Floor".into();
    slot(&mut world, "Lunch", |slot| slot.room = "Foyer".into());
    slot(&mut world, "Soup", |slot| slot.room = "Foyer".into());
    let found = lines(&mut world, "signs");
    let said = [
        "h2 Made in Tarnbridge 2",
        "Left To the left",
        "h2 Made in Tarnbridge 2",
        "Right To the right",
        "h2 Made in Tarnbridge 2",
        "Ahead Straight ahead",
        "h2 Long Floor",
    ];
    assert_eq!(found[2..2 + said.len()], said);
    let document = printed(&mut world, "signs", Style::Plain, TextSize::Standard);
    let pages = page_letters(&document).unwrap();
    // The event, two rooms, the toilets and the way out.
    assert_eq!((document.sheet, pages.len()), (Sheet::Signs, 15));
    let tallest = |page: usize| pages[page].iter().map(|letters| letters.height).fold(0.0, f32::max);
    assert!((0..15).all(|page| tallest(page) > 60.0), "{:?}", (0..15).map(tallest).collect::<Vec<_>>());
}

#[test]
fn a_table_has_its_number_very_large_and_its_question_small() {
    let mut world = hack();
    project(&mut world, "Ask Once", None);
    project(&mut world, "Lost Corners", None);
    let document = printed(&mut world, "table-numbers", Style::Plain, TextSize::Standard);
    let pages = page_letters(&document).unwrap();
    assert_eq!(pages.len(), 2);
    for (page, (number, title)) in pages.iter().zip([("1", "Ask Once"), ("2", "Lost Corners")]) {
        let height = |words: &str| page.iter().find(|one| one.text.trim() == words).map(|one| one.height).unwrap();
        assert!(height(number) > 180.0 && height(title) < 40.0, "{page:?}");
    }
    let none = lines(&mut hack(), "table-numbers");
    assert_eq!(none.last().unwrap(), "p No project is at this event yet.");
}

#[test]
fn a_team_has_a_card_and_one_for_each_checkpoint() {
    let mut world = hack();
    project(&mut world, "Ask Once", None);
    slot(&mut world, "Checkpoint 1", |slot| (slot.kind, slot.start) = (pick(SlotKind::Checkpoint), time(16, 0)));
    let found = lines(&mut world, "team-cards");
    assert!(found.contains(&"card 2 Ask Once [Made in Tarnbridge 2]".to_owned()), "{found:#?}");
    assert!(found.contains(&"card 2 Checkpoint 1 [Ask Once, Saturday 5 December 2026, 4pm]".to_owned()), "{found:#?}");
    for ask in ["  p What are you making?", "  p Who is it for?", "  p What do you need?"] {
        assert!(found.contains(&ask.to_owned()), "{ask}");
    }
    assert_eq!(page_texts(&printed(&mut world, "team-cards", Style::Plain, TextSize::Standard)).unwrap().len(), 1);
    assert_eq!(lines(&mut hack(), "team-cards").last().unwrap(), "p No project is at this event yet.");
}

#[test]
fn four_feedback_slips_with_five_questions_stand_on_a_page() {
    let pages = page_texts(&printed(&mut hack(), "feedback-slips", Style::Plain, TextSize::Standard)).unwrap();
    assert_eq!(pages.len(), 1);
    let change = "that we should change?";
    for question in
        ["Would you come again?", "Was it worth your time?", "Did you feel welcome?", "1   2   3   4   5", change]
    {
        let wanted = if question.starts_with('1') { 20 } else { 4 };
        assert_eq!(pages[0].matches(question).count(), wanted, "{question}: {}", pages[0]);
    }
}

#[test]
fn a_call_sheet_has_the_times_of_one_person_and_of_nobody_else() {
    let mut world = hack();
    let colm = world.somebody("Colm Hart", "", None, |person| person.email = "colm@tarnbridge.example".into());
    let jess = world.person("Jess Orme", "", None);
    slot(&mut world, "Set up", |slot| (slot.lead, slot.start, slot.minutes) = (Some(colm), time(8, 0), Some(60)));
    slot(&mut world, "Breakfast", |slot| {
        (slot.lead, slot.kit) = (Some(jess), "Bowls".into());
        (slot.backstage, slot.backstage_owner) = ("Watch the door".into(), Some(colm));
    });
    slot(&mut world, "Nobody’s", |_| {});
    let found = lines(&mut world, "call-sheet");
    let said = [
        "h2 Colm Hart",
        "h3 Saturday 5 December 2026, Day 1 of 2, The Rope Works",
        "| Time | What | Kit",
        "| <b>8am to 9am</b> | <b>Set up</b> | ",
        "| <b>9am</b> | <b>Breakfast</b><br>Watch the door | Bowls",
        "h2 Jess Orme",
        "h3 Saturday 5 December 2026, Day 1 of 2, The Rope Works",
        "| Time | What | Kit",
        "| <b>9am</b> | <b>Breakfast</b> | Bowls",
    ];
    assert_eq!(found[2..], said, "{found:#?}");
    assert_eq!(page_texts(&printed(&mut world, "call-sheet", Style::Plain, TextSize::Standard)).unwrap().len(), 2);
    assert_eq!(lines(&mut hack(), "call-sheet").last().unwrap(), "p Nobody on the run sheet leads a line yet.");
}

#[test]
fn what_was_typed_for_signs_is_signed_each_way_like_a_room_and_once() {
    let mut world = hack();
    world.event.details.venue.room = "Long Floor".into();
    world.event.plan.signs = vec!["Coats".into(), " ".into(), "Long Floor".into()];
    let found = lines(&mut world, "signs");
    let count = |words: &str| found.iter().filter(|line| *line == words).count();
    assert_eq!((count("h2 Coats"), count("h2 Long Floor"), count("h2 ")), (3, 3, 0));
}

#[test]
fn a_table_without_a_number_takes_the_next_that_no_team_has() {
    let mut world = hack();
    for name in ["Ask Once", "Lost Corners", "Quiet After School"] {
        project(&mut world, name, None);
    }
    let workspace = world.workspace().clone();
    let mut number = |title: &str, table: &str| {
        let found = workspace.of_kind(Kind::Brief).find(|record| record.title() == title).unwrap();
        let Record::Brief(mut brief) = found.as_ref().clone() else { panic!() };
        brief.at_events.appearances[0].team.table = table.into();
        world.workspace.load(Arc::new(Record::Brief(brief)));
    };
    number("Lost Corners", "1");
    number("Quiet After School", "4");
    let found = lines(&mut world, "table-numbers");
    let numbers: Vec<&String> = found.iter().filter(|line| line.starts_with("h2 ")).collect();
    assert_eq!(numbers, ["h2 1", "h2 2", "h2 4"]);
    assert!(found.windows(2).any(|pair| pair == ["h2 2", "p <b>Ask Once</b>"]), "{found:#?}");
}

#[test]
fn only_a_checkpoint_has_cards() {
    let mut world = hack();
    project(&mut world, "Ask Once", None);
    slot(&mut world, "Checkpoint 1", |slot| slot.kind = pick(SlotKind::Checkpoint));
    slot(&mut world, "Hands off, and rehearse", |_| {});
    let found = lines(&mut world, "team-cards");
    assert_eq!(found.iter().filter(|line| line.starts_with("card")).count(), 2, "{found:#?}");
}
