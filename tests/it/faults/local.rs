//! What this computer keeps for itself can't be written, while the folder can.

use std::fs;

use folkmoot::app::Session;

use super::{home, on_disk, opened, typing_in};
use crate::session::{retitle, save, until};

/// F12: no history and no drafts can be kept. The program works, and says so.
#[test]
fn f12_without_a_place_for_history_and_drafts_it_works_and_says_so() {
    let (home, folder) = home();
    let (session, id) = typing_in(home.path(), &folder);
    drop(session);
    let data = home.path().join("data");
    fs::remove_dir_all(&data).expect("removed");
    fs::write(&data, "in the way").expect("written");

    let mut session = opened(home.path(), &folder, false);
    assert!(session.can_write());
    let says =
        |session: &Session| session.problems().iter().any(|one| one.what.contains("earlier versions and drafts"));
    assert!(says(&session), "{:?}", session.problems());
    retitle(&mut session, id, "Typed without drafts");
    save(&mut session);
    assert_eq!(on_disk(&folder, id), "Typed without drafts");
    retitle(&mut session, id, "And again");
    super::copies_work(&mut session, &home.path().join("elsewhere"));
    until(&mut session, Session::is_saved);
    assert_eq!(on_disk(&folder, id), "And again");
}
