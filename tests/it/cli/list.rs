//! Lists: every kind by the name of its folder, for people and for scripts.

use folkmoot::model::{Id, Kind, Record, When};
use jiff::civil::date;
use serde_json::json;

use super::Home;
use crate::sample::full_record;
use crate::store::moment;

fn event(number: u128, title: &str, when: When) -> Record {
    let mut record = Record::new(Kind::Event, Id::from_number(number), moment());
    if let Record::Event(event) = &mut record {
        event.details.title = title.into();
        event.details.when = when;
    }
    record
}

#[test]
fn scripts_get_an_array_of_objects() {
    let home = Home::with(&[
        event(5, "Spring \"hack\"", When::day(date(2026, 4, 20))),
        event(6, "Autumn hack", When::day(date(2026, 10, 3))),
    ]);
    let listed = home.run(["list", "events", "--json"]).json();
    let object = |id: &str, title: &str, detail: &str| json!({"id": id, "title": title, "kind": "Event", "detail": detail, "state": "Idea", "group": ""});
    let expected = json!([
        object("00000000000000000000000006", "Autumn hack", "3 October 2026"),
        object("00000000000000000000000005", "Spring \"hack\"", "20 April 2026"),
    ]);
    assert_eq!(listed, expected);
    assert_eq!(home.run(["list", "people", "--json"]).json(), json!([]));
}

#[test]
fn people_get_a_table() {
    let home = Home::with(&[
        event(5, "Short", When::day(date(2026, 4, 20))),
        event(6, "A longer title", When::default()),
        event(7, "", When::default()),
    ]);
    let ended = home.run(["list", "events"]);
    let expected = "\
00000000000000000000000007  (untitled)
00000000000000000000000006  A longer title
00000000000000000000000005  Short           20 April 2026
";
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, expected, ""));
}

#[test]
fn every_kind_can_be_listed() {
    for kind in Kind::ALL {
        let home = Home::with(&[full_record(kind)]);
        let listed = home.run(["list", kind.folder(), "--json"]).json();
        assert_eq!(listed[0]["id"], full_record(kind).id().to_string(), "{kind:?}");
        assert_eq!(listed[0]["title"], full_record(kind).title(), "{kind:?}");
    }
}

#[test]
fn what_was_typed_never_moves_the_cursor() {
    let home = Home::with(&[event(5, "red \u{1b}[31m alert\u{7}\ttab", When::default())]);
    let out = home.run(["list", "events"]).out;
    assert!(out.trim_end().chars().all(|c| !c.is_control()), "{out:?}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_and_the_others_are_listed() {
    let (good, bad) = (event(5, "Good", When::default()), event(6, "Bad", When::default()));
    let home = Home::with(&[good, bad.clone()]);
    std::fs::write(home.file(&bad), "(torn").expect("written");
    let ended = home.run(["list", "events"]);
    assert_eq!(ended.code, 0);
    assert!(ended.out.contains("Good") && !ended.out.contains("Bad"));
    assert!(ended.err.contains("One file could not be read") && ended.err.contains("folkmoot check"));
}

#[test]
fn a_folder_that_cannot_be_read_is_no_empty_folder() {
    let home = Home::with(&[event(5, "Good", When::default())]);
    let folder = home.file(&full_record(Kind::Person)).parent().expect("a folder").to_owned();
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::write(&folder, "in the way").expect("written");
    for verb in [&["list", "people"][..], &["list", "events"], &["show", "00000000000000000000000005"]] {
        let ended = home.run_all(verb);
        assert_eq!(ended.code, 1, "{verb:?}");
        assert!(ended.err.contains("could not look into this folder"), "{}", ended.err);
    }
    assert!(home.run(["list", "events"]).out.contains("Good"), "what can be read is shown");
    assert_eq!(home.run(["check"]).code, 1);
}

#[test]
fn two_files_of_one_record_are_told_of() {
    let home = Home::with(&[event(5, "Good", When::default())]);
    let file = home.file(&event(5, "", When::default()));
    std::fs::copy(&file, file.with_file_name("copy.ron")).expect("copied");
    let ended = home.run(["list", "events"]);
    assert_eq!(ended.code, 0);
    assert!(ended.err.contains("Two files have the same id"), "{}", ended.err);
}
