//! The names of the files that are printed to.

use std::sync::Arc;

use folkmoot::documents::file_name;
use folkmoot::model::event::MinutesStatus;
use folkmoot::model::{Capacity, Event, Id, Kind, Open, Person, Record, parse_when};
use folkmoot::workspace::Workspace;
use jiff::civil::date;

fn name(title: &str, when: &str) -> String {
    let mut event = Event::default();
    event.header.id = Id::from_number(1);
    event.header.kind = Kind::Event;
    event.details.title = title.into();
    event.details.when = parse_when(when, date(2026, 11, 23));
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(Record::Event(Box::new(event))));
    file_name(&workspace, Id::from_number(1), "minutes")
}

#[track_caller]
fn check(title: &str, when: &str, expected: &str) {
    assert_eq!(name(title, when), expected);
}

#[test]
fn the_document_comes_last() {
    let id = Id::from_number(1);
    let mut event = Event::default();
    (event.header.id, event.details.title) = (id, "7th meeting".into());
    event.details.when = parse_when("29 January 2013", date(2026, 11, 23));
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(Record::Event(Box::new(event))));
    for document in folkmoot::documents::DOCUMENTS {
        let expected = format!("2013-01-29 7th meeting {}", document.name);
        assert_eq!(file_name(&workspace, id, document.name), expected);
    }
}

#[test]
fn the_date_comes_first_as_far_as_it_is_known() {
    check("7th meeting", "29 January 2013, 10am", "2013-01-29 7th meeting minutes");
    check("7th meeting", "13/14 October 2012", "2012-10-13 7th meeting minutes");
    check("7th meeting", "October 2012", "2012-10 7th meeting minutes");
    check("7th meeting", "2012", "2012 7th meeting minutes");
    check("7th meeting", "when the hall is free", "7th meeting minutes");
    check("", "29 January 2013", "2013-01-29 minutes");
    check("", "", "minutes");
}

#[test]
fn only_letters_that_every_system_takes() {
    check("../a\\b: \"c\" <d>|e?*", "", "a b c d e minutes");
    check("Ann's café, Tuesday \u{202e}", "", "Ann's café Tuesday minutes");
    check("re\u{301}union", "", "re\u{301}union minutes");
    check("مرحبا 🎉", "", "مرحبا minutes");
}

#[test]
fn a_long_title_ends_at_a_word_and_fits_every_system() {
    check(&"meeting ".repeat(40), "", &format!("{}minutes", "meeting ".repeat(15)));
    for letter in ["x", "م", "会", "𝐀"] {
        assert!(name(&letter.repeat(300), "29 January 2013").len() < 200, "{letter}");
    }
}

#[test]
fn a_resident_is_not_named_in_the_name_of_a_file() {
    let check = |capacity, public_facing, expected: &str| {
        let mut person = Person { full_name: "Ann Berg".into(), public_facing, ..Person::default() };
        (person.header.id, person.header.kind) = (Id::from_number(1), Kind::Person);
        person.capacity = Open::Known(capacity);
        let mut workspace = Workspace::default();
        workspace.load(Arc::new(Record::Person(Box::new(person))));
        workspace.refresh_links();
        assert_eq!(file_name(&workspace, Id::from_number(1), "actions"), expected);
    };
    check(Capacity::Officer, false, "Ann Berg actions");
    check(Capacity::Resident, true, "Ann Berg actions");
    check(Capacity::Resident, false, "A resident actions");
    check(Capacity::ServiceUser, false, "A service user actions");
}

#[test]
fn a_draft_has_another_name_than_what_was_agreed() {
    let check = |status, opening: &str, document: &str, expected: &str| {
        let mut event = Event::default();
        (event.header.id, event.header.kind) = (Id::from_number(1), Kind::Event);
        event.details.title = "7th meeting".into();
        (event.minutes.status, event.minutes.opening) = (Open::Known(status), opening.into());
        let mut workspace = Workspace::default();
        workspace.load(Arc::new(Record::Event(Box::new(event))));
        workspace.refresh_links();
        assert_eq!(file_name(&workspace, Id::from_number(1), document), expected);
    };
    check(MinutesStatus::Draft, "We met.", "minutes", "7th meeting minutes draft");
    check(MinutesStatus::Circulated, "We met.", "minutes", "7th meeting minutes draft");
    check(MinutesStatus::Agreed, "We met.", "minutes", "7th meeting minutes");
    check(MinutesStatus::Published, "We met.", "minutes", "7th meeting minutes");
    check(MinutesStatus::Draft, "We met.", "write-up", "7th meeting write-up draft");
    check(MinutesStatus::Draft, "We met.", "short-version", "7th meeting short-version draft");
    check(MinutesStatus::Draft, "We met.", "agenda", "7th meeting agenda");
    check(MinutesStatus::Jottings, "", "minutes", "7th meeting minutes");
}
