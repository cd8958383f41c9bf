//! The print pack in the window: what is in it, how many pages it has, what is left out, and how it prints.

use std::fs;

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;

const HACK: &str = "Made in Tarnbridge 2";

/// The pack of the sample's hack, from Home.
fn pack(size: eframe::egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over_sample(size, scale);
    desk.press(Role::Button, &format!("Print pack for {HACK}"));
    desk.frames();
    desk
}

/// The first paper is counted; the others follow in order.
fn counted(desk: &mut Desk) {
    desk.until_drawn(|desk| desk.has("3 pages, 9 copies"));
}

fn leave_only(desk: &mut Desk, titles: &[&str]) {
    for title in desk.names(Role::CheckBox).into_iter().filter(|name| !titles.contains(&name.as_str())) {
        desk.press(Role::CheckBox, &title);
    }
}

#[test]
fn every_paper_of_the_next_event_is_ticked_and_counted() {
    let mut desk = pack(WIDE, 1.0);
    for title in ["Run sheet, for the crew", "Badges, ten on a page", "Briefs, A4", "Risk assessment"] {
        assert!(desk.names(Role::CheckBox).iter().any(|name| name == title), "{title}");
    }
    for place in ["To the crew", "To the door", "On the tables", "On the walls"] {
        assert!(desk.names(Role::Heading).iter().any(|name| name == place), "{place}");
    }
    counted(&mut desk);
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
}

#[test]
fn what_is_ticked_prints_as_one_pdf() {
    let mut desk = pack(WIDE, 1.0);
    leave_only(&mut desk, &["Poster, A4", "Feedback slips", "Emergency sheet"]);
    desk.press(Role::Button, "Print 3 documents");
    desk.until(|session| session.shown().is_some());
    let shown = desk.session().shown().unwrap().to_owned();
    assert!(shown.to_string_lossy().ends_with("print pack.pdf"), "{}", shown.display());
    assert!(fs::read(shown).unwrap().starts_with(b"%PDF"));
}

#[test]
fn files_go_into_a_new_folder_and_nothing_is_written_over() {
    let mut desk = pack(WIDE, 1.0);
    let home = desk.home.path().to_owned();
    leave_only(&mut desk, &["Poster, A4", "Feedback slips"]);
    desk.press(Role::RadioButton, "Print it: As separate files");
    desk.retype("Folder to save it in", home.to_str().unwrap());
    for _ in 0..2 {
        desk.press(Role::Button, "Save 2 documents as files");
        desk.until(|session| !session.is_printing());
        desk.frames();
    }
    let folders = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path());
    let mut made: Vec<_> = folders.filter(|path| path.to_string_lossy().contains("print pack")).collect();
    made.sort();
    assert_eq!(made.len(), 2, "{made:?}");
    assert!(made[1].to_string_lossy().ends_with("print pack 2"));
    assert!(made[0].join("01 poster a4.pdf").is_file() && made[0].join("02 feedback-slips.pdf").is_file());
}

#[test]
fn what_is_left_out_leads_to_its_field_and_escape_goes_back() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Open house");
    desk.press_of_page("Print pack");
    assert!(desk.has("No risk has been written down yet."));
    assert!(desk.has("No meal is on the run sheet, and nobody who is expected has said what they take."));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.press(Role::Button, "Back to the form");
    assert!(desk.has("Title"));
    desk.press_of_page("Print pack");
    desk.click("Risk assessment");
    desk.frames();
    assert!(!desk.names(Role::Heading).iter().any(|name| name == "Left out"));
}

#[test]
fn the_keyboard_goes_in_from_home_and_through_the_pack() {
    let mut desk = pack(WIDE, 1.0);
    let back = Some((Role::Button, "Back to the form".to_owned()));
    assert_eq!(holder(&desk), back);
    desk.key(Modifiers::NONE, Key::Tab);
    assert_ne!(holder(&desk), back);
}

#[test]
fn what_an_event_prints_is_listed_by_when_it_is_wanted() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Print");
    desk.frames();
    desk.press(Role::ComboBox, "Document");
    for heading in ["Before", "On the day", "After"] {
        assert!(desk.has(heading), "{heading}");
    }
    desk.press(Role::ListBoxOption, "Emergency sheet");
    assert!(desk.has("Print emergency sheet"));
}

#[test]
fn pictures_of_it() {
    for (name, size, scale, scheme) in [
        ("pack-light", vec2(1440.0, 1000.0), 1.0, Scheme::Light),
        ("pack-double-dark", vec2(720.0, 500.0), 2.0, Scheme::Dark),
    ] {
        let mut desk = pack(size, scale);
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.until_drawn(|desk| desk.says("with all copies") && !desk.says("Making the pages"));
        desk.draw(name);
        assert_eq!(
            desk.filled().len(),
            1,
            "{name}: the pack prints, and the page beside it waits: {:?}",
            desk.filled()
        );
    }
}
