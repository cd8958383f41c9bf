//! A folder that goes away and comes back, files that vanish, and what others change while one looks on.

use std::fs;

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use folkmoot::app::{Command, Leaving, Saving, Scheme, Session, Settings};
use folkmoot::model::{Id, Kind};

use crate::desk::{Desk, WIDE};

fn title(session: &Session, id: Id) -> String {
    session.workspace().title(id).unwrap_or_default()
}

#[test]
fn what_is_changed_outside_shows_without_the_keyboard_coming_back() {
    let (mut desk, id) = Desk::with_meeting();
    let file = desk.file(Kind::Event, id);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("Meeting", "Their meeting")).unwrap();
    desk.until(|session| title(session, id) == "Their meeting");
    assert_eq!(desk.value("Title"), "Their meeting");
}

#[test]
fn a_window_in_which_nothing_happens_is_not_drawn() {
    let (mut desk, _) = Desk::with_meeting();
    // It is read while somebody writes for the first time, and what it knows is drawn.
    desk.until(|session| session.speller().is_some());
    desk.rest();
    let started = std::time::Instant::now();
    while started.elapsed() < std::time::Duration::from_secs(2) {
        desk.session();
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(!desk.harness.ctx.has_requested_repaint(), "nobody asked for a frame");
}

#[test]
fn a_folder_that_is_gone_is_said_and_one_types_on() {
    let (mut desk, id) = Desk::with_meeting();
    let (folder, pulled) = (desk.folder(), desk.home.path().join("pulled"));
    fs::rename(&folder, &pulled).unwrap();
    desk.until(|session| session.away().is_some());
    assert!(desk.says("Your folder is not there any more."));
    assert!(desk.says("You can go on: what you type is kept on this computer and will be saved when it is back."));
    assert!(!desk.is_disabled("Title"));
    desk.type_into("Title", " of friends");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| session.leaving() == Leaving::Drafts && matches!(session.saving(), Saving::Failed(_)));
    assert!(desk.says("All you typed is kept on this computer and will be saved when it is back."));
    assert!(desk.has("Save a copy elsewhere") && desk.has("Try again"));

    fs::rename(&pulled, &folder).unwrap();
    desk.until(|session| session.away().is_none() && session.is_saved());
    assert!(!desk.says("not there any more") && desk.says("Saved at"));
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of friends");
}

#[test]
fn what_is_only_in_this_window_is_said_as_that() {
    let (mut desk, _) = Desk::with_meeting();
    let (folder, drafts) = (desk.folder(), desk.drafts_folder());
    fs::rename(&folder, desk.home.path().join("pulled")).unwrap();
    let _ = fs::remove_dir_all(&drafts);
    fs::write(&drafts, "in the way").unwrap();
    desk.type_into("Title", " of friends");
    desk.key(Modifiers::COMMAND, Key::S);
    desk.until(|session| matches!(session.leaving(), Leaving::Loses(_)));
    desk.until(|session| matches!(session.saving(), Saving::Failed(_)));
    assert!(desk.says("What you typed in Meeting of friends is only in this window. Leave it open"));
}

#[test]
fn a_record_whose_file_is_missing_says_so_calmly() {
    let (mut desk, id) = Desk::with_meeting();
    fs::remove_file(desk.file(Kind::Event, id)).unwrap();
    desk.until(|session| session.is_missing(id));
    assert!(desk.says("The file of this is not in your folder any more.") && !desk.is_disabled("Title"));
    desk.type_into("Title", " of friends");
    desk.save();
    assert!(!desk.says("not in your folder any more"));
    assert_eq!(desk.on_disk(Kind::Event, id).title(), "Meeting of friends");
}

/// Pictures of the banners and of what the status says, to be looked at.
#[test]
fn banners_are_drawn() {
    const SIZE: Vec2 = vec2(1280.0, 800.0);
    let looks = [
        ("away-light", SIZE, 1.0, Scheme::Light),
        ("away-dark", SIZE, 1.0, Scheme::Dark),
        ("away-200", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ];
    for (name, size, scale, scheme) in looks {
        let (desk, id) = Desk::with_meeting();
        let mut desk = Desk::at_home(desk.leave(), size, scale);
        desk.until(Session::can_write);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        if size == SIZE {
            desk.press(Role::Link, "Events");
            desk.click_first(Role::ListBoxOption, "Meeting");
        }
        let (folder, pulled) = (desk.folder(), desk.home.path().join("pulled"));
        fs::remove_file(desk.file(Kind::Event, id)).unwrap();
        desk.until(|session| session.is_missing(id));
        desk.draw(&format!("{name}-missing"));
        fs::rename(&folder, &pulled).unwrap();
        desk.until(|session| session.away().is_some());
        desk.draw(&format!("{name}-nothing-typed"));
        let mut before = desk.record(Kind::Event);
        let whole = before.clone();
        before.set_title("Meeting of friends");
        desk.send(Command::Apply(folkmoot::workspace::Change::new(
            "typing",
            vec![folkmoot::workspace::Edit::replace(std::sync::Arc::new(whole), before)],
        )));
        desk.send(Command::SaveNow);
        desk.until(|session| session.leaving() == Leaving::Drafts && matches!(session.saving(), Saving::Failed(_)));
        assert!(desk.says("Your folder is not there any more."));
        let said = "Not saved. What you typed is safe on this computer.";
        assert!(desk.has(said) && !desk.cut_off().iter().any(|cut| cut.starts_with("Not saved")), "{name}");
        assert!(!desk.shows("In your Folkmoot folder"), "the line has one thing to say");
        desk.draw(&format!("{name}-typed"));
        assert!(desk.nameless().is_empty() && WIDE.x > SIZE.x);
        fs::rename(&pulled, &folder).unwrap();
    }
}
