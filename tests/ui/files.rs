//! Files that are kept with records: dropped on the window, shown in little, described, opened and taken off.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{self, DroppedFile, HoveredFile, Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Session, Settings, Sheet, TextScale, Thumbnail};
use folkmoot::documents::{Concern, Origin, TextSize, named};
use folkmoot::model::event::EventType;
use folkmoot::model::header::Attachment;
use folkmoot::model::parts::WebLink;
use folkmoot::model::{Event, Kind, Record};
use folkmoot::workspace::{Change, Edit};
use image::{Rgb, RgbImage};

use crate::desk::{Desk, WIDE};

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

/// How many small pictures the window holds.
fn textures(desk: &Desk) -> usize {
    let textures = desk.harness.ctx.tex_manager();
    let textures = textures.read();
    textures.allocated().filter(|(_, texture)| texture.name == "a kept file").count()
}

/// An event that is open, with a picture.
fn with_a_picture(desk: &mut Desk) -> String {
    desk.make(Kind::Event);
    desk.tap("Map of the weir");
    let paths = [picture(desk, "weir.jpg", 90)];
    drop(desk, &paths);
    desk.until(|session| session.workspace().of_kind(Kind::Event).any(|one| !one.header().attachments.is_empty()));
    desk.saved();
    kept(desk, Kind::Event)[0].file.clone()
}

fn come_to_the_picture(desk: &mut Desk) {
    desk.press(Role::Tab, "Files");
    desk.until_drawn(|desk| desk.has("Open weir.jpg"));
    desk.harness.get_by_role_and_label(Role::Button, "Open weir.jpg").scroll_to_me();
    desk.frames();
}

#[test]
fn the_window_holds_no_more_pictures_than_it_shows() {
    let mut desk = Desk::empty();
    let file = with_a_picture(&mut desk);
    come_to_the_picture(&mut desk);
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
    assert_eq!(textures(&desk), 1);
    desk.press(Role::Link, "Settings");
    (0..3).for_each(|_| desk.frames());
    assert_eq!(textures(&desk), 0);
    desk.open(Kind::Event, "Map of the weir");
    come_to_the_picture(&mut desk);
    assert_eq!(textures(&desk), 1, "and it is back at once");
}

#[test]
fn what_could_not_be_shown_is_tried_again_when_its_record_is_opened_again() {
    let mut desk = Desk::empty();
    let file = with_a_picture(&mut desk);
    let (copy, aside) = (desk.folder().join("attachments").join(&file), desk.home.path().join("aside"));
    fs::rename(&copy, &aside).unwrap();
    come_to_the_picture(&mut desk);
    let missing = "weir.jpg. The copy of this file is not in your folder.";
    desk.until_drawn(|desk| desk.names(Role::Image).iter().any(|name| name == missing));
    fs::rename(&aside, &copy).unwrap();
    desk.press(Role::Link, "Settings");
    (0..3).for_each(|_| desk.frames());
    desk.open(Kind::Event, "Map of the weir");
    come_to_the_picture(&mut desk);
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
}

#[test]
fn what_could_not_be_shown_is_tried_again_when_the_window_has_the_keyboard_again() {
    let mut desk = Desk::empty();
    let file = with_a_picture(&mut desk);
    let copy = desk.folder().join("attachments").join(&file);
    let whole = fs::read(&copy).unwrap();
    // As a sync program may leave it for a while.
    fs::write(&copy, &whole[..20]).unwrap();
    come_to_the_picture(&mut desk);
    let name = file.clone();
    desk.until(move |session| matches!(session.thumbnail(&name), Some(Thumbnail::None(_))));
    fs::write(&copy, &whole).unwrap();
    desk.send(Command::LookAgain);
    desk.until(move |session| matches!(session.thumbnail(&file), Some(Thumbnail::Drawn(_))));
}

#[test]
fn a_picture_that_comes_back_is_on_the_page_beside_the_form_again() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    let hack = "Made in Tarnbridge 1";
    let record = desk.session().workspace().of_kind(Kind::Event).find(|event| event.title() == hack).unwrap().id();
    let paths = vec![picture(&desk, "weir.jpg", 90)];
    desk.send(Command::Attach(Origin { record, field: "header/attachments".into() }, paths));
    desk.until(move |session| session.workspace().get(record).is_some_and(|one| !one.header().attachments.is_empty()));
    desk.saved();
    let file = desk.session().workspace().get(record).unwrap().header().attachments[0].file.clone();
    let (copy, aside) = (desk.folder().join("attachments").join(&file), desk.home.path().join("aside"));
    fs::rename(&copy, &aside).unwrap();
    let mut desk = Desk::at_home(desk.leave(), WIDE, 1.0);
    desk.open(Kind::Event, hack);
    let row = named("write-up").unwrap();
    let sheet = Sheet { document: row.name, record, style: row.styles[0], size: TextSize::Standard };
    let is_missing = move |session: &Session| {
        let left_out = &session.pages().laid_out(sheet)?.left_out;
        Some(left_out.iter().any(|one| one.concern == Concern::PictureNotShown))
    };
    desk.until(move |session| is_missing(session) == Some(true));
    fs::rename(&aside, &copy).unwrap();
    desk.send(Command::LookAgain);
    desk.until(move |session| is_missing(session) == Some(false));
}

const LONG: &str = "IMG_20260608_094217 the weir seen from the towpath with everybody who came on the day (final).jpg";

