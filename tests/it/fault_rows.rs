//! The page of faults: for each row what is done to the program, by which tests and sweeps, and what came of it.
//!
//! `rows` is the table, `found` looks for the tests, `counted` reads what the last full run of `tests/faults` counted,
//! `page` makes docs/faults.md of them. No fault is caused here.

mod counted;
mod found;
mod page;
mod rows;

use std::fs;
use std::path::Path;

use counted::Counted;
use found::{Test, all_tests};
use rows::{ROWS, Row};

const PAGE: &str = "docs/faults.md";

/// The rows that this page is about. The others are about folders that several computers share, and about output.
fn numbers() -> impl Iterator<Item = String> {
    (1..=42).chain([52, 53, 56, 59, 60]).map(|number| format!("F{number:02}"))
}

fn from_top(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The tests of a row: those that say its number, and those that the table names.
fn shown_by<'a>(row: &Row, tests: &'a [Test]) -> Vec<&'a Test> {
    let is_named =
        |test: &&Test| test.rows.iter().any(|number| number == row.number) || row.tests.contains(&&*test.name);
    tests.iter().filter(is_named).collect()
}

#[test]
fn every_row_is_shown_by_tests_or_sweeps_that_are_there() {
    let listed: Vec<&str> = ROWS.iter().map(|row| row.number).collect();
    assert_eq!(listed, numbers().collect::<Vec<_>>());
    let (tests, counted) = (all_tests(), Counted::read());
    let mut wrong = Vec::new();
    for row in ROWS {
        let gone = row.tests.iter().filter(|name| !tests.iter().any(|test| test.name == **name));
        wrong.extend(gone.map(|name| format!("{}: there is no test {name}", row.number)));
        let uncounted = row.sweeps.iter().filter(|sweep| counted.of(sweep).0 == 0);
        wrong.extend(uncounted.map(|sweep| format!("{}: {sweep} was never counted", row.number)));
        if shown_by(row, &tests).is_empty() && row.sweeps.is_empty() {
            wrong.push(format!("{}: no test says this number and none is named", row.number));
        }
    }
    wrong.extend(counted.failures().map(|name| format!("{name}: failures were counted")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_number_that_no_row_has_is_on_no_test() {
    let known: Vec<String> = (1..=64).map(|number| format!("F{number:02}")).collect();
    for test in all_tests() {
        assert!(test.rows.iter().all(|row| known.contains(row)), "{}: {:?}", test.name, test.rows);
    }
}

#[test]
fn the_page_is_what_was_counted() {
    let wanted = page::page(&all_tests(), &Counted::read());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(from_top(PAGE), &wanted).expect("written");
    }
    let found = fs::read_to_string(from_top(PAGE)).unwrap_or_default().replace("\r\n", "\n");
    let differs = found.lines().zip(wanted.lines()).find(|(found, wanted)| found != wanted);
    assert!(
        found == wanted,
        "{PAGE} is out of date ({differs:?}): write it anew with UPDATE_DOCS=1 cargo test --test it fault_rows"
    );
}
