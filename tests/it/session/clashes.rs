//! The same record changed here and elsewhere, and nothing is left to join them by: both are kept, and somebody chooses.

use std::fs;
use std::path::Path;

use folkmoot::app::{Command, Saving, Session};
use folkmoot::model::{Id, Kind};

use super::{Desk, change_outside, create, file, retitle, save, until};

fn clashed() -> (Desk, Session, Id) {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "First name");
    save(&mut session);
    let file = file(&session, Kind::Organisation, id);
    retitle(&mut session, id, "My name");
    // It is kept as a draft, and the file is changed before somebody sits down again.
    drop(session);
    change_outside(&file, "First name", "Their name");
    // The version that both were made from is not here, so that nothing tells what either has changed.
    forget_history(desk.home.path(), id);
    let mut session = desk.sit_down();
    until(&mut session, |session| session.clash(id).is_some());
    (desk, session, id)
}

fn forget_history(home: &Path, id: Id) {
    let local = fs::read_dir(home.join("data").join("local")).expect("there");
    local.flatten().for_each(|local| drop(fs::remove_dir_all(local.path().join("history").join(id.to_string()))));
}

#[test]
fn a_change_outside_asks_and_both_are_kept() {
    let (_desk, mut session, id) = clashed();
    assert!(matches!(session.saving(), Saving::Choose));
    assert!(session.read_only(id).is_some());
    let theirs = session.clash(id).and_then(|clash| clash.theirs.clone()).expect("can be read");
    assert_eq!(theirs.title(), "Their name");
    retitle(&mut session, id, "Typed on regardless");
    assert_eq!(session.workspace().title(id).as_deref(), Some("My name"));
}

#[test]
fn keep_mine_writes_mine() {
    let (_desk, mut session, id) = clashed();
    session.send(Command::KeepMine(id));
    until(&mut session, Session::is_saved);
    let text = std::fs::read_to_string(file(&session, Kind::Organisation, id)).expect("a file");
    assert!(text.contains("My name"), "{text}");
    assert!(session.clash(id).is_none());
}

#[test]
fn take_theirs_takes_theirs() {
    let (_desk, mut session, id) = clashed();
    session.send(Command::TakeTheirs(id));
    until(&mut session, |session| session.clash(id).is_none());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
    retitle(&mut session, id, "Ours now");
    save(&mut session);
}

#[test]
fn a_clash_that_was_left_open_is_asked_again() {
    let (desk, session, id) = clashed();
    drop(session);
    let mut session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("My name"));
    let theirs = session.clash(id).and_then(|clash| clash.theirs.clone()).expect("still two versions");
    assert_eq!(theirs.title(), "Their name");
    session.send(Command::TakeTheirs(id));
    until(&mut session, |session| session.clash(id).is_none());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
}

#[test]
fn a_deletion_here_gives_way_to_a_change_elsewhere() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "First name");
    save(&mut session);
    change_outside(&file(&session, Kind::Organisation, id), "First name", "Their name");
    session.send(Command::Delete(id));
    session.send(Command::SaveNow);
    until(&mut session, |session| session.workspace().get(id).is_some());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
    assert!(session.clash(id).is_none() && session.read_only(id).is_none());
    retitle(&mut session, id, "Ours again");
    save(&mut session);
    assert!(session.take_news().iter().any(|news| news.says.contains("was not deleted")));
}
