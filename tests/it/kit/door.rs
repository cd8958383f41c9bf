//! What lies and hangs beside the door: slips for those who walk in, the emergency sheet, and how many will eat.

use folkmoot::documents::{Sheet, Style, TextSize};
use folkmoot::model::Capacity;
use folkmoot::model::event::{Slot, SlotKind};
use folkmoot::render::page_texts;

use super::world::{expect, hack, lines, printed};
use crate::minutes::world::{World, pick, time};

#[test]
fn four_slips_stand_on_a_page_with_boxes_to_tick_and_what_becomes_of_them() {
    let document = printed(&mut hack(), "walk-in-slips", Style::Plain, TextSize::Standard);
    assert_eq!(document.sheet, Sheet::Quarters);
    let pages = page_texts(&document).unwrap();
    assert_eq!(pages.len(), 1);
    assert_eq!(pages[0].matches("Your name").count(), 4);
    let lines = lines(&mut hack(), "walk-in-slips");
    let said = [
        "card 2 Welcome. Please tell us [Made in Tarnbridge 2]",
        "  p Your name",
        "  sign ",
        "  p How we may reach you, if you like",
        "  sign ",
        "  p Anything you need today: access, food, help",
        "  sign ",
        "  sign ",
        "  p Tick what you agree to:",
        "  Tick Tell me what came of today",
        "  Tick Tell me about the next event",
        "  Tick I may be in photographs",
    ];
    assert_eq!(lines[2..2 + said.len()], said);
    assert!(lines[2 + said.len()].starts_with("  p Only the organisers read this slip."));
}

#[test]
fn the_emergency_sheet_says_where_who_and_what_to_do_without_telephone_numbers() {
    let mut world = hack();
    let helper =
        |world: &mut World, name: &str| world.somebody(name, "", None, |person| person.phone = "01632 960118".into());
    world.event.people.first_aider = Some(helper(&mut world, "Jess Orme"));
    world.event.details.venue.key_holder = Some(helper(&mut world, "Colm Hart"));
    world.event.details.venue.refuge_points = "Top of both stairs".into();
    let said = [
        "title In an emergency",
        "p <b>In an emergency ring 999</b><br><b>Say “The Rope Works, Mill Lane, Tarnbridge”</b>",
        "First aid: Jess Orme",
        "Safeguarding: To be confirmed",
        "Who has the key: Colm Hart",
        "Getting out: Top of both stairs",
        "h2 What to do",
    ];
    let found = lines(&mut world, "emergency");
    assert_eq!(found[1..=said.len()], said);
    assert!(found.iter().any(|line| line.starts_with("Fire: ")));
    assert!(!found.iter().any(|line| line.contains("960118")));
    let document = printed(&mut world, "emergency", Style::Plain, TextSize::Standard);
    assert_eq!(page_texts(&document).unwrap().len(), 1);
}

#[test]
fn a_resident_who_helps_is_told_as_not_named() {
    let mut world = hack();
    let resident = world.somebody("Ada Quill", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.event.people.first_aider = Some(resident);
    let here = world.link();
    assert!(lines(&mut world, "emergency").contains(&"First aid: A resident".to_owned()));
    assert_eq!(world.not_printed("emergency", here, Style::Plain).len(), 1);
    world.event.details.venue.key_holder = Some(resident);
    assert_eq!(world.not_printed("emergency", here, Style::Plain).len(), 1, "told once, whatever else they do");
}

fn meal(world: &mut World, what: &str) {
    let id = world.id();
    let slot = Slot { id, what: what.into(), kind: pick(SlotKind::Meal), start: time(13, 0), ..Slot::default() };
    world.event.plan.run_sheet.push(slot);
}

#[test]
fn as_many_eat_as_come_of_those_who_registered() {
    let mut world = hack();
    meal(&mut world, "Lunch");
    for number in 0..3 {
        expect(&mut world, &format!("Person{number} Bramble"), None, |_, entry| entry.meals = vec!["Lunch".into()]);
    }
    let cases = [(Some(41), Some(65), "27"), (Some(41), None, "41"), (None, Some(50), "2"), (None, None, "3")];
    for (registered, rate, expected) in cases {
        (world.event.people.registered, world.event.people.show_rate) = (registered, rate);
        let lines = lines(&mut world, "catering");
        assert!(lines.contains(&format!("To cook for: {expected}")), "{lines:#?}");
        assert!(lines.contains(&format!("| 1pm | Lunch | {expected}")), "{lines:#?}");
        assert!(lines.contains(&"| Lunch | 3".to_owned()), "{lines:#?}");
        assert!(!lines.iter().any(|line| line.contains("Bramble")));
    }
}

#[test]
fn no_meal_is_said_to_be_none() {
    let lines = lines(&mut hack(), "catering");
    assert_eq!(lines.last().unwrap(), "p No meal is on the run sheet yet, and nobody has said what they take.");
}
