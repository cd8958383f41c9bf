//! The main screens as they looked when somebody last looked at them: whatever changes them is seen in the pictures that
//! change with it.
//!
//! `UPDATE_PICTURES=1 cargo test --test ui pictures` draws them anew into `tests/data/pictures`, to be looked at before they
//! are kept. They are drawn by the processor, which draws the same everywhere. A picture that is no longer the same is put
//! into the target folder, beside one that shows what differs.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;
use image::{Rgba, RgbaImage};

use crate::desk::Desk;

const USUAL: (Vec2, f32) = (vec2(1280.0, 800.0), 1.0);
/// As large a window whose everything is twice as large.
const DOUBLE: (Vec2, f32) = (vec2(640.0, 400.0), 2.0);
const HACK: &str = "Made in Tarnbridge 1";
const PROJECT: &str = "Ask Once";
/// How far a colour may be off, of 255, and how many pixels may be off by more: what rounding does elsewhere.
const NEAR: u8 = 12;
const MAY_DIFFER: usize = 60;

/// Holds what a window over the sample shows against the picture of this name.
fn check(name: &str, (size, scale): (Vec2, f32), scheme: Scheme, come_to: impl Fn(&mut Desk)) {
    let mut desk = Desk::with_sample(size, scale);
    desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
    come_to(&mut desk);
    desk.until_page();
    desk.frames();
    assert_eq!(compared(name, &desk.picture()), Ok(()), "look at it, and keep it with UPDATE_PICTURES=1");
}

/// Nothing where the picture is the one that was kept.
fn compared(name: &str, now: &RgbaImage) -> Result<(), String> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pictures").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
        // Without its alpha, which is full everywhere.
        return image::DynamicImage::from(now.clone()).into_rgb8().save(&kept).map_err(|error| error.to_string());
    }
    let before = image::open(&kept).map_err(|error| format!("{}: {error}", kept.display()))?.into_rgba8();
    let differs = differing(&before, now);
    if differs <= MAY_DIFFER {
        return Ok(());
    }
    let beside = |what: &str| PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{what}.png"));
    now.save(beside("now")).unwrap();
    difference(&before, now).save(beside("differs")).unwrap();
    Err(format!("{differs} pixels are not as they were: {}", beside("differs").display()))
}

fn is_near(one: &Rgba<u8>, other: &Rgba<u8>) -> bool {
    one.0.iter().zip(other.0).all(|(one, other)| one.abs_diff(other) <= NEAR)
}

fn differing(before: &RgbaImage, now: &RgbaImage) -> usize {
    if before.dimensions() != now.dimensions() {
        return usize::MAX;
    }
    before.pixels().zip(now.pixels()).filter(|(before, now)| !is_near(before, now)).count()
}

/// What is not as it was, in red over what is.
fn difference(before: &RgbaImage, now: &RgbaImage) -> RgbaImage {
    let mut shown = now.clone();
    for (x, y, pixel) in shown.enumerate_pixels_mut() {
        if before.get_pixel_checked(x, y).is_none_or(|before| !is_near(before, pixel)) {
            *pixel = Rgba([220, 0, 0, 255]);
        }
    }
    shown
}

fn minutes(desk: &mut Desk) {
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    desk.press(Role::Tab, "Minutes");
}

fn plan(desk: &mut Desk) {
    desk.open(Kind::Event, HACK);
    desk.press(Role::Tab, "Plan");
}

fn project(desk: &mut Desk) {
    desk.open(Kind::Brief, PROJECT);
}

fn board(desk: &mut Desk) {
    desk.press(Role::Link, "Outputs");
    if !desk.has("Shown as: Board") {
        desk.click("Order and groups");
    }
    desk.press(Role::RadioButton, "Shown as: Board");
}

fn home(desk: &mut Desk) {
    desk.press(Role::Link, "Home");
}

fn find(desk: &mut Desk) {
    home(desk);
    desk.key(Modifiers::COMMAND, Key::K);
    desk.tap("mar");
}

#[test]
fn home_in_light_dark_and_at_twice_the_size() {
    check("home", USUAL, Scheme::Light, home);
    check("home-dark", USUAL, Scheme::Dark, home);
    check("home-200", DOUBLE, Scheme::Light, home);
}

#[test]
fn the_minutes_beside_their_page() {
    check("minutes", USUAL, Scheme::Light, minutes);
    check("minutes-dark", USUAL, Scheme::Dark, minutes);
    check("minutes-200", DOUBLE, Scheme::Light, minutes);
}

#[test]
fn an_event_that_is_planned() {
    check("plan", USUAL, Scheme::Light, plan);
}

#[test]
fn a_project_and_the_board() {
    check("project", USUAL, Scheme::Light, project);
    check("board", USUAL, Scheme::Light, board);
    check("board-contrast", USUAL, Scheme::HighContrast, board);
}

#[test]
fn what_is_found() {
    check("find", USUAL, Scheme::Light, find);
}

#[test]
fn a_picture_that_differs_is_found() {
    let before = RgbaImage::from_pixel(40, 40, Rgba([250, 250, 250, 255]));
    let mut now = before.clone();
    assert_eq!(differing(&before, &now), 0);
    (0..10).for_each(|x| (0..10).for_each(|y| now.put_pixel(x, y, Rgba([200, 250, 250, 255]))));
    assert_eq!(differing(&before, &now), 100);
    assert_eq!(difference(&before, &now).get_pixel(3, 3), &Rgba([220, 0, 0, 255]));
    let smaller = RgbaImage::from_pixel(20, 40, Rgba([250, 250, 250, 255]));
    assert!(differing(&before, &smaller) > MAY_DIFFER);
}
