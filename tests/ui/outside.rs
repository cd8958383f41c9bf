//! Files that are changed by hand while the window is open: seen as soon as the window has the keyboard again.

use std::path::Path;

use eframe::egui::{Event, Key, Modifiers, Role};
use folkmoot::app::Session;
use folkmoot::model::{Id, Kind, Record, Ref};

use crate::desk::Desk;

fn change(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

fn come_back(desk: &mut Desk) {
    desk.harness.event(Event::WindowFocused(false));
    desk.frames();
    desk.harness.event(Event::WindowFocused(true));
    desk.frames();
}

fn title(session: &Session, id: Id) -> String {
    session.workspace().title(id).unwrap()
}

#[test]
fn what_was_changed_outside_is_there_when_one_comes_back() {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    for (from, to) in [("Meeting", "Their meeting"), ("Their meeting", "Our meeting")] {
        change(&file, from, to);
        come_back(&mut desk);
        desk.until(|session| title(session, id) == to);
        assert_eq!(desk.value("Title"), to);
        assert!(!desk.has("Keep mine"), "there is nothing to choose");
    }
    desk.type_into("Title", " again");
    desk.save();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Our meeting again");
}

#[test]
fn what_both_have_changed_is_asked_once_beside_its_field() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_text(" of mine");
    change(&desk.file(Kind::Event, id), "Meeting", "Their meeting");
    come_back(&mut desk);
    desk.until(|session| !session.workspace().get(id).unwrap().header().clashes.is_empty());
    desk.frames();
    assert!(desk.says("Title was changed in two ways. Which is right?"));
    assert!(desk.says("Their meeting") && desk.says("Meeting of mine"));
    assert_eq!(desk.value("Title"), "Their meeting");
    desk.press(Role::Button, "Take the other one: Title");
    assert_eq!(desk.value("Title"), "Meeting of mine");
    assert!(!desk.says("Which is right?"));
    desk.save();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of mine");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.value("Title"), "Their meeting");
    assert!(desk.says("Title was changed in two ways."), "a choice is undone like any other change");
    desk.press(Role::Button, "Keep this one: Title");
    assert_eq!(desk.value("Title"), "Their meeting");
    desk.save();
    assert!(desk.on_disk(Kind::Event, id).header().clashes.is_empty());
}

/// F52: external change while the editor is dirty, in another field.
/// After a restart too, wherever somebody looks first.
#[test]
fn what_nobody_has_chosen_is_told_on_home_over_the_form_and_in_the_settings() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_text(" of mine");
    change(&desk.file(Kind::Event, id), "Meeting", "Their meeting");
    come_back(&mut desk);
    desk.until(|session| !session.workspace().get(id).unwrap().header().clashes.is_empty());
    desk.saved();
    let mut desk = Desk::at(desk.leave());
    desk.press(Role::Link, "Home");
    assert!(desk.has("1 thing needs attention"));
    desk.press(Role::Link, "Settings");
    desk.press(Role::Button, "Show it");
    assert!(desk.says("Title was changed in two ways. Which is right?"));
    desk.press(Role::Link, "Home");
    desk.click("1 field was changed in two ways. Choose which is right");
    assert!(desk.says("1 field was changed in two ways.") && desk.says("Both are kept until you choose."));
    desk.press(Role::Button, "Take the other one: Title");
    assert!(!desk.says("Both are kept until you choose.") && !desk.has("1 thing needs attention"));
}

#[test]
fn f52_another_field_comes_in_while_one_types() {
    let (mut desk, id) = Desk::with_meeting();
    change(&desk.file(Kind::Event, id), "title: \"Meeting\",", "title: \"Meeting\",\n        theme: \"Light\",");
    desk.type_text(" of mine");
    come_back(&mut desk);
    desk.until(|session| matches!(session.workspace().event(Ref(id)), Some(event) if event.details.theme == "Light"));
    desk.type_text(", and more");
    desk.save();
    assert_eq!(desk.value("Title"), "Meeting of mine, and more");
    let text = std::fs::read_to_string(desk.file(Kind::Event, id)).unwrap();
    assert!(text.contains("Meeting of mine, and more") && text.contains("Light"), "{text}");
    assert!(!desk.has("Keep mine") && !desk.says("in two ways"));
}

/// F52: external change while the editor is dirty, in another paragraph of the same text. The cursor stays where it is.
#[test]
fn f52_another_paragraph_comes_in_and_the_cursor_stays() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_into("About it", "First.");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_text("Second.");
    desk.save();
    change(&desk.file(Kind::Event, id), "First.", "First, and a good deal longer.");
    desk.type_text(" Typed");
    desk.until(|session| matches!(session.workspace().event(Ref(id)), Some(event) if event.details.about.as_str().contains("longer")));
    desk.frames();
    desk.type_text(" on.");
    assert_eq!(desk.value("About it"), "First, and a good deal longer.\n\nSecond. Typed on.");
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("an event") };
    assert_eq!(event.details.about.as_str(), "First, and a good deal longer.\n\nSecond. Typed on.");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.value("About it").starts_with("First, and a good deal longer."), "theirs stays");
}

#[test]
fn a_file_that_was_damaged_outside_is_told_as_that() {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    change(&file, "title:", "titel ");
    let damaged = std::fs::read(&file).unwrap();
    come_back(&mut desk);
    desk.until(|session| session.clash(id).is_some());
    assert!(desk.says("The file was damaged outside this window."));
    assert!(desk.says("Line ") && !desk.has("Take theirs") && !desk.says("Two versions"));
    assert_eq!(std::fs::read(&file).unwrap(), damaged, "it is left as it is");

    change(&file, "titel ", "title:");
    change(&file, "Meeting", "Their meeting");
    desk.until(|session| session.clash(id).is_none() && title(session, id) == "Their meeting");
    assert_eq!(desk.value("Title"), "Their meeting", "nobody had to do anything");
}

#[test]
fn a_save_over_a_damaged_file_says_so_and_keeps_mine() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_text(" of mine");
    change(&desk.file(Kind::Event, id), "title:", "titel ");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| session.clash(id).is_some());
    assert!(desk.says("The file was damaged outside this window."));

    let mut desk = Desk::at(desk.leave());
    desk.list(Kind::Event);
    desk.click_first(Role::ListBoxOption, "Meeting of mine");
    assert!(desk.says("can't be read") && desk.has("Read the file again"), "it is told the next time, too");
    desk.press(Role::Button, "Keep mine");
    desk.saved();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of mine");
    assert!(desk.session().unread().is_empty());
}

#[test]
fn a_damaged_file_that_was_put_right_is_read() {
    let (desk, id) = Desk::with_meeting();
    let (file, home) = (desk.file(Kind::Event, id), desk.leave());
    change(&file, "title:", "titel ");
    let mut desk = Desk::at(home);
    assert_eq!(desk.session().unread().len(), 1);
    change(&file, "titel ", "title:");
    come_back(&mut desk);
    desk.until(|session| session.unread().is_empty());
    assert_eq!(title(desk.session(), id), "Meeting");
}
