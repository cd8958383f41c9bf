//! The history holds every version, whole or not at all.

use std::fs;

use folkmoot::model::Kind;

use super::{Bench, event, moment};

fn titles_of_versions(bench: &Bench) -> Vec<String> {
    let id = event(1, "").id();
    let versions = bench.store.versions(Kind::Event, id);
    versions.iter().map(|v| bench.store.read_version(Kind::Event, id, v.hash).expect("whole").title()).collect()
}

#[test]
fn every_saved_version_is_there_newest_first() {
    let bench = Bench::new();
    for title in ["one", "two", "three"] {
        bench.save(&event(1, title));
    }
    assert_eq!(titles_of_versions(&bench), ["two", "one"], "the last one is in its file still");
    bench.store.settle().expect("written");
    assert_eq!(titles_of_versions(&bench), ["three", "two", "one"]);
    bench.store.settle().expect("nothing to do");
}

#[test]
fn what_was_there_on_first_opening_is_kept_too() {
    let bench = Bench::new();
    let text = event(1, "By hand").to_ron().expect("text");
    let path = bench.put(&format!("events/{}.ron", event(1, "").id()), &text);
    let (bench, _) = bench.reopened();
    bench.store.settle().expect("written");
    assert_eq!(titles_of_versions(&bench), ["By hand"]);
    bench.save(&event(1, "Edited"));
    bench.save(&event(1, "Edited again"));
    assert_eq!(titles_of_versions(&bench), ["Edited", "By hand"]);
    assert_eq!(fs::read(path).expect("there"), fs::read(bench.path(&event(1, ""))).expect("there"));
}

#[test]
fn a_version_torn_by_a_power_cut_is_not_taken_for_one_and_is_written_anew() {
    let bench = Bench::new();
    let saved = bench.save(&event(1, "one"));
    bench.store.settle().expect("written");
    let copy = bench.store.local_folder().join(format!("history/{}/{}.ron", event(1, "").id(), saved.hash));
    let whole = fs::read(&copy).expect("there");
    fs::write(&copy, &whole[..whole.len() / 2]).expect("torn");
    assert!(titles_of_versions(&bench).is_empty());
    assert!(bench.store.read_version(Kind::Event, event(1, "").id(), saved.hash).is_err());
    bench.save(&event(1, "two"));
    assert_eq!(fs::read(&copy).expect("there"), whole);
}

#[test]
fn saving_works_where_the_history_cannot_be_written() {
    let bench = Bench::new();
    bench.save(&event(1, "one"));
    fs::write(bench.store.local_folder().join("history"), "in the way").expect("written");
    let saved = bench.save(&event(1, "two"));
    assert!(saved.notices[0].what.contains("keep the earlier version"), "{}", saved.notices[0]);
    assert!(bench.text(&event(1, "")).contains("two"));
    assert!(bench.store.delete(&event(1, "two"), moment()).is_err(), "but nothing is removed without a copy");
    assert!(bench.path(&event(1, "")).exists());
}
