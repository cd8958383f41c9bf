//! What whoever listens to the window is told of each screen: its parts, its headings, its lists, what is open, what is
//! saved; and that what is locked stays as it is.

use std::collections::HashSet;

use eframe::egui::accesskit::{Action, ActionData, ActionRequest, Live};
use eframe::egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable, by};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

const PARTS: [Role; 4] = [Role::Region, Role::Main, Role::Navigation, Role::Pane];

fn told<T>(desk: &Desk, of: impl Fn(&AccessKitNode<'_>) -> Option<T>) -> Vec<T> {
    desk.harness.query_all(by().predicate(|_| true)).filter_map(|node| of(&node.accesskit_node())).collect()
}

/// Every part of the window has a name of its own, every heading a level and words, and every row of a list says which of
/// how many it is.
#[track_caller]
fn check(desk: &Desk, screen: &str) {
    let parts = told(desk, |node| PARTS.contains(&node.role()).then(|| node.label().unwrap_or_default()));
    let names: HashSet<&String> = parts.iter().filter(|name| !name.is_empty()).collect();
    assert!(!parts.is_empty() && names.len() == parts.len(), "{screen}: the parts are called {parts:?}");
    let headings = told(desk, |node| (node.role() == Role::Heading).then(|| (node.label(), node.data().level())));
    assert!(headings.iter().any(|(_, level)| *level == Some(0)), "{screen}: {headings:?}");
    let is_whole = |(name, level): &(Option<String>, Option<usize>)| name.is_some() && level.is_some();
    assert!(headings.iter().all(is_whole), "{screen}: {headings:?}");
    let unplaced = told(desk, |node| {
        let has_place = node.data().position_in_set().is_some() && node.data().size_of_set().is_some();
        (node.role() == Role::ListBoxOption && !has_place).then(|| node.label())
    });
    assert!(unplaced.is_empty(), "{screen}: {unplaced:?}");
}

#[test]
fn every_screen_says_its_parts_its_headings_and_its_lists() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    for (key, screen) in [
        (Key::Num0, "home"),
        (Key::Num1, "events"),
        (Key::Num2, "briefs"),
        (Key::Num4, "actions"),
        (Key::Num5, "people"),
        (Key::Comma, "settings"),
    ] {
        desk.key(Modifiers::COMMAND, key);
        check(&desk, screen);
    }
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    check(&desk, "board");
    desk.press(Role::RadioButton, "Shown as: List");
    for (key, screen) in [(Key::F5, "show-and-tell"), (Key::F6, "on the day"), (Key::F7, "launch evening")] {
        desk.open(Kind::Event, "Made in Tarnbridge 2");
        check(&desk, "event");
        desk.key(Modifiers::NONE, key);
        check(&desk, screen);
        desk.key(Modifiers::NONE, Key::Escape);
        desk.key(Modifiers::NONE, Key::Escape);
    }
    desk.key(Modifiers::COMMAND, Key::M);
    check(&desk, "minutes");
}

#[test]
fn what_is_locked_is_not_written_from_outside() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Brief, "Lost Corners");
    desk.press(Role::Tab, "Brief");
    let (before, after) = (desk.value("The question"), "How do we get rid of our parks?");
    let is_read_only = desk.input("The question").accesskit_node().data().is_read_only();
    assert!(is_read_only, "it is said to be there to be read");
    write(&mut desk, "The question", after);
    assert_eq!(desk.value("The question"), before);
    desk.open(Kind::Brief, "A Stall for Everyone");
    desk.press(Role::Tab, "Brief");
    write(&mut desk, "The question", after);
    assert_eq!(desk.value("The question"), after, "what is not locked is");
}

/// Replaces what stands in a field as a screen reader does, without the keyboard.
fn write(desk: &mut Desk, name: &str, text: &str) {
    let (target_node, target_tree) = desk.input(name).accesskit_node().locate();
    let data = Some(ActionData::Value(text.into()));
    let request = ActionRequest { action: Action::SetValue, target_tree, target_node, data };
    desk.at_once([Event::AccessKitActionRequest(request)]);
    desk.frames();
}

#[test]
fn what_is_saved_is_told_once_and_not_after_every_word() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    let is_told = |desk: &Desk| {
        let live = told(desk, |node| {
            let says = node.value().filter(|says| says.starts_with("Saved at "));
            says.map(|_| node.live() == Live::Polite)
        });
        assert_eq!(live.len(), 1, "{:?}", desk.all_names());
        live.contains(&true)
    };
    desk.type_text("Ann Archer");
    desk.save();
    assert!(is_told(&desk));
    desk.type_text(" of Tarnbridge");
    desk.frames();
    desk.save();
    assert!(!is_told(&desk), "the same words within the minute");
}

#[test]
fn a_list_to_pick_from_says_whether_it_is_open() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.open(Kind::Output, "Corner cards");
    let is_open = |desk: &Desk| {
        let stage = desk.harness.get_by_role_and_label(Role::ComboBox, "Stage");
        stage.accesskit_node().data().is_expanded()
    };
    assert_eq!(is_open(&desk), Some(false));
    desk.press(Role::ComboBox, "Stage");
    assert_eq!(is_open(&desk), Some(true));
    let chosen = told(&desk, |node| {
        (node.role() == Role::ListBox && node.label()? == "Choices").then(|| node.data().size_of_set())
    });
    assert!(matches!(chosen.as_slice(), [Some(count)] if *count > 7), "{chosen:?}");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(is_open(&desk), Some(false));
}
