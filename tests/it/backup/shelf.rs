//! The folder of backups: what they are called, which are found, which may go.

use std::fs;

use folkmoot::model::Id;
use folkmoot::store::{BackUp, OnShelf, back_up, backup_name, backups_in, keep_newest};
use jiff::ToSpan;

use super::{NewComputer, Office, wall};

#[test]
fn only_what_was_made_by_itself_here_goes() {
    let office = Office::new();
    let (places, folder, shelf) =
        (office.places(), office.bench.store.folder().to_owned(), office.elsewhere.path().join("shelf"));
    fs::create_dir(&shelf).unwrap();
    let workspace = Id::from_number(1);
    let make = |days: i64, quiet: bool, name: Option<&str>| {
        let made = wall() + days.days();
        let to = shelf.join(name.map_or_else(|| backup_name(workspace, made, quiet), str::to_owned));
        back_up(&BackUp { quiet, wall: made, ..office.wanted(&places, &to, &folder) }, &|_| true).unwrap().unwrap();
        to
    };
    let quiet: Vec<_> = (0..5).map(|week| make(week * 7, true, None)).collect();
    let asked = make(-100, false, None);
    // Somebody gave one of their own the name of a quiet one, and another is no backup at all.
    let renamed = make(-50, false, Some(&backup_name(workspace, wall() - 50.days(), true)));
    let other = shelf.join(backup_name(workspace, wall() - 60.days(), true));
    fs::write(&other, "no backup").unwrap();
    fs::write(shelf.join("letter.odt"), "words").unwrap();
    fs::write(shelf.join(backup_name(Id::from_number(2), wall(), true)), "of another workspace").unwrap();
    let found = backups_in(&shelf, workspace).unwrap();
    assert_eq!((found.len(), found[0].made, found[0].quiet), (8, wall() + 28.days(), true));
    // Another computer that shares the folder removes nothing of ours.
    let now = OnShelf { path: quiet[4].clone(), made: wall() + 28.days(), quiet: true };
    assert_eq!(keep_newest(&shelf, workspace, &NewComputer::new().places(), 1, &now).unwrap(), 0);
    assert_eq!(keep_newest(&shelf, workspace, &places, 3, &now).unwrap(), 2);
    let stays = [&quiet[2], &quiet[3], &quiet[4], &asked, &renamed, &other];
    assert!(stays.iter().all(|path| path.exists()) && !quiet[0].exists() && !quiet[1].exists());
    assert_eq!(fs::read_dir(&shelf).unwrap().count(), 8);
    fs::remove_dir_all(&shelf).unwrap();
    assert!(backups_in(&shelf, workspace).unwrap_err().hint.contains("connect it again"));
}

/// Backups of a time when the clock was years ahead go before the one that was made now.
#[test]
fn f56_what_was_made_just_now_never_goes() {
    let office = Office::new();
    let (places, folder, shelf) =
        (office.places(), office.bench.store.folder().to_owned(), office.elsewhere.path().join("shelf"));
    fs::create_dir(&shelf).unwrap();
    let workspace = Id::from_number(1);
    let make = |made: jiff::civil::DateTime| {
        let to = shelf.join(backup_name(workspace, made, true));
        let wanted = BackUp { quiet: true, wall: made, ..office.wanted(&places, &to, &folder) };
        back_up(&wanted, &|_| true).unwrap().unwrap();
        to
    };
    let ahead: Vec<_> = (0..8).map(|week| make(wall() + 4.years() + (week * 7).days())).collect();
    let before = make(wall() - 7.days());
    let now = OnShelf { path: make(wall()), made: wall(), quiet: true };
    assert_eq!(keep_newest(&shelf, workspace, &places, 8, &now).unwrap(), 2);
    assert!(now.path.exists() && before.exists());
    assert_eq!(ahead.iter().filter(|path| path.exists()).count(), 6);
}
