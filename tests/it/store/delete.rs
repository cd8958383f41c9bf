//! Deleting: a tombstone without a word of the record, everything in the history, and the way back.

use std::fs;

use folkmoot::model::{Markdown, Record};
use folkmoot::store::SaveError;

use super::{Bench, event, moment, titles};

#[test]
fn a_deleted_record_leaves_a_tombstone_that_tells_nothing_of_it() {
    let bench = Bench::new();
    bench.save(&event(1, "Meeting with Jo Farrow"));
    let saved = bench.hash(&event(1, ""));
    bench.store.delete(&event(1, "Meeting with Jo Farrow"), moment()).expect("deleted");
    assert!(!bench.path(&event(1, "")).exists());
    let text = fs::read_to_string(bench.tombstone(&event(1, ""))).expect("a tombstone");
    assert!(!text.contains("Farrow"), "{text}");
    for part in ["kind: Event", "reason: Deleted", &saved.to_string()] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert_eq!(bench.versions(&event(1, "")), ["Meeting with Jo Farrow"]);
    let (bench, batch) = bench.reopened();
    assert!(batch.records.is_empty() && batch.problems.is_empty());
    assert!(bench.temporary_files().is_empty());
}

#[test]
fn undoing_a_deletion_goes_on_from_the_deleted_version_with_all_it_had() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    let newer = bench.text(&event(1, "")).replacen("details: (", "mood: Sunny,\n    details: (", 1);
    bench.put(&format!("events/{}.ron", event(1, "").id()), newer);
    let (bench, batch) = bench.reopened();
    let record = batch.records[0].record.clone();
    let hash = batch.records[0].hash;
    bench.store.delete(&record, moment()).expect("deleted");
    let saved = bench.save(&record);
    assert_eq!((saved.rev.n, saved.rev.parents), (3, vec![hash.to_string()]));
    assert!(bench.text(&record).contains("mood: Sunny"));
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Climate hack"]);
    assert!(batch.problems.is_empty());
    assert_eq!(fs::read_dir(bench.store.folder().join("tombstones")).expect("a folder").count(), 0);
}

#[test]
fn a_record_that_was_edited_elsewhere_is_not_deleted() {
    let bench = Bench::new();
    bench.save(&event(1, "Climate hack"));
    let edited = bench.text(&event(1, "")).replace("Climate hack", "Edited elsewhere");
    fs::write(bench.path(&event(1, "")), edited).expect("written");
    let error = bench.store.delete(&event(1, "Climate hack"), moment()).expect_err("changed");
    assert!(matches!(error, SaveError::ChangedOnDisk(_)));
    assert!(bench.text(&event(1, "")).contains("Edited elsewhere"));
    assert!(error.problem().what.contains("not deleted"), "{}", error.problem());
    let SaveError::ChangedOnDisk(clash) = error else { panic!("a clash") };
    assert_eq!(clash.theirs.expect("readable").record.title(), "Edited elsewhere");
    assert!(bench.store.drafts().0.is_empty(), "what was to go is not offered again");
    let mut kept = bench.versions(&event(1, ""));
    kept.sort();
    assert_eq!(kept, ["Climate hack", "Edited elsewhere"]);
    bench.store.take_theirs(&event(1, "Climate hack")).expect("readable");
    bench.store.delete(&event(1, "Edited elsewhere"), moment()).expect("deleted now that it was seen");
}

/// A record of two versions here whose file a colleague has deleted: the tombstone is theirs, the file gone.
fn deleted_elsewhere(n: u64) -> Bench {
    let bench = Bench::new();
    bench.save(&event(1, "first"));
    bench.save(&event(1, "second"));
    let last = bench.hash(&event(1, ""));
    fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    let text = format!(
        "(format: 1, id: \"{}\", kind: Event, rev: (n: {n}, parents: [\"{}\"], by: \"b\", at: \"{}\"), reason: Deleted)",
        event(1, "").id(),
        last,
        moment()
    );
    bench.put(&format!("tombstones/{}.ron", event(1, "").id()), text);
    bench
}

/// The record lives on: for everybody, since its number is greater than the tombstone's, and without complaint here.
#[track_caller]
fn check_alive(bench: Bench, title: &str) {
    assert!(!bench.tombstone(&event(1, "")).exists());
    let (_bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), [title]);
    assert!(batch.problems.is_empty(), "{:?}", batch.problems);
}

#[test]
fn what_is_typed_on_after_a_deletion_elsewhere_brings_the_record_back_for_good() {
    let bench = deleted_elsewhere(7);
    assert_eq!(bench.save(&event(1, "third")).rev.n, 8);
    check_alive(bench, "third");

    let bench = deleted_elsewhere(7);
    assert_eq!(bench.store.keep_mine(&event(1, "mine"), moment()).expect("saved").rev.n, 8);
    check_alive(bench, "mine");
}

#[test]
fn an_edit_of_what_was_deleted_elsewhere_while_its_file_is_still_there_settles_it() {
    let bench = deleted_elsewhere(7);
    bench.save(&event(1, "third"));
    let text = bench.text(&event(1, "")).replace("third", "edited elsewhere");
    let bench = deleted_elsewhere(7);
    fs::write(bench.path(&event(1, "")), text.replace("n: 8", "n: 3")).expect("written");
    let (bench, batch) = bench.reopened();
    assert!(batch.problems[0].what.contains("deleted in one place"), "{}", batch.problems[0]);
    assert_eq!(bench.save(&event(1, "kept")).rev.n, 8);
    check_alive(bench, "kept");

    let bench = deleted_elsewhere(7);
    fs::write(bench.path(&event(1, "")), &text).expect("written");
    bench.save_clashes(&event(1, "mine"));
    bench.store.keep_mine(&event(1, "mine"), moment()).expect("saved");
    check_alive(bench, "mine");
}

