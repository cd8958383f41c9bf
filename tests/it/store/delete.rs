//! Deleting: a tombstone without a word of the record, everything in the history, and the way back.

use std::fs;

use folkmoot::model::{Kind, Markdown};
use folkmoot::store::SaveError;

use super::{Bench, event, load, moment, titles};

#[test]
fn a_deleted_record_leaves_a_tombstone_that_tells_nothing_of_it() {
    let bench = Bench::new();
    let saved = bench.save(&event(1, "Meeting with Jo Farrow"));
    bench.store.delete(&event(1, "Meeting with Jo Farrow"), moment()).expect("deleted");
    assert!(!bench.path(&event(1, "")).exists());
    let tombstone = bench.store.folder().join(format!("tombstones/{}.ron", event(1, "").id()));
    let text = fs::read_to_string(tombstone).expect("a tombstone");
    assert!(!text.contains("Farrow"), "{text}");
    for part in ["kind: Event", "reason: Deleted", &saved.hash.to_string()] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    let kept = bench.store.read_version(Kind::Event, event(1, "").id(), saved.hash).expect("in the history");
    assert_eq!(kept.title(), "Meeting with Jo Farrow");
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
}

#[test]
fn a_deletion_that_was_cut_short_is_finished_later() {
    let bench = Bench::new();
    let record = event(1, "Climate hack");
    bench.save(&record);
    let bytes = fs::read(bench.path(&record)).expect("there");
    bench.store.delete(&record, moment()).expect("deleted");
    fs::write(bench.path(&record), bytes).expect("as if the program had ended before removing it");
    let (bench, batch) = bench.reopened();
    assert!(batch.records.is_empty() && batch.problems.is_empty());
    assert!(bench.path(&record).exists(), "reading changes nothing");
    bench.store.tidy(moment());
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
    assert!(load(&bench.store).records.is_empty());
}
