//! F27: two versions in one file, as git leaves them with its marks between.

use std::fs;

use folkmoot::model::header::Unsettled;
use folkmoot::model::{Event, Id, Kind, Record};

use super::{Bench, moment};

fn event(title: &str, theme: &str) -> Record {
    let header = folkmoot::model::Header::new(Kind::Event, Id::from_number(10), moment());
    let mut event = Event { header, ..Event::default() };
    event.details.title = title.to_owned();
    event.details.theme = theme.to_owned();
    event.details.expenses = "Paid by the host".to_owned();
    Record::Event(Box::new(event))
}

fn lines(record: &Record) -> Vec<String> {
    record.to_ron().expect("text").lines().map(str::to_owned).collect()
}

/// The text with marks round the lines in which the versions differ.
fn with_marks(ours: &Record, base: Option<&Record>, theirs: &Record) -> String {
    let (ours, theirs) = (lines(ours), lines(theirs));
    let base = base.map(lines);
    let start = ours.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
    let end = ours.iter().rev().zip(theirs.iter().rev()).take_while(|(a, b)| a == b).count();
    let within = |lines: &[String]| lines[start..lines.len() - end].join("\n");
    let old = base.map(|base| format!("||||||| a0b1c2d\n{}\n", within(&base))).unwrap_or_default();
    let (before, after) = (ours[..start].join("\n"), ours[ours.len() - end..].join("\n"));
    format!("{before}\n<<<<<<< HEAD\n{}\n{old}=======\n{}\n>>>>>>> theirs\n{after}\n", within(&ours), within(&theirs))
}

fn joined(text: &str) -> Record {
    let bench = Bench::new();
    let path = bench.path(&event("", ""));
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("written");
    let batch = bench.store.load_whole();
    let unread = batch.unread.first().expect("a file that can't be read");
    let loaded = bench.store.join_halves(unread.kind, &unread.path).expect("joined");
    assert_eq!(fs::read_to_string(&path).expect("there"), text, "the file stays as it is");
    loaded.record
}

/// F27: git merge markers inside.
#[test]
fn f27_both_halves_are_joined_with_what_they_were_made_from() {
    let base = event("Hack", "Warmth");
    let record = joined(&with_marks(&event("Winter hack", "Warmth"), Some(&base), &event("Hack", "Light")));
    let Record::Event(event) = &record else { panic!("an event") };
    assert_eq!((event.details.title.as_str(), event.details.theme.as_str()), ("Winter hack", "Light"));
    assert!(record.header().clashes.is_empty());
}

/// F27: git merge markers inside, of the usual style, without the base.
#[test]
fn f27_without_a_base_a_person_chooses_what_differs() {
    let record = joined(&with_marks(&event("Winter hack", "Warmth"), None, &event("Spring hack", "Warmth")));
    assert_eq!(record.title(), "Winter hack");
    let waiting = Unsettled { field: "details/title".to_owned(), other: "\"Spring hack\"".to_owned() };
    assert_eq!(record.header().clashes, [waiting]);
}

#[test]
fn marks_that_are_not_whole_are_told() {
    let bench = Bench::new();
    let path = bench.path(&event("", ""));
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    for text in ["<<<<<<< HEAD\n(", "(", "<<<<<<< a\n(\n=======\n)\n", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"] {
        fs::write(&path, text).expect("written");
        assert!(bench.store.join_halves(Kind::Event, &path).is_err(), "{text}");
    }
}
