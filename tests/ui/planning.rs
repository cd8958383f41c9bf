//! Planning: an event from its type, its name and its dates; one that is held again; the run sheet that flows.

mod projects;
mod run_sheet;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::event::EventType;
use folkmoot::model::{Event, Kind, Record};

use crate::desk::Desk;

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// Asks for a new event of the type that begins with this letter.
fn ask(desk: &mut Desk, letter: &str) {
    desk.key(CTRL, Key::N);
    desk.key(Modifiers::SHIFT, Key::Tab);
    desk.type_text(letter);
    desk.key(NONE, Key::Tab);
}

/// A hack event of two days, made with keys alone.
fn hack(desk: &mut Desk, name: &str) {
    ask(desk, "h");
    desk.tap(name);
    desk.key(NONE, Key::Tab);
    desk.type_text("20 and 21 June 2026");
    desk.key(NONE, Key::Enter);
}

fn events(desk: &Desk) -> usize {
    desk.session().workspace().of_kind(Kind::Event).count()
}

#[test]
fn a_meeting_is_made_with_keys_alone_and_its_first_item_is_typed_at_once() {
    let mut desk = Desk::empty();
    ask(&mut desk, "c");
    desk.tap("Catch-up in the Moot Hall");
    desk.draw("planning new event");
    desk.choose("Begins with", "Nothing yet");
    desk.click("Make it");
    desk.tap("Welcome");
    let event = desk.event();
    assert_eq!(event.details.title, "Catch-up in the Moot Hall");
    assert!(event.details.kind.is(EventType::CatchUp));
    assert_eq!(event.minutes.items[0].title, "Welcome");
    assert!(!desk.has("New event") || !desk.has("Make it"), "the sheet is gone");
}

#[test]
fn what_a_new_event_begins_with_says_why_and_the_box_does_not_move_while_one_types() {
    let mut desk = Desk::empty();
    ask(&mut desk, "n");
    desk.tap("Spring meeting");
    assert!(desk.says("Once its day is typed, a plan is proposed here."), "{:?}", desk.all_names());
    let top = desk.place(Role::TextInput, "Name").top();
    desk.key(NONE, Key::Tab);
    desk.type_text("14 May 2030");
    assert!(desk.says("Proposed for its type and its day."), "{:?}", desk.all_names());
    assert_eq!(desk.place(Role::TextInput, "Name").top(), top);
    desk.draw("planning new event with a day");
    desk.retype("When", "1 May 2020");
    assert!(desk.says("has nothing left to plan"), "{:?}", desk.all_names());
}

#[test]
fn escape_leaves_nothing_behind_and_gives_the_keyboard_back() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Meeting");
    desk.key(CTRL, Key::N);
    assert!(desk.has("Make it"));
    desk.tap("Another");
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("Make it"));
    assert_eq!(events(&desk), 1);
    desk.tap("!");
    assert_eq!(desk.event().details.title, "Meeting!");
}

#[test]
fn a_hack_of_several_days_begins_with_a_run_sheet_and_one_undo_takes_all_of_it_back() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    let event = desk.event();
    assert!(event.details.kind.is(EventType::HackEvent));
    assert_eq!(event.plan.run_sheet.len(), 28);
    assert!(desk.has("Add a line to Day 1"), "the plan is shown");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.session().workspace().len(), 0);
    desk.key(CTRL, Key::Y);
    assert_eq!(desk.event().plan.run_sheet.len(), 28);
}

#[test]
fn the_next_of_a_series_is_proposed_and_can_be_declined() {
    let mut desk = at_the_next_hack();
    ask(&mut desk, "h");
    assert!(desk.has("Made in Tarnbridge 3, the next of its series"));
    desk.draw("planning next of its series");
    desk.key(NONE, Key::Enter);
    let next = named(&desk, "Made in Tarnbridge 3").unwrap();
    assert_eq!((next.details.ordinal, next.details.series.is_some()), (Some(3), true));
    desk.key(CTRL, Key::Z);
    assert!(named(&desk, "Made in Tarnbridge 3").is_none(), "all of it is one step");

    ask(&mut desk, "h");
    desk.tap("Made in Tarnbridge 5");
    desk.press(Role::CheckBox, "Number 5 of the series Made in Tarnbridge");
    desk.click("Make it");
    let other = named(&desk, "Made in Tarnbridge 5").unwrap();
    assert_eq!((other.details.ordinal, other.details.series), (None, None));

    ask(&mut desk, "h");
    desk.tap("Repair day");
    let proposed = "Number 3 of the series Made in Tarnbridge";
    assert!(desk.has(proposed), "the series of its type stays proposed, whatever it is called: {:?}", desk.all_names());
    desk.click("Make it");
    let repair = named(&desk, "Repair day").unwrap();
    assert_eq!((repair.details.ordinal, repair.details.series.is_some()), (Some(3), true));
}

/// Asks for a launch evening on the day before the hack.
fn evening(desk: &mut Desk, name: &str) {
    ask(desk, "l");
    desk.tap(name);
    desk.key(NONE, Key::Tab);
    desk.type_text("19 June 2026, 6pm");
}

