//! Files that no program of ours wrote, or that something has damaged: what is said of each, at which line and column,
//! and that reading, checking and closing leaves every byte and every date of the folder alone.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{Bench, event, moment};
use crate::cli::run_on;

/// What somebody finds in a workspace that has one good record, and what is said of it.
pub struct Row {
    name: &'static str,
    put: fn(&Bench),
    /// How many records can be read, the good one among them.
    read: usize,
    /// Words of each thing that is said, and what stands at its line and column where it has one.
    told: &'static [Told],
}

/// What is told, as a row has it.
type Told = (&'static str, Option<&'static str>);

pub const fn row(name: &'static str, put: fn(&Bench), read: usize, told: &'static [Told]) -> Row {
    Row { name, put, read, told }
}

/// The text of a second record.
pub fn good() -> String {
    event(2, "Climate hack").to_ron().expect("text")
}

/// That text with some words in place of others.
fn with(from: &str, to: &str) -> String {
    let text = good();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn with_details(more: &str) -> String {
    with("details: (", &format!("details: ({more} "))
}

/// A file under the second record's name.
fn put(bench: &Bench, bytes: impl AsRef<[u8]>) {
    bench.put(&format!("events/{}.ron", event(2, "").id()), bytes);
}

pub const DAMAGED: &[Row] = &[
    row("a file without a byte", |bench| put(bench, ""), 1, &[("The file is empty", None)]),
    row("zeros in place of a record", |bench| put(bench, [0; 700]), 1, &[("its length but no content", None)]),
    row("zeros behind a record", |bench| put(bench, good() + "\0\0\0"), 1, &[("can't be read", Some("\0"))]),
    row(
        "half a record",
        |bench| put(bench, &with("Climate hack", "§").as_bytes()[..120]),
        1,
        &[("can't be read", Some(""))],
    ),
    row("another letter in a value", |bench| put(bench, with("Climate", "Climbte")), 2, &[]),
    row(
        "another letter in the structure",
        |bench| put(bench, with("title:", "title;")),
        1,
        &[("can't be read", Some(";"))],
    ),
    row("a byte order mark and Windows line ends", windows_text, 2, &[]),
    row("Windows-1252", latin, 1, &[("not UTF-8 text", Some("\u{fffd}"))]),
    row("UTF-16", |bench| put(bench, b"\xff\xfe(\0)\0"), 1, &[("UTF-16", None)]),
    row("marks of a merge", merged, 1, &[("Two versions are in one file", Some("<<<<<<<"))]),
];

fn windows_text(bench: &Bench) {
    put(bench, format!("\u{feff}{}", good().replace('\n', "\r\n")));
}

fn latin(bench: &Bench) {
    let text = with("Climate", "Caf?").into_bytes();
    put(bench, text.into_iter().map(|byte| if byte == b'?' { 0xe9 } else { byte }).collect::<Vec<u8>>());
}

fn merged(bench: &Bench) {
    put(bench, format!("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", good(), good()));
}

pub const WRITTEN_BY_HAND: &[Row] = &[
    row("a field twice", |bench| put(bench, with_details("title: \"x\",")), 1, &[("duplicate field", Some("title"))]),
    row(
        "a name before the record",
        |bench| put(bench, with("(", "Meeting(")),
        1,
        &[("can't be read", Some("Meeting"))],
    ),
    row("a number for a title", |bench| put(bench, with("\"Climate hack\"", "7")), 1, &[("can't be read", Some("7"))]),
    row("words behind the record", |bench| put(bench, good() + "and more"), 1, &[("can't be read", Some("and more"))]),
    row(
        "a field of another version",
        |bench| put(bench, with_details("mood: Sunny(3),")),
        2,
        &[("does not know the field details/mood", Some("mood"))],
    ),
    row(
        "a choice of another version",
        |bench| put(bench, with_details("status: Dreamt,")),
        2,
        &[("does not know the value Dreamt", Some("Dreamt"))],
    ),
    row(
        "a newer format",
        |bench| put(bench, with("format: 1", "format: 2")),
        2,
        &[("newer version of Folkmoot", None)],
    ),
    row("a newer format that makes no sense here", newer, 1, &[("newer version of Folkmoot", None)]),
    row("an older format", |bench| put(bench, with("format: 1", "format: 0")), 2, &[]),
    row("another id in the name", other_name, 2, &[("not named by the id inside it", None)]),
    row("a second file with the same id", twin, 1, &[("Two files have the same id", None)]),
    row("200 MB", huge, 1, &[("larger than 4 MB", None)]),
    row("brackets 100,000 deep", |bench| put(bench, "[".repeat(100_000)), 1, &[("can't be read", Some("["))]),
    row("a note in brackets 100,000 deep", |bench| put(bench, deep("about")), 1, &[("can't be read", Some("["))]),
    row("an unknown field 100,000 deep", |bench| put(bench, deep("mood")), 1, &[("can't be read", Some("["))]),
    row("a choice 100,000 deep", |bench| put(bench, deep("status")), 1, &[("can't be read", Some("["))]),
];

fn newer(bench: &Bench) {
    put(bench, with("format: 1", "format: 2").replace("details: (", "details: 7, rest: ("));
}

fn other_name(bench: &Bench) {
    bench.put(&format!("events/{}.ron", event(3, "").id()), good());
}

fn twin(bench: &Bench) {
    bench.put("events/a copy.ron", event(1, "A copy").to_ron().expect("text"));
}

fn huge(bench: &Bench) {
    put(bench, "(");
    let path = bench.path(&event(2, ""));
    File::options().write(true).open(path).and_then(|file| file.set_len(200 * 1024 * 1024)).expect("long");
}

fn deep(field: &str) -> String {
    with_details(&format!("{field}: {}{},", "[".repeat(100_000), "]".repeat(100_000)))
}

pub const DATES: &[Row] = &[
    row("no number", |bench| put(bench, with_details("ordinal: NaN,")), 1, &[("can't be read", Some("NaN"))]),
    row("an endless number", |bench| put(bench, with_details("ordinal: inf,")), 1, &[("can't be read", Some("inf"))]),
    row(
        "a number too large",
        |bench| put(bench, with_details("ordinal: 4294967296,")),
        1,
        &[("can't be read", Some("4294967296"))],
    ),
    row("the year 0", |bench| put(bench, on("Year(-32768)")), 2, &[("a date that no calendar has", Some("(span"))]),
    row("the year 9999", |bench| put(bench, on("Day(\"9999-12-31\")")), 2, &[]),
    row(
        "29 February of another year",
        |bench| put(bench, on("Day(\"2027-02-29\")")),
        2,
        &[("does not know the value", Some("Day"))],
    ),
    row(
        "a thirteenth month",
        |bench| put(bench, on("Month(2026, 13)")),
        2,
        &[("a date that no calendar has", Some("(span"))],
    ),
    row("an hour that clocks leave out", skipped_hour, 2, &[]),
    row(
        "25 o'clock",
        |bench| put(bench, with_details("when: (start: \"25:00\"),")),
        1,
        &[("a time is written 13:30", Some(""))],
    ),
];

fn on(span: &str) -> String {
    with_details(&format!("when: (span: {span}),"))
}

fn skipped_hour(bench: &Bench) {
    put(bench, with_details("when: (span: Day(\"2026-03-29\"), start: \"01:30\"),"));
}

/// The rows of these names, as a fault has several.
pub fn check_named(table: &'static [Row], names: &[&str]) {
    for name in names {
        let at = table.iter().position(|row| row.name == *name).expect("a row of this name");
        check(&table[at..=at]);
    }
}

/// Puts each row into a workspace of its own, reads, checks and closes it.
pub fn check(rows: &[Row]) {
    for row in rows {
        let bench = Bench::new();
        bench.save(&event(1, "Good"));
        (row.put)(&bench);
        let before = as_it_lies(bench.store.folder());
        let (bench, batch) = bench.reopened();
        assert_eq!(batch.records.len(), row.read, "{}: {:?} {:?}", row.name, batch.unread, batch.problems);
        let _ = bench.settle();
        bench.store.tidy(moment());
        told(row, &bench);
        let folder = bench.store.folder().to_owned();
        drop(bench.store);
        assert_eq!(as_it_lies(&folder), before, "{}", row.name);
    }
}

/// Everything in a folder: its bytes or where it leads, and when it was last written.
fn as_it_lies(folder: &Path) -> BTreeMap<PathBuf, (SystemTime, Vec<u8>)> {
    let mut all = BTreeMap::new();
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
        let metadata = fs::symlink_metadata(&path).expect("there");
        let is_small_file = metadata.is_file() && metadata.len() < 10_000_000;
        let content = match fs::read_link(&path) {
            Ok(target) => target.into_os_string().into_encoded_bytes(),
            Err(_) if is_small_file => fs::read(&path).expect("readable"),
            Err(_) => metadata.len().to_string().into_bytes(),
        };
        if metadata.is_dir() {
            all.extend(as_it_lies(&path));
        }
        all.insert(path, (metadata.modified().expect("a date"), content));
    }
    all
}