/// An event with so many files, some of which have long names and long words, and one of which can't be shown.
fn with_many(desk: &mut Desk, count: usize) {
    desk.make(Kind::Event);
    desk.tap("Map of the weir");
    let notes = desk.home.path().join("notes.txt");
    fs::write(&notes, "as they were typed").unwrap();
    let broken = desk.home.path().join("broken.pdf");
    fs::write(&broken, "%PDF-1.7 and nothing that can be drawn").unwrap();
    let named = |n: u8| if n == 0 { LONG.to_owned() } else { format!("weir {n}.jpg") };
    let pictures: Vec<PathBuf> = (0..10_u8).map(|n| picture(desk, &named(n), n * 20)).collect();
    let paths: Vec<PathBuf> = pictures[..1].iter().chain([&broken, &notes]).chain(&pictures[1..]).cloned().collect();
    if count > 0 {
        drop(desk, &paths[..count]);
    }
    desk.until(move |session| {
        session.workspace().of_kind(Kind::Event).any(|one| one.header().attachments.len() == count)
    });
    let before = desk.session().workspace().of_kind(Kind::Event).next().unwrap().clone();
    let mut event = desk.event();
    event.details.kind = EventType::HackEvent.into();
    if let Some(first) = event.header.attachments.first_mut() {
        first.alt = "Water falls over a low wall of mossy stone; two people in waders measure how deep it is, a third \
                     writes it down on a clipboard, and a heron watches all of them from the far bank, unmoved."
            .into();
    }
    let after = Record::Event(Box::new(event));
    desk.send(Command::Apply(Change::new("a test", vec![Edit::replace(before, after)])));
    desk.saved();
    desk.press(Role::Tab, "Files");
    desk.harness.get_by_role_and_label(Role::Button, "Add a file").scroll_to_me();
    desk.frames();
    if count > 0 {
        let open = format!("Open {LONG}");
        desk.harness.get_by_role_and_label(Role::Button, &open).scroll_to_me();
    }
    desk.frames();
    let files = kept(desk, Kind::Event);
    let waits = move |session: &folkmoot::app::Session, file: &Attachment| {
        matches!(session.thumbnail(&file.file), Some(Thumbnail::Waits))
    };
    desk.until(move |session| !files.iter().any(|file| waits(session, file)));
}

#[test]
fn files_of_long_names_stay_within_their_room() {
    for (name, count, scheme, text) in [
        ("none", 0, Scheme::Light, TextScale::Standard),
        ("one", 1, Scheme::Light, TextScale::Standard),
        ("twelve", 12, Scheme::Light, TextScale::Standard),
        ("twelve-dark", 12, Scheme::Dark, TextScale::Standard),
        ("twelve-200", 12, Scheme::Light, TextScale::Double),
    ] {
        let mut desk = Desk::empty();
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        with_many(&mut desk, count);
        desk.draw(&format!("files-rows-{name}"));
        if count > 0 {
            let [open, off] = ["Open", "Take off"].map(|verb| desk.place(Role::Button, &format!("{verb} {LONG}")));
            let field = desk.input(&format!("What {LONG} shows")).rect();
            assert!(desk.has(&format!("Keep {LONG} off pages")) && desk.has(&format!("Words below {LONG}")));
            assert!(open.right() <= off.left() && off.right() <= field.right() + 1.0, "{name}: {open} {off} {field}");
        }
        if count == 12 {
            desk.harness.get_by_role_and_label(Role::Button, "Open notes.txt").scroll_to_me();
            desk.frames();
            desk.until_drawn(|desk| desk.says("can't be drawn"));
            desk.draw(&format!("files-rows-{name}-below"));
            assert!(!desk.has("What notes.txt shows"));
        }
    }
}

#[test]
fn forty_pictures_are_made_in_little_while_the_window_goes_on() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Forty");
    let paths: Vec<PathBuf> = (0..40_u8).map(|n| picture(&desk, &format!("weir {n}.jpg"), n)).collect();
    drop(&mut desk, &paths);
    // Typing goes on meanwhile.
    desk.tap(" pictures");
    desk.until(|session| session.workspace().of_kind(Kind::Event).any(|one| one.header().attachments.len() == 40));
    assert_eq!(desk.record(Kind::Event).title(), "Forty pictures");
    desk.press(Role::Tab, "Files");
    desk.until_drawn(|desk| desk.has("Open weir 0.jpg"));
    let first = kept(&desk, Kind::Event)[0].file.clone();
    desk.input("What weir 0.jpg shows").scroll_to_me();
    desk.until(move |session| matches!(session.thumbnail(&first), Some(Thumbnail::Drawn(_))));
    let last = kept(&desk, Kind::Event)[39].file.clone();
    assert!(desk.session().thumbnail(&last).is_none(), "what is out of view is not made");
}

#[test]
fn an_output_has_its_files_in_a_place_of_their_own() {
    let mut desk = Desk::empty();
    desk.make(Kind::Output);
    desk.tap("Map of the weir");
    let paths = [picture(&desk, "weir.jpg", 90)];
    drop(&mut desk, &paths);
    desk.until(|session| session.workspace().of_kind(Kind::Output).any(|one| one.header().attachments.len() == 1));
    desk.until_drawn(|desk| desk.has("Open weir.jpg"));
    desk.draw("files-output");
    desk.press(Role::Button, "Notes and files");
    desk.frames();
    assert!(desk.has("Retention class"));
    assert_eq!(desk.harness.query_all_by_label("Add a file").count(), 1);
}

#[test]
fn the_row_of_a_picture_that_is_broken_says_that_it_can_not_be_shown() {
    let mut desk = Desk::empty();
    desk.make(Kind::Output);
    desk.tap("Map of the weir");
    let path = desk.home.path().join("weir.jpg");
    fs::write(&path, b"\xFF\xD8\xFF\xE0 and nothing more").unwrap();
    drop(&mut desk, &[path]);
    desk.until_drawn(|desk| desk.has("Open weir.jpg"));
    assert!(desk.says("No picture of it can be shown or printed."));
}
