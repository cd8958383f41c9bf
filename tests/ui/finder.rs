//! The box that finds anything: a few letters lead to a record or do what its keys would do, and whoever leaves it is where
//! they were.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::{Id, Kind, Person, Record};
use folkmoot::workspace::{Change, Edit};

use crate::desk::Desk;
use crate::keyboard::holder;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn people() -> Desk {
    let mut desk = Desk::empty();
    for name in ["Ann Archer", "Bo Baker", "Cy Cooper"] {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    desk
}

/// Opens the box, with these letters typed.
fn find(desk: &mut Desk, letters: &str) {
    desk.key(CTRL, Key::K);
    desk.tap(letters);
}

/// What the arrows have come to.
fn chosen(desk: &Desk) -> Option<String> {
    let rows = desk
        .harness
        .query_all(by().role(Role::ListBoxOption).predicate(|node| node.data().is_selected() == Some(true)));
    rows.last().and_then(|row| row.accesskit_node().label())
}

/// Presses Enter, and draws what it takes until all is done.
fn enter(desk: &mut Desk) {
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
}

#[test]
fn a_few_letters_lead_to_a_record() {
    let mut desk = people();
    find(&mut desk, "arch");
    assert_eq!(chosen(&desk).as_deref(), Some("Ann Archer"));
    enter(&mut desk);
    assert_eq!(desk.value("Full name"), "Ann Archer");
    assert_eq!(holder(&desk), Some((Role::TextInput, "Full name".to_owned())));
}

#[test]
fn what_is_typed_before_the_box_is_there_is_not_lost() {
    let mut desk = people();
    desk.at_once([
        crate::desk::pressed(CTRL, Key::K),
        crate::desk::typed("bak"),
        crate::desk::pressed(NONE, Key::Enter),
    ]);
    desk.frames();
    assert_eq!(desk.value("Full name"), "Bo Baker");
}

#[test]
fn escape_leaves_everything_as_it_was() {
    let mut desk = people();
    desk.focus("Preferred name");
    desk.type_text("Cyrus");
    find(&mut desk, "arch");
    desk.key(NONE, Key::Escape);
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::TextInput, "Preferred name".to_owned())));
    desk.tap("!");
    assert_eq!((desk.value("Full name").as_str(), desk.value("Preferred name").as_str()), ("Cy Cooper", "Cyrus!"));
    // The keys that open it close it too.
    desk.key(CTRL, Key::K);
    desk.key(CTRL, Key::K);
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::TextInput, "Preferred name".to_owned())));
}

#[test]
fn deeds_are_done_by_their_names() {
    let mut desk = people();
    find(&mut desk, "colours dark");
    enter(&mut desk);
    assert_eq!(desk.session().settings().scheme, Scheme::Dark);
    find(&mut desk, ">new output");
    enter(&mut desk);
    assert_eq!(desk.session().workspace().of_kind(Kind::Output).count(), 1);
    find(&mut desk, "undo");
    enter(&mut desk);
    assert_eq!(desk.session().workspace().of_kind(Kind::Output).count(), 0);
    find(&mut desk, "settings: you");
    enter(&mut desk);
    assert_eq!(holder(&desk), Some((Role::TextInput, "Your name".to_owned())));
    find(&mut desk, "restore from");
    enter(&mut desk);
    assert!(desk.says("Choose a backup"));
    find(&mut desk, "go to bin");
    enter(&mut desk);
    assert!(desk.harness.query_by_role_and_label(Role::Heading, "Bin").is_some());
}

#[test]
fn every_deed_of_an_empty_folder_can_be_asked_for() {
    let mut desk = Desk::empty();
    desk.key(CTRL, Key::K);
    let names = desk.names(Role::ListBoxOption);
    assert!(names.len() > 40, "{names:?}");
    desk.key(NONE, Key::Escape);
    for name in names {
        find(&mut desk, &format!(">{name}"));
        assert_eq!(chosen(&desk).as_deref(), Some(name.as_str()));
        desk.key(NONE, Key::Escape);
        desk.frames();
    }
}

#[test]
fn what_cant_be_done_says_why() {
    let mut desk = Desk::empty();
    find(&mut desk, "print what is open");
    let search = "Search everything for \u{201c}print what is open\u{201d}";
    assert_eq!(chosen(&desk).as_deref(), Some(search), "what can be done is chosen first");
    for _ in 0..40 {
        if chosen(&desk).as_deref() == Some("Print what is open") {
            break;
        }
        desk.key(NONE, Key::ArrowUp);
    }
    desk.key(NONE, Key::Enter);
    assert!(desk.says("Open what you want to print first."));
    assert!(desk.has("Find"), "the box stays");
}

