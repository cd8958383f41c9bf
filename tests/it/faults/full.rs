//! Disks without room, for bytes or for names.

use super::disk::Disk;
use super::{goes_on_until, home, on_disk, typing_in, until_failed};
use crate::session::{retitle, until};
use folkmoot::app::{Leaving, Session};

/// F05: the disk is full. The file stays what it was, and what is typed is kept where there is room.
#[test]
#[ignore = "mounts a file system, as root"]
fn f05_a_full_disk_is_said_and_all_of_it_is_written_when_there_is_room() {
    let (home, _) = home();
    let disk = Disk::mount(&home.path().join("disk"), "size=2m");
    let folder = disk.path().join("shared");
    let (mut session, id) = typing_in(home.path(), &folder);
    let filling = disk.fill();
    retitle(&mut session, id, "Typed at once");
    until_failed(
        &mut session,
        "the disk is full",
        "All you typed is kept on this computer and will be saved when there is room.",
    );
    assert_eq!(on_disk(&folder, id), "Meeting");
    goes_on_until(&mut session, id, &folder, &home.path().join("elsewhere"), || drop(filling));
}

/// F05: there is no room for drafts either, which is said as well.
#[test]
#[ignore = "mounts a file system, as root"]
fn f05_a_full_disk_that_has_the_drafts_too_says_that_it_is_only_in_this_window() {
    let (home, _) = home();
    let disk = Disk::mount(&home.path().join("disk"), "size=2m");
    let folder = disk.path().join("shared");
    let (mut session, id) = typing_in(&disk.path().join("home"), &folder);
    let filling = disk.fill();
    retitle(&mut session, id, "Typed at once");
    until_failed(
        &mut session,
        "the disk is full",
        "What you typed in Typed at once is only in this window. Leave it open: it will be saved when there is room.",
    );
    let elsewhere = home.path().join("elsewhere");
    super::copies_work(&mut session, &elsewhere);
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    retitle(&mut session, id, "Typed last");
    drop(filling);
    until(&mut session, Session::is_saved);
    assert_eq!(on_disk(&folder, id), "Typed last");
}

/// F07: there are no more names on the disk.
#[test]
#[ignore = "mounts a file system, as root"]
fn f07_a_disk_without_names_is_as_a_full_one() {
    let (home, _) = home();
    let disk = Disk::mount(&home.path().join("disk"), "size=8m,nr_inodes=64");
    let folder = disk.path().join("shared");
    let (mut session, id) = typing_in(home.path(), &folder);
    let filling = disk.fill_names();
    retitle(&mut session, id, "Typed at once");
    until_failed(&mut session, "the disk is full", "kept on this computer and will be saved when there is room.");
    assert_eq!(on_disk(&folder, id), "Meeting");
    goes_on_until(&mut session, id, &folder, &home.path().join("elsewhere"), || drop(filling));
}
