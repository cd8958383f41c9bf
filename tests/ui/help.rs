//! Help with the screen at hand: its page stands beside it, leads on and is searched; what it names is there; and it gives
//! the keyboard back.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::documents::{DOCUMENTS, help_pages};
use folkmoot::model::Kind;
use folkmoot::ui::keys_as_markdown;

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;

/// The name of what holds the keyboard.
fn held(desk: &Desk) -> String {
    holder(desk).map(|(_, name)| name).unwrap_or_default()
}

const KEYS: &str = "assets/help/keys.md";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn help(desk: &mut Desk) {
    desk.key(Modifiers::SHIFT, Key::F1);
    desk.frames();
}

fn reads(desk: &Desk, title: &str) -> bool {
    desk.names(Role::Heading).iter().any(|name| name == title)
}

#[test]
fn the_page_of_the_screen_stands_beside_it_and_follows_it() {
    let (mut desk, _) = Desk::with_meeting();
    help(&mut desk);
    assert!(reads(&desk, "Events") && reads(&desk, "Read on"));
    for (tab, title) in [("Plan", "Planning an event"), ("People", "People at an event"), ("Minutes", "Minutes")] {
        desk.press(Role::Tab, tab);
        desk.frames();
        assert!(reads(&desk, title), "{tab}");
    }
    desk.list(Kind::Action);
    desk.frames();
    assert!(reads(&desk, "Actions, decisions and offers"));
    desk.press(Role::Link, "Settings");
    desk.frames();
    assert!(reads(&desk, "Settings") && desk.has("Print the manual"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
}

#[test]
fn minutes_that_are_taken_have_their_page_too() {
    let (mut desk, _) = Desk::with_meeting();
    desk.key(Modifiers::COMMAND, Key::M);
    help(&mut desk);
    assert!(reads(&desk, "Live minutes"));
    desk.draw("help-live");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!reads(&desk, "Live minutes"), "Escape closed the help");
    assert!(desk.has("Finish"), "and the minutes are still being taken");
}

#[test]
fn pages_lead_on_and_back() {
    let (mut desk, _) = Desk::with_meeting();
    help(&mut desk);
    desk.press(Role::Link, "Series");
    assert!(reads(&desk, "Series") && reads(&desk, "Read on"));
    desk.press(Role::Button, "Back to the page before");
    assert!(reads(&desk, "Events"));
    desk.press(Role::Button, "All pages of help");
    for page in help_pages() {
        assert!(desk.names(Role::Link).contains(&page.title), "{}", page.title);
    }
    desk.press(Role::Link, "Keys");
    desk.press(Role::Button, "Show the keys");
    assert!(desk.has("Close"), "the keys lie over it");
}

#[test]
fn the_keys_that_f1_shows_are_all_that_there_are() {
    let (mut desk, _) = Desk::with_meeting();
    desk.key(Modifiers::NONE, Key::F1);
    let tables = keys_as_markdown();
    let rows = tables.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Keys"));
    for row in rows {
        let does = row.split(" | ").nth(1).unwrap_or_default().trim_end_matches(" |");
        assert!(desk.has(does), "{row} is not shown");
    }
}

#[test]
fn what_is_typed_over_the_keys_leaves_those_that_fit() {
    let (mut desk, _) = Desk::with_meeting();
    desk.key(Modifiers::NONE, Key::F1);
    assert_eq!(held(&desk), "Find a key");
    desk.tap("f5");
    assert!(desk.has("The show-and-tell of the hack event, for everybody to see") && !desk.has("Undo"));
    desk.retype("Find a key", "undo");
    assert!(desk.has("Ctrl Z") && !desk.has("Take the minutes of an event; while they are taken: finish"));
    desk.retype("Find a key", "zebra");
    assert!(desk.says("No key does this."));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.has("Ctrl Z"), "Escape empties the line first");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("Close"));
}

#[test]
fn the_keys_stand_in_columns_of_one_width() {
    for (name, size, scale, columns) in [
        ("keys-1280", vec2(1280.0, 800.0), 1.0, 3),
        ("keys-900", vec2(900.0, 800.0), 1.0, 2),
        ("keys-200", vec2(640.0, 400.0), 2.0, 1),
    ] {
        let mut desk = Desk::over(&[], size, scale);
        desk.key(Modifiers::NONE, Key::F1);
        desk.draw(name);
        let mut lefts: Vec<f32> = Vec::new();
        for title in ["Everywhere", "Lists", "An event and its minutes", "Taking minutes", "Show-and-tell"] {
            let left = desk.place(Role::Heading, title).left();
            if !lefts.iter().any(|other| (other - left).abs() < 1.0) {
                lefts.push(left);
            }
        }
        assert_eq!(lefts.len(), columns, "{lefts:?} at {size:?}");
        let apart: Vec<f32> = lefts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(apart.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1.0), "{apart:?}");
    }
}

