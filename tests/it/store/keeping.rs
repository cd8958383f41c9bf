//! How long earlier versions and deleted records are kept, what stays whatever the clock says, and the room they take.

use folkmoot::model::{Id, Record};
use folkmoot::store::{Keeping, RoomTaken};
use jiff::{Timestamp, ToSpan};

use super::{Bench, event, moment};

const A_YEAR: Keeping = Keeping { versions: Some(365), bin: Some(365) };

fn days_later(days: i64) -> Timestamp {
    moment() + (days * 24).hours()
}

/// Saves so many versions, one a day, and brings the history up to date.
fn save_daily(bench: &Bench, number: u128, days: std::ops::Range<i64>) {
    for day in days {
        bench.store.save(&event(number, &format!("day {day}")), days_later(day)).expect("saved");
    }
    bench.settle().expect("written");
}

fn tidied(bench: &Bench, keeping: Keeping, after_days: i64) {
    bench.store.set_keeping(keeping);
    bench.store.tidy(days_later(after_days));
}

#[test]
fn the_versions_of_a_record_are_told_with_when_and_by_whom_without_their_content() {
    let bench = Bench::new();
    bench.store.set_author("Amira Khan");
    bench.save(&event(1, "one"));
    bench.store.set_author("Jo Farrow");
    bench.store.save(&event(1, "two"), days_later(1)).expect("saved");
    let versions = bench.store.version_list(event(1, "").id());
    let told: Vec<(u64, &str, Timestamp)> =
        versions.iter().map(|version| (version.rev.n, version.rev.by.as_str(), version.rev.at)).collect();
    assert_eq!(
        told,
        [(2, "Jo Farrow", days_later(1)), (1, "Amira Khan", moment())],
        "the one in its file is among them"
    );
    let title = |at: usize| {
        let record = event(1, "");
        bench.store.version(record.kind(), record.id(), versions[at].hash).expect("there").title()
    };
    assert_eq!((title(0), title(1)), ("two".to_owned(), "one".to_owned()));
}

#[test]
fn what_is_older_goes_and_the_last_fifty_stay() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..60);
    tidied(&bench, Keeping::default(), 10_000);
    assert_eq!(bench.versions(&event(1, "")).len(), 60, "nobody has said for how long");
    tidied(&bench, A_YEAR, 300);
    assert_eq!(bench.versions(&event(1, "")).len(), 60, "none is a year old");
    tidied(&bench, A_YEAR, 10_000);
    let left = bench.versions(&event(1, ""));
    assert_eq!((left.len(), left[0].as_str(), left[49].as_str()), (50, "day 59", "day 10"));
}

#[test]
fn a_version_is_as_old_as_the_one_that_took_its_place() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..3);
    save_daily(&bench, 1, 500..560);
    tidied(&bench, A_YEAR, 600);
    let left = bench.versions(&event(1, ""));
    assert_eq!(left.len(), 61);
    assert_eq!(left.last().expect("some"), "day 2", "it stood there until day 500");
}

#[test]
fn thirty_days_are_kept_whatever_is_chosen() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..80);
    tidied(&bench, Keeping { versions: Some(1), bin: Some(1) }, 80);
    assert_eq!(bench.versions(&event(1, "")).len(), 50);
    let bench = Bench::new();
    for minute in 0..80 {
        bench.store.save(&event(1, &format!("minute {minute}")), moment() + minute.minutes()).expect("saved");
    }
    bench.settle().expect("written");
    tidied(&bench, Keeping { versions: Some(1), bin: Some(1) }, 29);
    assert_eq!(bench.versions(&event(1, "")).len(), 80);
    tidied(&bench, Keeping { versions: Some(1), bin: Some(1) }, 32);
    assert_eq!(bench.versions(&event(1, "")).len(), 50);
}

#[test]
fn a_version_that_a_draft_was_typed_over_stays() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..5);
    let typed_over = bench.hash(&event(1, ""));
    bench.store.write_draft(&event(1, "typed")).expect("kept");
    save_daily(&bench, 1, 5..70);
    tidied(&bench, A_YEAR, 10_000);
    let left = bench.store.version_list(event(1, "").id());
    assert!(left.iter().any(|version| version.hash == typed_over));
    assert_eq!(left.len(), 51);
    let acts = bench.local().join("acts");
    std::fs::create_dir_all(&acts).expect("made");
    let (bench, _) = bench.reopened();
    bench.store.remove_draft(event(1, "").id()).expect("removed");
    std::fs::write(acts.join("1.ron"), format!("(over: \"{typed_over}\")")).expect("written");
    tidied(&bench, A_YEAR, 10_000);
    assert_eq!(bench.versions(&event(1, "")).len(), 51, "an act under way needs it");
}

