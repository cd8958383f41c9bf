//! The verb: it tells, it takes in where it is asked to, and it refuses where it can't.

use folkmoot::model::Record;
use folkmoot::model::event::MinutesStatus;

use super::person;
use crate::cli::Home;
use crate::store::event;

const LIST: &str = "Name,Email,Gender\nJo Bramble,jo@example.org,f\nIda Holm,,\n,,\n,x,\n";

fn home() -> (Home, String, String) {
    let hack = event(1, "Made in Tarnbridge");
    let home = Home::with(&[hack.clone(), person(7, "Ida Holm", |_| ())]);
    let file = home.path("list.csv");
    std::fs::write(&file, LIST).unwrap();
    (home, hack.id().to_string(), file.to_str().unwrap().to_owned())
}

fn records(home: &Home, kind: &str) -> String {
    home.run(["list", kind]).out
}

#[test]
fn without_apply_it_only_tells() {
    let (home, id, file) = home();
    let ended = home.run(["import", "csv", &id, &file]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    for words in [
        "  1  Name: Name",
        "3  Gender: Leave out",
        "2 people come onto the list: 1 new, 1 known already.",
        "Nothing was changed.",
    ] {
        assert!(ended.out.contains(words), "{words} is not in {}", ended.out);
    }
    assert!(ended.err.contains("Row 5: It has no name."), "{}", ended.err);
    assert!(!records(&home, "people").contains("Jo Bramble"));
}

#[test]
fn with_apply_it_takes_in_once() {
    let (home, id, file) = home();
    let ended = home.run(["import", "csv", &id, &file, "--apply", "--as", "confirmed"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("Took in 2 people for Made in Tarnbridge."), "{}", ended.out);
    assert!(records(&home, "people").contains("Jo Bramble"));
    let shown = home.run(["show", &id]);
    assert!(shown.out.contains("Confirmed"), "{}", shown.out);
    assert_eq!(home.run(["check"]).code, 0);
    let again = home.run(["import", "csv", &id, &file, "--apply"]);
    assert!(again.out.contains("Nothing was changed: everybody"), "{}", again.out);
    assert_eq!(records(&home, "people").matches("Ida Holm").count(), 1);
}

#[test]
fn what_a_column_is_can_be_said() {
    let (home, id, file) = home();
    let ended = home.run(["import", "csv", &id, &file, "--column", "3=Job or role", "--column", "2=leave out"]);
    assert!(ended.out.contains("3  Gender: Job or role") && ended.out.contains("2  Email: Leave out"), "{}", ended.out);
    let ended = home.run(["import", "csv", &id, &file, "--column", "9=Name"]);
    assert!(ended.code == 2 && ended.err.contains("no column 9"), "{}", ended.err);
    let ended = home.run(["import", "csv", &id, &file, "--column", "1=Nonsense"]);
    assert!(ended.code == 2 && ended.err.contains("Organisation"), "{}", ended.err);
}

#[test]
fn only_an_event_takes_people_in_and_only_from_a_list() {
    let (home, id, file) = home();
    let ida = person(7, "Ida Holm", |_| ()).id().to_string();
    let ended = home.run(["import", "csv", &ida, &file]);
    assert!(ended.code == 1 && ended.err.contains("taken in for an event"), "{}", ended.err);
    let broken = home.path("broken.csv");
    std::fs::write(&broken, b"PK\x03\x04").unwrap();
    let ended = home.run(["import", "csv", &id, broken.to_str().unwrap(), "--apply"]);
    assert!(ended.code == 1 && ended.err.contains("an Excel workbook"), "{}", ended.err);
}

#[test]
fn of_agreed_minutes_it_is_told_that_who_came_is_a_part_of_them() {
    let mut hack = event(1, "Made in Tarnbridge");
    if let Record::Event(event) = &mut hack {
        event.minutes.status = MinutesStatus::Agreed.into();
        event.minutes.fingerprint = "of what was agreed".into();
    }
    let home = Home::with(std::slice::from_ref(&hack));
    let file = home.path("list.csv");
    std::fs::write(&file, LIST).unwrap();
    let ended = home.run(["import", "csv", &hack.id().to_string(), file.to_str().unwrap()]);
    assert!(ended.code == 0 && ended.err.contains("The minutes of this event were agreed"), "{}", ended.err);
}
