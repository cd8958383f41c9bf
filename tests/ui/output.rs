//! An output on its way: its stage moves in one step together with the note of the day, and goes back in one.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::model::output::{Output, Stage};
use folkmoot::model::{Kind, Record, When};
use jiff::civil::date;

use crate::desk::Desk;

fn with_output() -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Output);
    desk.type_text("Map of 23 corners");
    desk
}

fn output(desk: &mut Desk) -> Output {
    desk.save();
    let id = desk.record(Kind::Output).id();
    match desk.on_disk(Kind::Output, id) {
        Record::Output(output) => *output,
        other => panic!("{:?} is no output", other.kind()),
    }
}

/// The stages in the log, each of which was reached today.
fn logged(output: &Output) -> Vec<Stage> {
    let stage = |entry: &folkmoot::model::output::LogEntry| {
        assert_eq!(entry.when, When::day(date(2026, 6, 8)));
        *entry.stage.as_ref().unwrap().known().unwrap()
    };
    output.log.iter().map(stage).collect()
}

#[test]
fn it_moves_to_the_next_stage_and_back_in_one_step() {
    let mut desk = with_output();
    assert!(desk.has("Stage 1 of 7"));
    desk.click("Move to: Shown");
    let shown = output(&mut desk);
    assert!(shown.stage.is(Stage::Shown));
    assert_eq!(logged(&shown), [Stage::Shown]);
    assert!(desk.has("Stage 2 of 7") && desk.has("Move to: Owner found"));

    desk.key(Modifiers::COMMAND, Key::Z);
    let back = output(&mut desk);
    assert!(back.stage.is(Stage::Made) && back.log.is_empty());
    assert_eq!(back.name, "Map of 23 corners", "one step, and no more");
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(logged(&output(&mut desk)), [Stage::Shown]);
}

#[test]
fn a_stage_that_is_picked_is_noted_as_well() {
    let mut desk = with_output();
    desk.choose("Stage", "Live in service");
    let live = output(&mut desk);
    assert!(live.stage.is(Stage::Live));
    assert_eq!(logged(&live), [Stage::Live]);
    assert!(desk.has("Stage 7 of 7") && !desk.says("Move to"));
}

#[test]
fn what_has_ended_is_asked_why() {
    let mut desk = with_output();
    desk.click("Move to: Shown");
    desk.choose("Stage", "Ended");
    desk.type_text("Now done by phone.");
    let ended = output(&mut desk);
    assert_eq!(ended.why_ended.0, "Now done by phone.");
    assert_eq!(logged(&ended), [Stage::Shown, Stage::Ended]);
    assert!(desk.has("Stage 2 of 7"), "how far it had come");
    assert!(desk.names(Role::Button).contains(&"Status: Ended".to_owned()));
}

#[test]
fn an_owner_that_was_found_is_asked_for_beside_the_stage() {
    let mut desk = with_output();
    desk.click("Move to: Shown");
    assert!(!desk.has("An owner was found. Who is it?"));
    desk.click("Move to: Owner found");
    assert!(desk.has("An owner was found. Who is it?"));
    let who = desk.harness.get_by_role_and_label(Role::ComboBox, "Who looks after it now");
    assert!(who.is_focused());
    desk.press(Role::ComboBox, "Who looks after it now");
    desk.type_text("Tarnbridge Parks");
    desk.click_last(Role::ListBoxOption, "Create the person “Tarnbridge Parks”");
    assert!(output(&mut desk).owner.is_some());
    assert!(!desk.has("An owner was found. Who is it?"));
}
