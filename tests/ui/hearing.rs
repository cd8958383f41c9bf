//! What is heard of projects and expected of them, noted from anywhere by keyboard.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::brief::Since;
use folkmoot::model::{Kind, Record, Span, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE, pressed, typed};

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

fn last_heard(desk: &Desk, title: &str) -> String {
    since(desk, title).updates.last().map(|update| update.text.as_str().to_owned()).unwrap_or_default()
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
fn letters_and_enter_that_come_together_are_kept_as_they_were_understood() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.tap("cabinet in ");
    let before = since(&desk, "Lost Corners");
    desk.at_once([typed("September"), pressed(NONE, Key::Enter)]);
    assert!(!desk.has(LINE), "the box is gone");
    let after = since(&desk, "Lost Corners");
    assert_eq!(after.steps.len(), before.steps.len() + 1, "{after:?}");
    assert!(after.steps.last().unwrap().when.span.is(Span::Month(2026, 9)));
    assert_eq!(after.updates.len() + 1, before.updates.len());
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
    assert!(desk.says("Kept as what was heard with Lost Corners. Ctrl Z takes it back."));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(since(&desk, "Lost Corners"), before);
}

#[test]
fn a_line_is_one_step_to_undo_however_it_was_typed() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = since(&desk, "Lost Corners");
    let generation = |desk: &Desk| desk.session().undo_number();
    let number = generation(&desk);
    for (line, ends) in [("going well", Key::Enter), ("planning panel in September", Key::Enter), ("we h", Key::Escape)]
    {
        desk.key(NONE, Key::F3);
        desk.tap(line);
        desk.press(Role::Button, "Clear Project");
        desk.type_text("ask");
        desk.key(NONE, Key::Enter);
        desk.press(Role::Button, "Clear Project");
        desk.type_text("lost");
        desk.key(NONE, Key::Enter);
        desk.key(NONE, ends);
        assert_ne!(since(&desk, "Lost Corners"), before, "{line}");
        desk.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(since(&desk, "Lost Corners"), before, "{line}");
        assert_eq!(generation(&desk), number, "nothing of it is left to take back: {line}");
    }
}

#[test]
fn what_stands_there_when_the_project_was_cleared_is_kept_and_blanks_are_not() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = since(&desk, "Lost Corners");
    desk.key(NONE, Key::F3);
    desk.tap("  ");
    desk.key(NONE, Key::Escape);
    assert_eq!(since(&desk, "Lost Corners"), before, "blanks are no news");
    assert!(!desk.says("Kept as what was heard"));
    desk.key(NONE, Key::F3);
    desk.tap("going well");
    desk.press(Role::Button, "Clear Project");
    desk.key(NONE, Key::Escape);
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("Type a few letters of the project’s name."), "the box is gone");
    assert_eq!(last_heard(&desk, "Lost Corners"), "going well");
    assert!(desk.says("Kept as what was heard with Lost Corners."));
}

#[test]
fn a_line_that_was_begun_for_another_project_comes_along() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = (since(&desk, "Lost Corners"), since(&desk, "Ask Once"));
    desk.key(NONE, Key::F3);
    desk.tap("going well");
    desk.press(Role::Button, "Clear Project");
    assert_eq!(last_heard(&desk, "Lost Corners"), "going well", "it stays there until another is picked");
    desk.type_text("ask");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.value(LINE), "going well");
    assert_eq!(since(&desk, "Lost Corners"), before.0);
    assert_eq!(last_heard(&desk, "Ask Once"), "going well");
    desk.key(NONE, Key::Enter);
    assert_eq!(since(&desk, "Lost Corners"), before.0);
    assert_eq!(since(&desk, "Ask Once").updates.len(), before.1.updates.len() + 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!((since(&desk, "Lost Corners"), since(&desk, "Ask Once")), before, "all of it is one step");
}

#[test]
fn the_box_has_a_button_for_each_of_its_keys() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    let before = since(&desk, "Lost Corners");
    desk.key(NONE, Key::F3);
    assert!(desk.is_disabled("Keep"), "there is nothing to keep");
    desk.tap("cabinet on 10/12/2026");
    desk.press(Role::Button, "Keep");
    assert!(!desk.has(LINE), "the box is gone");
    let step = since(&desk, "Lost Corners").steps.last().unwrap().clone();
    assert!(step.when.span.is(Span::Day(date(2026, 12, 10))), "the day comes first");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(NONE, Key::F3);
    desk.tap("the beds are dug");
    desk.press(Role::Button, "Close");
    assert!(!desk.has(LINE), "the box is gone");
    assert_eq!(last_heard(&desk, "Lost Corners"), "the beds are dug");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(since(&desk, "Lost Corners"), before);
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
    let keep = desk.place(Role::Button, "Keep");
    assert!(keep.bottom() <= 400.0, "its buttons are in sight: {keep}");
    desk.draw("hear-double");
}
