//! The lists: narrowed as one types, ordered as one chooses, and quick with thousands of records.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::model::{Id, Kind, Record};

use crate::desk::{Desk, WIDE};

fn with_people(names: &[&str]) -> Desk {
    let mut desk = Desk::empty();
    for name in names {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    desk
}

#[test]
fn a_list_is_narrowed_as_one_types() {
    let mut desk = with_people(&["Siân Évans", "Hamid Rostami", "Jo Bramble", "Évariste Brun"]);
    desk.key(Modifiers::COMMAND, Key::F);
    assert!(desk.input("Filter people").is_focused());
    for (letter, found) in
        [("b", &["Évariste Brun", "Jo Bramble"][..]), ("r", &["Évariste Brun", "Jo Bramble"]), ("a", &["Jo Bramble"])]
    {
        desk.type_text(letter);
        assert_eq!(sorted(desk.names(Role::ListBoxOption)), sorted(owned(found)), "{letter}");
    }
    desk.retype("Filter people", "evan");
    assert_eq!(desk.names(Role::ListBoxOption), ["Siân Évans"], "accents do not matter");
    desk.retype("Filter people", "nobody");
    assert!(desk.names(Role::ListBoxOption).is_empty());
    assert!(desk.has("No people have these words."));
    desk.press(Role::Button, "Show all");
    assert_eq!(desk.names(Role::ListBoxOption).len(), 4);
    assert_eq!(desk.value("Filter people"), "");
    assert!(desk.session().undo_label().is_some_and(|label| label.contains("Brun")), "filtering is no change");
}

#[test]
fn a_list_is_ordered_as_one_chooses() {
    let mut desk = Desk::empty();
    for (title, when) in [("Maps", "26 April 2013"), ("Floods", "3 May 2013"), ("Bridges", "1 March 2013")] {
        desk.make(Kind::Event);
        desk.type_text(title);
        desk.type_into("When", when);
    }
    let usual = desk.names(Role::ListBoxOption);
    assert_eq!(usual, ["Floods", "Maps", "Bridges"], "the newest first");
    desk.press(Role::Button, "Order and groups");
    desk.press(Role::ComboBox, "Order");
    let rows = desk.names(Role::ListBoxOption);
    let orders: Vec<String> = rows.into_iter().filter(|row| !usual.contains(row)).collect();
    assert!(orders.len() > 1, "{orders:?}");
    desk.key(Modifiers::NONE, Key::Escape);
    let mut seen = vec![usual];
    for order in orders {
        desk.choose("Order", &order);
        seen.push(desk.names(Role::ListBoxOption));
    }
    for wanted in [["Bridges", "Floods", "Maps"], ["Bridges", "Maps", "Floods"]] {
        assert!(seen.iter().any(|names| *names == wanted), "{wanted:?} is not among {seen:?}");
    }
    assert!(seen.iter().all(|names| sorted(names.clone()) == sorted(seen[0].clone())), "{seen:?}");
}

#[test]
fn what_is_typed_in_a_record_shows_in_its_row() {
    let mut desk = with_people(&["Jo Bramble"]);
    desk.type_into("Full name", " Smith");
    desk.save();
    assert_eq!(desk.names(Role::ListBoxOption), ["Jo Bramble Smith"]);
}

#[test]
fn thousands_of_records_are_listed_and_narrowed() {
    let desk = Desk::empty();
    let (folder, moment) = (desk.folder().join("people"), "2026-06-08T09:42:00Z".parse().unwrap());
    let home = desk.leave();
    std::fs::create_dir_all(&folder).unwrap();
    for number in 0..2000 {
        let mut person = Record::new(Kind::Person, Id::from_number(1 + number), moment);
        person.set_title(&format!("Person {number}"));
        std::fs::write(folder.join(format!("{}.ron", person.id())), person.to_ron().unwrap()).unwrap();
    }
    let mut desk = Desk::at(home);
    assert_eq!(desk.session().workspace().len(), 2000);
    desk.list(Kind::Person);
    let drawn = desk.names(Role::ListBoxOption);
    assert_eq!(drawn[..3], ["Person 0", "Person 1", "Person 2"], "numbers count as numbers");
    assert!(drawn.len() < 100, "only what is in view is drawn, not {}", drawn.len());
    desk.type_into("Filter people", "1999");
    assert_eq!(desk.names(Role::ListBoxOption), ["Person 1999"]);
    desk.press(Role::ListBoxOption, "Person 1999");
    assert_eq!(desk.value("Full name"), "Person 1999");
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names
}

#[test]
fn rows_stand_under_headings_that_one_chooses() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    let series = "Coproduction Action Learning Set";
    assert!(desk.names(Role::Heading).iter().any(|heading| heading == series), "events stand by series");
    desk.choose("Groups", "Year");
    let headings = desk.names(Role::Heading);
    let at = |words: &str| headings.iter().position(|heading| heading == words);
    assert!(at("2013") < at("2012") && at("2013").is_some(), "{headings:?}");
    desk.type_into("Filter events", "July session");
    assert_eq!(desk.names(Role::ListBoxOption).len(), 1);
    assert!(!desk.names(Role::Heading).contains(&"2013".to_owned()), "a heading goes with its rows");
    desk.choose("Groups", "None");
    assert!(!desk.names(Role::Heading).contains(&"2012".to_owned()));
}

#[test]
fn the_arrows_pass_headings_by() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    let first = desk.names(Role::ListBoxOption)[0].clone();
    desk.focus_on(Role::ListBoxOption, &first);
    let mut passed = vec![first];
    for _ in 1..desk.names(Role::ListBoxOption).len() {
        desk.key(Modifiers::NONE, Key::ArrowDown);
        let held = desk.harness.query_all(by().predicate(|node| node.is_focused())).last().unwrap();
        passed.push(held.accesskit_node().label().unwrap_or_default());
    }
    assert_eq!(passed, desk.names(Role::ListBoxOption));
}

#[test]
fn the_first_row_of_a_list_stands_high_and_its_title_clears_the_button() {
    let mut desk = Desk::over_sample(eframe::egui::vec2(1280.0, 800.0), 1.0);
    desk.open(Kind::Brief, "Ask Once");
    let title = desk.place(Role::Heading, "Project briefs");
    let new = desk.harness.query_all_by_role_and_label(Role::Button, "New project brief").map(|button| button.rect());
    let new = new.min_by(|one, other| one.left().total_cmp(&other.left())).unwrap();
    assert!(title.right() + 4.0 <= new.left(), "{title:?} and {new:?}");
    let first = desk.place(Role::ListBoxOption, "Ask Once");
    assert!(first.top() <= 215.0, "{first:?} stands below a heading");
}

#[test]
fn a_row_says_nothing_that_stands_over_it() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.list(Kind::Event);
    let says = |desk: &Desk, row: &str| {
        let node = desk.harness.get_by_role_and_label(Role::ListBoxOption, row);
        node.accesskit_node().description().unwrap_or_default()
    };
    assert_eq!(says(&desk, "Made in Tarnbridge 2"), "20 and 21 June, in 12 days");
    desk.list(Kind::Brief);
    assert_eq!(says(&desk, "Ask Once"), "Tom Ashby, In use");
}
