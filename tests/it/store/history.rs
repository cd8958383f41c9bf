//! The history holds every version, whole or not at all.

use std::fs;

use super::{Bench, event, moment};

#[test]
fn every_saved_version_is_there_newest_first() {
    let bench = Bench::new();
    for title in ["one", "two", "three"] {
        bench.save(&event(1, title));
    }
    assert_eq!(bench.versions(&event(1, "")), ["two", "one"], "the last one is in its file still");
    bench.settle().expect("written");
    assert_eq!(bench.versions(&event(1, "")), ["three", "two", "one"]);
    bench.settle().expect("nothing to do");
}

#[test]
fn what_was_there_on_first_opening_is_kept_too() {
    let bench = Bench::new();
    let text = event(1, "By hand").to_ron().expect("text");
    let path = bench.put(&format!("events/{}.ron", event(1, "").id()), &text);
    let (bench, _) = bench.reopened();
    bench.settle().expect("written");
    assert_eq!(bench.versions(&event(1, "")), ["By hand"]);
    bench.save(&event(1, "Edited"));
    bench.save(&event(1, "Edited again"));
    assert_eq!(bench.versions(&event(1, "")), ["Edited", "By hand"]);
    assert_eq!(fs::read(path).expect("there"), fs::read(bench.path(&event(1, ""))).expect("there"));
}

#[test]
fn a_version_torn_by_a_power_cut_is_not_taken_for_one_and_is_written_anew() {
    let bench = Bench::new();
    bench.save(&event(1, "one"));
    let saved = bench.hash(&event(1, ""));
    bench.settle().expect("written");
    let copy = bench.local().join(format!("history/{}/{}.ron", event(1, "").id(), saved));
    let whole = fs::read(&copy).expect("there");
    fs::write(&copy, &whole[..whole.len() / 2]).expect("torn");
    assert!(bench.versions(&event(1, "")).is_empty());
    bench.save(&event(1, "two"));
    assert_eq!(fs::read(&copy).expect("there"), whole);
}

#[test]
fn saving_works_where_the_history_cannot_be_written() {
    let bench = Bench::new();
    bench.save(&event(1, "one"));
    fs::write(bench.local().join("history"), "in the way").expect("written");
    let saved = bench.save(&event(1, "two"));
    assert!(saved.notices[0].what.contains("keep the earlier version"), "{}", saved.notices[0]);
    assert!(saved.notices[0].safe.contains("held here"), "{}", saved.notices[0]);
    assert!(bench.text(&event(1, "")).contains("two"));
    assert!(bench.store.delete(&event(1, "two"), moment()).is_err(), "but nothing is removed without a copy");
    assert!(bench.path(&event(1, "")).exists());
}

#[test]
fn it_is_told_when_more_versions_wait_for_the_history_than_can_be_held() {
    let bench = Bench::new();
    bench.save(&event(1, "first"));
    fs::write(bench.local().join("history"), "in the way").expect("written");
    for number in 0..200 {
        let saved = bench.save(&event(1, &format!("held {number}")));
        assert!(saved.notices[0].safe.contains("is held here"), "{}", saved.notices[0]);
    }
    assert!(bench.save(&event(1, "last")).notices[0].safe.contains("the oldest had to go"));
    fs::remove_file(bench.local().join("history")).expect("removed");
    bench.store.settle_held().expect("written");
    let versions = bench.versions(&event(1, ""));
    assert_eq!(versions.len(), 200);
    assert!(!versions.contains(&"first".to_owned()));
}

#[test]
fn a_large_backlog_is_settled_bit_by_bit_what_was_saved_last_first() {
    let bench = Bench::new();
    for number in 10..100 {
        let record = event(number, "By hand");
        bench.put(&format!("events/{}.ron", record.id()), record.to_ron().expect("text"));
    }
    let (bench, _) = bench.reopened();
    bench.save(&event(1, "Just typed"));
    let settled = || (10..100).filter(|number| !bench.versions(&event(*number, "")).is_empty()).count();
    assert!(bench.store.settle_some().expect("written"), "there is more");
    assert_eq!(bench.versions(&event(1, "")), ["Just typed"]);
    assert!((1..45).contains(&settled()), "{} at once", settled());
    while bench.store.settle_some().expect("written") {}
    assert_eq!(settled(), 90);
}

#[test]
fn the_last_good_version_is_found_of_a_file_that_leaves_its_id_to_its_name() {
    let bench = Bench::new();
    let path =
        bench.put(&format!("people/{}.ron", event(1, "").id()), "(header: (format: 1), full_name: \"Jo Farrow\")");
    let (bench, _) = bench.reopened();
    bench.settle().expect("written");
    fs::write(path, "(torn").expect("written");
    let (bench, batch) = bench.reopened();
    let version = batch.unread[0].last_good.clone().expect("the history has it");
    assert_eq!(bench.store.bring_back(&batch.unread[0], version.hash).expect("back").record.title(), "Jo Farrow");
}

#[test]
fn a_version_that_could_not_be_kept_goes_into_the_history_as_soon_as_that_works() {
    let bench = Bench::new();
    bench.save(&event(1, "one"));
    fs::write(bench.local().join("history"), "in the way").expect("written");
    bench.save(&event(1, "two"));
    bench.save(&event(1, "three"));
    for _ in 0..3 {
        assert!(bench.settle().is_err(), "nothing is forgotten");
    }
    assert!(bench.store.settle_held().is_err());
    fs::remove_file(bench.local().join("history")).expect("removed");
    bench.store.settle_held().expect("written");
    assert_eq!(bench.versions(&event(1, "")), ["two", "one"], "what is nowhere else");
    bench.settle().expect("written");
    assert_eq!(bench.versions(&event(1, "")), ["three", "two", "one"]);
}

#[test]
fn a_version_kept_ahead_of_a_save_is_there_and_comes_back_where_somebody_takes_it_away() {
    let bench = Bench::new();
    let record = event(1, "one");
    bench.save(&record);
    bench.store.keep_ahead(record.id());
    assert_eq!(bench.versions(&record), ["one"], "before anything is saved over it");
    bench.store.keep_ahead(record.id());
    bench.save(&event(1, "two"));
    bench.store.keep_ahead(record.id());
    fs::remove_dir_all(bench.local().join("history")).expect("taken away");
    bench.save(&event(1, "three"));
    assert_eq!(bench.versions(&record), ["two"]);
}

#[test]
fn what_somebody_else_wrote_is_not_taken_for_the_version_that_is_kept_ahead() {
    let bench = Bench::new();
    let record = event(1, "one");
    bench.save(&record);
    bench.put(&format!("events/{}.ron", record.id()), event(1, "theirs").to_ron().expect("text"));
    bench.store.keep_ahead(record.id());
    assert!(bench.versions(&record).is_empty());
    bench.save_clashes(&event(1, "mine"));
}
