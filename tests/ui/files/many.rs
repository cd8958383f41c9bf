//! Many files, and files of long names.

use std::fs;
use std::path::PathBuf;

use eframe::egui::Role;
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale, Thumbnail};
use folkmoot::model::event::EventType;
use folkmoot::model::header::Attachment;
use folkmoot::model::{Kind, Record};
use folkmoot::workspace::{Change, Edit};

use super::{drop, kept, picture};
use crate::desk::Desk;

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
