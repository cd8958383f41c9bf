//! One record: found by its id or the beginning of it, in words and as JSON.

use folkmoot::model::form::{Form, Place};
use folkmoot::model::{Id, Kind, Record, Ref};

use super::Home;
use crate::sample::full_record;
use crate::store::moment;

fn person(number: u128, name: &str) -> Record {
    let mut record = Record::new(Kind::Person, Id::from_number(number), moment());
    record.set_title(name);
    record
}

fn action(number: u128, what: &str, owner: Id) -> Record {
    let mut record = Record::new(Kind::Action, Id::from_number(number), moment());
    if let Record::Action(action) = &mut record {
        action.what = what.into();
        action.owner = Some(Ref(owner));
        action.evidence = "First line.\n\nSecond line.".into();
        action.private = true;
    }
    record
}

#[test]
fn a_record_is_shown_in_words() {
    let una = person(40, "Una Example");
    let home = Home::with(&[una.clone(), action(50, "Ring the venue", una.id())]);
    let ended = home.run(["show", "0000000000000000000000001j"]);
    let expected = "\
Ring the venue
Action, 0000000000000000000000001j

What is to be done: Ring the venue
Owner: Una Example
Status: Open
Due: By a date
Priority: Normal
Evidence
  First line.

  Second line.
Private: yes
";
    assert_eq!((ended.code, ended.out.as_str(), ended.err.as_str()), (0, expected, ""));
    let named_by = home.run(["show", &una.id().to_string()]).out;
    assert!(named_by.ends_with("\nNamed by\n  0000000000000000000000001j  Action: Ring the venue\n"), "{named_by}");
}

#[test]
fn a_link_to_nothing_says_so() {
    let home = Home::with(&[action(50, "Ring the venue", Id::from_number(999))]);
    let out = home.run(["show", "0000000000000000000000001J"]).out;
    assert!(out.contains("(not in this workspace)"), "{out}");
}

/// Every line that was typed below a form.
fn typed(form: &mut dyn Form) -> Vec<String> {
    let mut found = Vec::new();
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::Line(line)) => found.push(line.clone()),
            Some(Place::Lines(lines)) => found.extend(lines.iter().cloned()),
            Some(Place::Nested(inner)) => found.extend(typed(inner)),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    found.extend(typed(items.form(index).expect("there")));
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_kind_is_shown_with_all_that_was_typed() {
    for kind in Kind::ALL {
        let mut record = full_record(kind);
        let home = Home::with(&[record.clone()]);
        let id = record.id().to_string();
        let out = home.run(["show", &id, "--with-contacts", "--with-needs"]).out;
        for line in typed(record.form()) {
            assert!(out.contains(&line), "{kind:?}: {line} is not in\n{out}");
        }
        let shown = home.run(["show", &id, "--json", "--with-contacts", "--with-needs"]).json();
        assert_eq!(shown["header"]["id"], id, "{kind:?}");
        for key in record.form().keys_in_file() {
            assert!(!shown[*key].is_null(), "{kind:?}: {key} is missing");
        }
    }
}

#[test]
fn an_id_may_be_in_capitals_or_no_more_than_its_unique_beginning() {
    let (una, ulf) = (person(40, "Una Example"), person(40 << 60, "Ulf Example"));
    let home = Home::with(&[una.clone(), ulf.clone()]);
    let whole = ulf.id().to_string();
    for typed in [whole.clone(), whole.to_uppercase(), whole[..14].to_owned()] {
        let ended = home.run(["show", &typed]);
        assert!(ended.out.starts_with("Ulf Example\n"), "{typed}: {} {}", ended.out, ended.err);
    }
    let both = home.run(["show", "0000"]);
    assert_eq!((both.code, both.out.as_str()), (1, ""));
    assert!(both.err.contains("2 ids begin with 0000") && both.err.contains("Una Example"), "{}", both.err);
    for typed in ["zzz", ""] {
        let none = home.run(["show", typed]);
        assert!(none.code == 1 && none.err.contains("folkmoot list KIND"), "{typed}: {}", none.err);
    }
}

#[test]
fn a_record_that_cannot_be_read_says_why() {
    let una = person(40, "Una Example");
    let home = Home::with(std::slice::from_ref(&una));
    std::fs::write(home.file(&una), "(torn").expect("written");
    let ended = home.run(["show", &una.id().to_string()]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("can't be read") && ended.err.contains(":1:"), "{}", ended.err);
}
