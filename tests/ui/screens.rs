//! Pictures of the screens over real records, for people to look at. The tests hold that each can be drawn, that
//! every input has a name and that no character lacks a glyph.

use eframe::egui;

use crate::desk::Desk;

#[test]
fn the_minutes_of_a_real_meeting() {
    let mut desk = Desk::with_records(egui::vec2(1440.0, 900.0), 1.0);
    desk.draw("screen-events");
    let title = desk.record(folkmoot::model::Kind::Event).title();
    desk.click(&title);
    desk.draw("screen-details");
    desk.click("Minutes");
    desk.draw("screen-minutes");
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
