//! A list of people that an event takes in: looked at, put right, and taken in in one step. Everybody in it is invented.

use eframe::egui::{self, Key, Modifiers, Role};
use folkmoot::app::{Scheme, Settings};
use folkmoot::model::event::AttendanceState;
use folkmoot::model::{Id, Kind, Record, When};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const LIST: &str = "Order #,First Name,Surname,Email,Attendee Status,Team,Gender\n\
                    11,Jo,Bramble,jo@example.org,Attending,Quay Library,f\n\
                    12,Ida,Holm,ida@example.org,Checked In,Mill House,f\n\
                    13,,,,Attending,,\n\
                    14,Sam,Okoro,,Attending,,m\n";

fn hack() -> Record {
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(100), Timestamp::UNIX_EPOCH) else {
        panic!()
    };
    event.details.title = "Made in Tarnbridge".to_owned();
    event.details.when = When::day(date(2026, 6, 20));
    Record::Event(event)
}

fn ida() -> Record {
    let Record::Person(mut ida) = Record::new(Kind::Person, Id::from_number(7), Timestamp::UNIX_EPOCH) else {
        panic!()
    };
    ida.full_name = "Ida Holm".to_owned();
    Record::Person(ida)
}

/// The people of an event, with the box for a list open.
fn asked(size: egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&[hack(), ida()], size, scale);
    desk.open(Kind::Event, "Made in Tarnbridge");
    desk.press(Role::Tab, "People");
    desk.click("Take in a list of people");
    desk
}

/// Types where the file is, as somebody does who has no dialog.
fn look_at(desk: &mut Desk, text: &str) {
    let path = desk.home.path().join("attendees.csv");
    std::fs::write(&path, text).unwrap();
    desk.frames();
    desk.retype("File with the list", path.to_str().unwrap());
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until_drawn(|desk| {
        !desk.has("Reading the list\u{2026}") && !desk.has("Look at it") || desk.says("Nothing was taken in.")
    });
    desk.frames();
}

fn states(desk: &Desk) -> Vec<(String, AttendanceState)> {
    let workspace = desk.session().workspace();
    let entries = desk.event().people.attendance;
    entries.iter().map(|entry| (workspace.title(entry.person.unwrap().0).unwrap(), entry.state.get())).collect()
}

#[test]
fn a_list_is_shown_put_right_and_taken_in_in_one_step() {
    let mut desk = asked(WIDE, 1.0);
    look_at(&mut desk, LIST);
    for words in [
        "3 people come onto the list: 2 new, 1 known already.",
        "1 row can\u{2019}t be understood and is left out.",
        "Row 4: It has no name.",
        "Row 2: Jo Bramble, jo@example.org, Registered, New",
        "Row 3: Ida Holm, ida@example.org, Came, Known already",
    ] {
        assert!(desk.has(words), "{words}");
    }
    assert!(desk.says("Left out: Order #, Team, Gender."));
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 1, "nothing is changed before");
    desk.draw("taking in a list");

    desk.choose("Team", "Organisation");
    desk.until_drawn(|desk| desk.has("Row 2: Jo Bramble, jo@example.org, Quay Library, Registered, New"));
    desk.click("Take in 3 people");
    desk.until(|session| session.workspace().of_kind(Kind::Person).count() == 3);
    use AttendanceState::{Came, Registered};
    let expected = [("Jo Bramble", Registered), ("Ida Holm", Came), ("Sam Okoro", Registered)];
    assert_eq!(states(&desk), expected.map(|(name, state)| (name.to_owned(), state)));
    assert_eq!(desk.session().workspace().of_kind(Kind::Organisation).count(), 2);
    desk.until_drawn(|desk| desk.says("Took in 3 people for Made in Tarnbridge."));

    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.event().people.attendance.is_empty());
    assert_eq!(desk.session().workspace().len(), 2, "one step takes all of it back");
}

#[test]
fn a_column_that_is_chosen_for_one_is_no_others() {
    let mut desk = asked(WIDE, 1.0);
    look_at(&mut desk, "Name,Email,Other email\nJo Bramble,jo@example.org,jo@home.example\n");
    desk.choose("Other email", "Email");
    desk.frames();
    assert_eq!(desk.holds(Role::ComboBox, "Email"), "Leave out");
    desk.until_drawn(|desk| !desk.is_disabled("Take in 1 person"));
    desk.click("Take in 1 person");
    desk.until(|session| session.workspace().of_kind(Kind::Person).count() == 2);
    let people = desk.session().workspace().of_kind(Kind::Person);
    assert!(people.map(|record| format!("{record:?}")).any(|record| record.contains("jo@home.example")));
}

