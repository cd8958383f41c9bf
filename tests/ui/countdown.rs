//! The countdown of an event: it comes with the template, its tasks are done, skipped, added and undone, and what is late
//! stands on Home.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::event::{Task, TaskState};
use folkmoot::model::{Kind, Record, When, read_lead};

use crate::desk::Desk;

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

fn sample() -> Vec<Record> {
    folkmoot::app::Sample::on("2026-06-08".parse().unwrap()).unwrap().records
}

/// The plan of the sample's next hack event.
fn at_the_plan() -> Desk {
    let mut desk = Desk::over(&sample(), crate::desk::WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 2");
    desk.press(Role::Tab, "Plan");
    desk
}

fn hack(desk: &Desk) -> folkmoot::model::Event {
    let found = desk.session().workspace().of_kind(Kind::Event).find_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title == "Made in Tarnbridge 2" => Some(event.as_ref().clone()),
        _ => None,
    });
    found.unwrap()
}

fn task(desk: &Desk, begins: &str) -> Task {
    hack(desk).plan.tasks.iter().find(|task| task.what.starts_with(begins)).unwrap().clone()
}

const COUNT: &str = "Count diets, and tell the caterer";

#[test]
fn a_task_is_set_done_and_that_is_undone() {
    let mut desk = at_the_plan();
    assert!(desk.says("2 tasks late"));
    assert!(desk.says("2 weeks before, by 5 June 2026"), "the working day before");
    assert!(desk.says("name who takes a project on before the weekend"), "what the first one taught is shown");
    desk.click(&format!("Set done: {COUNT}"));
    let done = task(&desk, COUNT);
    assert!(done.state.is(TaskState::Done));
    assert_eq!(done.done, When::day("2026-06-08".parse().unwrap()));
    assert!(desk.says("1 task late"));
    desk.draw("countdown");
    desk.key(CTRL, Key::Z);
    assert!(task(&desk, COUNT).is_to_do());
}

#[test]
fn what_is_done_with_is_folded_away_until_it_is_asked_for() {
    let mut desk = at_the_plan();
    let finished = |task: &&Task| !task.is_to_do() && task.lead.is(read_lead("12 weeks before"));
    let what = hack(&desk).plan.tasks.iter().find(finished).unwrap().what.clone();
    let show = desk.names(Role::Button).into_iter().find(|name| name.ends_with("tasks that are done with")).unwrap();
    assert!(show.starts_with("Show") && !desk.has(&what), "{show}");
    let before = hack(&desk);
    desk.click(&show);
    assert!(desk.has(&what));
    desk.click(&show.replace("Show", "Hide"));
    assert!(!desk.has(&what));
    assert_eq!(hack(&desk), before, "folding changes nothing");
    desk.click(&format!("Set done: {COUNT}"));
    assert!(desk.has(&format!("Not done after all: {COUNT}")) || desk.has(COUNT), "what is done now stays in view");
    let order: Vec<_> = hack(&desk).plan.tasks.iter().map(|task| task.id).collect();
    assert_eq!(order, before.plan.tasks.iter().map(|task| task.id).collect::<Vec<_>>());
}

#[test]
fn what_is_to_do_again_is_not_folded_away() {
    let mut desk = at_the_plan();
    let finished = |task: &&Task| task.state.is(TaskState::Done) && task.lead.is(read_lead("12 weeks before"));
    let what = hack(&desk).plan.tasks.iter().find(finished).unwrap().what.clone();
    let button = |desk: &Desk, deed: &str| {
        let ends = |name: &String| name.starts_with(deed) && name.contains("done with");
        desk.names(Role::Button).into_iter().find(ends).unwrap()
    };
    let show = button(&desk, "Show");
    desk.click(&show);
    desk.click(&format!("Not done after all: {what}"));
    let hide = button(&desk, "Hide");
    desk.click(&hide);
    assert!(task(&desk, &what).is_to_do());
    assert!(desk.has(&format!("Set done: {what}")), "it stays in view");
}

#[test]
fn a_task_that_is_removed_is_named() {
    let mut desk = at_the_plan();
    desk.press(Role::Button, COUNT);
    desk.click(&format!("Remove: {COUNT}"));
    assert!(desk.says(&format!("Removed the task \u{201c}{COUNT}\u{201d}.")));
}

