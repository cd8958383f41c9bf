//! What a look at the folder finds, and what is done with it, step by step, without a window.

use std::cell::RefCell;
use std::fs;

use folkmoot::store::{Batch, Finding, Outside, SaveError, Scope, Store, Watch};

use super::{Bench, event, moment, places, titles, workspace};

/// Everything that a look at all of it finds.
fn look(bench: &Bench, watch: &mut Watch) -> Vec<Finding> {
    let found = RefCell::new(Vec::new());
    bench.store.look(watch, &Scope::Everything, &|finding| found.borrow_mut().push(finding));
    found.into_inner()
}

fn appeared(findings: Vec<Finding>) -> Batch {
    let mut batches = findings.into_iter().filter_map(|finding| match finding {
        Finding::Appeared(batch) => Some(*batch),
        _ => None,
    });
    batches.next().expect("something is new")
}

fn changed(findings: Vec<Finding>) -> Vec<Outside> {
    let changed = findings.into_iter().filter_map(|finding| match finding {
        Finding::Changed(changed) => Some(changed),
        _ => None,
    });
    changed.flatten().collect()
}

fn away(findings: Vec<Finding>) -> String {
    let mut away = findings.into_iter().filter_map(|finding| match finding {
        Finding::Away(problem) => Some(problem.what),
        _ => None,
    });
    away.next().unwrap_or_default()
}

#[test]
fn a_new_file_is_not_written_over_before_it_was_taken_in() {
    let bench = Bench::new();
    let text = event(1, "Theirs").to_ron().expect("text");
    bench.put(&format!("events/{}.ron", event(1, "").id()), text);
    let mut watch = Watch::default();
    let batch = appeared(look(&bench, &mut watch));
    assert_eq!(titles(&batch.records), ["Theirs"]);
    bench.save_clashes(&event(1, "Ours"));
    assert!(bench.text(&event(1, "")).contains("Theirs"));
    assert!(look(&bench, &mut watch).is_empty(), "it is told once");

    assert!(bench.store.take_in(&batch.records[0]).expect("the only one"));
    bench.save(&event(1, "Ours, after theirs"));
    assert!(!bench.store.take_in(&batch.records[0]).expect("the only one"), "it was written anew");
    bench.save(&event(1, "Ours again"));
}

#[test]
fn of_two_new_files_with_one_id_one_is_used() {
    let bench = Bench::new();
    let text = event(1, "Theirs").to_ron().expect("text");
    bench.put(&format!("events/{}.ron", event(1, "").id()), &text);
    bench.put("events/copy.ron", &text);
    let batch = appeared(look(&bench, &mut Watch::default()));
    let taken: Vec<_> = batch.records.iter().map(|loaded| bench.store.take_in(loaded)).collect();
    assert!(taken[0].as_ref().is_ok_and(|taken| *taken));
    assert!(taken[1].as_ref().is_err_and(|problem| problem.what.starts_with("Two files have the same id")));
}

#[test]
fn what_stood_in_the_window_is_kept_although_its_file_holds_something_else() {
    let bench = Bench::new();
    let path = bench.put(&format!("events/{}.ron", event(1, "").id()), event(1, "Mine").to_ron().expect("text"));
    let (bench, batch) = bench.reopened();
    fs::write(&path, event(1, "Theirs").to_ron().expect("text")).expect("written");
    let changed = changed(look(&bench, &mut Watch::default()));
    assert!(bench.store.accept(&changed[0]));
    bench.store.keep_shown(&std::sync::Arc::new(batch.records[0].record.clone()), changed[0].was());
    bench.store.settle_held().expect("kept");
    assert_eq!(bench.versions(&event(1, "")), ["Mine"]);
    bench.settle().expect("kept");
    assert_eq!(bench.versions(&event(1, "")).len(), 2);
}

#[test]
fn a_file_that_was_renamed_and_changed_is_told_once() {
    let bench = Bench::new();
    bench.save(&event(1, "Mine"));
    let text = bench.text(&event(1, "")).replace("Mine", "Theirs");
    fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    bench.put("events/our meeting.ron", text);
    let mut watch = Watch::default();
    assert_eq!(changed(look(&bench, &mut watch)).len(), 1);
    assert!(look(&bench, &mut watch).is_empty());
}

