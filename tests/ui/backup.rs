//! The backup in the settings: chosen, made, told, made by itself, given up, and brought back into another folder.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::{Role, vec2};
use folkmoot::app::{BackupCommand, Command, Session, ToRestore};
use folkmoot::model::Kind;
use folkmoot::store::{Places, Store, backup_name, check_backup};

use crate::desk::Desk;

fn shelf(desk: &Desk) -> PathBuf {
    let shelf = desk.home.path().join("stick");
    fs::create_dir_all(&shelf).unwrap();
    shelf
}

fn backups(desk: &Desk) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(desk.home.path().join("stick"))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Types a path in the settings and presses the button below.
fn give(desk: &mut Desk, label: &str, path: &std::path::Path, button: &str) {
    desk.retype(label, path.to_str().unwrap());
    desk.press(Role::Button, button);
}

fn with_shelf(desk: &mut Desk) {
    desk.settings("Backup");
    let shelf = shelf(desk);
    give(desk, "Or type where backups go", &shelf, "Keep them here");
}

#[test]
fn a_backup_is_made_told_and_brought_back_beside_the_original() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_text("Hamid Rostami");
    let original = desk.folder();
    desk.settings("Backup");
    assert!(desk.says("No folder for backups is chosen yet.") && desk.says("has made no backup of this folder yet"));
    with_shelf(&mut desk);
    // Typed a moment ago and unsaved: it is saved first.
    desk.press(Role::Button, "Back up now");
    desk.until(|session| session.last_backup().is_some() && !session.is_backing_up());
    desk.until_drawn(|desk| desk.says("Last backup: 8 June 2026 at 9.42am"));
    assert!(desk.says("It was read back whole."));
    let names = backups(&desk);
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("folkmoot-backup-2026-06-08-094200-"), "{names:?}");
    let file = desk.home.path().join("stick").join(&names[0]);
    assert_eq!(check_backup(fs::File::open(&file).unwrap()).unwrap().records, 1);

    desk.press(Role::Button, "Restore from a backup");
    give(&mut desk, "Or type where the backup is", &file, "See what is in it");
    desk.until(|session| matches!(session.to_restore(), ToRestore::Found(..)));
    desk.until_drawn(|desk| desk.says("is whole. Made on 8 June 2026 at 9.42am: 1 record"));
    // What is open is refused in words, and stays open.
    give(&mut desk, "Or type the new folder", &original, "Restore it there");
    desk.until_drawn(|desk| desk.says("This is a Folkmoot folder already."));
    let target = desk.home.path().canonicalize().unwrap().join("restored");
    give(&mut desk, "Or type the new folder", &target, "Restore it there");
    // It is opened once that is asked for.
    desk.until_drawn(|desk| desk.says("Restored into") && desk.says("You still work in the folder"));
    assert_eq!(desk.session().folder(), Some(&*original));
    desk.press(Role::Button, "Open it");
    let opened = target.clone();
    desk.until(move |session| session.folder() == Some(&opened) && !session.is_loading());
    assert_eq!(desk.record(Kind::Person).title(), "Hamid Rostami");
    assert!(desk.session().can_write(), "the original's lock is another");
    assert!(original.join("workspace.ron").exists());
}

#[test]
fn what_is_no_backup_is_told_and_nothing_is_written() {
    let mut desk = Desk::empty();
    let letter = desk.home.path().join("letter.zip");
    fs::write(&letter, "Dear all").unwrap();
    desk.settings("Backup");
    desk.press(Role::Button, "Restore from a backup");
    give(&mut desk, "Or type where the backup is", &letter, "See what is in it");
    desk.until_drawn(|desk| desk.says("This is not a whole Folkmoot backup"));
    assert!(desk.says("Nothing was written.") && !desk.has("Restore it there"));
    desk.draw("backup-unusable");
}