#[test]
fn an_evening_before_a_hack_is_proposed_as_its_launch_and_is_planned_once() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    let of = desk.event().header.id;
    evening(&mut desk, "Pitches");
    assert!(desk.has("Launch evening of Made in Harwick"));
    desk.click("Make it");
    let launch = named(&desk, "Pitches").unwrap();
    assert_eq!(launch.details.part_of, Some(folkmoot::model::Ref(of)));
    assert!(launch.plan.run_sheet.is_empty(), "the hack has the evening on its own run sheet");
    assert!(!launch.plan.tasks.is_empty(), "the rest of its template is there");

    desk.key(CTRL, Key::Z);
    evening(&mut desk, "Another evening");
    desk.press(Role::CheckBox, "Launch evening of Made in Harwick");
    desk.click("Make it");
    let other = named(&desk, "Another evening").unwrap();
    assert!(other.details.part_of.is_none() && !other.plan.run_sheet.is_empty());
}

/// The sample's next hack event is open.
fn at_the_next_hack() -> Desk {
    let mut desk = Desk::over(&sample(), crate::desk::WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 2");
    desk
}

fn sample() -> Vec<Record> {
    folkmoot::app::Sample::on("2026-06-08".parse().unwrap()).unwrap().records
}

fn named(desk: &Desk, title: &str) -> Option<Event> {
    desk.session().workspace().of_kind(Kind::Event).find_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title == title => Some(Event::clone(event)),
        _ => None,
    })
}

/// Whether a project is at an event.
fn is_at(desk: &Desk, name: &str, event: &Event) -> bool {
    let mut briefs = desk.session().workspace().of_kind(Kind::Brief);
    briefs.any(|record| match record.as_ref() {
        Record::Brief(brief) => brief.brief.name == name && brief.at(event.header.id).is_some(),
        _ => false,
    })
}

#[test]
fn a_hack_is_held_again_with_two_of_its_briefs_and_its_launch_evening() {
    let mut desk = at_the_next_hack();
    let (there, of_all) = (events(&desk), desk.session().workspace().len());
    desk.key(CTRL, Key::D);
    assert_eq!(desk.value("Name"), "Made in Tarnbridge 3");
    for name in ["Who Knows Who", "A Stall for Everyone"] {
        desk.press(Role::CheckBox, name);
    }
    desk.draw("planning held again");
    desk.click("Make the copy");
    assert_eq!(events(&desk), there + 2);
    let next = named(&desk, "Made in Tarnbridge 3").unwrap();
    let launch = named(&desk, "Made in Tarnbridge 3: launch evening").unwrap();
    assert_eq!(launch.details.part_of.map(|whole| whole.0), Some(next.header.id));
    assert_eq!(next.details.ordinal, Some(3));
    assert!(is_at(&desk, "Who Knows Who", &next) && is_at(&desk, "A Stall for Everyone", &next));
    assert!(!is_at(&desk, "Quiet After School", &next));
    assert!(desk.input("When").is_focused(), "its dates are still to be set");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.session().workspace().len(), of_all);
    assert!(!is_at(&desk, "Who Knows Who", &next));
}

#[test]
fn a_hack_that_is_held_again_keeps_its_hours_where_only_days_are_typed() {
    let check = |typed: &str, begins: Option<(i8, i8)>, ends: Option<(i8, i8)>| {
        let mut desk = Desk::empty();
        ask(&mut desk, "h");
        desk.tap("Made in Harwick");
        desk.key(NONE, Key::Tab);
        desk.type_text("20 and 21 June 2026, 9.30am to 5pm");
        desk.key(NONE, Key::Enter);
        desk.key(CTRL, Key::D);
        assert!(desk.says("Without a time it keeps its hours: 9.30am to 5pm."));
        desk.retype("Name", "The next");
        desk.retype("When", typed);
        desk.click("Make the copy");
        let when = named(&desk, "The next").unwrap().details.when;
        let hours = [when.start, when.end].map(|time| time.map(|time| (time.hour(), time.minute())));
        assert_eq!(hours, [begins, ends], "{typed}");
    };
    check("19 and 20 June 2027", Some((9, 30)), Some((17, 0)));
    check("19 and 20 June 2027, 10am", Some((10, 0)), None);
    check("June 2027", None, None);
}

#[test]
fn a_hack_and_its_launch_evening_lead_to_each_other() {
    let mut desk = at_the_next_hack();
    let title = |desk: &Desk| desk.value("Title");
    assert!(desk.has("Launch evening:"));
    desk.press(Role::Link, "Made in Tarnbridge 2: launch evening");
    assert_eq!(title(&desk), "Made in Tarnbridge 2: launch evening");
    assert!(desk.has("Launch evening of:"));
    desk.draw("planning launch evening");
    desk.press(Role::Link, "Made in Tarnbridge 2");
    assert_eq!(title(&desk), "Made in Tarnbridge 2");
    desk.press(Role::Tab, "Plan");
    assert!(desk.has("Launch evening:"));
    desk.draw("planning plan of the sample");
}
