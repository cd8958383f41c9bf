//! One loop over all kinds: whatever holds for records holds for each of them.

use std::collections::BTreeSet;

use folkmoot::model::form::{Form, Place};
use folkmoot::model::{Kind, Record};

use crate::sample::full_record;

#[test]
fn a_full_record_survives_its_file() {
    for kind in Kind::ALL {
        let record = full_record(kind);
        let text = record.to_ron().expect("can be written");
        let read = Record::from_ron(kind, &text).unwrap_or_else(|error| panic!("{kind:?}: {error}\n{text}"));
        assert_eq!(read, record, "{kind:?}");
        assert_eq!(read.to_ron().expect("can be written"), text, "{kind:?}");
    }
}

/// A remark makes a text one that Folkmoot does not write itself, so that another reader takes it.
#[test]
fn a_full_record_reads_the_same_with_a_remark_behind_it() {
    for kind in Kind::ALL {
        let record = full_record(kind);
        let text = record.to_ron().expect("can be written");
        assert_eq!(Record::from_ron(kind, &format!("{text}// a remark\n")).expect("can be read"), record, "{kind:?}");
    }
}

#[test]
fn an_empty_record_is_short_and_survives() {
    for kind in Kind::ALL {
        let record = Record::new(kind, folkmoot::model::Id::from_number(5), jiff::Timestamp::UNIX_EPOCH);
        let text = record.to_ron().expect("can be written");
        assert!(text.lines().count() < 12, "{text}");
        assert_eq!(Record::from_ron(kind, &text).expect("can be read"), record);
    }
}

/// Fields that are no part of a form: a header's facts that the program keeps by itself, and every item's id.
const KEPT_BY_THE_PROGRAM: [&str; 7] = ["id", "format", "kind", "rev", "created", "changed", "clashes"];

fn check_table(path: &str, form: &mut dyn Form) {
    let rows: BTreeSet<&str> = form.words().iter().map(|words| words.key).collect();
    assert_eq!(rows.len(), form.words().len(), "{path}: a key twice");
    let automatic = if path.ends_with("header") { &KEPT_BY_THE_PROGRAM[..] } else { &["id"][..] };
    let stored: BTreeSet<&str> = form.keys_in_file().iter().copied().filter(|key| !automatic.contains(key)).collect();
    assert_eq!(rows, stored, "{path}: the form's rows and the file's fields differ");
    for row in 0..form.words().len() {
        let key = form.words()[row].key;
        assert!(!form.words()[row].label.is_empty(), "{path}/{key} has no label");
        match form.place(row) {
            Some(Place::Nested(inner) | Place::Protected(inner)) => check_table(&format!("{path}/{key}"), inner),
            Some(Place::Items(items)) => check_table(&format!("{path}/{key}"), items.blank().as_mut()),
            Some(_) => {}
            None => panic!("{path}/{key} has no place"),
        }
    }
}

#[test]
fn every_stored_field_has_a_row_in_its_form() {
    for kind in Kind::ALL {
        check_table(kind.folder(), full_record(kind).form());
    }
}

#[test]
fn the_file_names_every_field_of_a_full_record() {
    for kind in Kind::ALL {
        let mut record = full_record(kind);
        let text = record.to_ron().expect("can be written");
        for key in record.form().keys_in_file() {
            assert!(text.contains(&format!("{key}:")), "{kind:?} left out {key}");
        }
    }
}

#[test]
fn a_value_from_a_newer_version_is_kept() {
    let record = full_record(Kind::Action);
    let text = record.to_ron().expect("can be written").replace("status: Merged", "status: Delegated(to: \"x\", n: 3)");
    let read = Record::from_ron(Kind::Action, &text).expect("a newer value is no error");
    assert_ne!(read, record);
    assert!(read.to_ron().expect("can be written").contains("status: Delegated(to: \"x\", n: 3)"));
}
