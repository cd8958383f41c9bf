//! Search everything, from anywhere by keyboard, with what is found read out.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

const NONE: Modifiers = Modifiers::NONE;
const LINE: &str = "Search for";

/// Opens the box, types a line and waits until it is answered.
fn search(desk: &mut Desk, line: &str) {
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.tap(line);
    desk.until(|session| session.searched().is_some_and(|searched| searched.text == line));
}

fn rows(desk: &Desk, beginning: &str) -> Vec<String> {
    desk.names(Role::ListBoxOption).into_iter().filter(|name| name.starts_with(beginning)).collect()
}

#[test]
fn what_is_typed_is_found_and_gone_to_at_its_field() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num5);
    search(&mut desk, "kind:brief lost corn");
    assert!(desk.says("1 found"));
    let found = rows(&desk, "Lost Corners, Project brief");
    assert_eq!(found.len(), 1, "{:?}", desk.names(Role::ListBoxOption));
    desk.draw("search");
    desk.key(NONE, Key::Enter);
    assert!(!desk.has(LINE), "the box is gone");
    desk.frames();
    let field = "The team's new question";
    assert_eq!(desk.value(field), "Which forgotten corner could you care for?");
    assert!(desk.input(field).is_focused());
}

#[test]
fn a_row_says_what_was_found_where_and_leads_there() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    search(&mut desk, "\"waiting for the key\"");
    let hit = desk.session().searched().unwrap().answers.hits[0].clone();
    let (_, label) = hit.field.clone().unwrap();
    let name = format!("{}, {}", hit.title.text, hit.kind.words().one);
    let row = rows(&desk, &name).into_iter().next().unwrap();
    assert!(row.contains(&label) && row.to_lowercase().contains("waiting for the key"), "{row}");
    desk.draw("search_phrase");
    desk.key(NONE, Key::Enter);
    desk.frames();
    let held = desk.harness.ctx.memory(|memory| memory.focused());
    assert!(held.is_some() && !desk.has(LINE));
    assert!(desk.session().searched().is_none(), "nobody searches any longer");
}

#[test]
fn the_arrows_choose_while_the_line_keeps_the_keyboard() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    search(&mut desk, "kind:output ");
    let found = desk.session().searched().unwrap().answers.hits.clone();
    assert!(found.len() > 2, "{found:?}");
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowUp] {
        desk.key(NONE, key);
    }
    assert_eq!(desk.value(LINE), "kind:output ");
    desk.tap("   ");
    assert_eq!(desk.value(LINE), "kind:output    ", "the line takes what is typed");
    desk.until(|session| session.searched().is_some_and(|searched| searched.text.ends_with("   ")));
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    desk.frames();
    assert_eq!(desk.value("What it is called"), found[1].title.text);
}

#[test]
fn what_changes_while_one_searches_is_found_too() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    search(&mut desk, "lost corners kind:brief ");
    let lost = desk.session().searched().unwrap().answers.hits[0].id;
    desk.send(Command::Delete(lost));
    desk.until(|session| session.searched().is_some_and(|searched| searched.answers.found == 0));
    desk.send(Command::Undo);
    desk.until(|session| session.searched().is_some_and(|searched| searched.answers.found == 1));
}

#[test]
fn escape_closes_and_gives_the_keyboard_back() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.list(Kind::Brief);
    desk.focus("Filter project briefs");
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    desk.frames();
    assert!(desk.has("What you can type") && desk.says("What people need and how they are reached is not searched."));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.draw("search_empty");
    desk.tap("zebra xylophone");
    desk.until(|session| session.searched().is_some_and(|searched| searched.text == "zebra xylophone"));
    assert!(desk.says("Nothing found") && desk.says("Nothing has all of this."));
    desk.key(NONE, Key::Escape);
    desk.frames();
    assert!(!desk.has(LINE));
    assert!(desk.input("Filter project briefs").is_focused());
}

#[test]
fn it_is_opened_by_mouse_and_holds_in_a_small_dark_window() {
    let mut desk = Desk::over_sample(vec2(900.0, 600.0), 2.0);
    let dark = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(dark)));
    desk.press(Role::Link, "Search");
    desk.tap("corner");
    desk.until(|session| session.searched().is_some_and(|searched| searched.text == "corner"));
    assert!(desk.says(" found"));
    desk.draw("search_dark");
}
