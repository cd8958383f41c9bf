//! The window as the processor draws it: only what has changed since the frame before, and never less.

use std::time::Duration;

use eframe::egui::{self, Key, Modifiers, Role};
use folkmoot::model::Kind;
use folkmoot::ui::processor::Picture;

use crate::desk::{Desk, WIDE};
use crate::raster::image;

/// Where the edges of what is drawn fall between pixels.
const SCALE: f32 = 1.25;

/// A window at a scale, and the picture of its last frame.
fn drawn(scale: f32) -> (Desk, Picture) {
    let desk = Desk::with_sample(WIDE, scale);
    let mut picture = Picture::on_several_cores();
    let pixels = desk.draw_over(&mut picture);
    assert_eq!(pixels, picture.pixels().len(), "the first frame draws everything");
    (desk, picture)
}

#[test]
fn a_frame_like_the_one_before_draws_nothing() {
    let (desk, mut picture) = drawn(1.0);
    assert_eq!(desk.draw_over(&mut picture), 0);
}

#[test]
fn what_is_drawn_over_a_frame_is_what_is_drawn_from_nothing() {
    let (mut desk, mut picture) = drawn(SCALE);
    let mut check = |desk: &Desk, after: &str| {
        let pixels = desk.draw_over(&mut picture);
        let mut anew = Picture::default();
        desk.draw_over(&mut anew);
        assert!(pixels > 0, "nothing is drawn after {after}");
        assert!(image(&picture) == image(&anew), "another picture after {after}");
    };
    for (key, after) in [(Key::Num1, "events"), (Key::Num5, "people"), (Key::N, "a new person")] {
        desk.harness.key_press_modifiers(Modifiers::COMMAND, key);
        desk.frames();
        check(&desk, after);
    }
    desk.type_text("Łucja");
    check(&desk, "a name");
    desk.harness.event(egui::Event::PointerMoved(egui::pos2(60.0, 120.0)));
    desk.frames();
    check(&desk, "the pointer over the navigation");
}

#[test]
fn a_letter_draws_a_part_of_the_window() {
    let (mut desk, mut picture) = drawn(1.0);
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    desk.frames();
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    desk.frames();
    desk.type_text("A");
    desk.draw_over(&mut picture);
    // In the form, its title and the list, where the row moves to its new place.
    desk.type_text("b");
    let pixels = desk.draw_over(&mut picture);
    assert!(pixels < picture.pixels().len() / 3, "{pixels} pixels are drawn for a letter");
}

/// Draws frames until the page beside the editor has what was typed. Returns how many pixels were drawn anew for it.
fn drawn_until_at_rest(desk: &mut Desk, picture: &mut Picture) -> usize {
    let (mut pixels, mut quiet) = (0, 0);
    while quiet < 25 {
        desk.frame();
        let anew = desk.draw_over(picture);
        (pixels, quiet) = (pixels + anew, if anew == 0 { quiet + 1 } else { 0 });
        std::thread::sleep(Duration::from_millis(20));
    }
    pixels
}

#[test]
fn a_letter_in_minutes_draws_its_lines_and_those_of_the_page() {
    let (mut desk, mut picture) = drawn(1.0);
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    desk.press(Role::Tab, "Minutes");
    desk.until_page();
    desk.type_into("Opening", "Tea was there a");
    desk.saved();
    drawn_until_at_rest(&mut desk, &mut picture);
    let whole = picture.pixels().len();
    desk.type_text("t");
    let typed = desk.draw_over(&mut picture);
    let rest = drawn_until_at_rest(&mut desk, &mut picture);
    assert!(typed > 0 && typed < whole / 20, "{typed} of {whole} pixels are drawn for a letter");
    assert!(rest > 0 && rest < whole / 12, "{rest} of {whole} pixels are drawn until it is on the page and saved");
}