#[test]
fn the_weekly_one_is_made_by_itself_and_not_again_before_a_week_is_over() {
    let mut desk = Desk::empty();
    with_shelf(&mut desk);
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.until(|session| session.last_backup().is_some());
    let first = backups(&desk);
    assert!(first.len() == 1 && first[0].starts_with("folkmoot-weekly-2026-06-08-"), "{first:?}");
    assert!(!desk.says("Backed up, and read back whole"), "it is quiet");
    // Off and on again: the last one is fresh.
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    for _ in 0..40 {
        desk.frames();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(backups(&desk), first);
    desk.saved();

    // Years later it begins by itself some time after the start.
    let home = desk.leave();
    let mut desk = Desk::years_later(home);
    desk.until(|session| session.last_backup().is_some_and(|last| last.made.year() == 2086));
    assert_eq!(backups(&desk).len(), 2);
}

#[test]
fn a_folder_that_is_gone_is_told_once_and_calmly() {
    let mut desk = Desk::empty();
    with_shelf(&mut desk);
    fs::remove_dir(desk.home.path().join("stick")).unwrap();
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.until(|session| session.backup_problem().is_some());
    desk.until_drawn(|desk| desk.says("The weekly backup waits."));
    assert!(desk.says("it is not there"));
    desk.draw("backup-waits");
    // Brought back, it is made as soon as somebody says so.
    shelf(&desk);
    desk.press(Role::Button, "Back up now");
    desk.until(|session| session.last_backup().is_some() && !session.is_backing_up());
    assert!(desk.session().backup_problem().is_none());
}

#[test]
fn a_backup_that_is_cancelled_leaves_nothing() {
    let mut desk = Desk::empty();
    desk.fill();
    with_shelf(&mut desk);
    desk.press(Role::Button, "Back up now");
    desk.until_drawn(|desk| desk.has("Cancel the backup"));
    desk.press(Role::Button, "Cancel the backup");
    desk.until(|session: &Session| !session.is_backing_up());
    desk.until_drawn(|desk| desk.says("no half of one is left"));
    assert_eq!(backups(&desk), Vec::<String>::new());
    assert!(desk.session().last_backup().is_none());
}

#[test]
fn everything_of_it_is_in_view_however_large_the_text() {
    for (size, scale, name) in [(vec2(1280.0, 800.0), 1.0, "backup"), (vec2(1280.0, 800.0), 2.0, "backup-200")] {
        let home = Rc::new(tempfile::tempdir().unwrap());
        fs::create_dir_all(Places::under(home.path()).default_workspace()).unwrap();
        let mut desk = Desk::at_home(home, size / scale, scale);
        with_shelf(&mut desk);
        desk.press(Role::Button, "Back up now");
        desk.until(|session| session.last_backup().is_some() && !session.is_backing_up());
        desk.press(Role::Button, "Restore from a backup");
        desk.frames();
        desk.draw(name);
    }
}

/// What could not be read is told for as long as that backup is the last, whatever is looked at since.
#[test]
#[cfg(unix)]
fn what_is_not_in_the_last_backup_stays_told() {
    let mut desk = Desk::empty();
    let events = desk.folder().join("events");
    fs::create_dir_all(&events).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", events.join("leads out.ron")).unwrap();
    with_shelf(&mut desk);
    desk.press(Role::Button, "Back up now");
    desk.until(|session| session.last_backup().is_some() && !session.is_backing_up());
    desk.until_drawn(|desk| desk.says("1 file could not be read, or not as a whole"));
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    for _ in 0..40 {
        desk.frames();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(backups(&desk).len(), 1, "it is fresh");
    assert!(!desk.says("It was read back whole.") && desk.session().backup_problem().is_some());
    desk.saved();
    let home = desk.leave();
    let mut desk = Desk::at_home(home, vec2(1280.0, 800.0), 1.0);
    desk.settings("Backup");
    desk.until_drawn(|desk| desk.says("so not all of your folder is in it"));
}

/// A colleague's weekly backup in a shared folder has none of this computer's drafts.
#[test]
fn the_backup_of_another_computer_does_not_stand_in_for_ones_own() {
    let mut desk = Desk::empty();
    with_shelf(&mut desk);
    let store = Store::open_to_read(&desk.folder(), &Places::under(desk.home.path())).unwrap();
    let theirs = backup_name(store.marker().id, "2026-06-08T08:00:00".parse().unwrap(), true);
    fs::write(shelf(&desk).join(theirs), "made elsewhere").unwrap();
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.until(|session| session.last_backup().is_some());
    assert_eq!(backups(&desk).len(), 2);
}

/// What is asked for comes first, and nobody hears of a quiet one that gave way or was ended by closing the window.
#[test]
fn the_quiet_one_gives_way_and_leaves_nothing() {
    let mut desk = Desk::empty();
    desk.fill();
    let letter = desk.home.path().join("letter.zip");
    fs::write(&letter, "Dear all").unwrap();
    with_shelf(&mut desk);
    let half = |desk: &Desk| backups(desk).iter().any(|name| name.contains(".tmp-"));
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.until_drawn(half);
    desk.send(Command::Backup(BackupCommand::LookInto(letter)));
    desk.until(|session| matches!(session.to_restore(), ToRestore::Unusable(_)));
    desk.until_drawn(|desk| !half(desk));
    assert!(!desk.says("Cancelled") && !desk.says("Backed up, and"));
    assert!(desk.session().last_backup().is_none() && !desk.session().is_backing_up());
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.press(Role::CheckBox, "Make a backup by itself once a week");
    desk.until_drawn(half);
    let home = desk.leave();
    assert_eq!(fs::read_dir(home.path().join("stick")).unwrap().count(), 0, "closing leaves no half one");
}
