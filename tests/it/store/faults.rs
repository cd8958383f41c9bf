//! The rows of the fault table that are about damaged and odd files, each under its number. What is said of each kind of
//! damage, and where, is in `hostile` and `odd_files`.

use std::fs;
use std::time::{Duration, Instant};

use folkmoot::store::{Damage, Finding, SaveError, Scope, Watch};

use super::hostile::{DAMAGED, DATES, WRITTEN_BY_HAND, check_named, good};
use super::{Bench, event, moment, titles};

/// Damages a file of which the history has a good version: the others are read, the file is left, a copy of it is kept,
/// the good version is offered and can be looked at before it is put back.
fn check_damage(bytes: &[u8], damage: Damage) {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    bench.save(&event(2, "Climate hack"));
    bench.settle().expect("written");
    let path = bench.path(&event(2, ""));
    fs::write(&path, bytes).expect("damaged");
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Good"]);
    let file = &batch.unread[0];
    let seen = bench.store.look_at_unread(file);
    assert_eq!(seen.damage, damage);
    let (version, record) = seen.good.expect("the last good version");
    assert_eq!((record.title().as_str(), Some(&version)), ("Climate hack", file.last_good.as_ref()));
    if let Some(line) = seen.problem.expect("a problem").place.line {
        assert!(
            seen.lines.is_empty() || seen.lines.iter().any(|(number, _)| *number == line) || damage == Damage::CutOff
        );
    }
    bench.save(&event(1, "Good and edited"));
    assert_eq!(fs::read(&path).expect("there"), bytes, "never overwritten");
    assert_eq!(fs::read_dir(bench.local().join("quarantine")).expect("kept").count(), 1);
    bench.store.bring_back(file, version.hash).expect("brought back");
    assert_eq!(bench.store.look_at_unread(file).damage, Damage::None);
    assert!(bench.text(&event(2, "")).contains("Climate hack"));
}

/// F21: a record without a byte.
#[test]
fn f21_a_file_without_a_byte_is_damaged_and_its_last_good_version_offered() {
    check_damage(b"", Damage::Empty);
    check_named(DAMAGED, &["a file without a byte"]);
}

/// F22: a record full of zeros, as NTFS leaves it after a power cut.
#[test]
fn f22_a_file_of_zeros_is_damaged_and_its_last_good_version_offered() {
    check_damage(&[0; 700], Damage::Empty);
    check_named(DAMAGED, &["zeros in place of a record", "zeros behind a record"]);
}

/// F23: a record that is cut off.
#[test]
fn f23_half_a_file_is_damaged_and_the_others_are_read() {
    for part in [1, 2, 5, 9] {
        check_damage(&good().as_bytes()[..good().len() * part / 10], Damage::CutOff);
    }
    check_named(DAMAGED, &["half a record"]);
}

/// F26: letters of another encoding.
#[test]
fn f26_letters_of_another_encoding_are_told_in_words() {
    check_damage(b"\xff\xfe(\0)\0", Damage::OtherLetters);
    check_damage(b"(header: (format: 1), details: (title: \"Caf\xe9\"))", Damage::OtherLetters);
    check_named(DAMAGED, &["Windows-1252", "UTF-16"]);
}

/// F28: a field twice, or a name before the record.
#[test]
fn f28_a_field_twice_and_a_wrong_name_are_told_with_line_and_column() {
    check_damage(good().replace("details: (", "details: (title: \"x\",").as_bytes(), Damage::Changed);
    check_named(WRITTEN_BY_HAND, &["a field twice", "a name before the record"]);
}

/// F29: a field that this version does not know.
#[test]
fn f29_an_unknown_field_is_kept_to_the_byte() {
    const UNKNOWN: &str = "mood: Sunny(3, [\"a\",\t\"b\"])";
    let bench = Bench::new();
    bench.put(
        &format!("events/{}.ron", event(2, "").id()),
        good().replace("details: (", &format!("details: ({UNKNOWN},")),
    );
    let (bench, batch) = bench.reopened();
    let mut record = batch.records[0].record.clone();
    record.set_title("Edited");
    bench.save(&record);
    assert!(bench.text(&record).contains(UNKNOWN) && bench.text(&record).contains("Edited"));
    check_named(WRITTEN_BY_HAND, &["a field of another version"]);
}

