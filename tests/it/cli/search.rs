//! Searching: what people and scripts get, and that it tells nothing that was not asked for by name.

use folkmoot::model::{Action, Header, Id, Kind, Output, Person, Record};
use serde_json::json;

use super::Home;
use crate::store::moment;

fn header(kind: Kind, number: u128) -> Header {
    Header::new(kind, Id::from_number(number), moment())
}

fn records() -> [Record; 3] {
    let mut about = header(Kind::Action, 5);
    about.notes = "The corner of the yard is locked".into();
    let action = Action { header: about, what: "Borrow the key".into(), ..Action::default() };
    let output = Output { header: header(Kind::Output, 6), name: "Corner cards".into(), ..Output::default() };
    let person = Person {
        header: header(Kind::Person, 7),
        full_name: "Amira Khanom".into(),
        email: "amira.corner@hollin.example".into(),
        ..Person::default()
    };
    [Record::Action(action.into()), Record::Output(output.into()), Record::Person(person.into())]
}

#[test]
fn people_get_titles_and_pieces_of_text() {
    let ended = Home::with(&records()).run(["search", "corner"]);
    let expected = "\
00000000000000000000000006  Corner cards  (Output, Website)
00000000000000000000000005  Borrow the key  (Action)
  Notes to yourself: The corner of the yard is locked
";
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, expected, ""));
}

#[test]
fn scripts_get_an_array_of_objects_without_how_people_are_reached() {
    let home = Home::with(&records());
    let found = home.run(["search", "kind:action", "corners", "--json"]).json();
    let expected = json!([{
        "id": "00000000000000000000000005", "kind": "Action", "title": "Borrow the key", "detail": "",
        "field": "header/notes", "label": "Notes to yourself", "snippet": "The corner of the yard is locked",
    }]);
    assert_eq!(found, expected);
    assert_eq!(home.run(["search", "hollin", "--json"]).json(), json!([]));
    assert_eq!(home.run(["search", "amira", "--json"]).json()[0]["snippet"], "");
}

#[test]
fn nothing_found_is_no_trouble_and_what_is_not_understood_is() {
    let home = Home::with(&records());
    let ended = home.run(["search", "zebra"]);
    let says = "Nothing has all of this. Try fewer words, or the beginning of one.\n";
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, "", says));
    let ended = home.run(["search", "kind:sofa"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.starts_with("There is no kind \u{201c}sofa\u{201d}"), "{}", ended.err);
    let ended = home.run(["search", "corner", "--most", "1"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, "1 more. --most COUNT shows more of them.\n"));
}
