//! A file that can't be read: found from its list, from Home and from the settings, looked at, and dealt with calmly.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::Desk;

const ROW: &str = "A file that can\u{2019}t be read";

fn change(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// A home with two events, of which the file of one was changed so that it can't be read. The other is whole.
fn damaged() -> (std::rc::Rc<tempfile::TempDir>, PathBuf) {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    desk.make(Kind::Event);
    desk.type_text("Another meeting");
    desk.save();
    let home = desk.leave();
    change(&file, "title:", "titel ");
    (home, file)
}

#[test]
fn it_stands_at_the_end_of_its_list_and_is_looked_at_from_there() {
    let (home, file) = damaged();
    let bytes = std::fs::read(&file).unwrap();
    let mut desk = Desk::at(home);
    desk.list(Kind::Event);
    assert!(desk.has("Another meeting"), "the others are there");
    desk.press(Role::ListBoxOption, ROW);
    desk.until(|session| session.seen(&file).is_some());
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let problem = desk.session().seen(&file).unwrap().problem.clone().unwrap();
    let place = format!("Line {}, column {}", problem.place.line.unwrap(), problem.place.column.unwrap());
    assert!(desk.has(&name) && desk.has(&place) && desk.says("titel"), "{problem}");
    assert!(desk.says("has changed this file so that Folkmoot can’t read it"));
    desk.press(Role::Button, "Leave it");
    assert!(!desk.has(&name) || !desk.has("What you can do"));
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "it is never overwritten");
}

#[test]
fn the_last_good_version_is_looked_at_before_it_is_put_back() {
    let (home, file) = damaged();
    let bytes = std::fs::read(&file).unwrap();
    let mut desk = Desk::at(home);
    desk.list(Kind::Event);
    desk.press(Role::ListBoxOption, ROW);
    desk.until(|session| session.seen(&file).is_some());
    assert!(!desk.has("Put this version back"));
    desk.press(Role::Button, "Open the last good version");
    assert!(desk.says("Saved on ") && desk.says("Meeting"));
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "to look at it changes nothing");
    desk.press(Role::Button, "Put this version back");
    desk.until(|session| session.unread().is_empty());
    assert!(!desk.has("What you can do") && !desk.has(ROW));
    assert!(desk.session().workspace().of_kind(Kind::Event).any(|record| record.title() == "Meeting"));
}

#[test]
fn it_is_read_again_when_it_was_put_right() {
    let (home, file) = damaged();
    let mut desk = Desk::at(home);
    desk.list(Kind::Event);
    desk.press(Role::ListBoxOption, ROW);
    desk.until(|session| session.seen(&file).is_some());
    change(&file, "titel ", "title;");
    desk.press(Role::Button, "It is right now: read it again");
    desk.until_drawn(|desk| desk.says("It still can't be read."));
    change(&file, "title;", "title:");
    desk.press(Role::Button, "It is right now: read it again");
    desk.until(|session| session.unread().is_empty());
    assert!(desk.says("It is right now: Meeting."));
}

/// F27: git merge markers inside.
#[test]
fn f27_two_versions_in_one_file_are_joined_with_a_button() {
    let (home, file) = damaged();
    change(&file, "titel ", "title:");
    let text = std::fs::read_to_string(&file).unwrap();
    let line = text.lines().find(|line| line.contains("title:")).unwrap();
    let (ours, theirs) = (line.replace("Meeting", "Meeting one"), line.replace("Meeting", "Meeting two"));
    let marked = format!("<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> theirs");
    std::fs::write(&file, text.replacen(line, &marked, 1)).unwrap();
    let mut desk = Desk::at(home);
    desk.list(Kind::Event);
    desk.press(Role::ListBoxOption, ROW);
    desk.until(|session| session.seen(&file).is_some());
    assert!(desk.says("Two versions of this are in one file"));
    desk.press(Role::Button, "Join both versions");
    desk.until(|session| session.unread().is_empty());
    let titles = ["Meeting one", "Meeting two"];
    let joined = desk.session().workspace().of_kind(Kind::Event).find(|event| titles.contains(&&*event.title()));
    let clashes = &joined.unwrap().header().clashes;
    assert!(clashes.len() == 1 && clashes[0].field == "details/title", "{clashes:?}");
    assert!(!std::fs::read_to_string(&file).unwrap().contains("<<<<<<<"));
}

#[test]
fn it_is_reached_from_home_and_from_the_settings_by_the_keyboard_alone() {
    let (home, file) = damaged();
    let mut desk = Desk::at(home);
    desk.press(Role::Link, "Home");
    desk.focus_on(Role::Link, "1 file can\u{2019}t be read. See what can be done");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until(|session| session.seen(&file).is_some());
    assert!(desk.has("What you can do"));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("What you can do"));
    desk.press(Role::Button, "1 thing needs attention");
    desk.focus_on(Role::Button, "See what can be done");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.has("What you can do"));
    desk.press(Role::Link, "People");
    assert!(!desk.has("What you can do"), "whoever goes elsewhere has left it");
}

#[test]
fn it_is_drawn() {
    for (name, size, scale, scheme) in [
        ("unread", vec2(1280.0, 800.0), 1.0, Scheme::Light),
        ("unread-dark", vec2(1280.0, 800.0), 1.0, Scheme::Dark),
        ("unread-double", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ] {
        let (home, file) = damaged();
        let mut desk = Desk::at_home(home, size, scale);
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.draw(&format!("{name}-home"));
        desk.list(Kind::Event);
        desk.draw(&format!("{name}-list"));
        desk.press(Role::ListBoxOption, ROW);
        desk.until(|session| session.seen(&file).is_some());
        assert_eq!((desk.nameless(), desk.without_glyphs()), (Vec::new(), Vec::new()));
        desk.draw(name);
        desk.press(Role::Button, "Open the last good version");
        desk.draw(&format!("{name}-good"));
    }
}
