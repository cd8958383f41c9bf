//! Risks, checklists, standard wording and brief starters are taken with a click, once, and undone with a key.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Brief, Event, Kind, Record};

use crate::desk::{Desk, WIDE};

const CTRL: Modifiers = Modifiers::COMMAND;
const ADD: &str = "Add what a hack event usually has";

fn plan() -> Desk {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 2");
    desk.press(Role::Tab, "Plan");
    desk.frames();
    desk
}

fn hack(desk: &Desk) -> Event {
    let found = desk.session().workspace().of_kind(Kind::Event).find_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title == "Made in Tarnbridge 2" => Some(event.as_ref().clone()),
        _ => None,
    });
    found.unwrap()
}

fn pick(desk: &mut Desk, chip: &str, option: &str) {
    desk.press(Role::Button, chip);
    desk.press(Role::ListBoxOption, option);
    desk.frames();
}

#[test]
fn what_a_hack_event_usually_has_is_added_once_and_the_way_on_is_told() {
    let mut desk = plan();
    let before = hack(&desk).plan.risks.len();
    let name = desk.names(Role::Button).into_iter().find(|name| name.starts_with(ADD)).unwrap();
    assert!(name.ends_with(" risks"), "{name}");
    desk.press(Role::Button, &name);
    let risks = hack(&desk).plan.risks;
    assert!(risks.len() > before);
    assert!(risks.iter().filter(|risk| risk.hazard.to_lowercase().contains("child")).count() == 1, "none is doubled");
    assert!(!desk.says(ADD), "nothing is left that it usually has");
    assert!(desk.says("Name who looks after each risk"), "what is still to do is told over the plan");
    desk.draw("risks added");
    desk.press(Role::Link, "Name who looks after each risk");
    desk.frames();
    assert!(desk.has("What we do about it") && desk.has("What remains"), "the first one without an owner is open");
    desk.key(CTRL, Key::Z);
    assert_eq!(hack(&desk).plan.risks.len(), before);
}

#[test]
fn one_risk_is_picked() {
    let mut desk = plan();
    let fire = "Fire, and everybody has to leave the building";
    pick(&mut desk, "Pick a risk to begin with", fire);
    assert_eq!(hack(&desk).plan.risks.last().unwrap().hazard, fire);
}

#[test]
fn a_checklist_comes_into_the_countdown() {
    let mut desk = plan();
    let before = hack(&desk).plan.tasks.len();
    pick(&mut desk, "Add a checklist", "Kit box");
    assert_eq!(hack(&desk).plan.tasks.len(), before + 5);
    assert!(desk.says("Kit box: 5 tasks were added; 1 stood there already."));
    assert!(desk.nameless().is_empty(), "{:?}", desk.nameless());
    desk.key(CTRL, Key::Z);
    assert_eq!(hack(&desk).plan.tasks.len(), before);
}

#[test]
fn standard_wording_goes_behind_what_is_typed() {
    let mut desk = plan();
    let before = hack(&desk).plan.photographs.as_str().to_owned();
    pick(&mut desk, "Standard wording: Photographs", "Under-18s");
    let after = hack(&desk).plan.photographs;
    assert_eq!(
        after.as_str(),
        format!("{before}\n\nNobody under 18 is photographed unless a parent or carer has agreed in writing.")
    );
    desk.draw("standard wording");
}

#[test]
fn a_new_brief_begins_as_one_of_a_kind() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.tap("What could this corner be?");
    desk.press(Role::Button, "Begin as: A place or open space");
    let brief = |desk: &Desk| -> Brief {
        let Record::Brief(brief) = desk.record(Kind::Brief) else { panic!("a brief") };
        *brief
    };
    let ask = brief(&desk).brief;
    assert_eq!((ask.question.as_str(), ask.explore.len()), ("What could this corner be?", 4));
    assert!(!desk.says("Begin as: "), "what was begun is not offered again");
    desk.draw("brief begun");
    desk.key(CTRL, Key::Z);
    let ask = brief(&desk).brief;
    assert!(ask.explore.is_empty() && ask.question == "What could this corner be?");
}