/// F30: a choice that this version does not know.
#[test]
fn f30_an_unknown_choice_is_kept() {
    let bench = Bench::new();
    bench.put(
        &format!("events/{}.ron", event(2, "").id()),
        good().replace("details: (", "details: (status: Dreamt(3),"),
    );
    let (bench, batch) = bench.reopened();
    let mut record = batch.records[0].record.clone();
    record.set_title("Edited");
    bench.save(&record);
    assert!(bench.text(&record).contains("Dreamt(3)") && bench.text(&record).contains("Edited"));
    check_named(WRITTEN_BY_HAND, &["a choice of another version"]);
}

/// F31: a format that is newer than this version.
#[test]
fn f31_a_newer_format_is_read_and_never_written() {
    let bench = Bench::new();
    let text = good().replace("format: 1", "format: 999");
    bench.put(&format!("events/{}.ron", event(2, "").id()), &text);
    let (bench, batch) = bench.reopened();
    let mut record = batch.records[0].record.clone();
    assert!(batch.records[0].read_only.is_some());
    record.set_title("Edited");
    assert!(matches!(bench.store.save(&record, moment()), Err(SaveError::ReadOnly(_))));
    assert_eq!(bench.text(&record), text);
    check_named(WRITTEN_BY_HAND, &["a newer format", "a newer format that makes no sense here"]);
}

/// F32: a format that is older than this version.
#[test]
fn f32_an_older_format_is_written_anew_only_by_an_edit_and_its_file_is_in_the_history() {
    let bench = Bench::new();
    let text = good().replace("format: 1", "format: 0");
    bench.put(&format!("events/{}.ron", event(2, "").id()), &text);
    let (bench, batch) = bench.reopened();
    bench.settle().expect("written");
    assert_eq!(bench.text(&event(2, "")), text, "reading changes nothing");
    let mut record = batch.records[0].record.clone();
    record.set_title("Edited");
    bench.save(&record);
    assert!(bench.text(&record).contains("format: 1") && bench.text(&record).contains("Edited"));
    let kept =
        bench.local().join("history").join(record.id().to_string()).join(format!("{}.ron", batch.records[0].hash));
    assert_eq!(fs::read_to_string(kept).expect("kept"), text);
    check_named(WRITTEN_BY_HAND, &["an older format"]);
}

/// F33: the id inside a file is not the one in its name.
#[test]
fn f33_a_file_of_another_name_keeps_it_and_is_told_of() {
    let bench = Bench::new();
    let path = bench.put(&format!("events/{}.ron", event(3, "").id()), good());
    let (bench, batch) = bench.reopened();
    assert!(batch.problems[0].hint.contains(&event(2, "").id().to_string()), "{}", batch.problems[0]);
    let mut record = batch.records[0].record.clone();
    record.set_title("Edited");
    bench.save(&record);
    assert!(fs::read_to_string(&path).expect("there").contains("Edited"));
    assert!(!bench.path(&record).exists(), "nothing was renamed");
    check_named(WRITTEN_BY_HAND, &["another id in the name"]);
}

/// F34: two files with one id.
#[test]
fn f34_of_two_files_with_one_id_neither_is_lost() {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    let copy = bench.put("events/a copy.ron", event(1, "A copy").to_ron().expect("text"));
    let bytes = fs::read(&copy).expect("there");
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Good"]);
    assert!(batch.problems[0].hint.starts_with("Compare them"), "it is told what to do");
    bench.save(&event(1, "Edited"));
    bench.store.delete(&event(1, "Edited"), moment()).expect("deleted");
    assert_eq!(fs::read(&copy).expect("there"), bytes);
    check_named(WRITTEN_BY_HAND, &["a second file with the same id"]);
}

/// F35: a file of 200 MB.
#[test]
fn f35_a_huge_file_is_not_read() {
    check_named(WRITTEN_BY_HAND, &["200 MB"]);
}

/// F36: a record that is nested far too deep.
#[test]
fn f36_what_is_nested_100_000_deep_is_told() {
    check_named(
        WRITTEN_BY_HAND,
        &[
            "brackets 100,000 deep",
            "a note in brackets 100,000 deep",
            "an unknown field 100,000 deep",
            "a choice 100,000 deep",
        ],
    );
}

/// F37: dates and times that no calendar and no clock has.
#[test]
fn f37_dates_out_of_range_are_told_and_kept() {
    check_named(
        DATES,
        &[
            "the year 0",
            "the year 9999",
            "29 February of another year",
            "a thirteenth month",
            "an hour that clocks leave out",
            "25 o'clock",
        ],
    );
}

