//! A meeting on a Thursday as the tests of its minutes find it: an event, and a person for each name, all of whom are
//! there.

use folkmoot::model::event::Attendance;
use folkmoot::model::{Event, Id, Kind, Person, Record, Ref, When};
use jiff::civil::date;

pub fn id(number: u128) -> Id {
    Id::from_parts(1, number)
}

/// The event as it is given but for its identity and its day, and the people.
pub fn attended<'a>(mut event: Event, names: impl IntoIterator<Item = &'a str>) -> Vec<Record> {
    (event.header.id, event.header.kind) = (id(1), Kind::Event);
    event.details.when = When::day(date(2026, 5, 14));
    let mut records = Vec::new();
    for (number, name) in (100..).zip(names) {
        let mut person = Person { full_name: name.to_owned(), ..Person::default() };
        (person.header.id, person.header.kind) = (id(number), Kind::Person);
        let who = Some(Ref(id(number)));
        event.people.attendance.push(Attendance { id: id(number + 100), person: who, ..Attendance::default() });
        records.push(Record::Person(Box::new(person)));
    }
    records.push(Record::Event(Box::new(event)));
    records
}
