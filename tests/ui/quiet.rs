//! Projects that have gone quiet: the list of them, the letter that asks for news, and the note that somebody was asked.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::{Kind, Record, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const CTRL: Modifiers = Modifiers::COMMAND;

fn at_home() -> Desk {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(CTRL, Key::Num0);
    desk
}

fn asked(desk: &Desk) -> Vec<When> {
    let briefs = desk.session().workspace().of_kind(Kind::Brief);
    let found = briefs.filter(|record| record.title() == "Lost Corners").find_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.since.asked.iter().map(|asked| asked.when.clone()).collect()),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn home_leads_to_the_list_and_to_the_letter() {
    let mut desk = at_home();
    desk.press(Role::Button, "1 project has gone quiet");
    desk.draw("quiet-list");
    assert_eq!(desk.names(Role::ListBoxOption), ["Lost Corners"], "those that are not quiet are left out");
    let row = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Lost Corners");
    let says = row.accesskit_node().description().unwrap_or_default();
    assert!(says.contains("Quiet 74 days, promised: Reply on Cutler’s Yard"), "{says}");
    assert!(says.contains("Hamid Rostami, last heard 26 March"), "{says}");
    desk.press(Role::CheckBox, "Only gone quiet (1)");
    assert!(desk.names(Role::ListBoxOption).len() > 1, "all of them are a click away");
    desk.open(Kind::Brief, "Ask Once");
    desk.key(CTRL, Key::Num0);
    desk.press(Role::Button, "1 project has gone quiet");
    assert_eq!(desk.names(Role::ListBoxOption), ["Lost Corners"]);
    desk.key(CTRL, Key::Num0);
    desk.press(Role::Button, "Ask for news of Lost Corners");
    desk.until_page();
    assert!(desk.has("Print letter asking for news"));
    desk.draw("quiet-letter");
}

#[test]
fn whoever_was_asked_is_not_asked_again_within_a_week() {
    let mut desk = at_home();
    desk.press(Role::Link, "Lost Corners");
    for says in ["Nothing heard for 74 days", "Looked after by", "Promised"] {
        assert!(desk.says(says), "{says}");
    }
    desk.draw("quiet-project");
    desk.press(Role::Button, "Asked today");
    assert_eq!(asked(&desk), [When::day(date(2026, 6, 8))]);
    assert!(desk.says("Ask again from 15 June 2026"));
    assert!(!desk.has("Asked today"));
    desk.key(CTRL, Key::Num0);
    assert!(desk.has("Asked 8 June 2026") && !desk.has("Ask for news of Lost Corners"));
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Num0);
    assert!(asked(&desk).is_empty() && desk.has("Ask for news of Lost Corners"));
}

#[test]
fn whoever_is_asked_about_all_is_noted_with_the_letter() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Person, "Hamid Rostami");
    desk.choose("Document", "Letter asking for news");
    desk.until_page();
    desk.draw("quiet-letter-for-all");
    desk.press(Role::Button, "Asked today about 1 project");
    assert_eq!(asked(&desk), [When::day(date(2026, 6, 8))]);
    assert!(desk.says("Noted that they were asked about 1 project.") && !desk.has("Asked today about 1 project"));
    desk.key(CTRL, Key::Z);
    assert!(asked(&desk).is_empty() && desk.has("Asked today about 1 project"));
}

#[test]
fn the_days_are_set_in_the_settings() {
    let mut desk = at_home();
    desk.settings("Your council");
    desk.retype("Days until a project has gone quiet", "80");
    desk.key(CTRL, Key::Num0);
    assert!(!desk.says("Quiet 74 days") && !desk.has("Ask for news of Lost Corners"));
    assert!(desk.has("74 days ago"));
}

#[test]
fn where_nothing_is_quiet_any_more_the_narrowed_list_says_so() {
    let mut desk = at_home();
    desk.press(Role::Button, "1 project has gone quiet");
    desk.settings("Your council");
    desk.retype("Days until a project has gone quiet", "80");
    desk.list(Kind::Brief);
    assert!(desk.says("Nothing has gone quiet.") && desk.names(Role::ListBoxOption).is_empty());
    desk.press(Role::Button, "Show all");
    assert!(desk.names(Role::ListBoxOption).len() > 1);
}

#[test]
fn the_list_is_narrowed_to_them_only_where_that_was_asked_for() {
    let mut desk = at_home();
    let box_of = |desk: &Desk| desk.names(Role::CheckBox).iter().any(|name| name == "Only gone quiet (1)");
    desk.press(Role::Button, "1 project has gone quiet");
    assert!(box_of(&desk));
    desk.narrow(Kind::Brief, "No such words");
    assert!(desk.says("No quiet project has these words."));
    desk.press(Role::Button, "Show all");
    assert!(desk.names(Role::ListBoxOption).len() > 1, "both are taken away");
    desk.key(CTRL, Key::Num0);
    desk.press(Role::Button, "1 project has gone quiet");
    desk.key(CTRL, Key::Num2);
    assert!(desk.names(Role::ListBoxOption).len() > 1);
}

#[test]
fn it_fits_dark_and_double() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    let settings = desk.session().settings().clone();
    let settings = Settings { scheme: Scheme::Dark, text: TextScale::Double, ..settings };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.key(CTRL, Key::Num0);
    desk.press(Role::Link, "Lost Corners");
    assert!(desk.has("Asked today"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.draw("quiet-double");
}
