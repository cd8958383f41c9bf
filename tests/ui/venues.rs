//! The venue of a new event is filled in from the events before it, by the names of things.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::event::{Answer, EventType};
use folkmoot::model::{Event, Id, Kind, Record, When};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::desk::{Desk, WIDE};

fn event(number: u128, title: &str, day: Date, change: impl FnOnce(&mut Event)) -> Record {
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(number), Timestamp::UNIX_EPOCH) else {
        panic!("an event")
    };
    event.details.title = title.to_owned();
    event.details.kind = EventType::HackEvent.into();
    event.details.when = When::day(day);
    change(&mut event);
    Record::Event(event)
}

fn desk() -> Desk {
    let hall = event(1, "Made in Harwick 1", date(2025, 11, 8), |event| {
        let venue = &mut event.details.venue;
        (venue.name, venue.room) = ("Corn Hall".to_owned(), "Upper room".to_owned());
        venue.address = "1 Market Place".to_owned();
        venue.wifi = "hall-guests".to_owned();
        venue.step_free = Some(Answer::InPart.into());
        event.people.capacity = Some(60);
    });
    let old = event(2, "An old meeting", date(2023, 5, 2), |event| {
        event.details.venue.name = "Moot Hall".to_owned();
        event.details.venue.address = "2 Mill Lane".to_owned();
    });
    let next = event(3, "Made in Harwick 2", date(2026, 6, 20), |event| {
        event.details.venue.wifi = "typed by hand".to_owned();
    });
    let mut desk = Desk::over(&[hall, old, next], WIDE, 1.0);
    desk.open(Kind::Event, "Made in Harwick 2");
    desk
}

fn next(desk: &Desk) -> Event {
    desk.session().workspace().event(folkmoot::model::Ref(Id::from_number(3))).unwrap().clone()
}

#[test]
fn a_venue_that_was_used_before_fills_what_is_empty_and_one_undo_empties_it() {
    let mut desk = desk();
    assert!(desk.has("Fill in Corn Hall, Upper room") && desk.has("Fill in Moot Hall"));
    desk.type_into("Venue", "corn");
    assert!(!desk.has("Fill in Moot Hall"), "what is typed narrows them");
    assert!(desk.has("Last used for Made in Harwick 1, 8 November 2025"));
    desk.press(Role::Button, "Fill in Corn Hall, Upper room");
    let venue = next(&desk).details.venue;
    assert_eq!((venue.name.as_str(), venue.address.as_str()), ("Corn Hall", "1 Market Place"));
    assert_eq!(venue.wifi, "typed by hand");
    assert_eq!(next(&desk).people.capacity, Some(60));
    assert!(!desk.says("Fill in "), "nothing is left to fill in");
    desk.draw("venue filled in");
    desk.key(Modifiers::COMMAND, Key::Z);
    let venue = next(&desk).details.venue;
    assert_eq!((venue.name.as_str(), venue.address.as_str()), ("corn", ""), "one step, and the typing before it stays");
}

#[test]
fn what_was_used_long_ago_says_so() {
    let mut desk = desk();
    desk.type_into("Venue", "moot");
    let says = "Last used for An old meeting, 2 May 2023: that is over a year ago, so ask whether it still holds";
    assert!(desk.has(says));
    desk.draw("venue offered");
    assert!(desk.nameless().is_empty(), "{:?}", desk.nameless());
}
