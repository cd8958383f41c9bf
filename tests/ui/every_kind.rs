//! One loop over all kinds: a record with every field filled in is drawn with everything unfolded, wide and narrow,
//! light and dark. Looking at it changes nothing.

#[path = "../common/sample.rs"]
mod sample;

use std::collections::HashSet;
use std::path::Path;

use eframe::egui::accesskit::NodeId;
use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;
use folkmoot::model::form::{Form, Place};

use crate::desk::{Desk, WIDE};

/// The tabs of a kind's editor; one without a name where everything stands on one page.
fn pages(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Event => &["Details", "Plan", "Projects", "People", "Minutes", "Review", "Files"],
        Kind::Brief => &["Brief", "At the event", "Since then", "Notes and files"],
        _ => &[""],
    }
}

/// Opens one group or item after another, so that each has been drawn open once.
fn unfold(desk: &mut Desk) {
    let mut opened = HashSet::new();
    while let Some(folded) = folded(desk, &opened) {
        opened.insert(folded);
        let wanted = by().predicate(move |node| node.locate().0 == folded);
        let node = desk.harness.get(wanted);
        let is_list = node.accesskit_node().role() == Role::ComboBox;
        node.click_accesskit();
        desk.frame();
        desk.frame();
        looks_right(desk);
        if is_list {
            // It may lie over what is pressed next.
            desk.key(Modifiers::NONE, Key::Escape);
        }
    }
}

fn folded(desk: &Desk, opened: &HashSet<NodeId>) -> Option<NodeId> {
    let closed = by().predicate(|node| node.data().is_expanded() == Some(false));
    desk.harness.query_all(closed).map(|node| node.accesskit_node().locate().0).find(|id| !opened.contains(id))
}

/// Every input has a name, and every character has a glyph.
fn looks_right(desk: &Desk) {
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push((path.display().to_string(), std::fs::read(&path).unwrap())),
        }
    }
    found.sort();
    found
}

/// The labels of all rows that a form draws, those of its groups included.
fn labels(form: &mut dyn Form) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (row, words) in form.words().into_iter().enumerate() {
        match form.place(row) {
            Some(Place::Nested(inner)) => found.extend(labels(inner)),
            _ => found.push(words.label),
        }
    }
    found
}

fn check(kind: Kind) {
    let record = sample::full_record(kind);
    let mut desk = Desk::over(std::slice::from_ref(&record), WIDE, 1.0);
    let before = files(&desk.folder());
    desk.list(kind);
    // A list of actions shows what is closed on demand.
    if desk.has("1 closed") {
        desk.press(Role::CheckBox, "1 closed");
    }
    desk.click_first(Role::ListBoxOption, &record.title());
    let mut seen = HashSet::new();
    for (scheme, size, scale) in [(Scheme::Light, vec2(1280.0, 800.0), 1.0), (Scheme::Dark, vec2(640.0, 400.0), 2.0)] {
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.harness.set_size(size).set_pixels_per_point(scale);
        for page in pages(kind) {
            if !page.is_empty() {
                desk.press(Role::Tab, page);
            }
            desk.frames();
            looks_right(&desk);
            unfold(&mut desk);
            seen.extend(desk.all_names());
        }
    }
    let missing: Vec<&str> = labels(record.clone().form()).into_iter().filter(|label| !seen.contains(*label)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "fields that were never drawn");
    assert_eq!(desk.session().undo_label(), None, "nobody changed anything");
    desk.save();
    assert_eq!(files(&desk.folder()), before);
}

#[test]
fn an_event_with_every_field() {
    check(Kind::Event);
}

#[test]
fn every_other_kind_with_every_field() {
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Event) {
        check(kind);
    }
}
