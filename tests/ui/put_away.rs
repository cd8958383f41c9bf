//! Files no longer in use, in the settings: found, shown, put away, and back when a record shows them.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use eframe::egui::Role;
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Thumbnail, UnnamedFiles};
use folkmoot::documents::Origin;
use folkmoot::model::header::Attachment;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::{Hash, Places};
use folkmoot::workspace::{Change, Edit};
use image::{Rgb, RgbImage};

use crate::desk::Desk;

const LOOK_AGAIN: &str = "Look again: files no longer in use";

fn picture(desk: &Desk, name: &str) -> PathBuf {
    let path = desk.home.path().join(name);
    RgbImage::from_fn(640, 360, |x, y| Rgb([90, (x % 200) as u8, (y % 256) as u8])).save(&path).unwrap();
    path
}

/// The folder of this computer's own state.
fn local(desk: &Desk) -> PathBuf {
    let all = Places::under(desk.home.path()).data.join("local");
    let folders = fs::read_dir(all).unwrap().map(|entry| entry.unwrap().path());
    folders.into_iter().find(|path| path.is_dir()).unwrap()
}

fn forget_history(desk: &Desk) {
    fs::remove_dir_all(local(desk).join("history")).ok();
}

fn with_files(desk: &mut Desk, change: impl Fn(&mut Vec<Attachment>)) {
    let before = desk.session().workspace().of_kind(Kind::Event).next().unwrap().clone();
    let mut after = Record::clone(&before);
    change(&mut after.header_mut().attachments);
    desk.send(Command::Apply(Change::new("a test", vec![Edit::replace(before, after)])));
    desk.saved();
}

fn look(desk: &mut Desk, button: &str) {
    desk.press(Role::Button, button);
    desk.until(|session| !matches!(session.unnamed_files(), UnnamedFiles::Looking));
}

fn at_the_files(desk: &mut Desk) {
    desk.settings("Your folder");
    desk.press(Role::Button, "Files no longer in use");
    look(desk, "Look for them: files no longer in use");
}

#[test]
fn what_nothing_names_is_put_away_and_comes_back_when_it_is_named() {
    let mut desk = Desk::years_later(Rc::new(tempfile::tempdir().unwrap()));
    let mut record = desk.session().new_record(Kind::Event);
    record.set_title("Open day");
    let to = Origin { record: record.id(), field: "header/attachments".into() };
    desk.send(Command::Apply(Change::new("a test", vec![Edit::create(record)])));
    let paths = vec![picture(&desk, "weir.jpg"), picture(&desk, "map.png")];
    desk.send(Command::Attach(to, paths));
    desk.until(|session| session.workspace().of_kind(Kind::Event).any(|one| one.header().attachments.len() == 2));
    desk.saved();
    let kept = desk.record(Kind::Event).header().attachments.clone();
    let copy = |desk: &Desk, one: &Attachment| desk.folder().join("attachments").join(&one.file);

    at_the_files(&mut desk);
    assert!(desk.says("none that may be put away") && !desk.has("Put them away"), "a record names them");
    with_files(&mut desk, Vec::clear);
    look(&mut desk, LOOK_AGAIN);
    assert!(desk.says("none that may be put away"), "an earlier version does");
    forget_history(&desk);
    look(&mut desk, LOOK_AGAIN);
    assert!(desk.says("none that may be put away"), "undo does");

    let home = desk.leave();
    let mut desk = Desk::years_later(home);
    forget_history(&desk);
    at_the_files(&mut desk);
    let short = |one: &Attachment| format!("{}.{}", &one.file[..8], one.file.rsplit('.').next().unwrap());
    assert!(desk.says("Files no longer in use: 2, ") && desk.says("JPEG picture, ") && desk.says("PNG picture, "));
    assert!(kept.iter().all(|one| desk.has(&format!("Open {}", short(one)))));
    let file = kept[0].file.clone();
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
    assert!(desk.names(Role::Image).contains(&format!("JPEG picture {}", short(&kept[0]))));
    desk.draw("unnamed-files");
    desk.press(Role::Button, "Put them away");
    desk.until_drawn(|desk| desk.says("Put away: 2 files, "));
    desk.until_drawn(|desk| desk.says("none that may be put away"));
    assert!(
        kept.iter().all(|one| !copy(&desk, one).exists() && desk.folder().join("put-away").join(&one.file).exists())
    );

    // As an earlier version or a colleague would have it.
    with_files(&mut desk, |files| files.extend(kept.first().cloned()));
    desk.open(Kind::Event, "Open day");
    desk.press(Role::Tab, "Files");
    let open = format!("Open {}", kept[0].name);
    desk.until_drawn(|desk| desk.has(&open));
    desk.harness.get_by_role_and_label(Role::Button, &open).scroll_to_me();
    desk.frames();
    let file = kept[0].file.clone();
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
    assert!(copy(&desk, &kept[0]).exists() && !copy(&desk, &kept[1]).exists());
}

#[test]
fn while_a_record_cannot_be_read_it_is_said_that_nothing_can_be_put_away() {
    let mut desk = Desk::years_later(Rc::new(tempfile::tempdir().unwrap()));
    fs::create_dir_all(desk.folder().join("attachments")).unwrap();
    fs::write(desk.folder().join("attachments").join(format!("{:064x}.txt", 7)), "some words").unwrap();
    at_the_files(&mut desk);
    assert!(desk.says("Files no longer in use: 1, 10 bytes"));
    fs::create_dir_all(desk.folder().join("events")).unwrap();
    let torn = desk.folder().join("events").join(format!("{}.ron", Id::from_number(9)));
    fs::write(&torn, "(header: (format: 1, kind: Event),\n  details").unwrap();
    // It is found by itself, and said above what is pressed here.
    desk.until(|session| session.unread().len() == 1);
    desk.press(Role::Button, "Put them away");
    desk.until_drawn(|desk| desk.says("can't be told while one can't be read"));
    assert!(!desk.has("Put them away") && desk.says("Every copy is kept."));
    desk.draw("unnamed-files-unknown");
    fs::remove_file(torn).unwrap();
    desk.until(|session| session.unread().is_empty());
    look(&mut desk, LOOK_AGAIN);
    // It is not what its name says, so it stays.
    desk.press(Role::Button, "Put them away");
    desk.until_drawn(|desk| desk.says("It is still in your folder."));
}

#[test]
fn only_what_is_shown_is_put_away_and_what_stays_is_told_with_it() {
    let mut desk = Desk::years_later(Rc::new(tempfile::tempdir().unwrap()));
    let folder = desk.folder().join("attachments");
    fs::create_dir_all(&folder).unwrap();
    for number in 0..60 {
        let content = format!("file {number}");
        fs::write(folder.join(format!("{}.txt", Hash::of(content.as_bytes()))), content).unwrap();
    }
    for number in [1, 2] {
        fs::write(folder.join(format!("{number:064x}.txt")), "not what it was").unwrap();
    }
    at_the_files(&mut desk);
    assert!(desk.says("Files no longer in use: 62, ") && desk.says("And 2 more, to be seen once these are put away."));
    desk.press(Role::Button, "Put these 60 away");
    desk.until_drawn(|desk| desk.says("Put away: 58 files, "));
    assert!(desk.says("2 files stay in place: "));
    desk.until_drawn(|desk| desk.says("Files no longer in use: 4, "));
    assert!(desk.says("58 files lie put away, ") && desk.says("may remove them there for good"));
    assert!(desk.has("Open their folder") && desk.has("Put them away"));
}
