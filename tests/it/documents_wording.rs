//! The file of printed words.

use folkmoot::documents::wording::{Wording, en_gb, fill};
use serde_json::Value;

const FILE: &str = include_str!("../../assets/wording/en-GB.ron");

fn empty_strings(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.trim().is_empty() => found.push(path.to_owned()),
        Value::Object(fields) => {
            fields.iter().for_each(|(key, inner)| empty_strings(inner, &format!("{path}.{key}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, inner)| empty_strings(inner, &format!("{path}.{at}"), found));
        }
        _ => {}
    }
}

#[test]
fn the_file_has_every_word_and_no_other() {
    let wording = Wording::read(FILE).unwrap();
    assert_eq!(&wording, en_gb());
    let mut empty = Vec::new();
    empty_strings(&serde_json::to_value(&wording).unwrap(), "wording", &mut empty);
    assert_eq!(empty, Vec::<String>::new());
}

#[test]
fn an_unknown_word_is_refused() {
    assert!(Wording::read(&FILE.replacen("morning:", "mourning:", 1)).is_err());
}

#[test]
fn ordinals() {
    let check = |number, expected: &str| assert_eq!(en_gb().ordinals.of(number), expected);
    check(1, "1st");
    check(2, "2nd");
    check(3, "3rd");
    check(4, "4th");
    check(11, "11th");
    check(12, "12th");
    check(13, "13th");
    check(21, "21st");
    check(102, "102nd");
    check(111, "111th");
}

#[test]
fn lists_in_words() {
    let check = |parts: &[&str], expected: &str| assert_eq!(en_gb().joining.and_list(parts), expected);
    check(&[], "");
    check(&["A"], "A");
    check(&["A", "B"], "A and B");
    check(&["A", "B", "C"], "A, B and C");
}

#[test]
fn a_filled_value_is_never_looked_into() {
    assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "{a}")]), "{b} of {a}");
    assert_eq!(fill("{a", &[("a", "x")]), "{a");
    assert_eq!(fill("no names", &[]), "no names");
}
