//! The run sheet as it is composed: a page for each day, who sees which line, and whom to turn to in an emergency. Its
//! launch evenings are in `run_sheet/launch.rs`.

mod launch;

use std::collections::BTreeSet;

use folkmoot::documents::{Document, Sheet, Style, TextSize, counted};
use folkmoot::model::event::{Audience, EventType, Slot, SlotKind, Venue};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::{Capacity, Id, Kind, Person, Record};
use folkmoot::render::page_letters;

use crate::awkward::page::misplaced_in;
use crate::minutes::world::{NOW, World, newer, pick, time, when};
use crate::outline::outline;
use crate::sample::full_record;

fn document(world: &mut World, style: Style) -> Document {
    let event = world.link();
    world.print("run-sheet", event, style)
}

fn lines(world: &mut World, style: Style) -> Vec<String> {
    outline(&document(world, style))
}

fn line(world: &mut World, what: &str, change: impl FnOnce(&mut Slot)) -> Id {
    let id = world.id();
    let mut slot = Slot { id, what: what.into(), ..Slot::default() };
    change(&mut slot);
    world.event.plan.run_sheet.push(slot);
    id
}

/// A hack of two days in a town hall.
fn hack() -> World {
    let mut world = World::new();
    let council = Some(world.organisation("Tarnbridge Council"));
    let colm = Some(world.person("Colm Hart", "Caretaker", council));
    let jess = world.somebody("Jess Orme", "", council, |person| person.phone = "01632 960 118".into());
    let details = &mut world.event.details;
    details.kind = pick(EventType::HackEvent);
    details.title = "Made in Tarnbridge 2".into();
    details.when = when("5 to 6 December 2026");
    details.venue.name = "Tarnbridge Town Hall".into();
    details.venue.address = "Bridge Street".into();
    details.venue.refuge_points = "Top of both stairs".into();
    world.event.people.first_aider = Some(jess);
    line(&mut world, "Set up", |slot| {
        (slot.start, slot.minutes, slot.lead) = (time(8, 0), Some(60), colm);
        (slot.room, slot.kit) = ("All rooms".into(), "Keys, 20 extension leads".into());
        slot.audience = pick(Audience::Crew);
    });
    line(&mut world, "Breakfast", |slot| {
        (slot.minutes, slot.lead) = (Some(30), Some(jess));
        (slot.backstage, slot.backstage_owner) = ("Watch the door".into(), colm);
        slot.began = time(9, 17);
    });
    line(&mut world, "", |slot| {
        (slot.day, slot.start, slot.minutes) = (Some(2), time(16, 0), Some(60));
        slot.kind = pick(SlotKind::ShowAndTell);
    });
    world
}

#[test]
fn a_day_is_a_table_between_its_date_and_whom_to_turn_to() {
    let said = [
        "group ",
        "title Made in Tarnbridge 2: run sheet for the crew",
        "h2 Saturday 5 December 2026",
        "p Day 1 of 2, Tarnbridge Town Hall",
        "| Done | Time | Minutes | What | Lead | Where | Crew and kit",
        "|  | <b>8am</b> | 60 | Set up (crew only) | Colm Hart | All rooms | Keys, 20 extension leads",
        "|  | <b>9am</b> | 30 | <b>Breakfast</b> | Jess Orme |  | Watch the door (Colm Hart)",
        "panel ",
        "  In an emergency ring 999: Say \u{201c}Tarnbridge Town Hall, Bridge Street\u{201d}",
        "  First aid: Jess Orme / 01632 960 118",
        "  Safeguarding: To be confirmed",
        "  Getting out: Top of both stairs",
        "h2 Sunday 6 December 2026",
        "p Day 2 of 2, Tarnbridge Town Hall",
    ];
    let lines = lines(&mut hack(), Style::Crew);
    assert_eq!(lines[..said.len()], said);
    assert!(lines.contains(&"|  | <b>4pm</b> | 60 | <b>Show-and-tell</b> |  |  | ".to_owned()), "{lines:#?}");
}

#[test]
fn everybody_sees_neither_crew_lines_nor_kit_nor_telephone_numbers() {
    let lines = lines(&mut hack(), Style::Public);
    assert!(lines.contains(&"| Done | Time | Minutes | What | Lead | Where".to_owned()), "{lines:#?}");
    // It still follows the line that is not shown.
    assert!(lines.contains(&"|  | <b>9am</b> | 30 | <b>Breakfast</b> | Jess Orme | ".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"  First aid: Jess Orme".to_owned()), "{lines:#?}");
    for hidden in ["Set up", "Keys", "Watch the door", "01632", "crew"] {
        assert!(!lines.iter().any(|line| line.contains(hidden)), "{hidden}");
    }
}

