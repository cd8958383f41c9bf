//! What is known of venues from the events that were there: the latest of each fact, offered where it adds something, and
//! never put over what was typed.

use std::sync::Arc;

use folkmoot::model::event::{Answer, EventStatus};
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::venues::{KnownVenue, known_venues, offered, take};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const NEW: u128 = 90;

fn at(number: u128, day: Date, name: &str, room: &str, change: impl FnOnce(&mut Event)) -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(number), Timestamp::UNIX_EPOCH) else {
        panic!("an event")
    };
    event.details.title = format!("Event {number}");
    event.details.when = When::day(day);
    (event.details.venue.name, event.details.venue.room) = (name.to_owned(), room.to_owned());
    change(&mut event);
    *event
}

fn known(events: Vec<Event>) -> Vec<KnownVenue> {
    let mut workspace = Workspace::default();
    events.into_iter().for_each(|event| workspace.load(Arc::new(Record::Event(Box::new(event)))));
    known_venues(&workspace, Id::from_number(NEW))
}

fn new(name: &str, room: &str) -> Event {
    at(NEW, date(2026, 6, 20), name, room, |_| {})
}

fn hall() -> Vec<KnownVenue> {
    let older = at(1, date(2024, 3, 1), "Corn Hall", "", |event| {
        event.details.venue.wifi = "old-network".to_owned();
        event.details.venue.power = "Two sockets a table".to_owned();
        event.people.capacity = Some(60);
    });
    let newer = at(2, date(2025, 11, 8), "corn hall", "", |event| {
        event.details.venue.address = "1 Market Place".to_owned();
        event.details.venue.wifi = "hall-guests".to_owned();
        event.details.venue.step_free = Some(Answer::Yes.into());
        event.details.venue.key_holder = Some(Ref(Id::from_number(7)));
        event.details.venue.provisional = true;
    });
    known(vec![older, newer])
}

#[test]
fn of_each_fact_the_latest_is_known() {
    let known = hall();
    let [hall] = &known[..] else { panic!("one venue: {known:#?}") };
    assert_eq!(hall.venue.wifi, "hall-guests", "changed at a later event");
    assert_eq!(hall.venue.power, "Two sockets a table", "said by the earlier one alone");
    assert_eq!(hall.capacity, Some(60));
    assert_eq!((hall.title.as_str(), &hall.when), ("Event 2", &When::day(date(2025, 11, 8))));
    assert!(!hall.venue.provisional, "whether it was certain then says nothing of now");
}

#[test]
fn rooms_of_a_house_are_venues_of_their_own_and_what_was_called_off_is_none() {
    let called_off =
        at(3, date(2026, 1, 1), "Moot Hall", "", |event| event.details.status = EventStatus::Cancelled.into());
    let rooms = ["Upper room", "Cellar"].map(|room| at(4, date(2026, 1, 1), "Corn Hall", room, |_| {}));
    let [upper, mut cellar] = rooms;
    cellar.header.id = Id::from_number(5);
    let known = known(vec![called_off, upper, cellar, at(6, date(2026, 1, 1), " ", "", |_| {})]);
    let rooms: Vec<&str> = known.iter().map(|known| known.venue.room.as_str()).collect();
    assert_eq!(rooms, ["Cellar", "Upper room"]);
}

#[test]
fn it_is_offered_by_what_is_typed_while_it_adds_something() {
    let known = hall();
    let check = |name: &str, room: &str, expected: usize| {
        assert_eq!(offered(&known, &new(name, room)).count(), expected, "{name:?} {room:?}");
    };
    check("", "", 1);
    check("corn", "", 1);
    check("hall corn", "", 1);
    check("Corn Hall", "Cellar", 0);
    check("Moot", "", 0);
    let mut full = new("Corn", "");
    take(&mut full, &known[0]);
    assert!(offered(&known, &full).next().is_none(), "there is nothing left to fill in");
}

#[test]
fn choosing_it_fills_what_is_empty_and_nothing_else() {
    let known = hall();
    let mut event = new("corn", "");
    event.details.venue.wifi = "typed by hand".to_owned();
    event.details.venue.step_free = Some(Answer::No.into());
    event.people.capacity = Some(40);
    take(&mut event, &known[0]);
    let venue = &event.details.venue;
    assert_eq!((venue.name.as_str(), venue.address.as_str()), ("corn hall", "1 Market Place"));
    assert_eq!((venue.wifi.as_str(), event.people.capacity), ("typed by hand", Some(40)));
    assert!(venue.step_free.as_ref().is_some_and(|answer| answer.is(Answer::No)));
    assert_eq!(venue.key_holder, Some(Ref(Id::from_number(7))));
}

#[test]
fn two_houses_of_one_name_are_told_apart_by_their_addresses() {
    let hall = |number: u128, year: i16, address: &str, wifi: &str, refuge: &str| {
        at(number, date(year, 3, 1), "Town Hall", "", |event| {
            let venue = &mut event.details.venue;
            (venue.address, venue.wifi, venue.refuge_points) = (address.to_owned(), wifi.to_owned(), refuge.to_owned());
        })
    };
    let in_tarnbridge = || hall(1, 2026, "1 Market Place, Tarnbridge", "tarn-guests", "");
    let in_harwick = || hall(2, 2025, "9 Quay Street, Harwick", "harwick", "Top of the north stairs");
    let found = known(vec![in_tarnbridge(), in_harwick()]);
    let told: Vec<_> = found.iter().map(|one| (one.venue.wifi.as_str(), one.venue.refuge_points.as_str())).collect();
    assert_eq!(told, [("tarn-guests", ""), ("harwick", "Top of the north stairs")]);
    let mut event = new("Town Hall", "");
    assert_eq!(offered(&found, &event).count(), 2, "nobody has said which of them");
    event.details.venue.address = "9 quay street, Harwick ".to_owned();
    let offers: Vec<&str> = offered(&found, &event).map(|one| one.venue.wifi.as_str()).collect();
    assert_eq!(offers, ["harwick"], "the other is another house");
    let same = known(vec![in_harwick(), hall(3, 2026, "", "new-network", ""), hall(4, 2024, " ", "", "")]);
    let [one] = &same[..] else { panic!("one venue: {same:#?}") };
    assert_eq!((one.venue.wifi.as_str(), one.venue.address.as_str()), ("new-network", "9 Quay Street, Harwick"));
    let of_either = known(vec![in_tarnbridge(), in_harwick(), hall(5, 2027, "", "", "Behind the bar")]);
    let of_either: Vec<_> = of_either.iter().map(|one| one.venue.refuge_points.as_str()).collect();
    assert_eq!(
        of_either,
        ["Behind the bar", "", "Top of the north stairs"],
        "it may have been in the one or the other"
    );
}