#[test]
fn a_task_is_skipped_with_a_reason() {
    let mut desk = at_the_plan();
    desk.click(&format!("Skip: {COUNT}"));
    assert!(task(&desk, COUNT).state.is(TaskState::Skipped));
    desk.tap("Everybody brings their own.");
    assert_eq!(task(&desk, COUNT).skipped_because, "Everybody brings their own.");
    desk.click(&format!("Not skipped after all: {COUNT}"));
    let again = task(&desk, COUNT);
    assert!(again.is_to_do());
    assert_eq!(again.skipped_because, "Everybody brings their own.", "nothing that was typed is lost");
}

#[test]
fn a_task_is_added_by_typing_and_goes_to_its_phase() {
    let mut desk = at_the_plan();
    desk.type_into("Add a task", "3 weeks before: borrow the projector");
    desk.key(NONE, Key::Enter);
    let tasks = hack(&desk).plan.tasks;
    let at = tasks.iter().position(|task| task.what == "borrow the projector").unwrap();
    assert!(tasks[at].lead.is(read_lead("3 weeks before")));
    assert!(tasks[at - 1].lead.is(read_lead("4 weeks before")) && tasks[at + 1].lead.is(read_lead("2 weeks before")));
    assert!(desk.says("3 weeks before, by 29 May 2026"));
    desk.key(CTRL, Key::Z);
    assert!(hack(&desk).plan.tasks.iter().all(|task| task.what != "borrow the projector"));
}

#[test]
fn the_line_of_weeks_says_what_is_due_and_leads_there() {
    let mut desk = at_the_plan();
    let marks: Vec<String> =
        desk.names(Role::Button).into_iter().filter(|name| name.starts_with("2 weeks before, by")).collect();
    assert_eq!(marks, ["2 weeks before, by 5 June 2026: 5 tasks, 2 late"]);
    desk.draw("countdown line");
    desk.press(Role::Button, &marks[0]);
    assert!(desk.value("What is to be done").starts_with("Remind everybody"), "the first that is still to do");
}

#[test]
fn home_names_the_tasks_that_are_late_and_leads_to_each() {
    let mut desk = Desk::over_sample(crate::desk::WIDE, 1.0);
    assert!(desk.says("2 tasks, 2 actions late"));
    desk.draw("countdown home");
    desk.click(COUNT);
    assert_eq!(desk.value("What is to be done"), COUNT);
}

#[test]
fn an_event_is_kept_as_a_template_that_is_offered_first() {
    let mut desk = at_the_plan();
    desk.click("Save as a template");
    desk.key(CTRL, Key::N);
    desk.key(Modifiers::SHIFT, Key::Tab);
    desk.type_text("h");
    desk.key(NONE, Key::Tab);
    desk.tap("A third one");
    assert_eq!(desk.holds(Role::ComboBox, "Begins with"), "Made in Tarnbridge 2");
    desk.draw("countdown new event");
    desk.click("Make it");
    let made = desk.session().workspace().of_kind(Kind::Event).find_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title == "A third one" => Some(event.as_ref().clone()),
        _ => None,
    });
    let made = made.unwrap();
    assert_eq!(made.plan.tasks.len(), hack(&desk).plan.tasks.len());
    assert!(made.plan.tasks.iter().all(Task::is_to_do));
    assert!(desk.says("Skipped: Book a stall"), "the reason for skipping is a lesson now");
}

#[test]
fn a_review_teaches_the_template() {
    let mut desk = at_the_plan();
    desk.press(Role::Tab, "Review");
    desk.type_into("What to change", "Open the doors earlier.");
    desk.click("Add to the template");
    let taught = |desk: &Desk| {
        let workspace = desk.session().workspace();
        let template = workspace.template(hack(desk).details.template.unwrap()).unwrap();
        template.lessons.iter().map(|lesson| lesson.what.clone()).collect::<Vec<_>>()
    };
    assert!(taught(&desk).contains(&"To change: Open the doors earlier.".to_owned()));
    let count = taught(&desk).len();
    desk.click("Add to the template");
    assert_eq!(taught(&desk).len(), count, "once is enough");
    desk.key(CTRL, Key::Z);
    assert!(!taught(&desk).contains(&"To change: Open the doors earlier.".to_owned()));
}
