//! The folder is gone while it is open, or may only be read.

use std::fs;
use std::path::Path;

use folkmoot::app::{Leaving, Session};

use super::disk::Disk;
use super::{goes_on_until, home, on_disk, opened, typing_in, until_failed};
use crate::session::{retitle, until};

/// F13: the workspace is removed while it is open, as when a drive is pulled out: one types on, and all of it is written
/// when it is back.
#[test]
fn f13_a_folder_that_is_gone_takes_nothing_along_and_is_written_to_when_it_is_back() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    let pulled = home.path().join("pulled");
    fs::rename(&folder, &pulled).expect("renamed");
    until(&mut session, |session| session.away().is_some());
    assert!(session.can_write() && session.workspace().get(id).is_some());
    retitle(&mut session, id, "Typed at once");
    until_failed(
        &mut session,
        "not there",
        "All you typed is kept on this computer and will be saved when it is back.",
    );
    assert!(!folder.exists(), "nothing is written into the empty place");
    goes_on_until(&mut session, id, &folder, &home.path().join("elsewhere"), || {
        fs::rename(&pulled, &folder).expect("renamed");
    });
    until(&mut session, |session| session.away().is_none());
}

/// F13: the same where the window is closed meanwhile: the draft is there the next time.
#[test]
fn f13_what_was_typed_while_it_was_gone_is_there_the_next_time() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    fs::rename(&folder, home.path().join("pulled")).expect("renamed");
    retitle(&mut session, id, "Typed meanwhile");
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    drop(session);
    fs::rename(home.path().join("pulled"), &folder).expect("renamed");
    let mut session = opened(home.path(), &folder, false);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Typed meanwhile"));
    until(&mut session, Session::is_saved);
    assert_eq!(on_disk(&folder, id), "Typed meanwhile");
}

/// F13: another workspace that lies where the open one was is not written to.
#[test]
fn f13_another_workspace_in_its_place_is_left_alone() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    let (pulled, other) = (home.path().join("pulled"), home.path().join("other"));
    drop(typing_in(&home.path().join("others"), &other));
    fs::rename(&folder, &pulled).expect("renamed");
    fs::rename(&other, &folder).expect("renamed");
    until(&mut session, |session| session.away().is_some_and(|problem| problem.what.contains("Another folder")));
    retitle(&mut session, id, "Typed meanwhile");
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    assert_eq!(files(&folder), 1);
    fs::rename(&folder, &other).expect("renamed");
    fs::rename(&pulled, &folder).expect("renamed");
    until(&mut session, |session| session.away().is_none() && session.is_saved());
    assert_eq!(on_disk(&folder, id), "Typed meanwhile");
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder.join("events")).expect("listed").count()
}

/// F11: the disk becomes read-only while the folder is open.
#[test]
#[ignore = "mounts a file system, as root"]
fn f11_a_folder_that_becomes_read_only_lets_one_type_on() {
    let (home, _) = home();
    let disk = Disk::mount(&home.path().join("disk"), "size=8m");
    let folder = disk.path().join("shared");
    let (mut session, id) = typing_in(home.path(), &folder);
    disk.remount("ro");
    retitle(&mut session, id, "Typed at once");
    until_failed(&mut session, "read-only", "is kept on this computer and will be saved when it can be written to.");
    assert!(session.can_write());
    goes_on_until(&mut session, id, &folder, &home.path().join("elsewhere"), || disk.remount("rw"));
}

/// F11: the folder is opened on a drive that is read-only already.
#[test]
#[ignore = "mounts a file system, as root"]
fn f11_a_folder_on_a_read_only_drive_lets_one_type() {
    let (home, _) = home();
    let disk = Disk::mount(&home.path().join("disk"), "size=8m");
    let folder = disk.path().join("shared");
    let (session, id) = typing_in(home.path(), &folder);
    drop(session);
    disk.remount("ro");
    let mut session = opened(home.path(), &folder, false);
    assert!(session.can_write());
    retitle(&mut session, id, "Typed on a read-only drive");
    until_failed(&mut session, "read-only", "is kept on this computer");
    drop(session);
    let mut session = opened(home.path(), &folder, false);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Typed on a read-only drive"), "the draft is there");
    goes_on_until(&mut session, id, &folder, &home.path().join("elsewhere"), || disk.remount("rw"));
}
