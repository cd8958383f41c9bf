//! The first run: one screen, nothing obligatory, and each way to begin leads to a folder that is open.

use std::rc::Rc;

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Scheme, Session, TextScale};
use folkmoot::model::Kind;
use folkmoot::store::Places;

use crate::desk::{Desk, WIDE};

fn desk() -> Desk {
    Desk::at_first_frame(Rc::new(tempfile::tempdir().unwrap()), WIDE, 1.0)
}

fn open(session: &Session) -> bool {
    session.folder().is_some() && !session.is_loading()
}

#[test]
fn it_is_one_screen_with_a_promise_and_three_ways() {
    let mut desk = desk();
    desk.frames();
    for says in ["Welcome to Folkmoot", "How would you like to begin?", "Folkmoot never uses the network."] {
        assert!(desk.says(says), "{says}");
    }
    let ways = ["Look round a sample council", "Start my own", "Open a folder that is there"];
    let radios = desk.names(Role::RadioButton);
    assert!(ways.iter().all(|way| radios.contains(&(*way).to_owned())), "{radios:?}");
    assert!(desk.session().folder().is_none(), "nothing is made before somebody has chosen");
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    desk.draw("first-run-light");
    desk.press(Role::RadioButton, "Colours: Dark");
    assert_eq!(desk.session().settings().scheme, Scheme::Dark);
    desk.draw("first-run-dark");
    desk.press(Role::RadioButton, "Size of text: Larger");
    assert_eq!(desk.session().settings().text, TextScale::Larger);
}

#[test]
fn the_sample_is_chosen_already_and_opens_at_home() {
    let mut desk = desk();
    desk.frames();
    desk.press(Role::Button, "Look round");
    desk.until(open);
    assert!(desk.has("This is the sample.") && desk.has("Made in Tarnbridge 2"));
    let settings = Places::under(desk.home.path()).settings.join("settings.ron");
    desk.until(|_| settings.exists());
    let home = desk.leave();
    assert!(!Places::under(home.path()).default_workspace().exists(), "the usual folder is left for one's own");
    let mut desk = Desk::at_first_frame(home, WIDE, 1.0);
    desk.until(open);
    assert!(!desk.says("Welcome to Folkmoot") && desk.has("Made in Tarnbridge 2"));
}

#[test]
fn ones_own_folder_is_made_where_it_is_said_to_be_kept() {
    let mut desk = desk();
    desk.frames();
    desk.press(Role::RadioButton, "Start my own");
    let usual = desk.session().usual_folder();
    assert_eq!(desk.value("Where your own folder is kept"), usual.display().to_string());
    let chosen = desk.home.path().canonicalize().unwrap().join("mine");
    desk.retype("Where your own folder is kept", chosen.to_str().unwrap());
    desk.type_into("Your name, as it should be printed", "Jo Bramble");
    desk.type_into("Your council or organisation", "Tarnbridge Council");
    desk.press(Role::Button, "Start my own");
    desk.until(open);
    desk.until(|session| session.workspace().council().name == "Tarnbridge Council");
    assert_eq!((desk.folder(), desk.session().settings().you.name.as_str()), (chosen, "Jo Bramble"));
    assert!(desk.says("Begin with an event"));
    desk.key(Modifiers::COMMAND, Key::N);
    desk.make_as_asked();
    assert_eq!(desk.session().workspace().of_kind(Kind::Event).count(), 1);
}

#[test]
fn from_the_sample_one_press_leads_to_a_folder_of_ones_own_with_the_council_that_was_typed_at_the_start() {
    let mut desk = desk();
    desk.frames();
    desk.type_into("Your council or organisation", "Tarnbridge Council");
    desk.press(Role::Button, "Look round");
    desk.until(open);
    desk.press(Role::Link, "Start my own folder");
    desk.until(|session| open(session) && !session.folder().unwrap().ends_with("Sample council"));
    assert_eq!(desk.folder(), desk.session().usual_folder().canonicalize().unwrap());
    assert_eq!(desk.session().workspace().council().name, "Tarnbridge Council");
    assert!(desk.says("Begin with an event"));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_and_another_way_is_open() {
    let mut desk = desk();
    desk.frames();
    let taken = desk.home.path().join("taken");
    std::fs::create_dir_all(&taken).unwrap();
    std::fs::write(taken.join("letter.txt"), "Dear all").unwrap();
    desk.press(Role::RadioButton, "Start my own");
    desk.retype("Where your own folder is kept", taken.to_str().unwrap());
    desk.press(Role::Button, "Start my own");
    desk.until_drawn(|desk| desk.says("This folder has other things in it."));
    desk.press(Role::RadioButton, "Look round a sample council");
    desk.press(Role::Button, "Look round");
    desk.until(open);
    assert!(desk.has("This is the sample."));
}

#[test]
fn it_is_done_by_keyboard_alone_and_no_other_key_acts() {
    let mut desk = desk();
    desk.frames();
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.key(Modifiers::COMMAND, Key::N);
    assert!(desk.says("Welcome to Folkmoot"));
    desk.focus_on(Role::RadioButton, "Look round a sample council");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    desk.key(Modifiers::NONE, Key::Tab);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until(open);
    assert_eq!(desk.folder(), desk.session().usual_folder().canonicalize().unwrap());
}

#[test]
fn it_fits_small_windows() {
    for (name, size) in [("first-run-narrow", vec2(560.0, 800.0)), ("first-run-small", vec2(480.0, 360.0))] {
        let mut desk = Desk::at_first_frame(Rc::new(tempfile::tempdir().unwrap()), size, 1.0);
        desk.frames();
        desk.draw(name);
        desk.press(Role::Button, "Look round");
        desk.until(open);
    }
}

#[test]
fn after_a_click_on_a_way_to_begin_the_keyboard_goes_on_from_there() {
    let mut desk = desk();
    desk.frames();
    desk.press(Role::RadioButton, "Start my own");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until(open);
    assert_eq!(desk.folder(), desk.session().usual_folder().canonicalize().unwrap());
}
