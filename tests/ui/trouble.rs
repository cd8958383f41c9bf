//! Trouble that people meet at the window, and the way out of each: two versions, damage, what may only be read, and a
//! disk that takes nothing.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::Saving;
use folkmoot::model::{Id, Kind};

use crate::desk::Desk;

fn change_outside(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// An event that somebody else has changed while what was typed here was only a draft.
fn with_two_versions() -> (Desk, Id) {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    desk.type_text(" of mine");
    let home = desk.leave();
    change_outside(&file, "Meeting", "Their meeting");
    // The version that both were made from is not here, so that nothing tells what either has changed.
    for local in std::fs::read_dir(home.path().join("data").join("local")).unwrap().flatten() {
        let _ = std::fs::remove_dir_all(local.path().join("history").join(id.to_string()));
    }
    let mut desk = Desk::at(home);
    desk.until(|session| session.clash(id).is_some());
    desk.list(Kind::Event);
    desk.click_first(Role::ListBoxOption, "Meeting of mine");
    (desk, id)
}

#[test]
fn two_versions_are_shown_and_nothing_can_be_typed_until_one_is_chosen() {
    let (mut desk, id) = with_two_versions();
    assert!(desk.has("Two versions: choose one. Both are kept."));
    assert!(desk.says("Their meeting") && desk.says("Meeting of mine"));
    assert!(desk.is_disabled("Title"));
    desk.type_text("lost?");
    assert_eq!(desk.record(Kind::Event).title(), "Meeting of mine");
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Their meeting");
}

#[test]
fn mine_is_kept() {
    let (mut desk, id) = with_two_versions();
    desk.press(Role::Button, "Keep mine");
    desk.saved();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of mine");
    assert!(!desk.has("Keep mine"));
    desk.type_into("Title", "!");
    desk.save();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of mine!");
}

#[test]
fn theirs_is_taken() {
    let (mut desk, id) = with_two_versions();
    desk.press(Role::Button, "Take theirs");
    desk.until(|session| session.clash(id).is_none());
    assert_eq!(desk.value("Title"), "Their meeting");
    desk.type_into("Title", "!");
    desk.save();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Their meeting!");
}

#[test]
fn two_versions_outlast_the_window() {
    let (desk, id) = with_two_versions();
    let mut desk = Desk::at(desk.leave());
    desk.list(Kind::Event);
    desk.click_first(Role::ListBoxOption, "Meeting of mine");
    assert!(desk.says("Their meeting"));
    desk.press(Role::Button, "Keep mine");
    desk.saved();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of mine");
}

#[test]
fn what_was_changed_outside_is_not_deleted() {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    desk.click("Delete Meeting");
    change_outside(&file, "Meeting", "Their meeting");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| session.workspace().get(id).is_some());
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Their meeting");
    assert_eq!(desk.record(Kind::Event).title(), "Their meeting");
    assert!(!matches!(desk.session().saving(), Saving::Choose));
}

#[test]
fn an_action_that_was_changed_elsewhere_asks_within_the_minutes() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Maps");
    desk.click("Add action");
    desk.type_text("Send the map");
    desk.save();
    let id = desk.record(Kind::Action).id();
    desk.type_text(" by post");
    change_outside(&desk.file(Kind::Action, id), "Send the map", "Draw the map");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| session.workspace().get(id).is_some_and(|action| !action.header().clashes.is_empty()));
    assert_eq!(desk.value("What is to be done"), "Send the map by post");
    assert!(desk.says("What is to be done was changed in two ways."));
    desk.press(Role::Button, "Take the other one: What is to be done");
    assert_eq!(desk.value("What is to be done"), "Draw the map");
    assert!(!desk.says("Which is right?"));
}

#[test]
fn a_damaged_file_is_shown_and_its_last_good_version_brought_back() {
    let (desk, id) = Desk::with_meeting();
    let (file, home) = (desk.file(Kind::Event, id), desk.leave());
    change_outside(&file, "title:", "titel ");
    let damaged = std::fs::read(&file).unwrap();

    let mut desk = Desk::at(home);
    assert!(desk.has("1 thing needs attention"));
    desk.press(Role::Button, "1 thing needs attention");
    let problem = &desk.session().unread()[0].problem;
    let (what, line, hint) = (problem.what.clone(), problem.place.line.unwrap(), problem.hint.clone());
    assert!(desk.has(&what) && desk.says(&hint) && desk.says(&format!("line {line}")), "{problem:?}");
    assert_eq!(std::fs::read(&file).unwrap(), damaged, "it is never overwritten");
    desk.press(Role::Button, "Bring back the last good version");
    desk.until(|session| session.unread().is_empty());
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting");
    desk.open(Kind::Event, "Meeting");
    desk.type_into("Title", " again");
    desk.save();
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting again");
}

#[test]
fn a_record_of_a_newer_version_can_be_read_and_not_typed_in() {
    let (desk, id) = Desk::with_meeting();
    let (file, home) = (desk.file(Kind::Event, id), desk.leave());
    change_outside(&file, "format: 1", "format: 999");
    let mut desk = Desk::at(home);
    desk.open(Kind::Event, "Meeting");
    assert!(desk.is_disabled("Title"));
    let problem = desk.session().read_only(id).unwrap().clone();
    assert!(desk.has(&problem.what), "{problem:?}");
    desk.click("Delete Meeting");
    assert!(desk.session().workspace().get(id).is_some());
    assert!(file.exists());
}

#[test]
fn a_folder_that_is_open_elsewhere_may_only_be_read() {
    let (first, _) = Desk::with_meeting();
    let mut second = first.second_window();
    assert!(second.says("Read-only."));
    second.list(Kind::Event);
    second.click_first(Role::ListBoxOption, "Meeting");
    assert!(second.is_disabled("Title"));
    second.key(Modifiers::COMMAND, Key::N);
    assert_eq!(second.session().workspace().len(), 1);
}

#[test]
fn a_save_that_fails_is_said_in_red_and_made_good() {
    let (mut desk, id) = Desk::with_meeting();
    let (events, aside) = (desk.folder().join("events"), desk.folder().join("aside"));
    std::fs::rename(&events, &aside).unwrap();
    std::fs::write(&events, "in the way").unwrap();
    desk.type_text(" of friends");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| matches!(session.saving(), Saving::Failed(_)));
    let Saving::Failed(problem) = desk.session().saving() else { panic!("it failed") };
    let reason = problem.obstacle.as_ref().map(|obstacle| obstacle.reason.clone()).unwrap();
    assert!(
        desk.says(&format!("Not saved: {reason}"))
            && desk.says("It is about Meeting of friends.")
            && desk.says(&problem.safe),
        "{problem:?}"
    );
    desk.type_text(" and foes");
    assert_eq!(desk.value("Title"), "Meeting of friends and foes", "one can type on");

    std::fs::remove_file(&events).unwrap();
    std::fs::rename(&aside, &events).unwrap();
    desk.press(Role::Button, "Try again");
    desk.saved();
    assert!(desk.says("Saved at"));
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of friends and foes");
}
