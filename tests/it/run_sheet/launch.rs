//! Launch evenings on a run sheet: their dates, their venue, and the lines of their own record and of the hack's.

use folkmoot::documents::{Style, counted};
use folkmoot::model::event::{Attendance, EventStatus, EventType, NameInMinutes, Slot};
use folkmoot::model::{Capacity, Event, Person, Record, Ref};

use super::{document, hack, line, lines};
use crate::minutes::world::{World, pick, time, when};
use crate::outline::outline;

/// A launch evening of the hack, in a record of its own.
fn launch(world: &mut World, title: &str, day: &str, change: impl FnOnce(&mut Event)) -> Ref {
    let mut launch = Event::default();
    launch.details.title = title.into();
    launch.details.kind = pick(EventType::LaunchEvening);
    launch.details.part_of = Some(world.link());
    launch.details.when = when(day);
    change(&mut launch);
    world.add(Record::Event(Box::new(launch)))
}

/// Lines of a run sheet without days, each half an hour.
fn slots(world: &mut World, starts: &[(&str, i8)]) -> Vec<Slot> {
    let slot = |(what, hour): &(&str, i8)| Slot {
        id: world.id(),
        what: (*what).into(),
        start: time(*hour, 0),
        minutes: Some(30),
        ..Slot::default()
    };
    starts.iter().map(slot).collect()
}

/// The headings, what stands under them, and what happens when.
fn pages(lines: &[String]) -> Vec<String> {
    let mut said = Vec::new();
    for line in lines {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        match cells.as_slice() {
            ["|", start, _, what, ..] => said.push(format!("{start} {what}").replace("<b>", "").replace("</b>", "")),
            [line] if line.starts_with("h2 ") || line.starts_with("p ") => said.push((*line).to_owned()),
            _ => {}
        }
    }
    said
}

#[test]
fn a_launch_evening_with_a_record_of_its_own_is_the_day_before_the_first() {
    let mut world = hack();
    let doors = slots(&mut world, &[("Doors", 18)]);
    let launch = launch(&mut world, "", "27 November 2026", |launch| {
        launch.details.venue.name = "Quay Library".into();
        launch.plan.run_sheet = doors;
    });
    let composed = document(&mut world, Style::Crew);
    let lines = outline(&composed);
    assert_eq!(lines[2..4], ["h2 Friday 27 November 2026", "p Launch evening, Quay Library"]);
    assert!(lines[5].contains("<b>6pm</b> | 30 | <b>Doors</b>"), "{lines:#?}");
    assert!(lines[7].contains("Say \u{201c}Quay Library\u{201d}"), "{lines:#?}");
    // First aid is the whole event's; the way out of another building is not.
    assert!(lines[8].contains("Jess Orme"), "{lines:#?}");
    assert!(lines[9].contains("Safeguarding") && lines[10].starts_with("h2 "), "{lines:#?}");
    let origin = composed.blocks[1].origin.as_ref().unwrap();
    assert_eq!((origin.record, origin.field.as_str()), (launch.0, "details/when"));
}

#[test]
fn a_launch_evening_in_a_room_of_its_own_is_in_the_building_of_the_hack() {
    let mut world = hack();
    let hack_venue = world.event.details.venue.clone();
    let doors = slots(&mut world, &[("Doors", 18)]);
    launch(&mut world, "", "27 November 2026", |launch| {
        launch.details.venue.room = "Council chamber".into();
        launch.plan.run_sheet = doors;
    });
    let lines = outline(&document(&mut world, Style::Crew));
    let place = format!("Council chamber, {}", hack_venue.name);
    assert_eq!(lines[3], format!("p Launch evening, {place}"));
    assert!(lines[7].contains(&place), "{lines:#?}");
}

#[test]
fn a_launch_evening_without_a_venue_is_where_the_hack_is() {
    let mut world = hack();
    let doors = slots(&mut world, &[("Doors", 18)]);
    launch(&mut world, "", "27 November 2026", |launch| launch.plan.run_sheet = doors);
    let lines = lines(&mut world, Style::Crew);
    assert_eq!(lines[3], "p Launch evening, Tarnbridge Town Hall");
    assert!(lines[7].contains("Tarnbridge Town Hall, Bridge Street"), "{lines:#?}");
    assert!(lines[10].contains("Getting out: Top of both stairs"), "{lines:#?}");
}

#[test]
fn the_run_sheet_of_a_launch_evening_has_the_lines_that_its_hack_keeps_for_it() {
    let mut world = hack();
    line(&mut world, "Pitches", |slot| (slot.day, slot.start) = (Some(0), time(19, 0)));
    let launch = launch(&mut world, "First evening", "27 November 2026", |launch| {
        launch.details.venue.name = "Quay Library".into();
    });
    let composed = world.print("run-sheet", launch, Style::Crew);
    let lines = outline(&composed);
    assert_eq!(lines[1], "title First evening: run sheet for the crew");
    let expected = ["h2 Friday 27 November 2026", "p Launch evening, Quay Library", "7pm Pitches"];
    assert_eq!(pages(&lines), expected);
    assert!(lines.iter().any(|line| line.contains("First aid: Jess Orme")), "{lines:#?}");
    // The hack's own says the same of that evening.
    assert_eq!(pages(&self::lines(&mut world, Style::Crew))[..3], expected);
}

