//! Loading a whole folder: what is a record, what is passed over, and what is reported.

use std::fs;
use std::sync::Mutex;

use folkmoot::model::{Kind, Record};

use super::{Bench, event, titles};

#[test]
fn junk_is_passed_over_without_a_word() {
    let bench = Bench::new();
    bench.save(&event(1, "The only one"));
    let names = [".DS_Store", "desktop.ini", "Thumbs.db", "~$notes.ron", "._x.ron", ".syncthing.x.ron.tmp", "x.ron~"];
    for name in names {
        bench.put(&format!("events/{name}"), "junk");
    }
    for number in 0..5_000 {
        bench.put(&format!("events/junk {number}.tmp"), "junk");
    }
    bench.put("holiday/photo.jpg", "junk");
    fs::create_dir(bench.store.folder().join("events/folder.ron")).expect("made");
    let batch = bench.store.load_whole();
    assert_eq!(titles(&batch.records), ["The only one"]);
    assert!(batch.unread.is_empty() && batch.problems.is_empty(), "{:?} {:?}", batch.unread, batch.problems);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_named_like_a_record_does_not_hang_the_program() {
    let bench = Bench::new();
    bench.save(&event(1, "The only one"));
    let made = std::process::Command::new("mkfifo").arg(bench.store.folder().join("events/pipe.ron")).status();
    assert!(made.expect("runs").success());
    assert_eq!(titles(&bench.store.load_whole().records), ["The only one"]);
}

#[test]
fn a_second_file_with_the_same_id_is_reported_whatever_its_name() {
    let bench = Bench::new();
    bench.save(&event(1, "The record"));
    let copy = bench.text(&event(1, "")).replace("The record", "The copy");
    let id = event(1, "").id();
    let names = [
        format!("{id}.sync-conflict-20261121-190338-QP7EFRU.ron"),
        format!("{id} (1).ron"),
        "a copy by hand.ron".to_owned(),
        format!("{id} (còpia en conflicte).ron"),
    ];
    for name in &names {
        bench.put(&format!("events/{name}"), &copy);
    }
    let (_bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["The record"]);
    assert_eq!(batch.problems.len(), names.len());
    assert!(batch.problems.iter().all(|problem| problem.what.contains("Two files have the same id")));
}

#[test]
fn a_record_is_held_to_its_folder_and_its_name() {
    let bench = Bench::new();
    let named = |path: &str, text: String| {
        bench.put(path, text);
    };
    named("people/stray.ron", event(1, "An event").to_ron().expect("text"));
    named("events/other.ron", event(2, "By another name").to_ron().expect("text"));
    named("events/no id.ron", "(header: (format: 1, kind: Event), details: (title: \"Nameless\"))".to_owned());
    let id = event(3, "").id();
    named(&format!("events/{id}.ron"), "(header: (format: 1, kind: Event), details: (title: \"By hand\"))".to_owned());
    let batch = bench.store.load_whole();
    assert_eq!(titles(&batch.records), ["By hand", "By another name"]);
    assert_eq!(batch.records[0].record.id(), id);
    assert!(batch.problems[0].what.contains("not named by the id"), "{}", batch.problems[0]);
    let mut unread: Vec<&str> = batch.unread.iter().map(|file| file.problem.what.as_str()).collect();
    unread.sort_unstable();
    assert_eq!(unread.len(), 2);
    assert!(unread[1].contains("\"Event\" but lies among People"), "{unread:?}");
    assert!(unread[0].contains("has no id"), "{unread:?}");
}

#[test]
fn a_file_that_leaves_its_kind_out_is_of_its_folders_kind() {
    let bench = Bench::new();
    let name = |number| event(number, "").id();
    bench.put(&format!("people/{}.ron", name(1)), "(header: (format: 1), full_name: \"Jo Farrow\")");
    bench.put(&format!("people/{}.ron", name(2)), "(full_name: \"Hamid Rostami\", mood: Sunny)");
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Jo Farrow", "Hamid Rostami"], "{:?}", batch.unread);
    let mut person = batch.records[1].record.clone();
    assert_eq!((person.kind(), person.header().kind), (Kind::Person, Kind::Person));
    person.set_title("Hamid R.");
    bench.save(&person);
    let text = bench.text(&person);
    assert!(text.contains("kind: Person") && text.contains("mood: Sunny"), "{text}");
}

#[test]
fn a_large_workspace_comes_in_batches_and_whole() {
    let bench = Bench::new();
    for number in 0..300 {
        let record: Record = event(number, &format!("Event {number}"));
        bench.put(&format!("{}/{}.ron", Kind::Event.folder(), record.id()), record.to_ron().expect("text"));
    }
    let sizes = Mutex::new(Vec::new());
    bench.store.load(|batch| sizes.lock().expect("no panic").push(batch.records.len()));
    let sizes = sizes.into_inner().expect("no panic");
    assert_eq!(sizes.iter().sum::<usize>(), 300);
    assert!(sizes.iter().all(|size| *size <= 64), "{sizes:?}");
}
