//! The print pack of an event: what is in it and in which order, what is left out and why, and how it is bound.

use std::fs;

use folkmoot::documents::{self, Document, PackPart, PackPlace, Request, Style, TextSize};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType, Risk, Slot, SlotKind};
use folkmoot::model::{Event, Paper, Record};
use folkmoot::render::bound_texts;

use crate::cli::Home;
use crate::kit::world::{expect, hack, project};
use crate::minutes::world::{NOW, World, pick, time, when};
use crate::outline::outline;
use crate::store::event;

fn slot(world: &mut World, what: &str, kind: SlotKind, change: impl FnOnce(&mut Slot)) {
    let mut slot = Slot { id: world.id(), what: what.into(), kind: pick(kind), ..Slot::default() };
    change(&mut slot);
    world.event.plan.run_sheet.push(slot);
}

/// A hack that has everything.
fn whole() -> World {
    let mut world = hack();
    let jess = expect(&mut world, "Jess Orme", None, |_, _| {});
    let colm = expect(&mut world, "Colm Hart", None, |_, _| {});
    project(&mut world, "Ask Once", Some(jess));
    slot(&mut world, "Breakfast", SlotKind::Meal, |slot| {
        (slot.start, slot.lead, slot.room) = (time(9, 0), Some(colm), "Foyer".into());
    });
    slot(&mut world, "Make", SlotKind::Make, |slot| (slot.lead, slot.room) = (Some(jess), "Long Floor".into()));
    let risk = Risk { id: world.id(), hazard: "Cables".into(), ..Risk::default() };
    world.event.plan.risks.push(risk);
    world
}

fn parts(world: &mut World) -> Vec<PackPart> {
    let event = world.link().0;
    documents::pack(world.workspace(), event, NOW).unwrap()
}

fn titles(parts: &[PackPart]) -> Vec<String> {
    parts.iter().filter(|part| part.lacks.is_none()).map(|part| part.title(Paper::default())).collect()
}

/// The list and the documents of what has something to print.
fn composed(world: &mut World, size: TextSize) -> (Document, Vec<Document>, Vec<PackPart>) {
    let parts: Vec<PackPart> = parts(world).into_iter().filter(|part| part.lacks.is_none()).collect();
    let record = world.link().0;
    let request = |style| Request { record, style, size, printed: NOW };
    let workspace = world.workspace();
    let compose = |part: &PackPart| (part.document.compose)(workspace, &request(part.style)).unwrap();
    let front = documents::contents(workspace, &request(Style::Plain), &parts).unwrap();
    (front, parts.iter().map(compose).collect(), parts)
}

#[test]
fn the_pack_of_a_hack_has_everything_in_the_order_in_which_it_is_laid_out() {
    let parts = parts(&mut whole());
    let said = [
        "Run sheet, for the crew",
        "Call sheets",
        "Emergency sheet",
        "Sign-in sheet, by surname",
        "Walk-in slips",
        "Badges, ten on a page",
        "Direction signs",
        "Table numbers",
        "Team and checkpoint cards",
        "Briefs, A4",
        "Run sheet, for everybody",
        "Poster, A4",
        "Briefs, A3 for the wall",
        "Feedback slips",
        "Catering counts",
        "Risk assessment",
    ];
    assert_eq!(titles(&parts), said);
    let copies = |name: &str| parts.iter().find(|part| part.document.name == name).map(|part| part.copies);
    // Two lead a line; there are two rooms; ten walk in; two are expected.
    let expected = [("run-sheet", 2), ("emergency", 2), ("walk-in-slips", 3), ("feedback-slips", 1), ("badges", 1)];
    for (name, count) in expected {
        assert_eq!(copies(name), Some(count), "{name}");
    }
}

#[test]
fn what_has_nothing_to_print_is_left_out_with_the_field_that_puts_it_right() {
    let mut world = hack();
    let left_out: Vec<(&str, &str)> = parts(&mut world)
        .iter()
        .filter_map(|part| Some((part.document.name, part.lacks.as_ref()?.at.field.clone())))
        .map(|(name, field)| (name, if field.starts_with("plan/run_sheet") { "run sheet" } else { name_of(&field) }))
        .collect();
    let said = [
        ("run-sheet", "run sheet"),
        ("call-sheet", "run sheet"),
        ("table-numbers", "title"),
        ("team-cards", "title"),
        ("briefs", "title"),
        ("run-sheet", "run sheet"),
        ("briefs", "title"),
        ("catering", "run sheet"),
        ("risk-assessment", "risks"),
    ];
    assert_eq!(left_out, said);
}

