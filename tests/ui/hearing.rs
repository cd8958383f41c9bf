//! What is heard of projects and expected of them, noted from anywhere by keyboard.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::brief::Since;
use folkmoot::model::{Kind, Record, Span, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const NONE: Modifiers = Modifiers::NONE;
const LINE: &str = "What was heard or is expected";

fn since(desk: &Desk, title: &str) -> Since {
    let briefs = desk.session().workspace().of_kind(Kind::Brief);
    let found = briefs.filter(|record| record.title() == title).find_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.since.clone()),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn an_update_of_the_project_at_hand_takes_one_key_and_enter() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.tap("going well, the beds are dug");
    assert!(desk.says("Understood as update: Going well, the beds are dug, when: 8 June 2026."));
    assert_eq!(since(&desk, "Lost Corners").updates.last().unwrap().text.as_str(), "going well, the beds are dug");
    desk.key(NONE, Key::Enter);
    let update = since(&desk, "Lost Corners").updates.last().unwrap().clone();
    assert_eq!((update.text.as_str(), update.when), ("Going well, the beds are dug", When::day(date(2026, 6, 8))));
    assert!(!desk.has(LINE), "the box is gone");
}

#[test]
fn a_step_is_noted_for_a_project_that_is_picked_by_a_few_letters() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num5);
    let before = since(&desk, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.type_text("lost");
    desk.key(NONE, Key::Enter);
    desk.tap("cabinet in September; if agreed, call the team back; if not, tell them");
    for says in ["When: September 2026", "Who decides: Cabinet", "If yes: Call the team back", "If no: Tell them"] {
        assert!(desk.says(says), "{says}");
    }
    desk.draw("hear");
    desk.key(NONE, Key::Enter);
    let after = since(&desk, "Lost Corners");
    assert_eq!(after.updates, before.updates);
    let step = after.steps.last().unwrap();
    assert!(step.when.span.is(Span::Month(2026, 9)));
    assert_eq!(desk.session().workspace().title(step.who_decides.unwrap().0).as_deref(), Some("Cabinet"));
    assert_eq!((step.if_yes.as_str(), step.if_no.as_str()), ("Call the team back", "Tell them"));
}

#[test]
fn what_was_understood_is_put_right_with_a_key_and_what_is_left_is_kept() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = since(&desk, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.tap("the lease is signed in August");
    desk.key(Modifiers::ALT, Key::S);
    assert!(desk.says("Understood as expected step: The lease is signed, when: August 2026."));
    desk.key(Modifiers::ALT, Key::U);
    assert!(desk.says("Understood as update: The lease is signed in August"));
    desk.key(NONE, Key::Escape);
    let after = since(&desk, "Lost Corners");
    assert_eq!(after.updates.len(), before.updates.len() + 1, "half a line stays as what was heard");
    assert_eq!(after.steps, before.steps);
}

#[test]
fn a_line_that_was_begun_for_another_project_comes_along() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = (since(&desk, "Lost Corners"), since(&desk, "Ask Once"));
    desk.key(NONE, Key::F3);
    desk.tap("going well");
    desk.press(Role::Button, "Clear Project");
    assert_eq!(since(&desk, "Lost Corners"), before.0);
    desk.type_text("ask");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.value(LINE), "going well");
    desk.key(NONE, Key::Enter);
    assert_eq!(since(&desk, "Lost Corners"), before.0);
    assert_eq!(since(&desk, "Ask Once").updates.len(), before.1.updates.len() + 1);
}

#[test]
fn the_box_fits_dark_and_double() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    let settings = desk.session().settings().clone();
    let settings = Settings { scheme: Scheme::Dark, text: TextScale::Double, ..settings };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.open(Kind::Brief, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.tap("cabinet in September; if agreed, call the team back; if not, tell them");
    assert!(desk.says("If no: Tell them"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.draw("hear-double");
}
