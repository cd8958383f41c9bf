//! Pictures of the screens over real records, for people to look at. The tests hold that each can be drawn, that
//! every input has a name and that no character lacks a glyph.

use eframe::egui::{self, Key, Modifiers, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

fn dark(desk: &mut Desk) {
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
}

#[test]
fn the_minutes_of_a_real_meeting() {
    let mut desk = Desk::with_records(vec2(1440.0, 900.0), 1.0);
    desk.draw("screen-events");
    let title = desk.record(Kind::Event).title();
    desk.type_into("Filter events", "7th");
    desk.click(&title);
    desk.draw("screen-details");
    desk.click("Minutes");
    desk.until_page();
    desk.draw("screen-minutes");
    desk.click("Social media surgeries in Birmingham as a peer-to-peer learning approach");
    desk.draw("screen-item");
    desk.click("Add action");
    desk.type_text("Send the survey to everybody");
    desk.draw("screen-action");
}

#[test]
fn an_item_being_written_beside_its_page() {
    let mut desk = Desk::with_records(vec2(1440.0, 900.0), 1.0);
    desk.open(Kind::Event, "7th meeting of the West Midlands Co-Production Network");
    desk.click("Minutes");
    desk.until_page();
    desk.click("Welcome");
    desk.type_into("What was said", " The talk went on over lunch.");
    desk.saved();
    desk.until_page();
    desk.draw("screen-writing");
    let right = desk.input("What was said").rect().right() - 16.0;
    for name in ["Announced as", "The list 1", "The list 2"] {
        desk.input(name).scroll_to_me();
        desk.frames();
        let line = desk.input(name).rect();
        assert!(line.right() <= right + 1.0, "{name} ends at {line:?}, its card at {right}");
        assert!(name != "Announced as" || line.right() >= right - 1.0, "it takes the width of its card: {line:?}");
    }
    assert!(desk.input("The list 1").rect().height() > 30.0, "a line of a list is read to its end");
}

#[test]
fn a_brief_and_what_came_of_it_beside_their_page() {
    let mut desk = Desk::with_sample(vec2(1440.0, 900.0), 1.0);
    desk.open(Kind::Brief, "Ask Once");
    desk.until_page();
    desk.draw("screen-brief");
    desk.press(egui::Role::Tab, "Since then");
    desk.until_page();
    desk.draw("screen-since-then");
}

#[test]
fn whoever_chooses_another_size_of_text_still_sees_the_choice() {
    let mut desk = Desk::empty();
    desk.settings("Look");
    desk.press(egui::Role::RadioButton, "Size of text: Double");
    desk.frames();
    let (choice, window) = (desk.place(egui::Role::RadioButton, "Size of text: Double"), WIDE / 2.0);
    assert!(egui::Rect::from_min_size(egui::Pos2::ZERO, window).contains_rect(choice), "{choice:?}");
}

#[test]
fn small_large_and_dark() {
    for (name, size, scale) in [
        ("screen-1280", vec2(1280.0, 800.0), 1.0),
        ("screen-1920", vec2(1920.0, 1080.0), 1.0),
        ("screen-640-double", vec2(640.0, 400.0), 2.0),
    ] {
        let mut desk = Desk::with_records(size, scale);
        dark(&mut desk);
        let title = desk.record(Kind::Event).title();
        desk.type_into("Filter events", "7th");
        desk.press(egui::Role::ListBoxOption, &title);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.until_page();
        desk.draw(name);
    }
}

#[test]
fn a_new_folder() {
    let mut desk = Desk::empty();
    desk.draw("screen-empty");
    desk.click("Settings");
    desk.draw("screen-settings");
    desk.click("People");
    desk.key(egui::Modifiers::COMMAND, egui::Key::N);
    desk.draw("screen-new-person");
}

#[test]
fn what_is_saved_as_a_file() {
    let mut desk = Desk::with_records(vec2(1440.0, 900.0), 1.0);
    let title = desk.record(Kind::Event).title();
    desk.open(Kind::Event, &title);
    desk.until_page();
    desk.press_of_page("Save as a file");
    desk.draw("screen-save");
}

#[test]
fn the_keys() {
    for (name, size) in [("screen-keys", vec2(1440.0, 900.0)), ("screen-keys-small", vec2(640.0, 400.0))] {
        let mut desk = Desk::with_records(size, 1.0);
        desk.key(Modifiers::NONE, Key::F1);
        desk.draw(name);
    }
}

#[test]
fn a_project_of_the_sample() {
    for (name, size, scale, scheme) in [
        ("screen-project", vec2(1280.0, 800.0), 1.0, Scheme::Light),
        ("screen-project-double", vec2(640.0, 400.0), 2.0, Scheme::Dark),
        ("screen-project-high", vec2(1280.0, 2000.0), 1.0, Scheme::Dark),
    ] {
        let mut desk = Desk::with_sample(size, scale);
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.list(Kind::Brief);
        desk.type_into("Filter project briefs", "Stall");
        desk.press(egui::Role::ListBoxOption, "A Stall for Everyone");
        desk.draw(&format!("{name}-not-ready"));
        desk.list(Kind::Brief);
        desk.retype("Filter project briefs", "Lost");
        desk.press(egui::Role::ListBoxOption, "Lost Corners");
        for page in ["Brief", "At the event", "Since then"] {
            desk.press(egui::Role::Tab, page);
            desk.draw(&format!("{name}-{page}"));
        }
        desk.press(egui::Role::Link, "Map of 23 corners");
        desk.draw(&format!("{name}-output"));
    }
}