#[test]
fn a_list_can_be_taken_in_by_the_keyboard_alone_and_left_with_escape() {
    let mut desk = asked(WIDE, 1.0);
    desk.frames();
    let path = desk.home.path().join("names.csv");
    std::fs::write(&path, "Jo Bramble\nZeb Marl\n").unwrap();
    desk.type_text(path.to_str().unwrap());
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until_drawn(|desk| desk.has("Take in 2 people"));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("Take in 2 people"));
    assert_eq!(desk.session().workspace().len(), 2);

    desk.click("Take in a list of people");
    desk.frames();
    assert!(desk.has("File with the list"), "it begins anew");
    desk.type_text(path.to_str().unwrap());
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until_drawn(|desk| desk.has("Take in 2 people"));
    desk.focus_on(Role::Button, "Take in 2 people");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.until(|session| session.workspace().of_kind(Kind::Person).count() == 3);
    assert_eq!(states(&desk).len(), 2);
}

#[test]
fn a_file_that_is_no_list_is_told_and_another_can_be_chosen() {
    let mut desk = asked(WIDE, 1.0);
    look_at(&mut desk, "Name,Email\nJo Bramble,\"jo@example.org\nIda Holm,\n");
    assert!(desk.says("In row 2 a quotation mark is opened and never closed"));
    desk.draw("taking in a broken list");
    look_at(&mut desk, LIST);
    assert!(desk.has("Take in 3 people"));
    desk.click("Choose another file");
    assert!(desk.has("File with the list"));
}

#[test]
fn whoever_is_on_the_list_already_is_not_taken_in_twice() {
    let mut desk = asked(WIDE, 1.0);
    look_at(&mut desk, LIST);
    desk.click("Take in 3 people");
    desk.until(|session| session.workspace().of_kind(Kind::Person).count() == 3);
    desk.click("Take in a list of people");
    look_at(&mut desk, LIST);
    assert!(desk.has("3 people are on the list already, and nothing of them changes."));
    assert!(desk.is_disabled("Take in 0 people"));
}

#[test]
fn whoever_is_on_the_list_already_goes_on_to_the_state_of_a_list_where_that_is_ticked() {
    let mut desk = asked(WIDE, 1.0);
    look_at(&mut desk, "Jo Bramble\nIda Holm\n");
    desk.click("Take in 2 people");
    desk.until(|session| session.workspace().of_kind(Kind::Person).count() == 2);
    desk.click("Take in a list of people");
    look_at(&mut desk, "Jo Bramble\nIda Holm\n");
    desk.choose("They come in as", "Confirmed");
    desk.until_drawn(|desk| desk.has("2 people are on the list already, and nothing of them changes."));
    desk.press(Role::CheckBox, "Those who are on the list already go on to this state too");
    desk.until_drawn(|desk| desk.has("2 people are on the list already, and brought up to date."));
    desk.draw("taking in a list again");
    desk.click("Take in 2 people");
    desk.until_drawn(|desk| states(desk).iter().all(|(_, state)| *state == AttendanceState::Confirmed));
}

#[test]
fn it_can_be_read_in_a_small_window_in_large_print_and_in_the_dark() {
    let look = |desk: &mut Desk, name: &str| {
        look_at(desk, LIST);
        assert_eq!(desk.nameless(), Vec::<String>::new());
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
        desk.draw(&format!("taking in a list {name}"));
    };
    look(&mut asked(egui::vec2(720.0, 450.0), 2.0), "large");
    let mut desk = asked(WIDE, 1.0);
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(folkmoot::app::Command::SetSettings(Box::new(settings)));
    look(&mut desk, "dark");
}

#[test]
fn ten_thousand_people_do_not_hold_up_the_window() {
    let mut desk = asked(WIDE, 1.0);
    let row = |number: usize| format!("Name{number} Surname{number},n{number}@example.org\n");
    let text: String = std::iter::once("Name,Email\n".to_owned()).chain((0..10_000).map(row)).collect();
    let path = desk.home.path().join("many.csv");
    std::fs::write(&path, text).unwrap();
    desk.retype("File with the list", path.to_str().unwrap());
    desk.harness.key_press_modifiers(Modifiers::NONE, Key::Enter);
    desk.frame();
    desk.frame();
    assert!(desk.has("Reading the list\u{2026}"), "it is read elsewhere, while the window goes on");
    desk.until_drawn(|desk| desk.has("Take in 10000 people"));
}

#[test]
fn agreed_minutes_take_nobody_in() {
    let mut hack = hack();
    if let Record::Event(event) = &mut hack {
        event.minutes.status = folkmoot::model::event::MinutesStatus::Agreed.into();
        event.minutes.fingerprint = "of what was agreed".into();
    }
    let mut desk = Desk::over(&[hack], WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge");
    desk.press(Role::Tab, "People");
    assert!(!desk.has("Take in a list of people"));
}
