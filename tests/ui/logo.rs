//! The council's logo in the settings: chosen, described, taken off, and what is said where it can't be printed.

use std::fs;
use std::path::PathBuf;

use eframe::egui::{Role, vec2};
use folkmoot::app::Command;
use folkmoot::model::Kind;
use folkmoot::store::MARKER;
use image::{Rgb, RgbImage};

use crate::desk::Desk;

const SHOWS: &str = "What the logo shows";

fn picture(desk: &Desk, name: &str) -> PathBuf {
    let path = desk.home.path().join(name);
    RgbImage::from_fn(240, 80, |x, y| Rgb([122, (x % 200) as u8, (y * 3) as u8])).save(&path).unwrap();
    path
}

fn at_settings(mut desk: Desk) -> Desk {
    desk.settings("Your council");
    desk
}

#[test]
fn a_logo_is_chosen_described_and_taken_off() {
    let mut desk = at_settings(Desk::empty());
    assert!(desk.has("Choose a picture") && !desk.has("Take the logo off") && !desk.has(SHOWS));
    let source = picture(&desk, "Logo.PNG");
    desk.send(Command::ChooseLogo(source.clone()));
    desk.until_drawn(|desk| desk.has("Your logo"));
    let name = desk.session().workspace().council().logo.clone();
    assert!(name.ends_with(".png"));
    assert_eq!(fs::read(desk.folder().join("attachments").join(&name)).unwrap(), fs::read(source).unwrap());
    desk.type_into(SHOWS, "A plum square");
    desk.saved();
    let marker = fs::read_to_string(desk.folder().join(MARKER)).unwrap();
    assert!(marker.contains(&name) && marker.contains("logo_text: \"A plum square\""), "{marker}");

    let mut desk = at_settings(desk.restart());
    assert!(desk.has("Your logo") && desk.value(SHOWS) == "A plum square");
    desk.draw("settings-logo");
    desk.press(Role::Button, "Take the logo off");
    assert!(!desk.has("Your logo") && desk.session().workspace().logo().is_none());
    assert_eq!(desk.value(SHOWS), "A plum square", "what was typed stays");
    desk.saved();
    let marker = fs::read_to_string(desk.folder().join(MARKER)).unwrap();
    assert!(!marker.contains(&name), "{marker}");
}

/// What the window shows where the header of the first page stands.
fn header_beside_the_form(desk: &Desk) -> Vec<u8> {
    let sheet = desk.place(Role::Image, "Page 1 of 1 of the brief");
    let window = desk.picture();
    let [left, top, width] = [sheet.left(), sheet.top(), sheet.width()].map(|side| side as u32);
    image::imageops::crop_imm(&window, left, top, width, width / 10).to_image().into_raw()
}

#[test]
fn the_page_beside_the_form_has_it() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.until_page();
    desk.until_drawn(|desk| desk.has("Page 1 of 1 of the brief"));
    let without = header_beside_the_form(&desk);
    let source = picture(&desk, "logo.jpg");
    desk.send(Command::ChooseLogo(source));
    desk.until(|session| session.workspace().logo().is_some());
    let plum = |pixel: &[u8]| pixel[0] > 90 && pixel[1] < 90;
    desk.until_drawn(|desk| header_beside_the_form(desk).chunks(4).any(plum));
    assert!(!without.chunks(4).any(plum));
}

#[test]
fn what_is_no_picture_is_not_copied_and_the_logo_stays() {
    let mut desk = at_settings(Desk::over(&[], vec2(1200.0, 1400.0), 1.0));
    let source = picture(&desk, "logo.png");
    desk.send(Command::ChooseLogo(source));
    desk.until(|session| session.workspace().logo().is_some());
    let letter = desk.home.path().join("logo.svg");
    fs::write(&letter, "<svg/>").unwrap();
    desk.send(Command::ChooseLogo(letter));
    desk.until_drawn(|desk| desk.says("no picture in PNG or JPEG"));
    desk.draw("settings-logo-refused");
    assert!(desk.has("Your logo") && desk.says("The logo stays as it was."));
    assert_eq!(fs::read_dir(desk.folder().join("attachments")).unwrap().count(), 1);
}

#[test]
fn a_logo_that_has_not_arrived_is_told_and_taken_in_once_it_is_there() {
    let mut desk = Desk::empty();
    let source = picture(&desk, "logo.png");
    desk.send(Command::ChooseLogo(source.clone()));
    desk.until(|session| session.workspace().logo().is_some());
    desk.saved();
    let copy = desk.folder().join("attachments").join(&desk.session().workspace().council().logo);
    fs::remove_file(&copy).unwrap();
    let mut desk = at_settings(desk.restart());
    assert!(desk.says("The picture of your logo is not in the folder.") && desk.says("printed without it"));
    fs::copy(source, copy).unwrap();
    desk.send(Command::LookAgain);
    desk.until_drawn(|desk| desk.has("Your logo"));
    assert!(!desk.says("printed without it") || desk.session().logo_problem().is_none());
}