#[test]
fn what_people_eat_is_worth_a_page_of_counts_if_they_are_expected() {
    let lacks = |change: fn(&mut Attendance)| {
        let mut world = hack();
        expect(&mut world, "Jess Orme", None, |_, entry| change(entry));
        parts(&mut world).iter().find(|part| part.document.name == "catering").unwrap().lacks.is_some()
    };
    assert!(lacks(|_| {}));
    assert!(!lacks(|entry| entry.needs.dietary.push("Vegan".into())));
    assert!(!lacks(|entry| entry.meals.push("Lunch".into())));
    assert!(lacks(|entry| {
        entry.meals.push("Lunch".into());
        entry.state = pick(AttendanceState::Apologies);
    }));
}

#[test]
fn the_pack_of_a_launch_evening_has_what_its_hack_plans_for_it_and_says_where_its_briefs_are() {
    let mut world = whole();
    slot(&mut world, "Supper", SlotKind::Meal, |slot| slot.day = Some(0));
    let mut launch = Event::default();
    launch.details.title = "Pitch night".into();
    (launch.details.kind, launch.details.status) = (pick(EventType::LaunchEvening), pick(EventStatus::Confirmed));
    (launch.details.part_of, launch.details.when) = (Some(world.link()), when("4 December 2026, 6pm"));
    let launch = world.add(Record::Event(Box::new(launch)));
    let (hack, parts) = (world.link().0, documents::pack(world.workspace(), launch.0, NOW).unwrap());
    let lacks = |name: &str| parts.iter().find(|part| part.document.name == name).unwrap().lacks.clone();
    assert_eq!(lacks("catering"), None, "there is supper on the run sheet of its hack");
    for name in ["table-numbers", "team-cards", "briefs"] {
        let lack = lacks(name).unwrap();
        assert_eq!(lack.why, "The briefs are taken to its hack: they are in the print pack of that.", "{name}");
        assert_eq!((lack.at.record, lack.at.field.as_str()), (hack, "details/title"), "{name}");
    }
}

#[test]
fn a_launch_evening_of_no_hack_has_no_brief_yet() {
    let mut world = hack();
    world.event.details.kind = pick(EventType::LaunchEvening);
    let parts = parts(&mut world);
    let cards = parts.iter().find(|part| part.document.name == "team-cards").unwrap();
    assert_eq!(cards.lacks.as_ref().unwrap().why, "No brief was taken to this event yet.");
}

fn name_of(field: &str) -> &'static str {
    if field.ends_with("risks") { "risks" } else { "title" }
}

#[test]
fn a_meeting_has_what_its_type_needs_and_no_more() {
    let mut world = hack();
    let mut check = |kind: EventType, expected: &[&str]| {
        world.event.details.kind = pick(kind);
        let parts = parts(&mut world);
        let names: Vec<&str> = parts.iter().map(|part| part.document.name).collect();
        assert_eq!(names, expected, "{kind:?}");
    };
    let network = [
        "emergency",
        "sign-in",
        "walk-in-slips",
        "badges",
        "signs",
        "agenda",
        "poster",
        "feedback-slips",
        "catering",
        "risk-assessment",
    ];
    check(EventType::NetworkMeeting, &network);
    check(EventType::LearningSet, &["emergency", "sign-in", "issue-card", "agenda", "feedback-slips"]);
    check(EventType::CatchUp, &["emergency", "sign-in", "agenda", "feedback-slips"]);
}

