//! Files that are kept with records: dropped on the window, shown in little, described, opened and taken off.

mod many;
mod pictures;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, DroppedFile, HoveredFile, Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Thumbnail};
use folkmoot::documents::Origin;
use folkmoot::model::event::EventType;
use folkmoot::model::header::Attachment;
use folkmoot::model::parts::WebLink;
use folkmoot::model::{Event, Kind, Record};
use folkmoot::workspace::{Change, Edit};
use image::{Rgb, RgbImage};

use crate::desk::Desk;

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn picture(desk: &Desk, name: &str, red: u8) -> PathBuf {
    let path = desk.home.path().join(name);
    RgbImage::from_fn(640, 360, |x, y| Rgb([red, (x % 200) as u8, (y % 256) as u8])).save(&path).unwrap();
    path
}

fn drop(desk: &mut Desk, paths: &[PathBuf]) {
    let dropped = paths.iter().map(|path| Arc::new(Dropped(path.clone())) as _);
    desk.harness.input_mut().dropped_files.extend(dropped);
    desk.frames();
}

fn hover(desk: &mut Desk, paths: &[PathBuf]) {
    let over = |path: &PathBuf| HoveredFile { path: Some(path.clone()), ..HoveredFile::default() };
    desk.harness.input_mut().hovered_files = paths.iter().map(over).collect();
    desk.frame();
    desk.frame();
}

fn kept(desk: &Desk, kind: Kind) -> Vec<Attachment> {
    desk.record(kind).header().attachments.clone()
}

/// Makes the event one of a kind.
fn becomes(desk: &mut Desk, kind: EventType) {
    let before = desk.session().workspace().of_kind(Kind::Event).next().unwrap().clone();
    let mut event = desk.event();
    event.details.kind = kind.into();
    let after = Record::Event(Box::new(event));
    desk.send(Command::Apply(Change::new("a test", vec![Edit::replace(before, after)])));
    desk.frames();
}

#[test]
fn where_what_they_were_for_is_gone_it_is_said_that_nothing_was_kept() {
    let mut desk = Desk::empty();
    let path = picture(&desk, "weir.jpg", 90);
    let to = Origin { record: folkmoot::model::Id::from_number(99), field: "header/attachments".into() };
    desk.send(Command::Attach(to, vec![path]));
    desk.until_drawn(|desk| desk.says("What weir.jpg should be kept with is gone, so nothing was kept."));
}

#[test]
fn files_that_are_dropped_together_are_kept_with_what_is_open_in_one_step() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Open day");
    let notes = desk.home.path().join("notes.txt");
    fs::write(&notes, "as they were typed").unwrap();
    let program = desk.home.path().join("photo.png");
    fs::write(&program, "MZ and what follows").unwrap();
    let paths = [picture(&desk, "weir.jpg", 90), notes, program];
    hover(&mut desk, &paths);
    assert!(desk.says("Let go to keep these 3 files with Open day"));
    desk.draw("files-hover");
    desk.harness.input_mut().hovered_files.clear();
    drop(&mut desk, &paths);
    desk.until(|session| {
        let event = session.workspace().of_kind(Kind::Event).next().unwrap();
        event.header().attachments.len() == 2
    });
    let names: Vec<String> = kept(&desk, Kind::Event).into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["weir.jpg", "notes.txt"]);
    desk.until_drawn(|desk| desk.says("photo.png is a program"));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(kept(&desk, Kind::Event).is_empty());
    assert_eq!(desk.event().details.title, "Open day");
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(kept(&desk, Kind::Event).len(), 2);
}

#[test]
fn where_nothing_is_open_it_is_said_what_to_do() {
    let mut desk = Desk::empty();
    let paths = [picture(&desk, "weir.jpg", 90)];
    hover(&mut desk, &paths);
    assert!(desk.says("Open something first"));
    desk.harness.input_mut().hovered_files.clear();
    drop(&mut desk, &paths);
    desk.until_drawn(|desk| desk.says("Open something first"));
    assert!(!desk.folder().join("attachments").exists());
}

#[test]
fn a_picture_is_shown_in_little_and_described() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Map of the weir");
    let paths = [picture(&desk, "weir.jpg", 90), picture(&desk, "map.png", 200)];
    drop(&mut desk, &paths);
    desk.until(|session| session.workspace().of_kind(Kind::Event).any(|one| one.header().attachments.len() == 2));
    desk.press(Role::Tab, "Files");
    desk.until_drawn(|desk| desk.has("Open weir.jpg"));
    becomes(&mut desk, EventType::NetworkMeeting);
    assert!(!desk.has("What weir.jpg shows"), "no page of a network meeting shows pictures");
    becomes(&mut desk, EventType::HackEvent);
    desk.input("What weir.jpg shows").scroll_to_me();
    let file = kept(&desk, Kind::Event)[0].file.clone();
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
    desk.type_into("What weir.jpg shows", "Water over a low wall");
    desk.type_into("Words below weir.jpg", "The weir in June");
    desk.click("Keep map.png off pages");
    desk.frames();
    assert!(desk.names(Role::Image).contains(&"Water over a low wall".to_owned()));
    desk.draw("files-shown");
    let files = kept(&desk, Kind::Event);
    assert_eq!((files[0].alt.as_str(), files[0].caption.as_str()), ("Water over a low wall", "The weir in June"));
    assert!(files[1].off_pages && !files[0].off_pages);
    desk.saved();
    assert_eq!(desk.on_disk(Kind::Event, desk.record(Kind::Event).id()).header().attachments, files);
    desk.press(Role::Button, "Take off weir.jpg");
    assert_eq!(kept(&desk, Kind::Event).len(), 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(kept(&desk, Kind::Event), files);
}

#[test]
fn a_file_that_is_dropped_on_a_link_is_the_copy_of_what_it_shows() {
    let mut event = Event::default();
    event.header.kind = Kind::Event;
    event.header.id = folkmoot::model::Id::from_number(7);
    event.details.title = "Open day".into();
    let id = folkmoot::model::Id::from_number(8);
    event.details.links.push(WebLink { id, label: "Photo set".into(), ..WebLink::default() });
    let mut desk = Desk::over(&[Record::Event(Box::new(event))], vec2(1440.0, 1400.0), 1.0);
    desk.open(Kind::Event, "Open day");
    let field = format!("details/links/{id}/local_copy");
    let to = Origin { record: desk.event().header.id, field };
    let path = picture(&desk, "weir.jpg", 90);
    desk.send(Command::Attach(to, vec![path.clone()]));
    desk.until(|session| {
        let Some(Record::Event(event)) = session.workspace().of_kind(Kind::Event).next().map(|one| one.as_ref()) else {
            return false;
        };
        event.details.links[0].local_copy.len() == 1 && event.header.attachments.is_empty()
    });
    desk.harness.get_by_role_and_label(Role::Button, "Photo set").scroll_to_me();
    desk.frames();
    let at = desk.place(Role::Button, "Photo set");
    desk.harness.input_mut().events.push(egui::Event::PointerMoved(at.center()));
    desk.frame();
    hover(&mut desk, std::slice::from_ref(&path));
    desk.draw("files-over-link");
    assert!(desk.says("Let go to keep this file beside this link"), "over {at:?}");
    desk.harness.input_mut().hovered_files.clear();
    drop(&mut desk, &[path]);
    desk.until(|session| {
        let Some(Record::Event(event)) = session.workspace().of_kind(Kind::Event).next().map(|one| one.as_ref()) else {
            return false;
        };
        event.details.links[0].local_copy.len() == 2 && event.header.attachments.is_empty()
    });
}