fn in_bin(bench: &Bench) -> Vec<String> {
    bench.store.bin().iter().map(|one| one.record.title()).collect()
}

fn deleted(bench: &Bench, record: &Record, day: i64) {
    bench.save(record);
    bench.store.delete(record, days_later(day)).expect("deleted");
}

#[test]
fn the_bin_has_what_was_deleted_last_first_and_lets_it_go_when_its_time_is_over() {
    let bench = Bench::new();
    bench.store.set_author("Amira Khan");
    deleted(&bench, &event(1, "Network 7"), 0);
    deleted(&bench, &event(2, "Network 8"), 100);
    bench.save(&event(3, "Network 9"));
    assert_eq!(in_bin(&bench), ["Network 8", "Network 7"]);
    let first = &bench.store.bin()[0];
    assert_eq!((first.deleted.by.as_str(), first.deleted.at), ("Amira Khan", days_later(100)));
    tidied(&bench, A_YEAR, 400);
    assert_eq!(in_bin(&bench), ["Network 8"]);
    assert!(bench.tombstone(&event(1, "")).exists(), "that it was deleted stays for everybody");
    tidied(&bench, Keeping { bin: None, ..A_YEAR }, 10_000);
    assert_eq!(in_bin(&bench), ["Network 8"]);
}

#[test]
fn what_was_put_back_is_in_the_bin_no_longer_and_keeps_its_versions() {
    let bench = Bench::new();
    deleted(&bench, &event(1, "Network 7"), 0);
    let record = bench.store.bin()[0].record.clone();
    bench.store.save(&record, days_later(1)).expect("saved");
    assert_eq!(in_bin(&bench), Vec::<String>::new());
    assert_eq!(bench.store.empty_bin(&[record.id()]).expect("nothing to do"), 0);
    tidied(&bench, A_YEAR, 10_000);
    assert_eq!(bench.store.version_list(record.id()).len(), 2);
}

#[test]
fn a_file_that_is_missing_was_not_deleted_and_keeps_its_last_version() {
    let bench = Bench::new();
    bench.save(&event(1, "Network 7"));
    bench.settle().expect("written");
    std::fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    let (bench, _) = bench.reopened();
    tidied(&bench, A_YEAR, 10_000);
    assert_eq!(bench.versions(&event(1, "")), ["Network 7"]);
    assert_eq!(bench.store.empty_bin(&[event(1, "").id()]).expect("nothing to do"), 0);
}

#[test]
fn a_deleted_record_of_which_a_damaged_file_is_there_keeps_its_versions() {
    let bench = Bench::new();
    deleted(&bench, &event(1, "Network 7"), 0);
    std::fs::write(bench.path(&event(1, "")), "(").expect("written");
    let (bench, _) = bench.reopened();
    tidied(&bench, A_YEAR, 10_000);
    assert_eq!(bench.versions(&event(1, "")), ["Network 7"]);
}

#[test]
fn emptying_the_bin_takes_away_what_was_asked_for_and_nothing_else() {
    let bench = Bench::new();
    deleted(&bench, &event(1, "Network 7"), 0);
    deleted(&bench, &event(2, "Network 8"), 0);
    bench.save(&event(3, "Network 9"));
    bench.settle().expect("written");
    let ids: Vec<Id> = [1, 3].map(|number| event(number, "").id()).to_vec();
    assert_eq!(bench.store.empty_bin(&ids).expect("emptied"), 1);
    assert_eq!(in_bin(&bench), ["Network 8"]);
    assert_eq!(bench.versions(&event(3, "")), ["Network 9"]);
}

#[test]
fn the_room_is_what_the_files_have() {
    let bench = Bench::new();
    assert_eq!(bench.store.room_taken(), RoomTaken::default());
    save_daily(&bench, 1, 0..3);
    deleted(&bench, &event(2, "Network 8"), 0);
    bench.store.write_draft(&event(1, "typed")).expect("kept");
    let size = |folder: std::path::PathBuf| -> u64 {
        let files = std::fs::read_dir(folder).expect("a folder").flatten();
        files.map(|file| file.metadata().expect("a file").len()).sum()
    };
    let history = |number| size(bench.local().join("history").join(event(number, "").id().to_string()));
    let (versions, bin, drafts) = (history(1), history(2), size(bench.local().join("drafts")));
    assert!(versions > 0 && bin > 0 && drafts > 0);
    assert_eq!(bench.store.room_taken(), RoomTaken { versions, bin, drafts });
}
