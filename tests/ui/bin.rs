//! The bin: what was deleted waits there, is put back as it was, and goes for good only where somebody says so.

use std::rc::Rc;

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Bin, Command, KeptFor, Scheme, Session, Settings};
use folkmoot::model::Kind;

use crate::desk::Desk;

fn deleted(kind: Kind, titles: &[&str]) -> Desk {
    let mut desk = Desk::empty();
    for title in titles {
        desk.make(kind);
        desk.type_text(title);
        desk.save();
        desk.press(Role::Button, &format!("Delete {title}"));
    }
    desk.saved();
    desk
}

fn is_found(session: &Session) -> bool {
    matches!(session.bin(), Bin::Found(_))
}

fn look(desk: &mut Desk) {
    desk.press(Role::Link, "Bin");
    desk.until(is_found);
}

#[test]
fn what_was_deleted_is_put_back_with_its_id_and_undone_again() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    desk.type_text("Network 7");
    desk.save();
    desk.press(Role::Button, "Delete Network 7");
    desk.saved();
    assert!(desk.session().workspace().get(id).is_none());
    look(&mut desk);
    assert!(desk.has("Network 7") && desk.has("Event, deleted at 9.42am, on this computer"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Put back Network 7");
    assert_eq!(desk.session().workspace().get(id).unwrap().title(), "Network 7");
    desk.saved();
    assert!(desk.on_disk(Kind::Event, id).header().rev.n > 2);
    assert!(desk.has("The bin is empty."), "{:?}", desk.all_names());
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.saved();
    assert!(desk.session().workspace().get(id).is_none());
    desk.until(|session| matches!(session.bin(), Bin::Found(found) if found.len() == 1));
}

#[test]
fn it_waits_over_a_restart() {
    let mut desk = deleted(Kind::Person, &["Jo Farrow"]).restart();
    desk.until(Session::can_write);
    look(&mut desk);
    desk.press(Role::Button, "Put back Jo Farrow");
    desk.saved();
    assert_eq!(desk.record(Kind::Person).title(), "Jo Farrow");
}

#[test]
fn emptying_it_asks_first_and_then_nothing_brings_it_back() {
    let mut desk = deleted(Kind::Person, &["Jo Farrow", "Sam Ellis"]);
    look(&mut desk);
    desk.press(Role::Button, "Empty the bin");
    assert!(desk.says("2 things go for good") && desk.says("Sam Ellis"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Keep them");
    assert!(desk.has("Put back Jo Farrow"));
    desk.press(Role::Button, "Empty the bin");
    desk.press(Role::Button, "Empty it");
    desk.until(|session| matches!(session.bin(), Bin::Found(found) if found.is_empty()));
    assert!(desk.says("2 deleted things are gone for good."));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().workspace().of_kind(Kind::Person).next().is_none());
}

#[test]
fn the_settings_say_how_long_and_how_much() {
    let mut desk = deleted(Kind::Person, &["Jo Farrow"]);
    desk.settings("Versions and bin");
    desk.until(|session| session.room_taken().is_some());
    assert!(desk.says("what was deleted") && desk.says("drafts nothing"), "{:?}", desk.all_names());
    desk.harness.get_by_role_and_label(Role::Button, "Open the bin").scroll_to_me();
    desk.frames();
    desk.press(Role::RadioButton, "Keep what was deleted for: 3 months");
    assert_eq!(desk.session().settings().keep_deleted, KeptFor::Quarter);
    assert_eq!(desk.session().settings().keep_versions, KeptFor::Year);
    desk.press(Role::Button, "Open the bin");
    desk.until(is_found);
    assert!(desk.says("for 3 months"));
}

#[test]
fn what_was_deleted_long_ago_goes_by_itself() {
    let home = deleted(Kind::Person, &["Jo Farrow"]).leave();
    let mut desk = Desk::years_later(Rc::clone(&home));
    look(&mut desk);
    assert!(desk.has("Put back Jo Farrow"), "a clock so far ahead of all that was saved may be wrong");
    desk.make(Kind::Event);
    desk.type_text("Network 7");
    desk.saved();
    desk.leave();
    let mut desk = Desk::years_later(home);
    let started = std::time::Instant::now();
    while !matches!(desk.session().bin(), Bin::Found(found) if found.is_empty()) {
        desk.press(Role::Link, "Home");
        look(&mut desk);
        assert!(started.elapsed().as_secs() < 30, "it stayed");
    }
}

/// Pictures to look at.
#[test]
fn it_can_be_drawn() {
    let mut desk =
        deleted(Kind::Event, &["Network 7", "A hack event about floods, rivers and towns that are near them"]);
    desk.list(Kind::Person);
    look(&mut desk);
    desk.draw("bin-light");
    desk.press(Role::Button, "Empty the bin");
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.draw("bin-asks-dark");
    assert!(desk.nameless().is_empty() && desk.without_glyphs().is_empty());
    desk.settings("Versions and bin");
    desk.harness.get_by_label("Keep what was deleted for").scroll_to_me();
    desk.frames();
    desk.draw("bin-settings");
}