#[test]
fn a_line_for_whom_nobody_here_knows_is_for_the_crew() {
    let mut world = hack();
    line(&mut world, "Secret", |slot| slot.audience = newer());
    assert!(!lines(&mut world, Style::Public).iter().any(|line| line.contains("Secret")));
    assert!(lines(&mut world, Style::Crew).iter().any(|line| line.contains("Secret (crew only)")));
}

#[test]
fn a_line_that_begins_too_early_says_so_to_the_crew() {
    let mut world = hack();
    world.event.plan.run_sheet[1].start = time(8, 30);
    let overlap = "<b>Breakfast</b><br>Begins before the line above ends";
    assert!(lines(&mut world, Style::Crew).iter().any(|line| line.contains(overlap)));
    assert!(!lines(&mut world, Style::Public).iter().any(|line| line.contains("Begins before")));
}

#[test]
fn days_without_a_date_have_their_number() {
    let cases = [
        ("", 0, ["h2 Launch evening", "p Tarnbridge Town Hall"]),
        ("", 3, ["h2 Day 3", "p Tarnbridge Town Hall"]),
        ("autumn 2026", 1, ["h2 Day 1", "p Tarnbridge Town Hall"]),
        ("5 December 2026", 1, ["h2 Saturday 5 December 2026", "p Tarnbridge Town Hall"]),
        ("5 December 2026", 0, ["h2 Launch evening", "p Tarnbridge Town Hall"]),
        ("5 December 2026", u32::MAX, ["h2 Day 4294967295", "p Tarnbridge Town Hall"]),
    ];
    for (typed, number, expected) in cases {
        let mut world = hack();
        world.event.details.when = when(typed);
        world.event.plan.run_sheet.truncate(1);
        world.event.plan.run_sheet[0].day = Some(number);
        assert_eq!(lines(&mut world, Style::Crew)[2..4], expected, "{typed} {number}");
    }
}

#[test]
fn an_empty_run_sheet_says_so_and_still_has_its_box() {
    for mut world in [World::new(), {
        let mut world = World::new();
        line(&mut world, "", |_| {});
        world
    }] {
        let lines = lines(&mut world, Style::Crew);
        assert_eq!(
            lines[1..5],
            [
                "title Run sheet for the crew",
                "h2 Day 1",
                "p The venue is to be confirmed",
                "p There is nothing on the run sheet yet.",
            ]
        );
        assert!(lines.contains(&"  First aid: To be confirmed".to_owned()), "{lines:#?}");
    }
}

#[test]
fn residents_are_not_named_unless_they_were_asked() {
    let mut world = hack();
    let resident = world.somebody("Ada Quill", "", None, |person: &mut Person| {
        person.capacity = pick(Capacity::Resident);
        person.phone = "01632 960 999".into();
    });
    world.event.people.safeguarding_lead = Some(resident);
    world.event.plan.run_sheet[1].lead = Some(resident);
    let lines = lines(&mut world, Style::Crew);
    assert!(!lines.iter().any(|line| line.contains("Quill") || line.contains("01632 960 999")), "{lines:#?}");
    let event = world.link();
    assert_eq!(counted(&world.not_printed("run-sheet", event, Style::Crew)), ["1 person not named"]);
}

#[test]
fn every_field_of_a_line_is_printed_or_left_out_by_rule() {
    let Record::Event(mut event) = full_record(Kind::Event) else { panic!("a full event is an event") };
    let mut world = World::new();
    for slot in &mut event.plan.run_sheet {
        let mut expected = BTreeSet::new();
        for (row, words) in slot.words().into_iter().enumerate() {
            match slot.place(row) {
                Some(Place::Line(text)) => expected.insert(text.trim().to_owned()),
                Some(Place::Link { target, kinds }) => {
                    let mut record = Record::new(kinds[0], Id::default(), jiff::Timestamp::default());
                    record.set_title(&format!("linked {}", words.key));
                    *target = Some(world.add(record));
                    expected.insert(format!("linked {}", words.key))
                }
                _ => false,
            };
        }
        slot.audience = pick(Audience::Crew);
        slot.began = time(3, 33);
        world.event.plan.run_sheet = vec![slot.clone()];
        let said = lines(&mut world, Style::Crew).join("\n");
        for words in expected {
            assert!(said.contains(&words), "{words} is not in {said}");
        }
        assert!(!said.contains("3.33"), "when it began is printed");
    }
}