#[test]
fn what_is_about_an_event_is_done_with_the_one_at_hand_and_says_which() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    find(&mut desk, "print pack");
    assert_eq!(chosen(&desk).as_deref(), Some("Print pack of the event"));
    let row = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Print pack of the event");
    let about = row.accesskit_node().data().description().unwrap_or_default().to_owned();
    desk.draw("finder-pack");
    enter(&mut desk);
    let open = desk.names(Role::Heading);
    assert!(open.iter().any(|name| name == "Print pack"), "{open:?}");
    let title = about.split(", ").next().unwrap();
    assert!(!title.is_empty() && desk.names(Role::ListBoxOption).iter().any(|name| name.starts_with(title)), "{about}");
}

#[test]
fn without_any_event_it_says_what_is_needed() {
    let mut desk = people();
    find(&mut desk, "print pack");
    let row = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Print pack of the event");
    assert_eq!(
        row.accesskit_node().data().description(),
        Some("No event is to come: make one first, with its day."),
        "in its row"
    );
}

#[test]
fn scattered_letters_are_found_only_where_no_words_are() {
    let mut desk = people();
    for name in ["Carla Tern", "Bo Caterer"] {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    find(&mut desk, "cater");
    let rows = desk.names(Role::ListBoxOption);
    let times = |name: &str| rows.iter().filter(|row| *row == name).count();
    assert_eq!((times("Bo Caterer"), times("Carla Tern")), (2, 1), "with the list behind the box: {rows:?}");
    desk.tap("n");
    assert_eq!(chosen(&desk).as_deref(), Some("Carla Tern"), "no name has it in words");
}

#[test]
fn where_nothing_is_called_so_everything_is_searched_by_enter() {
    let mut desk = people();
    find(&mut desk, "zebra xylophone");
    assert!(desk.says("Nothing is called so.") && desk.says("Nothing found"), "{:?}", desk.all_names());
    desk.draw("finder-none");
    enter(&mut desk);
    assert_eq!(desk.value("Search for"), "zebra xylophone");
    desk.until(|session| session.searched().is_some_and(|searched| searched.text == "zebra xylophone"));
    desk.press(Role::Button, "Close");
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::TextInput, "Full name".to_owned())));
}

#[test]
fn its_own_keys_search_for_what_is_typed_too() {
    let mut desk = people();
    find(&mut desk, "Archer");
    desk.key(CTRL | Modifiers::SHIFT, Key::F);
    desk.frames();
    assert_eq!(desk.value("Search for"), "Archer");
    desk.press(Role::Button, "Close");
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::TextInput, "Full name".to_owned())));
}

#[test]
fn of_nothing_typed_the_next_event_is_offered_and_nothing_that_cant_be_done() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    desk.key(CTRL, Key::K);
    assert!(desk.names(Role::Heading).contains(&"Next".to_owned()), "{:?}", desk.names(Role::Heading));
    assert_eq!(chosen(&desk), desk.names(Role::ListBoxOption).first().cloned());
    assert!(!desk.names(Role::ListBoxOption).contains(&"Do again".to_owned()));
}

#[test]
fn what_is_used_stands_first() {
    let mut desk = people();
    find(&mut desk, "go to");
    let first = chosen(&desk).unwrap();
    assert_ne!(first, "Go to templates");
    for _ in 0..6 {
        desk.key(NONE, Key::Escape);
        desk.frames();
        find(&mut desk, "go to templates");
        enter(&mut desk);
        desk.key(CTRL, Key::K);
    }
    assert_eq!(chosen(&desk).as_deref(), Some("Go to templates"), "of nothing typed, what was used last");
    desk.tap("go to");
    assert_eq!(chosen(&desk).as_deref(), Some("Go to templates"));
    let used = &desk.session().settings().used;
    assert_eq!((used[0].what.as_str(), used[0].times), ("templates", 6));
}