#[test]
fn why_the_folder_is_away_is_told_anew_where_it_is_something_else() {
    let bench = Bench::new();
    (0..10).for_each(|number| drop(bench.save(&event(number, "Meeting"))));
    let (folder, pulled) = (workspace(&bench.folder), bench.folder.path().join("pulled"));
    fs::rename(&folder, &pulled).expect("moved");
    let mut watch = Watch::default();
    assert!(away(look(&bench, &mut watch)).contains("not there"));
    assert!(look(&bench, &mut watch).is_empty());
    fs::create_dir(&folder).expect("made");
    fs::copy(pulled.join("workspace.ron"), folder.join("workspace.ron")).expect("copied");
    assert!(away(look(&bench, &mut watch)).contains("10 of 10"));
    fs::remove_dir_all(&folder).expect("removed");
    fs::rename(&pulled, &folder).expect("moved back");
    assert!(look(&bench, &mut watch).iter().any(|finding| matches!(finding, Finding::There)));
}

#[test]
fn a_folder_that_needs_a_newer_version_by_now_is_not_written() {
    let bench = Bench::new();
    bench.save(&event(1, "Meeting"));
    let marker = bench.store.folder().join("workspace.ron");
    let text = fs::read_to_string(&marker).expect("there");
    for raised in ["min_writer: 999", "min_reader: 999"] {
        let (name, _) = raised.split_once(':').expect("a name");
        let mut watch = Watch::default();
        fs::write(&marker, text.replace(&format!("{name}: 1"), raised)).expect("written");
        assert!(away(look(&bench, &mut watch)).contains("newer Folkmoot"), "{raised}");
        assert!(matches!(bench.store.save(&event(1, "Typed"), moment()), Err(SaveError::Failed(_))));
        fs::write(&marker, &text).expect("written");
        assert!(look(&bench, &mut watch).iter().any(|finding| matches!(finding, Finding::There)));
    }
    bench.save(&event(1, "Typed"));
}

#[test]
fn the_folder_of_a_kind_that_was_moved_is_not_made_anew() {
    let bench = Bench::new();
    bench.save(&event(1, "One"));
    bench.save(&event(2, "Two"));
    let events = bench.store.folder().join("events");
    let aside = events.with_file_name("aside");
    fs::rename(&events, &aside).expect("moved");
    for number in [1, 3] {
        let error = bench.store.save(&event(number, "Typed"), moment()).expect_err("it is gone");
        assert!(matches!(&error, SaveError::Failed(problem) if problem.what.contains("not there")), "{error:?}");
    }
    assert!(!events.exists());
    fs::rename(&aside, &events).expect("moved back");
    bench.save(&event(1, "Typed"));
    bench.save(&event(3, "Typed"));
}

#[test]
fn the_folder_of_the_only_record_of_a_kind_is_made_anew() {
    let bench = Bench::new();
    bench.save(&event(1, "One"));
    fs::remove_dir_all(bench.store.folder().join("events")).expect("removed");
    bench.save(&event(1, "Written anew"));
}

#[test]
fn a_deletion_that_another_window_had_begun_is_not_forgotten_by_the_one_that_goes_on() {
    let bench = Bench::new();
    bench.save(&event(1, "Meeting"));
    let second = Store::open(&workspace(&bench.folder), &places(&bench.folder)).expect("opens");
    second.load_whole();
    let (path, hash, bytes) =
        (bench.path(&event(1, "")), bench.hash(&event(1, "")), bench.text(&event(1, "")).into_bytes());
    bench.store.delete(&event(1, "Meeting"), moment()).expect("deleted");
    fs::write(&path, bytes).expect("as if it had not come to the removal");
    let note = bench.local().join("deletions").join(format!("{}.ron", event(1, "").id()));
    let within = path.strip_prefix(bench.store.folder()).expect("inside").display().to_string();
    fs::write(&note, format!("(path: \"{within}\", hash: \"{hash}\")")).expect("written");
    let Bench { folder, store } = bench;
    drop(store);
    assert!(second.join());
    second.tidy(moment());
    assert!(note.exists() && path.exists(), "the window shows it");
    let (bench, batch) = Bench { folder, store: second }.reopened();
    assert!(batch.records.is_empty() && batch.problems.is_empty(), "{:?}", batch.problems);
    bench.store.tidy(moment());
    assert!(!note.exists() && !path.exists());
}
