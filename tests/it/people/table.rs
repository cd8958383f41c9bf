//! The table of who came: what stands there where it is asked for by name, and who may no longer be contacted.

use folkmoot::model::event::AttendanceState::Registered;
use folkmoot::model::event::Needs;
use folkmoot::model::form::{Form, Items, Place};
use folkmoot::model::{Id, Kind, Record};

use super::{csv, entry, event, hack, id, person, somebody};
use crate::cli::Home;
use crate::minutes::world::when;
use crate::sample::full_record;

#[test]
fn addresses_of_those_who_may_not_be_contacted_are_left_out_and_counted() {
    let mut hack = hack(1, "1 December 2026", None);
    let until = ["", "1 January 2027", "22 November 2026", "while the group meets", ""];
    let mut records = Vec::new();
    for (number, until) in (100..).zip(until) {
        let mut one = entry(number, Registered);
        one.may_contact_until = when(until);
        hack.people.attendance.push(one);
        let mut who = person(number, &format!("Person {number}"));
        (who.email, who.do_not_contact) = (format!("p{number}@tarnbridge.example"), number == 104);
        records.push(somebody(who));
    }
    records.push(event(hack));
    let home = Home::with(&records);
    let id = id(1).to_string();
    let (table, told) = csv(&home, &["attendance", &id, "--with-contacts"]);
    let has = |number: u128| table.contains(&format!("p{number}@"));
    assert_eq!((100..105).map(has).collect::<Vec<_>>(), [true, true, false, false, false], "{table}");
    assert!(told.contains("How 3 people are reached is left out"), "{told}");
    assert_eq!(table.lines().count(), 6, "everybody has a row");
}

#[test]
fn needs_have_columns_where_they_are_asked_for() {
    let mut hack = hack(1, "1 December 2026", None);
    let mut one = entry(100, Registered);
    one.needs = Needs { access: "A ramp".into(), dietary: vec!["vegan".into()], ..Needs::default() };
    hack.people.attendance = vec![one];
    let home = Home::with(&[event(hack), somebody(person(100, "Ola Field"))]);
    let id = id(1).to_string();
    for options in [&["attendance", &*id][..], &["attendance", &id, "--with-contacts"]] {
        let (table, told) = csv(&home, options);
        assert!(!table.contains("ramp") && !table.contains("vegan"), "{table}");
        assert!(told.contains("What people need is not in the table."), "{told}");
    }
    let (table, _) = csv(&home, &["attendance", &id, "--with-needs"]);
    assert!(table.contains("Access and support") && table.contains("A ramp") && table.contains("vegan"), "{table}");
}

/// What is left out of a table is a field, and not every field that has the same key.
#[test]
fn fields_are_left_out_by_where_they_stand() {
    let typed = |record: &mut Record, path: &str| {
        let mut found = String::new();
        read(record.form(), path, &mut found);
        assert!(!found.is_empty(), "{path} is filled");
        found
    };
    let check = |kind: Kind, path: &str, is_there: bool| {
        let mut record = full_record(kind);
        let said = typed(&mut record, path);
        let home = Home::with(std::slice::from_ref(&record));
        let (table, _) = csv(&home, &[kind.folder()]);
        assert_eq!(table.contains(&said), is_there, "{kind:?} {path}: {said}");
    };
    check(Kind::Event, "plan/run_sheet/minutes", true);
    check(Kind::Event, "details/venue/address", true);
    check(Kind::Event, "minutes/opening", false);
    check(Kind::Event, "people/attendance/described_as", false);
    check(Kind::Template, "minutes", true);
    check(Kind::Brief, "since/quotes/words", false);
    check(Kind::Brief, "at_events/appearances/quotes/words", false);
    check(Kind::Brief, "at_events/appearances/team/channel", false);
    check(Kind::Brief, "at_events/appearances/team/name", true);
    check(Kind::Brief, "brief/comments/words", false);
    check(Kind::Output, "quotes/words", false);
    check(Kind::Person, "email", false);
    check(Kind::Person, "connections", false);
    check(Kind::Person, "skills", true);
}

/// What stands in a field, of a list in its first item.
fn read(form: &mut dyn Form, path: &str, found: &mut String) {
    let (key, rest) = path.split_once('/').unwrap_or((path, ""));
    let row = form.words().iter().position(|words| words.key == key).unwrap_or_else(|| panic!("{path}"));
    match form.place(row).unwrap() {
        Place::Nested(inner) => read(inner, rest, found),
        Place::Items(items) => read(first(items), rest, found),
        Place::Line(line) => found.push_str(line),
        Place::Text(text) => found.push_str(text.as_str().lines().next().unwrap_or_default()),
        Place::Lines(lines) => found.push_str(&lines[0]),
        Place::Number(number) => found.push_str(&number.unwrap().to_string()),
        _ => panic!("{path} is no text"),
    }
    // Quotation marks are doubled in a table.
    *found = found.split('"').next().unwrap_or_default().to_owned();
}

fn first(items: &mut dyn Items) -> &mut dyn Form {
    assert_ne!(items.id_mut(0).copied(), Some(Id::NONE));
    items.form(0).unwrap()
}