#[test]
fn lines_of_both_records_stand_on_one_page_in_the_order_of_their_times() {
    let mut world = hack();
    line(&mut world, "Pitches", |slot| (slot.day, slot.start) = (Some(0), time(19, 0)));
    let own = slots(&mut world, &[("Doors", 18), ("Music", 20)]);
    launch(&mut world, "", "27 November 2026", |launch| launch.plan.run_sheet = own);
    let said = pages(&lines(&mut world, Style::Crew));
    assert_eq!(said[2..5], ["6pm Doors", "7pm Pitches", "8pm Music"]);
    assert!(said[5].starts_with("h2 Saturday 5"), "{said:#?}");
}

#[test]
fn a_line_of_day_0_in_the_record_of_a_launch_evening_is_of_its_date() {
    let mut world = hack();
    let mut own = slots(&mut world, &[("Doors", 18)]);
    own[0].day = Some(0);
    let launch = launch(&mut world, "", "27 November 2026", |launch| {
        launch.plan.run_sheet = own;
        launch.details.part_of = None;
    });
    let lines = outline(&world.print("run-sheet", launch, Style::Crew));
    assert_eq!(
        pages(&lines),
        ["h2 Friday 27 November 2026", "p Launch evening, The venue is to be confirmed", "6pm Doors"]
    );
}

#[test]
fn each_launch_evening_that_takes_place_has_a_page_of_its_own() {
    let mut world = hack();
    line(&mut world, "Pitches", |slot| (slot.day, slot.start) = (Some(0), time(19, 0)));
    let statuses = [EventStatus::Confirmed, EventStatus::Provisional, EventStatus::Cancelled, EventStatus::Postponed];
    for (status, day) in statuses.into_iter().zip(["27", "26", "25", "24"]) {
        launch(&mut world, "", &format!("{day} November 2026"), |launch| launch.details.status = pick(status));
    }
    let said = pages(&lines(&mut world, Style::Crew));
    let expected = ["h2 Thursday 26 November 2026", "h2 Friday 27 November 2026", "h2 Saturday 5 December 2026"];
    let headings: Vec<&String> = said.iter().filter(|line| line.starts_with("h2 ")).collect();
    assert_eq!(headings[..3], expected);
    assert_eq!(said.iter().filter(|line| *line == "7pm Pitches").count(), 2);
}

#[test]
fn an_evening_that_was_called_off_is_not_on_the_run_sheet() {
    let mut world = hack();
    line(&mut world, "Pitches", |slot| (slot.day, slot.start) = (Some(0), time(19, 0)));
    launch(&mut world, "", "27 November 2026", |launch| launch.details.status = pick(EventStatus::Cancelled));
    assert_eq!(pages(&lines(&mut world, Style::Crew))[0], "h2 Saturday 5 December 2026");
}

#[test]
fn whoever_is_named_on_one_page_and_not_on_another_is_told() {
    let mut world = hack();
    let resident = world.somebody("Ada Quill", "", None, |person: &mut Person| {
        person.capacity = pick(Capacity::Resident);
    });
    let mut doors = slots(&mut world, &[("Doors", 18)]);
    doors[0].lead = Some(resident);
    let named = Attendance {
        id: world.id(),
        person: Some(resident),
        name_in_minutes: pick(NameInMinutes::Yes),
        ..Attendance::default()
    };
    launch(&mut world, "", "27 November 2026", |launch| {
        launch.plan.run_sheet = doors;
        launch.people.attendance.push(named);
    });
    world.event.plan.run_sheet[1].lead = Some(resident);
    let event = world.link();
    assert_eq!(counted(&world.not_printed("run-sheet", event, Style::Crew)), ["1 person not named"]);
}

#[test]
fn a_launch_evening_without_a_certain_day_says_what_is_known_of_it() {
    for (typed, expected) in [
        ("", "h2 Launch evening, date to be agreed"),
        ("autumn 2026", "h2 Launch evening, autumn 2026"),
        ("27 November 2026", "h2 Friday 27 November 2026"),
    ] {
        let mut world = hack();
        let doors = slots(&mut world, &[("Doors", 18)]);
        launch(&mut world, "", typed, |launch| launch.plan.run_sheet = doors);
        assert!(outline(&document(&mut world, Style::Crew)).contains(&expected.to_owned()), "{typed}");
        let mut world = hack();
        launch(&mut world, "", typed, |_| {});
        let lines = outline(&document(&mut world, Style::Crew));
        assert!(!lines.contains(&expected.to_owned()), "without a line it has no page: {lines:#?}");
    }
}