#[test]
fn the_arrows_walk_and_the_list_says_where_one_is() {
    let mut desk = people();
    desk.key(CTRL, Key::K);
    let place = |desk: &Desk| {
        let chosen = by().role(Role::ListBoxOption).predicate(|node| node.data().is_selected() == Some(true));
        let node = desk.harness.query_all(chosen).last().unwrap();
        let data = node.accesskit_node();
        (data.data().position_in_set().unwrap(), data.data().size_of_set().unwrap(), node.rect())
    };
    let (_, rows, _) = place(&desk);
    let window = desk.harness.ctx.content_rect();
    for (key, expected) in [
        (Key::ArrowDown, 1),
        (Key::PageDown, 9),
        (Key::End, rows - 1),
        (Key::ArrowDown, 0),
        (Key::ArrowUp, rows - 1),
        (Key::Home, 0),
    ] {
        desk.key(NONE, key);
        for _ in 0..30 {
            desk.frame();
        }
        let (at, _, rect) = place(&desk);
        assert_eq!(at, expected, "{key:?}");
        assert!(window.contains_rect(rect), "{key:?} {rect:?}");
    }
    // The keyboard stays in the line, and what the arrows come to is read out.
    assert_eq!(holder(&desk).map(|(_, name)| name), chosen(&desk));
    desk.tap("bo b");
    assert_eq!((desk.value("Find").as_str(), chosen(&desk).as_deref()), ("bo b", Some("Bo Baker")));
}

#[test]
fn it_is_found_while_minutes_are_taken() {
    let (mut desk, _) = Desk::with_meeting();
    desk.make(Kind::Person);
    desk.type_text("Ann Archer");
    desk.key(CTRL, Key::M);
    desk.frames();
    find(&mut desk, "arch");
    enter(&mut desk);
    assert_eq!(desk.value("Full name"), "Ann Archer");
}

#[test]
fn the_button_says_its_keys() {
    let mut desk = people();
    let button = desk.harness.get_by_role_and_label(Role::Button, "Find");
    assert_eq!(button.accesskit_node().data().keyboard_shortcut(), Some("Ctrl K"));
    desk.press(Role::Button, "Find");
    desk.tap("bo b");
    assert_eq!(desk.value("Find"), "bo b");
    desk.click_last(Role::ListBoxOption, "Bo Baker");
    desk.frames();
    desk.frames();
    assert_eq!(desk.value("Full name"), "Bo Baker");
}

/// A frame of an unoptimised build, on a machine that does other things: far from what it must be in earnest, and still
/// far less than what working out ten thousand rows would take.
#[test]
fn ten_thousand_records_do_not_hold_it_up() {
    let person = |number: usize| {
        let mut person = Person { full_name: format!("Person {number} of Tarnbridge"), ..Person::default() };
        person.header.id = Id::from_parts(number as u64 + 1, number as u128);
        Record::Person(Box::new(person))
    };
    let records: Vec<Record> = (0..10_000).map(person).collect();
    let mut desk = Desk::empty();
    let edits = records.into_iter().map(Edit::create).collect();
    desk.send(Command::Apply(Change::new("the records", edits)));
    find(&mut desk, "9999 tarn");
    assert_eq!(chosen(&desk).as_deref(), Some("Person 9999 of Tarnbridge"));
    let mut slowest = std::time::Duration::ZERO;
    for letter in ["b", "r", "i"] {
        desk.harness.event(eframe::egui::Event::Text(letter.to_owned()));
        let started = std::time::Instant::now();
        desk.frame();
        slowest = slowest.max(started.elapsed());
    }
    println!("the slowest frame took {slowest:?}");
    assert!(slowest.as_millis() < 1_000, "{slowest:?}");
}

#[test]
fn it_is_drawn() {
    for (name, size, scale, scheme) in [
        ("finder", vec2(1440.0, 900.0), 1.0, Scheme::Light),
        ("finder-dark", vec2(1440.0, 900.0), 1.0, Scheme::Dark),
        ("finder-contrast", vec2(1280.0, 800.0), 1.0, Scheme::HighContrast),
        ("finder-double", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ] {
        let mut desk = Desk::with_sample(size, scale);
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.list(Kind::Brief);
        desk.type_into("Filter project briefs", "Lost");
        desk.press(Role::ListBoxOption, "Lost Corners");
        desk.key(CTRL, Key::K);
        desk.frames();
        desk.draw(&format!("{name}-empty"));
        desk.tap("corner");
        desk.frames();
        desk.draw(&format!("{name}-corner"));
        assert_eq!(desk.nameless(), Vec::<String>::new());
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    }
}