/// What the check says, thing by thing, and where.
fn told(row: &Row, bench: &Bench) {
    let found = run_on(bench, ["check", "--json"]).json();
    let found = found.as_array().expect("an array");
    assert_eq!(found.len(), row.told.len(), "{}: {found:#?}", row.name);
    for (found, (words, at)) in found.iter().zip(row.told) {
        let what = found["what"].as_str().expect("words");
        assert!(what.contains(words), "{}: {words:?} is not in {what:?}", row.name);
        assert!(!found["hint"].as_str().expect("words").is_empty(), "{}: {found}", row.name);
        let number = |key: &str| found[key].as_u64().map(|number| number as usize - 1);
        let place = number("line").zip(number("column"));
        assert_eq!(place.is_some(), at.is_some(), "{}: {found}", row.name);
        let (Some((line, column)), Some(at)) = (place, at) else { continue };
        let bytes = fs::read(found["path"].as_str().expect("a path")).expect("there");
        let text = String::from_utf8_lossy(&bytes);
        let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let there: String = text[before..].chars().skip(column).collect();
        let there = there.trim_start();
        assert!(there.starts_with(at), "{}: {at:?} is not at {:.40} ({found})", row.name, there);
    }
}

#[test]
fn damage_is_told_and_left() {
    check(DAMAGED);
}

#[test]
fn what_was_written_by_hand_or_by_another_version_is_told_and_left() {
    check(WRITTEN_BY_HAND);
}

#[test]
fn dates_and_numbers_that_are_none_are_told_and_left() {
    check(DATES);
}
