//! Planning: an event from its type, its name and its dates; one that is held again; the run sheet that flows.

use eframe::egui::{self, Key, Modifiers, Role};
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
fn the_run_sheet_flows_when_a_length_changes_and_says_what_overlaps() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    for heading in ["Launch evening", "Day 1, Saturday 20 June 2026", "Day 2, Sunday 21 June 2026"] {
        assert!(desk.has(heading), "{heading}");
    }
    assert!(desk.has("9.45am to 1pm"));
    desk.draw("planning run sheet");
    desk.click_first(Role::Button, "Breakfast");
    desk.retype("Minutes", "45");
    assert!(desk.has("9.45am to 10am") && desk.has("10am to 1.15pm"), "what follows moves along");
    assert!(!desk.has("Begins before the line above ends"));
    desk.click_first(Role::Button, "Lunch");
    desk.retype("Begins at", "1pm");
    assert!(desk.has("Begins before the line above ends"));
    desk.draw("planning run sheet overlaps");
    desk.retype("Begins at", "1.15pm");
    assert!(!desk.has("Begins before the line above ends"));
}

#[test]
fn only_its_own_record_says_when_the_launch_evening_is() {
    let mut desk = at_the_next_hack();
    desk.press(Role::Tab, "Plan");
    let launch = named(&desk, "Made in Tarnbridge 2: launch evening").unwrap();
    let day = folkmoot::documents::dates::day(
        &folkmoot::documents::wording::en_gb().dates,
        launch.details.when.known_day().unwrap(),
    );
    assert!(desk.has(&format!("Launch evening, {day}")), "{day}");
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    assert!(!desk.all_names().iter().any(|name| name.starts_with("Launch evening,")));
}

#[test]
fn a_day_with_the_number_of_a_date_is_only_a_number() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    desk.click_first(Role::Button, "Breakfast");
    desk.retype("Day", "20260620");
    assert!(desk.has("Day 20260620"));
}

#[test]
fn enter_goes_from_line_to_line_of_the_run_sheet_and_adds_one_at_its_end() {
    let mut desk = Desk::empty();
    ask(&mut desk, "h");
    desk.tap("Lunch hack");
    desk.key(NONE, Key::Tab);
    desk.type_text("20 June 2026");
    desk.choose("Begins with", "Nothing yet");
    desk.click("Make it");
    desk.click("Add a line");
    desk.tap("Briefs");
    desk.key(NONE, Key::Enter);
    desk.tap("Make");
    let lines: Vec<String> = desk.event().plan.run_sheet.iter().map(|line| line.what.clone()).collect();
    assert_eq!(lines, ["Briefs", "Make"]);
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

#[test]
fn projects_are_added_to_an_event_on_a_page_of_their_own() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    desk.press(Role::Tab, "Projects");
    assert!(desk.has("No projects yet"));
    let add = |desk: &mut Desk, name: &str, option: &str| {
        desk.press(Role::Button, "Add a project");
        desk.type_text(name);
        desk.click_last(Role::ListBoxOption, option);
    };
    add(&mut desk, "Market stalls", "Create “Market stalls”");
    let event = named(&desk, "Made in Harwick").unwrap();
    assert!(is_at(&desk, "Market stalls", &event));
    assert!(desk.has("Idea, nobody named for afterwards") && desk.has("No team yet"), "{:?}", desk.all_names());
    desk.draw("planning projects of an event");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Brief).count(), 0, "one step");
    desk.key(CTRL, Key::Y);
    desk.press(Role::Link, "Market stalls");
    assert!(desk.has("Brief") && desk.has("At the event"));

    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.type_text("Lost corners");
    desk.list(Kind::Event);
    hack(&mut desk, "Made in Harwick");
    desk.key(CTRL, Key::PageDown);
    assert!(desk.has("Add a project"), "the page after the plan");
    add(&mut desk, "Lost", "Lost corners");
    let event = named(&desk, "Made in Harwick").unwrap().header.id;
    assert_eq!(desk.session().workspace().briefs_at(event).len(), 1);
    desk.key(CTRL, Key::Z);
    assert!(desk.session().workspace().briefs_at(event).is_empty());
}

