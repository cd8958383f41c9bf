//! What was told can be read again, and what is under way is told and given up, in one place at the foot of the window.

use std::fs;

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{BackupCommand, Command};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;

/// The name of what holds the keyboard.
fn held(desk: &Desk) -> String {
    holder(desk).map(|(_, name)| name).unwrap_or_default()
}

fn told(desk: &Desk) -> Vec<String> {
    desk.names(Role::ListItem)
}

#[test]
fn before_anything_was_told_the_box_says_what_it_is_for() {
    let mut desk = Desk::at_home(std::rc::Rc::new(tempfile::tempdir().unwrap()), WIDE, 1.0);
    desk.press(Role::Button, "Messages");
    assert!(desk.says("No messages yet."));
    assert_eq!(held(&desk), "Close");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.says("No messages yet."));
}

#[test]
fn a_message_is_read_again_and_does_what_it_offered_while_that_can_be_done() {
    let (mut desk, id) = Desk::with_meeting();
    desk.send(Command::Delete(id));
    desk.until_drawn(|desk| desk.has("Dismiss this message"));
    desk.press(Role::Button, "Dismiss this message");
    desk.press(Role::Button, "Messages");
    desk.draw("messages");
    let first = told(&desk).first().cloned().unwrap();
    assert!(first.starts_with("9.42am: ") && first.contains("Meeting"), "{first}");
    assert_eq!(desk.nameless(), Vec::<String>::new());
    let undo = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Undo: ")).unwrap();
    desk.press(Role::Button, &undo);
    desk.frames();
    assert!(desk.session().workspace().get(id).is_some(), "it is back");
    desk.press(Role::Button, "Messages");
    assert!(told(&desk).contains(&first), "the message can still be read");
    assert!(!desk.names(Role::Button).contains(&undo), "and offers nothing any longer");
}

#[test]
fn a_message_goes_with_what_it_speaks_of_and_what_was_said_again_is_read_once() {
    let (mut desk, id) = Desk::with_meeting();
    for _ in 0..3 {
        desk.send(Command::Delete(id));
        desk.until_drawn(|desk| desk.has("Dismiss this message"));
        desk.key(Modifiers::COMMAND, Key::Z);
        desk.frames();
    }
    desk.send(Command::Delete(id));
    desk.until_drawn(|desk| desk.has("Dismiss this message"));
    desk.press(Role::Link, "Bin");
    desk.frames();
    assert!(!desk.has("Dismiss this message"), "on another screen it would only lie in the way");
    desk.press(Role::Button, "Messages");
    assert_eq!(told(&desk).iter().filter(|says| says.contains("Deleted")).count(), 1, "{:?}", told(&desk));
    assert!(desk.says("Said 4 times."));
}

#[test]
fn what_a_screen_tells_by_itself_is_kept_too() {
    let mut desk = Desk::empty();
    desk.key(Modifiers::NONE, Key::F5);
    desk.press(Role::Button, "Messages");
    assert!(told(&desk).iter().any(|says| says.contains("There is no hack event to show anything at yet")));
}

#[test]
fn the_keyboard_alone_opens_reads_and_leaves() {
    let (mut desk, id) = Desk::with_meeting();
    desk.focus("Title");
    desk.key(Modifiers::COMMAND, Key::K);
    desk.tap("messages");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.frames();
    assert_eq!(held(&desk), "Close");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.frames();
    assert_eq!(held(&desk), "Title");
    assert!(desk.session().workspace().get(id).is_some());
}

/// A window whose backups take a while.
fn with_much_to_back_up(size: eframe::egui::Vec2) -> Desk {
    let mut desk = Desk::over(&[], size, 1.0);
    desk.fill();
    let shelf = desk.home.path().join("stick");
    fs::create_dir(&shelf).unwrap();
    desk.send(Command::Backup(BackupCommand::SetShelf(shelf)));
    desk
}

fn cancels(desk: &Desk) -> Option<String> {
    desk.names(Role::Button).into_iter().find(|name| name.starts_with("Cancel: "))
}

/// Presses it in the frame in which it is seen: the next step of the work has another name.
fn cancel(desk: &mut Desk) {
    desk.harness.query_all_by_label_contains("Cancel: ").next().unwrap().click();
    desk.frames();
}

#[test]
fn the_bottom_line_says_what_goes_on_and_how_far_it_is_and_gives_it_up() {
    let mut desk = with_much_to_back_up(WIDE);
    desk.list(Kind::Event);
    desk.send(Command::Backup(BackupCommand::Now));
    desk.until_drawn(|desk| cancels(desk).is_some() && desk.says(" of ") && desk.says(" files"));
    cancel(&mut desk);
    desk.until(|session| session.work().is_empty());
    desk.until_drawn(|desk| desk.says("no half of one is left"));
    assert_eq!(fs::read_dir(desk.home.path().join("stick")).unwrap().count(), 0);
}

#[test]
fn what_goes_on_stands_above_the_messages_with_a_bar() {
    let mut desk = with_much_to_back_up(WIDE);
    desk.press(Role::Button, "Messages");
    desk.send(Command::Backup(BackupCommand::Now));
    desk.until_drawn(|desk| desk.names(Role::Heading).contains(&"Under way".to_owned()));
    desk.draw("under-way");
    desk.until_drawn(|desk| !desk.names(Role::ProgressIndicator).is_empty());
    desk.send(Command::Backup(BackupCommand::Cancel));
    desk.until(|session| session.work().is_empty());
    desk.until_drawn(|desk| told(desk).iter().any(|says| says.contains("no half of one is left")));
}

#[test]
fn in_a_narrow_window_it_can_be_given_up_too() {
    let mut desk = with_much_to_back_up(vec2(640.0, 600.0));
    desk.send(Command::Backup(BackupCommand::Now));
    desk.until_drawn(|desk| cancels(desk).is_some());
    desk.draw("under-way-narrow");
    cancel(&mut desk);
    desk.until(|session| session.work().is_empty());
}
