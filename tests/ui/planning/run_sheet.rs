//! The run sheet of an event: its times that flow, its days, and its lines by keyboard.

use eframe::egui::{self, Key, Role};

use super::{CTRL, NONE, ask, at_the_next_hack, hack, named};
use crate::desk::Desk;

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
