//! Making records: with the key and with the button, for every kind. What is typed is saved by itself.

use eframe::egui::Role;
use folkmoot::app::{Saving, Session};
use folkmoot::model::{Id, Kind};

use crate::desk::Desk;

/// What the button that makes one is called.
const NEW: [(Kind, &str); 10] = [
    (Kind::Event, "New event"),
    (Kind::Series, "New series"),
    (Kind::Action, "New action"),
    (Kind::Decision, "New decision"),
    (Kind::Notice, "New offer or request"),
    (Kind::Person, "New person"),
    (Kind::Organisation, "New organisation"),
    (Kind::Brief, "New project brief"),
    (Kind::Output, "New output"),
    (Kind::Template, "New template"),
];

fn title(kind: Kind) -> String {
    format!("{} by the river", kind.words().one)
}

fn on_disk(desk: &Desk, kind: Kind, id: Id) -> String {
    desk.on_disk(kind, id).title()
}

#[test]
fn every_kind_is_made_with_the_key_and_kept_without_being_saved() {
    let mut desk = Desk::empty();
    let made: Vec<(Kind, Id)> = Kind::ALL
        .into_iter()
        .map(|kind| {
            let id = desk.make(kind);
            desk.type_text(&title(kind));
            assert!(desk.has("Saving"), "{kind:?}");
            (kind, id)
        })
        .collect();
    desk.saved();
    assert!(desk.has("Saved at 9.42am"));
    for (kind, id) in &made {
        assert_eq!(on_disk(&desk, *kind, *id), title(*kind));
    }

    let mut desk = desk.restart();
    assert!(desk.has("Everything is saved"));
    for (kind, _) in made {
        desk.open(kind, &title(kind));
        assert!(desk.session().undo_label().is_none(), "{kind:?}: looking at it changes nothing");
    }
}

#[test]
fn every_kind_is_made_with_the_button() {
    let mut desk = Desk::empty();
    for (kind, button) in NEW {
        desk.list(kind);
        // One in the list's head and, while nothing is open, one in the middle of the window.
        for title in [title(kind), "Another".to_owned()] {
            desk.click_first(Role::Button, button);
            if kind == Kind::Event {
                desk.make_as_asked();
            }
            desk.type_text(&title);
        }
        assert_eq!(desk.session().workspace().of_kind(kind).count(), 2, "{kind:?}");
    }
    desk.save();
    for (kind, _) in NEW {
        let mut titles: Vec<String> =
            desk.session().workspace().of_kind(kind).map(|record| on_disk(&desk, kind, record.id())).collect();
        titles.sort_by_key(|title| title != "Another");
        assert_eq!(titles, ["Another".to_owned(), title(kind)], "{kind:?}");
    }
}

#[test]
fn a_new_record_is_there_before_anything_is_typed() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    desk.until(|session| matches!(session.saving(), Saving::Saved(Some(_))) && Session::is_saved(session));
    assert_eq!(on_disk(&desk, Kind::Event, id), "");
    let desk = desk.restart();
    assert!(desk.has("New event"));
    assert!(desk.session().workspace().get(id).is_some());
}

#[test]
fn a_copy_has_a_title_and_a_file_of_its_own() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Output);
    desk.type_text("Map of the Moot Hall");
    desk.click("Duplicate Map of the Moot Hall");
    desk.type_text("!");
    desk.save();
    let copy = desk.session().workspace().of_kind(Kind::Output).find(|record| record.id() != id).unwrap().id();
    assert_eq!(on_disk(&desk, Kind::Output, id), "Map of the Moot Hall");
    assert_eq!(on_disk(&desk, Kind::Output, copy), "Map of the Moot Hall (copy)!");
}
