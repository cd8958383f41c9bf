//! Files that can't be read: what is said of each, that they stay as they are, and the way back to a good version.

use std::fs;

use super::{Bench, event};

/// One damaged file among good ones: words of the problem, and whether it names a line.
fn check(bytes: &[u8], words: &str, names_a_line: bool) {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    let path = bench.put(&format!("events/{}.ron", event(2, "").id()), bytes);
    let (_bench, batch) = bench.reopened();
    assert_eq!(batch.records.len(), 1, "the others load");
    assert_eq!(batch.unread.len(), 1, "{words}");
    let problem = &batch.unread[0].problem;
    assert!(problem.what.contains(words), "{words:?} is not in {problem}");
    assert_eq!(problem.place.line.is_some() && problem.place.column.is_some(), names_a_line, "{problem}");
    assert_eq!(problem.place.path.as_deref(), Some(path.as_path()));
    assert!(!problem.safe.is_empty());
    assert_eq!(fs::read(&path).expect("still there"), bytes, "left as it was");
}

fn good() -> String {
    event(2, "Climate hack").to_ron().expect("text")
}

#[test]
fn each_damage_is_told_in_words() {
    check(b"", "The file is empty", false);
    check(&[0; 500], "its length but no content", false);
    check(&good().as_bytes()[..good().len() / 2], "can't be read", true);
    check(b"\xff\xfe(\0)\0", "UTF-16", false);
}

#[test]
fn text_of_another_encoding_is_told_with_its_place() {
    let mut bytes = good().into_bytes();
    let at = bytes.windows(7).position(|window| window == b"Climate").expect("the title");
    bytes[at] = 0xe9;
    check(&bytes, "not UTF-8 text", true);
}

#[test]
fn what_is_no_record_is_told_with_line_and_column() {
    check(good().replace("details: (", "details: (title: \"x\",").as_bytes(), "duplicate field", true);
    check(good().replacen('(', "Meeting(", 1).as_bytes(), "can't be read", true);
    check(format!("{} and more", good()).as_bytes(), "can't be read", true);
    check("[".repeat(100_000).as_bytes(), "can't be read", true);
    let merged = format!("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", good(), good());
    check(merged.as_bytes(), "Two versions are in one file", true);
}

#[test]
fn a_file_of_a_newer_format_that_makes_no_sense_here_is_not_called_damaged() {
    let text = good().replace("format: 1", "format: 2").replace("details: (", "details: 7, rest: (");
    check(text.as_bytes(), "newer version of Folkmoot", false);
}

#[test]
fn a_huge_file_is_not_read() {
    check(&vec![b' '; 5 * 1024 * 1024], "larger than 4 MB", false);
}

/// F25: read, and written back without.
#[test]
fn what_notepad_adds_is_taken_off() {
    let bench = Bench::new();
    let text = format!("\u{feff}{}", event(1, "By Notepad\nin lines").to_ron().expect("text").replace('\n', "\r\n"));
    bench.put(&format!("events/{}.ron", event(1, "").id()), text);
    let batch = bench.store.load_whole();
    assert_eq!(batch.records[0].record.title(), "By Notepad\nin lines");
    bench.save(&event(1, "Edited here"));
    assert!(!bench.text(&event(1, "")).contains(['\r', '\u{feff}']));
}

#[test]
fn the_last_good_version_can_be_brought_back_and_the_damaged_file_is_kept() {
    let bench = Bench::new();
    bench.save(&event(1, "first"));
    bench.save(&event(1, "second"));
    bench.settle().expect("written");
    let path = bench.path(&event(1, ""));
    fs::write(&path, "(torn").expect("written");
    let (bench, batch) = bench.reopened();
    let damaged = &batch.unread[0];
    let version = damaged.last_good.clone().expect("the history has it");
    assert_eq!(version.rev.n, 2);
    let loaded = bench.store.bring_back(damaged, version.hash).expect("brought back");
    assert_eq!(loaded.record.title(), "second");
    assert!(bench.text(&event(1, "")).contains("second"));
    let quarantine = bench.local().join("quarantine");
    let kept = fs::read_dir(quarantine).expect("a folder").flatten().next().expect("a copy").path();
    assert_eq!(fs::read_to_string(kept).expect("there"), "(torn");
    assert!(bench.store.bring_back(damaged, version.hash).is_err(), "not over a file that can be read");
    bench.save(&event(1, "third"));
    assert_eq!(bench.versions(&event(1, "")), ["second", "first"]);
}

#[test]
fn a_file_of_a_newer_version_is_never_replaced_by_an_older_one() {
    let bench = Bench::new();
    bench.save(&event(1, "first"));
    let version = bench.hash(&event(1, ""));
    bench.settle().expect("written");
    let id = event(1, "").id();
    let newer = good().replace("format: 1", "format: 2").replace("details: (", "details: 7, rest: (");
    bench.put(&format!("events/{id}.ron"), &newer);
    let (bench, batch) = bench.reopened();
    assert_eq!(batch.unread[0].last_good, None);
    assert!(bench.store.bring_back(&batch.unread[0], version).is_err());
    assert_eq!(bench.text(&event(1, "")), newer);
}

#[test]
fn the_advice_fits_what_the_history_has() {
    let advice = |has_history: bool| {
        let bench = Bench::new();
        bench.save(&event(1, "first"));
        if has_history {
            bench.settle().expect("written");
        }
        fs::write(bench.path(&event(1, "")), "").expect("written");
        let (_bench, batch) = bench.reopened();
        batch.unread[0].problem.hint.clone()
    };
    assert_eq!(advice(true), "Its last good version can be brought back.");
    assert_eq!(advice(false), "A backup or a colleague's copy may have it.");
}

#[test]
fn a_damaged_file_is_copied_aside_once_when_it_is_found() {
    let bench = Bench::new();
    let path = bench.put(&format!("events/{}.ron", event(1, "").id()), "(torn");
    let copies = |bench: &Bench| fs::read_dir(bench.local().join("quarantine")).into_iter().flatten().count();
    assert_eq!(copies(&bench), 0);
    let (bench, _) = bench.reopened();
    let (bench, _) = bench.reopened();
    assert_eq!(copies(&bench), 1);
    fs::write(&path, "(torn otherwise").expect("written");
    let (bench, _) = bench.reopened();
    assert_eq!(copies(&bench), 2);
    bench.put(
        &format!("events/{}.ron", event(2, "").id()),
        event(2, "x").to_ron().expect("text").replace("format: 1", "format: 2, details: 7"),
    );
    let (bench, _) = bench.reopened();
    assert_eq!(copies(&bench), 2, "what is only newer is not damaged");
}
