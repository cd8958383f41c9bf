//! The one undo: it takes back typing and deeds alike, wherever the keyboard is, before and after saving.

use std::time::Duration;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Id, Kind};

use crate::desk::Desk;

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

fn undo(desk: &mut Desk) {
    desk.key(Modifiers::COMMAND, Key::Z);
}

/// What stands in title and theme.
fn typed(desk: &Desk) -> (String, String) {
    (desk.value("Title"), desk.value("Theme"))
}

fn pair(title: &str, theme: &str) -> (String, String) {
    (title.to_owned(), theme.to_owned())
}

#[test]
fn typing_is_taken_back_and_done_again_step_by_step() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Meeting");
    desk.type_into("Theme", "Maps");
    undo(&mut desk);
    assert_eq!(typed(&desk), pair("Meeting", ""));
    assert!(desk.input("Theme").is_focused(), "the keyboard stays where it is");
    undo(&mut desk);
    assert_eq!(typed(&desk), pair("", ""));
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(typed(&desk), pair("Meeting", ""));
    desk.key(CTRL_SHIFT, Key::Z);
    assert_eq!(typed(&desk), pair("Meeting", "Maps"));
    undo(&mut desk);
    desk.type_text("Floods");
    assert_eq!(typed(&desk), pair("Meeting", "Floods"));
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(typed(&desk), pair("Meeting", "Floods"), "typing anew leaves nothing to do again");
}

#[test]
fn a_pause_begins_a_new_step() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Meeting");
    std::thread::sleep(Duration::from_millis(1600));
    desk.tap(" of friends");
    undo(&mut desk);
    assert_eq!(desk.value("Title"), "Meeting");
}

#[test]
fn a_field_has_no_undo_of_its_own() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Meeting");
    desk.save();
    let mut desk = desk.restart();
    desk.open(Kind::Event, "Meeting");
    desk.focus("Title");
    undo(&mut desk);
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(desk.value("Title"), "Meeting");
    desk.type_text("!");
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!(desk.value("Title"), "Meeting");
    assert!(desk.session().workspace().of_kind(Kind::Event).count() == 1);
}

#[test]
fn deeds_are_taken_back_like_typing() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_text("Hamid");
    desk.press(Role::CheckBox, "Do not contact");
    desk.click("Add a membership");
    undo(&mut desk);
    assert!(!desk.has("Remove: membership 1"));
    undo(&mut desk);
    assert!(desk.session().undo_label().is_some());
    assert_eq!(desk.value("Full name"), "Hamid");
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!(desk.session().workspace().len(), 0, "the making of the record was the first step");
}

#[test]
fn undo_after_saving_writes_a_new_version() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_into("Theme", "Maps");
    desk.save();
    let revision = |desk: &Desk| desk.on_disk(Kind::Event, id).header().rev.n;
    let before = revision(&desk);
    undo(&mut desk);
    desk.saved();
    assert_eq!(revision(&desk), before + 1);
    let desk = desk.restart();
    assert_eq!(desk.event().details.theme, "");
}

/// An organisation that was saved and then deleted.
fn deleted() -> (Desk, Id) {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Organisation);
    desk.type_text("Marl Valley Housing");
    desk.save();
    desk.click("Delete Marl Valley Housing");
    desk.save();
    (desk, id)
}

fn is_buried(desk: &Desk, id: Id) -> bool {
    let tombstone = desk.folder().join("tombstones").join(format!("{id}.ron"));
    assert_ne!(tombstone.exists(), desk.file(Kind::Organisation, id).exists());
    tombstone.exists()
}

#[test]
fn a_deletion_is_taken_back_with_the_key() {
    let (mut desk, id) = deleted();
    assert!(is_buried(&desk, id));
    undo(&mut desk);
    desk.save();
    assert!(!is_buried(&desk, id));
    assert_eq!(desk.on_disk(Kind::Organisation, id).title(), "Marl Valley Housing");
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.save();
    assert!(is_buried(&desk, id));
}

#[test]
fn a_deletion_is_taken_back_from_its_message() {
    let (mut desk, id) = deleted();
    assert!(desk.has("Deleted Marl Valley Housing."));
    desk.press(Role::Button, "Undo");
    desk.save();
    assert!(!is_buried(&desk, id));
    assert!(!desk.has("Undo"), "there is nothing more to take back");
}

#[test]
fn a_message_goes_before_it_would_take_back_something_else() {
    let (mut desk, id) = deleted();
    desk.make(Kind::Organisation);
    desk.type_text("Tarn Water");
    assert!(!desk.has("Undo"));
    for _ in 0..3 {
        undo(&mut desk);
    }
    desk.save();
    assert!(!is_buried(&desk, id), "the key still reaches it");
}

#[test]
fn a_message_whose_deletion_was_taken_back_goes() {
    let (mut desk, id) = deleted();
    undo(&mut desk);
    assert!(!desk.has("Undo"));
    desk.save();
    assert!(!is_buried(&desk, id));
}