#[test]
fn deleting_what_has_vanished_can_be_undone() {
    let bench = Bench::new();
    bench.save(&event(1, "first"));
    bench.save(&event(1, "second"));
    let last = bench.hash(&event(1, ""));
    fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    bench.store.delete(&event(1, "first"), moment()).expect("deleted");
    let saved = bench.save(&event(1, "back"));
    assert_eq!((saved.rev.n, saved.rev.parents), (4, vec![last.to_string()]));
    check_alive(bench, "back");
}

#[test]
fn a_deletion_counts_on_from_the_version_on_disk_whatever_undo_has_brought_back() {
    let bench = Bench::new();
    for title in ["one", "two", "three"] {
        bench.save(&event(1, title));
    }
    bench.store.delete(&event(1, "one"), moment()).expect("deleted");
    let text = fs::read_to_string(bench.tombstone(&event(1, ""))).expect("a tombstone");
    assert!(text.contains("n: 4"), "{text}");
}

#[test]
fn a_deletion_for_a_reason_that_only_a_newer_version_knows_is_not_taken_back() {
    let bench = deleted_elsewhere(7);
    let path = bench.tombstone(&event(1, ""));
    let text = fs::read_to_string(&path).expect("a tombstone").replace("reason: Deleted", "reason: Erased");
    fs::write(&path, &text).expect("written");
    bench.save(&event(1, "typed on"));
    assert_eq!(fs::read_to_string(&path).expect("still there"), text);
}

/// A record whose program ended between its tombstone and the removal of its file.
fn cut_short(path: &str) -> (Bench, std::path::PathBuf) {
    let bench = Bench::new();
    let record = event(1, "Climate hack");
    let path = bench.put(path, record.to_ron().expect("text"));
    let (bench, _) = bench.reopened();
    let (hash, bytes) = (bench.hash(&record), fs::read(&path).expect("there"));
    bench.store.delete(&record, moment()).expect("deleted");
    fs::write(&path, bytes).expect("as if it had not come to the removal");
    let notes = bench.local().join("deletions");
    let within = path.strip_prefix(bench.store.folder()).expect("inside").display().to_string();
    assert_eq!(fs::read_dir(&notes).expect("made for the deletion").count(), 0, "and ended with it");
    let note = format!("(path: \"{within}\", hash: \"{hash}\")");
    fs::write(notes.join(format!("{}.ron", record.id())), note).expect("written");
    (bench, path)
}

#[test]
fn a_deletion_that_was_cut_short_is_finished_later() {
    for path in [&format!("events/{}.ron", event(1, "").id()), "events/spring meeting.ron"] {
        let (bench, path) = cut_short(path);
        let (bench, batch) = bench.reopened();
        assert!(batch.records.is_empty() && batch.problems.is_empty(), "{:?}", batch.problems);
        assert!(path.exists(), "reading changes nothing");
        bench.store.tidy(moment());
        assert!(!path.exists());
        assert_eq!(bench.versions(&event(1, "")), ["Climate hack"]);
        assert_eq!(fs::read_dir(bench.local().join("deletions")).expect("there").count(), 0);
    }
}

/// An event that was deleted, and whose file a backup has brought back.
fn brought_back() -> (Bench, Record) {
    let bench = Bench::new();
    let record = event(1, "Climate hack");
    bench.save(&record);
    let backup = fs::read(bench.path(&record)).expect("there");
    bench.store.delete(&record, moment()).expect("deleted");
    fs::write(bench.path(&record), backup).expect("restored from a backup");
    (bench, record)
}

#[test]
fn a_file_that_was_brought_back_after_its_deletion_stays_and_is_told_of() {
    let (bench, record) = brought_back();
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Climate hack"]);
    assert!(batch.problems[0].what.contains("its file is here again"), "{}", batch.problems[0]);
    bench.store.tidy(moment());
    assert!(bench.path(&record).exists());

    bench.save(&event(1, "Climate hack, after all"));
    check_alive(bench, "Climate hack, after all");
}

#[test]
fn a_file_that_was_brought_back_can_be_deleted_once_more() {
    let (bench, record) = brought_back();
    let (bench, _) = bench.reopened();
    bench.store.delete(&record, moment()).expect("deleted");
    let (bench, batch) = bench.reopened();
    assert!(batch.records.is_empty() && batch.problems.is_empty(), "{:?}", batch.problems);
    assert!(!bench.path(&record).exists());
}

#[test]
fn an_edit_counts_for_more_than_a_deletion_elsewhere() {
    let bench = Bench::new();
    let record = event(1, "Climate hack");
    bench.save(&record);
    let bytes = fs::read_to_string(bench.path(&record)).expect("there");
    bench.store.delete(&record, moment()).expect("deleted");
    fs::write(bench.path(&record), bytes.replace("Climate", "Climate and energy")).expect("written");
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Climate and energy hack"]);
    assert!(batch.problems[0].what.contains("deleted in one place and edited in another"));
    bench.store.tidy(moment());
    assert!(bench.path(&record).exists());
}

#[test]
fn deleting_what_was_never_saved_is_no_trouble() {
    let bench = Bench::new();
    let mut record = event(1, "Never saved");
    record.header_mut().notes = Markdown("x".into());
    bench.store.delete(&record, moment()).expect("nothing to do");
    assert!(bench.store.load_whole().records.is_empty());
}
