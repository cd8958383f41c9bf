//! The people of events: who is expected, of how many who register how many come, what they need, and that nothing of that
//! goes out by the way.

mod expected;
mod launches;
mod needs;
mod nowhere;
mod table;
mod turnout;

use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType};
use folkmoot::model::{Event, Id, Kind, Person, Record, Ref};
use jiff::civil::{Date, date};

use crate::cli::Home;
use crate::minutes::world::{pick, when};
use crate::store::moment;

/// A Monday; nothing here knows the real time, and the command line has the same.
const TODAY: Date = date(2026, 11, 23);

fn id(number: u128) -> Id {
    Id::from_number(number)
}

/// A hack event on a day, of a series where that is said.
fn hack(number: u128, day: &str, series: Option<u128>) -> Event {
    let mut event = Event::default();
    (event.header.id, event.header.kind) = (id(number), Kind::Event);
    event.details.title = format!("Hack {number}");
    (event.details.kind, event.details.status) = (pick(EventType::HackEvent), pick(EventStatus::Confirmed));
    (event.details.when, event.details.series) = (when(day), series.map(|series| Ref(id(series))));
    event
}

/// Somebody on the list: the entry and the person go by the same number.
fn entry(number: u128, state: AttendanceState) -> Attendance {
    Attendance { id: id(number + 5_000), person: Some(Ref(id(number))), state: pick(state), ..Attendance::default() }
}

fn person(number: u128, name: &str) -> Person {
    let mut person = Person { full_name: name.into(), ..Person::default() };
    person.header = folkmoot::model::Header::new(Kind::Person, id(number), moment());
    person
}

fn event(event: Event) -> Record {
    Record::Event(Box::new(event))
}

fn somebody(person: Person) -> Record {
    Record::Person(Box::new(person))
}

/// Saves a table and reads the file.
fn csv(home: &Home, options: &[&str]) -> (String, String) {
    let to = home.path("table.csv");
    let ended = home.run_all(&[&["export", "csv"], options, &["--to", to.to_str().unwrap()]].concat());
    assert_eq!(ended.code, 0, "{}", ended.err);
    (std::fs::read_to_string(to).unwrap(), ended.err)
}
