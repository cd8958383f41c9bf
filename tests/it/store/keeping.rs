//! How long earlier versions and deleted records are kept, what stays whatever the clock says, and the room they take.

use folkmoot::model::{Id, Record};
use folkmoot::store::{Hash, Keeping, RoomTaken};
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

/// Tidies at a moment up to which somebody was at work, with files that are as old as what they say.
fn tidied(bench: &Bench, keeping: Keeping, after_days: i64) {
    bench.store.save(&event(99, &format!("at work on day {after_days}")), days_later(after_days)).expect("saved");
    bench.store.load_whole();
    aged(&bench.local().join("history"));
    bench.store.set_keeping(keeping);
    bench.store.tidy(days_later(after_days));
}

fn aged(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            aged(&entry.path());
        } else {
            let file = std::fs::File::options().append(true).open(entry.path()).expect("a file");
            file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("dated");
        }
    }
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
fn a_clock_far_ahead_takes_nothing_away() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..60);
    deleted(&bench, &event(2, "Network 8"), 59);
    let (bench, _) = bench.reopened();
    aged(&bench.local().join("history"));
    bench.store.set_keeping(A_YEAR);
    bench.store.tidy(days_later(10_000));
    assert_eq!((bench.versions(&event(1, "")).len(), in_bin(&bench).len()), (60, 1));
    tidied(&bench, A_YEAR, 10_000);
    assert_eq!((bench.versions(&event(1, "")).len(), in_bin(&bench).len()), (50, 0), "somebody was at work then");
}

#[test]
fn what_was_done_while_the_clock_was_behind_is_no_older_than_what_came_before() {
    let bench = Bench::new();
    save_daily(&bench, 1, 0..1);
    save_daily(&bench, 1, -3_000..-2_940);
    deleted(&bench, &event(2, "Network 8"), -3_000);
    tidied(&bench, A_YEAR, 10);
    assert_eq!((bench.versions(&event(1, "")).len(), in_bin(&bench).len()), (61, 1));
    tidied(&bench, A_YEAR, 400);
    assert_eq!((bench.versions(&event(1, "")).len(), in_bin(&bench).len()), (50, 0));
}

#[test]
fn what_was_typed_last_is_in_the_bin_with_the_rest() {
    let bench = Bench::new();
    bench.save(&event(1, "Network 7"));
    bench.store.save_and_delete(&event(1, "Network 7, typed on"), days_later(1)).expect("deleted");
    bench.store.save_and_delete(&event(2, "Never saved"), days_later(2)).expect("deleted");
    bench.store.save_and_delete(&event(3, ""), days_later(3)).expect("nothing to do");
    let (bench, _) = bench.reopened();
    assert_eq!(in_bin(&bench), ["Never saved", "Network 7, typed on"]);
    assert!(!bench.tombstone(&event(3, "")).exists(), "nothing was typed in it");
}

#[test]
fn a_deletion_of_what_never_came_here_leaves_the_version_that_did() {
    let bench = Bench::new();
    bench.save(&event(1, "Network 7"));
    bench.settle().expect("written");
    let hash = bench.hash(&event(1, "")).to_string();
    bench.store.delete(&event(1, "Network 7"), days_later(1)).expect("deleted");
    let path = bench.tombstone(&event(1, ""));
    let theirs = std::fs::read_to_string(&path).expect("a tombstone").replace(&hash, &Hash::of(b"theirs").to_string());
    std::fs::write(&path, theirs).expect("written");
    assert_eq!(in_bin(&bench), ["Network 7"]);
}

#[test]
fn what_was_typed_over_a_deleted_version_is_what_the_bin_gives_back() {
    let bench = Bench::new();
    bench.save(&event(1, "Network 7"));
    bench.settle().expect("written");
    let folder = bench.local().join("history").join(event(1, "").id().to_string());
    let saved = std::fs::read_to_string(bench.path(&event(1, ""))).expect("a file");
    bench.store.delete(&event(1, "Network 7"), days_later(1)).expect("deleted");
    let typed = saved.replace("Network 7", "Network 7, typed on");
    std::fs::write(folder.join(format!("{}.ron", Hash::of(typed.as_bytes()))), typed).expect("written");
    assert_eq!(in_bin(&bench), ["Network 7, typed on"]);
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
    let binned = bench.store.bin();
    assert_eq!((binned.len(), binned[0].record.title().as_str(), binned[0].is_noted), (1, "Network 7", false));
    bench.store.save(&binned[0].record, days_later(1)).expect("saved");
    assert_eq!(in_bin(&bench), Vec::<String>::new());
}

/// A folder that has not come yet, a file that can't be read, and what was typed and never saved are no such thing.
#[test]
fn what_may_be_there_still_is_not_in_the_bin() {
    let with_file = || {
        let bench = Bench::new();
        bench.save(&event(1, "Network 7"));
        bench.settle().expect("written");
        bench
    };
    let check = |what: &str, change: &dyn Fn(&Bench)| {
        let bench = with_file();
        change(&bench);
        let (bench, _) = bench.reopened();
        assert_eq!(in_bin(&bench), Vec::<String>::new(), "{what}");
        assert_eq!(bench.store.empty_bin(&[event(1, "").id()]).expect("nothing to do"), 0, "{what}");
        assert_eq!(bench.versions(&event(1, "")).len(), 1, "{what}");
    };
    check("the folder", &|bench| std::fs::remove_dir_all(bench.store.folder().join("events")).expect("removed"));
    check("damaged", &|bench| std::fs::write(bench.path(&event(1, "")), "(").expect("written"));
    check("under another name", &|bench| {
        let other = bench.path(&event(1, "")).with_file_name(format!("network-{}.ron", event(1, "").id()));
        std::fs::remove_file(bench.path(&event(1, ""))).expect("removed");
        std::fs::write(other, "(").expect("written");
    });
    check("a draft", &|bench| {
        bench.store.write_draft(&event(1, "Network 7, typed")).expect("kept");
        std::fs::remove_file(bench.path(&event(1, ""))).expect("removed");
    });
}

/// A colleague changed it and deleted that: this computer has the version before, and gives that back.
#[test]
fn what_was_deleted_elsewhere_in_a_version_that_never_came_is_in_the_bin() {
    let bench = Bench::new();
    deleted(&bench, &event(1, "Network 7"), 0);
    bench.settle().expect("written");
    let tombstone = bench.tombstone(&event(1, ""));
    let text = std::fs::read_to_string(&tombstone).expect("a note");
    let own = bench.store.version_list(event(1, "").id())[0].hash.to_string();
    assert!(text.contains(&own), "{text}");
    std::fs::write(&tombstone, text.replace(&own, &"7".repeat(own.len()))).expect("written");
    assert_eq!(in_bin(&bench.reopened().0), ["Network 7"]);
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
