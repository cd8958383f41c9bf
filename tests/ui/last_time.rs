//! What was said of the last event stands over the plan of the next, and becomes its tasks.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::event::Task;
use folkmoot::model::{Kind, Record};

use crate::desk::{Desk, WIDE};

const WELL: &str = "Going outside to ask people, the food, and no prizes.";
const CHANGE: &str = "The hall was cold, and two teams needed more sockets.";

fn plan() -> Desk {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 2");
    desk.press(Role::Tab, "Plan");
    desk.frames();
    desk
}

fn tasks(desk: &Desk) -> Vec<Task> {
    let found = desk.session().workspace().of_kind(Kind::Event).find_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title == "Made in Tarnbridge 2" => Some(event.plan.tasks.clone()),
        _ => None,
    });
    found.unwrap()
}

fn heading(desk: &Desk) -> String {
    let begins = "From the last one: Made in Tarnbridge 1, ";
    desk.names(Role::Button).into_iter().find(|name| name.starts_with(begins)).unwrap()
}

#[test]
fn a_line_becomes_a_task_with_one_click() {
    let mut desk = plan();
    assert!(desk.has(WELL) && desk.has(CHANGE));
    desk.press(Role::Button, &format!("Make it a task: {CHANGE}"));
    assert_eq!(tasks(&desk).iter().filter(|task| task.what == CHANGE).count(), 1);
    assert!(desk.has(&format!("It is a task: {CHANGE}")) && !desk.has(&format!("Make it a task: {CHANGE}")));
    desk.draw("last time");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(tasks(&desk).iter().all(|task| task.what != CHANGE));
}

#[test]
fn it_is_folded_to_one_line_that_leads_there() {
    let mut desk = plan();
    let heading = heading(&desk);
    desk.press(Role::Button, &heading);
    assert!(!desk.has(WELL) && desk.has(&heading));
    desk.press(Role::Link, "Open it");
    desk.frames();
    assert!(desk.names(Role::Tab).contains(&"Review".to_owned()) && desk.value("Title") == "Made in Tarnbridge 1");
}

#[test]
fn a_new_event_is_asked_for_beside_it() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::N);
    desk.key(Modifiers::SHIFT, Key::Tab);
    desk.type_text("h");
    desk.frames();
    assert!(desk.has(&format!("To change: {CHANGE}")));
    desk.draw("last time new event");
}

#[test]
fn it_is_looked_at_in_every_size() {
    for (name, scheme, text) in
        [("last-time-dark", Scheme::Dark, TextScale::Standard), ("last-time-double", Scheme::Light, TextScale::Double)]
    {
        let mut desk = plan();
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        let heading = heading(&desk);
        desk.harness.get_by_role_and_label(Role::Button, &heading).scroll_to_me();
        desk.frames();
        desk.draw(name);
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}
