//! Pictures in little: made while the window goes on, and tried again where they could not be shown.

use std::fs;

use eframe::egui::Role;
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Session, Sheet, Thumbnail};
use folkmoot::documents::{Concern, Origin, TextSize, named};
use folkmoot::model::Kind;

use super::{drop, kept, picture};
use crate::desk::{Desk, WIDE};

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