#[test]
fn whoever_finds_the_keys_instead_is_led_to_it() {
    let (mut desk, _) = Desk::with_meeting();
    desk.key(Modifiers::NONE, Key::F1);
    desk.press(Role::Button, "Help about what is shown");
    assert!(reads(&desk, "Events") && !desk.has("Close"));
}

#[test]
fn a_few_words_find_the_page() {
    let (mut desk, _) = Desk::with_meeting();
    help(&mut desk);
    assert_eq!(held(&desk), "Search the help");
    desk.tap("encrypted stick");
    assert!(desk.has("1 page found"), "{:?}", desk.names(Role::Label));
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(reads(&desk, "Backups") && desk.value("Search the help").is_empty());
    desk.tap("stick zebra");
    assert!(
        desk.says("No page has all of this. This one has most of it:")
            && desk.names(Role::Link).contains(&"Backups".to_owned())
    );
    desk.key(Modifiers::NONE, Key::Escape);
    desk.tap("xyzzy");
    assert!(desk.says("No page has this."));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(reads(&desk, "Backups"), "Escape empties the line first");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("Close help"));
}

#[test]
fn the_keyboard_goes_back_to_where_it_was() {
    let (mut desk, _) = Desk::with_meeting();
    desk.focus("Title");
    for closing in [(Modifiers::NONE, Key::Escape), (Modifiers::SHIFT, Key::F1)] {
        help(&mut desk);
        assert_eq!(held(&desk), "Search the help");
        desk.key(closing.0, closing.1);
        desk.frames();
        assert_eq!((held(&desk).as_str(), desk.has("Close help")), ("Title", false), "{closing:?}");
    }
    desk.type_text(", again");
    assert_eq!(desk.event().details.title, "Meeting, again");
}

#[test]
fn in_a_narrow_window_it_lies_over_the_screen() {
    let mut desk = Desk::over(&[], vec2(700.0, 700.0), 1.0);
    help(&mut desk);
    assert!(reads(&desk, "Help with this screen") && reads(&desk, "Events"));
    desk.draw("help-narrow");
    let first = help_pages().iter().find(|page| page.id == "events").unwrap().text.as_str().lines().next().unwrap();
    assert!(desk.shows(first), "it is read from its top");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.frames();
    assert!(!desk.has("Close help"));
}

#[test]
fn the_manual_prints_from_it() {
    let (mut desk, _) = Desk::with_meeting();
    help(&mut desk);
    desk.press(Role::Button, "Print the manual");
    desk.until(|session| session.shown().is_some());
    let shown = desk.session().shown().unwrap().to_owned();
    assert!(shown.ends_with("manual.pdf") && fs::read(&shown).unwrap().starts_with(b"%PDF"), "{}", shown.display());
}

#[test]
fn it_is_looked_at() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    help(&mut desk);
    desk.draw("help-home");
    desk.tap("agreed");
    desk.draw("help-found");
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0) / 2.0, 2.0);
    help(&mut desk);
    desk.draw("help-200");
}

/// The keys in the tables of the manual.
fn keys(tables: &str) -> HashSet<String> {
    let rows = tables.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Keys"));
    let cells = rows.filter_map(|line| line.split(" | ").next()).map(|cell| cell.trim_start_matches("| "));
    cells.flat_map(|cell| cell.split(", ").map(str::to_owned)).collect()
}

#[test]
fn the_keys_of_the_manual_are_those_of_the_window() {
    let path = root().join(KEYS);
    let tables = keys_as_markdown();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &tables).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap();
    let update = "UPDATE_DOCS=1 cargo test --test ui keys_of_the_manual";
    assert_eq!(there, tables, "{KEYS} is out of date: write it anew with {update}");
}

/// Every text between quotation marks in the sources of a room.
fn literals(room: &Path, found: &mut HashSet<String>) {
    for entry in fs::read_dir(room).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let quoted = source.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
        found.extend(quoted.map(|one| one.replace("\\u{2026}", "\u{2026}").replace("\\u{2019}", "\u{2019}")));
    }
}

#[test]
fn what_the_pages_name_is_there() {
    let mut labels = HashSet::new();
    for room in ["src/ui", "src/model"] {
        literals(&root().join(room), &mut labels);
    }
    labels.extend(DOCUMENTS.iter().map(|document| format!("Print {}", document.label)));
    let keys = keys(&keys_as_markdown());
    for page in help_pages() {
        for named in page.text.as_str().split("**").skip(1).step_by(2) {
            let is_there = labels.contains(named) || keys.contains(named);
            assert!(is_there, "{} names **{named}**, and no button, field or key is called so", page.id);
        }
    }
}