fn in_size(world: &mut World, style: Style, size: TextSize) -> Document {
    let record = world.link().0;
    let request = folkmoot::documents::Request { record, style, size, printed: NOW };
    (folkmoot::documents::named("run-sheet").unwrap().compose)(world.workspace(), &request).unwrap()
}

/// The words of each page, without spaces.
fn pages(document: &Document) -> Vec<String> {
    let pages = page_letters(document).unwrap();
    let text = |page: Vec<folkmoot::render::Letters>| page.into_iter().map(|letters| letters.text).collect::<String>();
    pages.into_iter().map(|page| text(page).replace([' ', '\u{a0}'], "")).collect()
}

#[test]
fn each_day_has_a_page_with_the_box_at_the_same_place() {
    for size in [TextSize::Standard, TextSize::Clear] {
        let document = in_size(&mut hack(), Style::Crew, size);
        assert_eq!(document.sheet, Sheet::RunSheet);
        let pages = page_letters(&document).unwrap();
        assert_eq!(pages.len(), 2);
        let ring = |page: &Vec<folkmoot::render::Letters>| {
            page.iter().find(|letters| letters.text.contains("emergency")).map(|letters| (letters.left, letters.top))
        };
        assert!(ring(&pages[0]).is_some() && ring(&pages[0]) == ring(&pages[1]), "{size:?}");
    }
}

#[test]
fn a_day_that_runs_on_has_its_name_its_heads_and_its_box_on_each_page() {
    let mut world = hack();
    for number in 0..40 {
        line(&mut world, &format!("Line {number} of a long day"), |slot| slot.day = Some(2));
    }
    let pages = pages(&in_size(&mut world, Style::Crew, TextSize::Standard));
    assert!(pages.len() > 2);
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(page.matches("ring999").count(), 1, "page {index}: {page}");
        assert_eq!(page.contains("Sunday6December2026,continued"), index > 1, "page {index}: {page}");
        assert!(page.contains("Crewandkit"), "page {index}");
    }
}

#[test]
fn large_print_flows_over_upright_pages_line_by_line() {
    let document = in_size(&mut hack(), Style::Crew, TextSize::Large);
    assert_eq!(document.sheet, Sheet::Flow);
    let all = pages(&document).concat();
    for expected in ["8amSetup(crewonly)", "Minutes:60", "Lead:ColmHart", "Crewandkit:Keys"] {
        assert!(all.contains(expected), "{expected} is not in {all}");
    }
}

#[test]
fn nothing_leaves_the_page_however_long_it_is() {
    let long = "Pneumonoultramicroscopicsilicovolcanoconiosis ".repeat(6);
    let mut world = hack();
    let somebody = Some(world.person(&long, "", None));
    (world.event.details.title, world.event.details.venue.name) = (long.clone(), long.clone());
    (world.event.people.first_aider, world.event.people.safeguarding_lead) = (somebody, somebody);
    line(&mut world, &long, |slot| {
        (slot.room, slot.kit, slot.lead) = (long.clone(), long.repeat(8), somebody);
        slot.start = time(12, 30);
    });
    let mm = 72.0 / 25.4;
    for size in [TextSize::Standard, TextSize::Clear] {
        for style in [Style::Crew, Style::Public] {
            let pages = page_letters(&in_size(&mut world, style, size)).unwrap();
            let found = misplaced_in(&pages, 20.0 * mm, 277.0 * mm, 205.0 * mm);
            assert_eq!(found, Vec::<String>::new(), "{size:?} {style:?}");
        }
    }
}

#[test]
fn a_page_is_a_tagged_table_with_a_header_row_for_each_day() {
    for size in TextSize::ALL {
        let document = in_size(&mut hack(), Style::Crew, size);
        let format = folkmoot::render::format_for_path("page.pdf").unwrap();
        assert!((format.render)(&document, NOW).is_ok(), "{size:?}");
    }
}

#[test]
fn the_room_stands_in_the_header_and_in_what_is_said_to_999() {
    let mut world = hack();
    world.event.details.venue.room = "Pump Room".into();
    let lines = lines(&mut world, Style::Crew);
    assert!(lines.iter().any(|line| line == "p Day 1 of 2, Pump Room, Tarnbridge Town Hall"), "{lines:#?}");
    let say = "Say \u{201c}Pump Room, Tarnbridge Town Hall, Bridge Street\u{201d}";
    assert!(lines.iter().any(|line| line.contains(say)), "{lines:#?}");
    world.event.details.venue = Venue { room: "Pump Room".into(), ..Venue::default() };
    assert!(self::lines(&mut world, Style::Crew).iter().any(|line| line == "p Day 1 of 2, Pump Room"));
}