#[test]
fn the_list_in_front_says_where_each_paper_goes() {
    let (front, _, _) = composed(&mut whole(), TextSize::Standard);
    let lines = outline(&front);
    let at = |words: &str| lines.iter().position(|line| line == words).unwrap_or_else(|| panic!("{words}: {lines:#?}"));
    assert_eq!(
        at("| What | Goes | Page | Pages | Copies") + 1,
        at("| <b>Run sheet, for the crew</b> | To the crew | {page} | {pages} | 2")
    );
    at("| <b>Badges, ten on a page</b> | To the door | {page} | {pages} | 1");
    let places: Vec<PackPlace> = parts(&mut whole()).iter().map(|part| part.place).collect();
    assert!(places.windows(2).filter(|pair| pair[0] != pair[1]).count() == 5, "{places:?}");
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Each part begins on the page that the list says, and its pages are counted by themselves.
#[track_caller]
fn is_bound_right(world: &mut World, size: TextSize) -> Vec<String> {
    let (front, documents, parts) = composed(world, size);
    let pages: Vec<String> = bound_texts(&front, &documents).unwrap().iter().map(|page| squeezed(page)).collect();
    let own: Vec<usize> =
        documents.iter().map(|document| folkmoot::render::sheets(document).unwrap().count()).collect();
    let listed = pages.len() - own.iter().sum::<usize>();
    let list = pages[..listed].concat();
    let mut from = listed;
    for (part, count) in parts.iter().zip(own) {
        let title = part.title(Paper::default());
        let row = match size {
            TextSize::Large => squeezed(&title),
            _ => squeezed(&format!("{title}{}{}{count}{}", part.place.heading(), from + 1, part.copies)),
        };
        assert!(list.contains(&row), "{row} is not in {list}");
        if !["call-sheet", "briefs"].contains(&part.document.name) {
            for page in 0..count {
                let number = format!("Page{}of{count}", page + 1);
                assert!(pages[from + page].contains(&number), "{title}: {number} is not in {}", pages[from + page]);
            }
        }
        from += count;
    }
    pages
}

#[test]
fn each_part_begins_where_the_list_says_and_counts_its_own_pages() {
    for size in [TextSize::Standard, TextSize::Large] {
        is_bound_right(&mut whole(), size);
    }
}

#[test]
fn two_hundred_people_with_long_and_arabic_names_are_bound_as_well() {
    let mut world = whole();
    for number in 0..200 {
        let name = match number % 5 {
            0 => format!("Wilhelmina-Theodora{number} Featherstonehaugh-Cholmondeley of the Upper Marshes"),
            1 => format!("فاطمة الزهراء{number}"),
            _ => format!("Person{number} Bramble"),
        };
        expect(&mut world, &name, None, |_, _| {});
    }
    let pages = is_bound_right(&mut world, TextSize::Standard).concat();
    assert!(pages.contains("Person199"));
}

#[test]
fn the_file_has_a_tree_of_tags_and_claims_both_standards() {
    let (front, documents, _) = composed(&mut whole(), TextSize::Standard);
    let bound = folkmoot::render::bound(&front, &documents, NOW).unwrap();
    let file = String::from_utf8_lossy(&bound.rendered.bytes);
    for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "en-GB", "Print pack"] {
        assert!(file.contains(claim), "{claim}");
    }
    assert_eq!(bound.pages.len(), documents.len());
    let again = folkmoot::render::bound(&front, &documents, NOW).unwrap();
    assert!(bound.rendered.bytes == again.rendered.bytes);
}

/// A home with one hack, and its id.
fn home() -> (Home, String) {
    let mut record = event(1, "Climate hack");
    if let Record::Event(event) = &mut record {
        event.details.kind = EventType::HackEvent.into();
    }
    (Home::with(std::slice::from_ref(&record)), record.id().to_string())
}

#[test]
fn the_command_line_prints_one_file_or_a_folder_of_them() {
    let (home, id) = home();
    let file = home.path("pack.pdf");
    let ended = home.run(["print", "pack", &id, "--to", file.to_str().unwrap(), "--without", "badges,signs"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("Printed 5 documents to"), "{}", ended.out);
    assert!(ended.err.contains("Left out: Call sheets. Nobody on the run sheet leads a line yet."), "{}", ended.err);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
    let folder = format!("{}/", home.path("pack").display());
    assert_eq!(home.run(["print", "pack", &id, "--to", &folder]).code, 0);
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let said = [
        "01 emergency.pdf",
        "02 sign-in by-surname.pdf",
        "03 walk-in-slips.pdf",
        "04 badges ten.pdf",
        "05 signs.pdf",
        "06 poster a4.pdf",
        "07 feedback-slips.pdf",
    ];
    assert_eq!(names, said);
}

#[test]
fn a_pack_that_cannot_be_printed_says_why_and_writes_nothing() {
    let (home, id) = home();
    let check = |file: &str, options: &[&str], code: u8, words: &str| {
        let file = home.path(file);
        let ended = home.run_all(&[&["print", "pack", &id, "--to", file.to_str().unwrap()], options].concat());
        assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{options:?} {}", ended.err);
        assert!(ended.err.contains(words), "{words:?} is not in {}", ended.err);
        assert!(!file.exists());
    };
    check("pack.html", &[], 2, "Let the name end in .pdf, or in / for a folder");
    check("pack.pdf", &["--style", "plain"], 2, "leave --style out");
    check("pack.pdf", &["--without", "billboards"], 2, "there is minutes, agenda");
    let all = "emergency,sign-in,walk-in-slips,badges,signs,poster,feedback-slips";
    check("pack.pdf", &["--without", all], 1, "every part of the pack is left out");
    check("nowhere/pack.pdf", &[], 1, "is not there");
}

#[test]
fn trouble_with_one_file_says_how_many_are_made_and_where() {
    let (home, id) = home();
    let folder = home.path("pack");
    fs::create_dir_all(folder.join("03 walk-in-slips.pdf")).unwrap();
    let ended = home.run(["print", "pack", &id, "--to", folder.to_str().unwrap()]);
    assert_eq!((ended.code, ended.out.as_str()), (1, ""), "{}", ended.err);
    let words = format!("The first 2 of 7 files are in {}.", folder.display());
    assert!(ended.err.contains(&words), "{words:?} is not in {}", ended.err);
    assert!(folder.join("02 sign-in by-surname.pdf").is_file());
}