#[test]
fn an_event_at_which_nobody_works_on_projects_has_no_page_for_them() {
    let mut desk = Desk::empty();
    ask(&mut desk, "c");
    desk.tap("Catch-up");
    desk.key(NONE, Key::Enter);
    desk.press(Role::Tab, "Plan");
    assert!(!desk.names(Role::Tab).contains(&"Projects".to_owned()));
    desk.key(CTRL, Key::PageDown);
    assert!(desk.has("Counted, not named"), "the people are next");
}

#[test]
fn a_project_on_the_page_of_its_event_says_what_it_lacks_and_leads_there() {
    let mut desk = at_the_next_hack();
    desk.press(Role::Tab, "Projects");
    desk.draw("planning projects of the sample");
    assert!(desk.says("nobody named for afterwards") && desk.says("Team: "), "{:?}", desk.all_names());
    desk.click_first(Role::Link, "Shared with peers, nobody named for afterwards");
    desk.frames();
    assert!(desk.has("At the event") && desk.has("Since then"), "the brief is open");
}

/// The lines of the open event that belong to a day, by what they are.
fn of_day(desk: &Desk, day: u32) -> Vec<String> {
    let event = named(desk, "Made in Harwick").unwrap();
    let lines = folkmoot::model::event::timed(&event.plan.run_sheet);
    lines.iter().filter(|line| line.day == day).map(|line| line.slot.what.clone()).collect()
}

#[test]
fn each_day_of_the_run_sheet_takes_a_line_of_its_own() {
    for (button, day) in
        [("Add a line to the launch evening", 0), ("Add a line to Day 1", 1), ("Add a line to Day 2", 2)]
    {
        let mut desk = Desk::empty();
        hack(&mut desk, "Made in Harwick");
        let before = of_day(&desk, day).len();
        desk.click(button);
        desk.tap("Late walk");
        assert_eq!(of_day(&desk, day).len(), before + 1, "{button}");
        assert_eq!(of_day(&desk, day).last().unwrap(), "Late walk", "what it is is typed first");
        assert_eq!(desk.value("Day"), day.to_string());
        desk.draw(&format!("planning line of day {day}"));
    }
}

#[test]
fn a_line_whose_day_is_typed_moves_to_the_block_of_that_day_with_the_keyboard() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    let headings = |desk: &Desk| desk.names(Role::Heading).iter().filter(|name| name.starts_with("Day ")).count();
    desk.click("Add a line to the launch evening");
    desk.tap("Late walk");
    desk.retype("Day", "2");
    assert!(of_day(&desk, 2).contains(&"Late walk".to_owned()));
    assert!(desk.input("Day").is_focused());
    assert_eq!(headings(&desk), 2, "each day has one heading");
    desk.frames();
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, crate::desk::WIDE);
    assert!(screen.contains_rect(desk.place(Role::TextInput, "Day")), "it is seen where it went");
    desk.key(CTRL, Key::Z);
    assert!(of_day(&desk, 0).contains(&"Late walk".to_owned()));
}

#[test]
fn a_line_that_is_moved_out_of_its_day_is_of_the_next_one() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    let (last, next) = (of_day(&desk, 1), of_day(&desk, 2));
    let moved = last.last().unwrap().clone();
    desk.click_last(Role::Button, &moved);
    desk.click("Add a line to Day 1");
    desk.tap("Late walk");
    desk.click("Move down: Late walk");
    assert_eq!(of_day(&desk, 1), last);
    assert_eq!(of_day(&desk, 2), [vec!["Late walk".to_owned()], next.clone()].concat());
    desk.click("Move up: Late walk");
    assert_eq!(of_day(&desk, 1), [last, vec!["Late walk".to_owned()]].concat());
    assert_eq!(of_day(&desk, 2), next);
}

#[test]
fn a_length_that_runs_past_midnight_says_why_the_times_stop() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    let says = "Runs past midnight, so no times follow: look at its minutes";
    assert!(!desk.has(says));
    desk.click_first(Role::Button, "Lunch");
    desk.retype("Minutes", "5000");
    assert!(desk.has(says));
}
