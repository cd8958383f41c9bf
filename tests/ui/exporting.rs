//! Saving from the window for other programs: a calendar beside the formats of a page, and a list as a table.

use eframe::egui::Role;
use folkmoot::model::Kind;

use crate::desk::Desk;

/// The text of a file of the home, once it is there.
fn saved(desk: &mut Desk, name: &str) -> String {
    let path = desk.home.path().join(name);
    desk.until(|_| path.exists());
    std::fs::read_to_string(path).unwrap()
}

fn into_home(desk: &mut Desk, name: (&str, &str), folder: &str) {
    let home = desk.home.path().to_str().unwrap().to_owned();
    desk.retype(name.0, name.1);
    desk.retype(folder, &home);
}

#[test]
fn an_event_saves_as_a_calendar_beside_its_formats() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting in the Moot Hall");
    desk.type_into("When", "14 May 2026, 10am to 1pm");
    desk.press_of_page("Save as a file");
    into_home(&mut desk, ("File name", "moot"), "Folder");
    desk.press(Role::Button, "Save as calendar");
    let calendar = saved(&mut desk, "moot.ics");
    assert!(calendar.contains("SUMMARY:Meeting in the Moot Hall"), "{calendar}");
    assert!(calendar.contains("DTSTART;TZID=Europe/London:20260514T100000"));
    desk.until_drawn(|desk| desk.says("Saved moot.ics"));
    desk.press(Role::Button, "Save as calendar");
    desk.until_drawn(|desk| desk.has("Replace it"));
}

#[test]
fn a_list_saves_as_a_table_and_asks_for_contact_details() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_text("Jo Bramble");
    desk.type_into("Email", "jo@example.org");
    desk.press_of_list("Save as a table");
    into_home(&mut desk, ("File name of the list", "without"), "Folder of the list");
    desk.press(Role::Button, "Save as CSV");
    let table = saved(&mut desk, "without.csv");
    assert!(table.contains("Jo Bramble") && !table.contains("example.org"), "{table}");
    desk.until_drawn(|desk| desk.says("How people are reached is not in the table."));
    desk.press(Role::CheckBox, "With contact details");
    into_home(&mut desk, ("File name of the list", "with"), "Folder of the list");
    desk.press(Role::Button, "Save as CSV");
    assert!(saved(&mut desk, "with.csv").contains("jo@example.org"));
}

#[test]
fn the_list_of_events_saves_what_is_to_come() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Next hack");
    desk.type_into("When", "14 May 2030");
    desk.press_of_list("Save as a table or calendar");
    into_home(&mut desk, ("File name of the list", "ahead"), "Folder of the list");
    desk.press(Role::Button, "Save what is to come as iCalendar");
    assert!(saved(&mut desk, "ahead.ics").contains("DTSTART;VALUE=DATE:20300514"));
}
