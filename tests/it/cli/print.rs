//! Printing from the command line: what is printed from what, in which size, style and format.

use folkmoot::documents::DOCUMENTS;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::render::FORMATS;

use super::Home;
use crate::store::{event, moment};

#[test]
fn the_list_names_every_document_with_its_kinds_styles_and_formats() {
    let ended = Home::new().run(["print", "--list"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(ended.out.lines().count(), DOCUMENTS.len());
    for (line, document) in ended.out.lines().zip(DOCUMENTS) {
        assert!(line.starts_with(document.name), "{line}");
        assert!(document.kinds.iter().all(|kind| line.contains(kind.folder())), "{line}");
        assert!(FORMATS.iter().all(|format| line.contains(format.ending)), "{line}");
    }
}

#[test]
fn the_list_of_a_record_names_what_it_can_print() {
    let meeting = event(1, "Climate hack");
    let person = Record::new(Kind::Person, Id::from_number(40), moment());
    let home = Home::with(&[meeting.clone(), person.clone()]);
    for record in [meeting, person] {
        let can = DOCUMENTS.iter().filter(|document| document.kinds.contains(&record.kind())).count();
        let ended = home.run(["print", "--list", &record.id().to_string()]);
        assert_eq!((ended.code, ended.out.lines().count()), (0, can), "{}", ended.err);
    }
    assert_eq!(home.run(["print", "--list", "zzz"]).code, 1);
    assert_eq!(home.run(["print", "--list", "--size", "12"]).code, 2);
}