/// F38: a link that leads out of the workspace.
#[cfg(unix)]
#[test]
fn f38_a_link_out_of_the_workspace_is_not_followed_to_read_or_to_write() {
    use super::odd_files::ODD_FILES;
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    let outside = bench.folder.path().join("outside.ron");
    fs::rename(bench.path(&event(1, "")), &outside).expect("moved");
    std::os::unix::fs::symlink(&outside, bench.path(&event(1, ""))).expect("linked");
    let bytes = fs::read(&outside).expect("there");
    assert!(bench.store.save(&event(1, "Edited"), moment()).is_err());
    assert!(bench.store.delete(&event(1, "Good"), moment()).is_err());
    assert_eq!(fs::read(&outside).expect("there"), bytes);
    check_named(ODD_FILES, &["a link out of the folder", "a folder of records that leads out"]);
}

/// F39: a record that is a link inside the workspace.
#[cfg(unix)]
#[test]
fn f39_a_link_inside_the_workspace_stays_one_and_leads_to_the_new_text() {
    use super::odd_files::ODD_FILES;
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    fs::create_dir(bench.store.folder().join("archive")).expect("made");
    let target = bench.store.folder().join("archive/kept.ron");
    fs::rename(bench.path(&event(1, "")), &target).expect("moved");
    std::os::unix::fs::symlink(&target, bench.path(&event(1, ""))).expect("linked");
    bench.save(&event(1, "Edited"));
    assert!(fs::symlink_metadata(bench.path(&event(1, ""))).expect("there").is_symlink());
    assert!(fs::read_to_string(&target).expect("there").contains("Edited"));
    check_named(ODD_FILES, &["a link inside the workspace", "a link to nowhere", "a link to itself"]);
}

/// F40: a folder, a pipe or a socket that is named like a record.
#[cfg(unix)]
#[test]
fn f40_nothing_waits_for_a_pipe() {
    check_named(super::odd_files::ODD_FILES, &["a folder, a pipe and a socket"]);
    // A record's file that has become a pipe since it was read.
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    let path = bench.path(&event(1, ""));
    fs::remove_file(&path).expect("removed");
    assert!(std::process::Command::new("mkfifo").arg(&path).status().expect("runs").success());
    assert!(bench.store.save(&event(1, "Edited"), moment()).is_err());
    bench.store.look(&mut Watch::default(), &Scope::Everything, &|finding| {
        assert!(!matches!(finding, Finding::Changed(_) | Finding::Away(_)), "{finding:?}");
    });
}

/// F41: names that some systems refuse or take for the same.
#[cfg(unix)]
#[test]
fn f41_names_that_some_systems_refuse_are_told_and_never_made() {
    check_named(
        super::odd_files::ODD_FILES,
        &["names that some systems refuse", "a name in capitals", "one name in two spellings"],
    );
    let bench = Bench::new();
    for (number, title) in [(1, "CON"), (2, "ends with a dot."), (3, "a/b\\c:d*e?"), (4, &"long ".repeat(90))] {
        bench.save(&event(number, title));
        let name = bench.path(&event(number, "")).file_name().expect("a name").to_string_lossy().into_owned();
        assert!(
            name.len() < 40 && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
        );
    }
}

/// F42: thousands of files that systems and sync programs leave about.
#[test]
fn f42_thousands_of_junk_files_are_passed_over_within_two_seconds() {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    for number in 0..1_000 {
        for name in [".DS_Store", "desktop.ini", "~$x.ron", ".syncthing.x.ron.tmp", "x.ron~"] {
            let name = if number == 0 { name.to_owned() } else { format!("{name}.{number}") };
            bench.put(&format!("events/{name}"), "junk");
        }
    }
    let started = Instant::now();
    let (_bench, batch) = bench.reopened();
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
    assert_eq!(titles(&batch.records), ["Good"]);
    assert!(batch.unread.is_empty() && batch.problems.is_empty());
}

#[test]
fn what_is_not_damaged_is_told_from_what_is() {
    let damage = |text: String| {
        let bench = Bench::new();
        bench.put(&format!("events/{}.ron", event(2, "").id()), text);
        let (bench, batch) = bench.reopened();
        bench.store.look_at_unread(&batch.unread[0]).damage
    };
    assert_eq!(
        damage(good().replace("format: 1", "format: 2").replace("details: (", "details: 7, rest: (")),
        Damage::Newer
    );
    assert_eq!(damage(good().replace("kind: Event", "kind: Person")), Damage::Misplaced);
    assert_eq!(damage(" ".repeat(5 * 1024 * 1024)), Damage::OutOfReach);
    let merged = format!("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", good(), good());
    assert_eq!(damage(merged), Damage::TwoVersions);
}
