//! `folkmoot merge`: what it writes, how it ends, and that git works with it.

use std::fs;
use std::path::Path;
use std::process::Command;

use folkmoot::model::{Id, Kind, Record};

use super::Home;
use crate::store::moment;

fn record(change: impl FnOnce(&mut Record)) -> String {
    let mut record = Record::new(Kind::Event, Id::from_number(10), moment());
    if let Record::Event(event) = &mut record {
        event.details.title = "Autumn hack".to_owned();
        event.details.theme = "Warmth".to_owned();
    }
    change(&mut record);
    record.to_ron().expect("text")
}

fn titled(title: &str) -> String {
    record(|record| {
        if let Record::Event(event) = record {
            event.details.title = title.to_owned();
        }
    })
}

fn themed(theme: &str) -> String {
    record(|record| {
        if let Record::Event(event) = record {
            event.details.theme = theme.to_owned();
        }
    })
}

fn merge(home: &Home, texts: [&str; 3]) -> (u8, String, String) {
    let names = ["base.ron", "ours.ron", "theirs.ron"].map(|name| home.path(name));
    names.iter().zip(texts).for_each(|(path, text)| fs::write(path, text).expect("written"));
    let [base, ours, theirs] = names.each_ref().map(|path| path.to_str().expect("a path"));
    let ended = home.run(["merge", base, ours, theirs]);
    (ended.code, ended.err, fs::read_to_string(&names[1]).expect("still there"))
}

#[test]
fn the_result_takes_the_place_of_ours() {
    let home = Home::new();
    let base = record(|_| {});
    let (code, err, ours) = merge(&home, [&base, &titled("Winter hack"), &themed("Light")]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(ours.contains("Winter hack") && ours.contains("Light"), "{ours}");
    let mut left: Vec<_> = fs::read_dir(home.path("")).expect("a folder").flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(left.iter().filter(|name| name.to_string_lossy().contains("tmp")).count(), 0, "{left:?}");
}

#[test]
fn a_person_has_to_choose_where_both_say_something_else() {
    let home = Home::new();
    let (code, err, ours) = merge(&home, ["", &titled("Spring hack"), &titled("Winter hack")]);
    assert_eq!(code, 1);
    assert!(err.contains("1 field was changed differently"), "{err}");
    assert!(ours.contains("Spring hack") && ours.contains("Winter hack"), "{ours}");
}

#[test]
fn what_cannot_be_read_leaves_ours_as_it_was() {
    let home = Home::new();
    let whole = titled("Spring hack");
    for [base, ours, theirs] in
        [[&*whole, &*whole, "(header: ("], ["", "<<<<<<< ours", &*whole], ["", &*whole, ""], ["\0", "\0\0", &*whole]]
    {
        let (code, err, after) = merge(&home, [base, ours, theirs]);
        assert_eq!((code, after.as_str()), (2, ours));
        assert!(!err.is_empty());
    }
    let missing = home.path("missing.ron");
    let missing = missing.to_str().expect("a path");
    assert_eq!(home.run(["merge", missing, missing, missing]).code, 2);
}

fn git(folder: &Path, arguments: &[&str]) -> std::process::Output {
    let mut command = Command::new("git");
    command.current_dir(folder).args(["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]).args(arguments);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", folder);
    command.env("XDG_DATA_HOME", folder.join(".git/data")).output().expect("git runs")
}

fn done(folder: &Path, arguments: &[&str]) {
    let output = git(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Two branches of a repository whose records are merged by Folkmoot, the first of them checked out.
fn repository(folder: &Path, ours: &str, theirs: &str) {
    fs::write(folder.join(".gitattributes"), "*.ron merge=folkmoot\n").expect("written");
    let file = folder.join("event.ron");
    let commit = |text: &str| {
        fs::write(&file, text).expect("written");
        done(folder, &["add", "."]);
        done(folder, &["commit", "-q", "-m", "a version"]);
    };
    done(folder, &["init", "-q", "-b", "main"]);
    let driver = format!("\"{}\" merge %O %A %B", env!("CARGO_BIN_EXE_folkmoot"));
    done(folder, &["config", "merge.folkmoot.driver", &driver]);
    commit(&record(|_| {}));
    done(folder, &["checkout", "-q", "-b", "theirs"]);
    commit(theirs);
    done(folder, &["checkout", "-q", "main"]);
    commit(ours);
}

#[test]
#[cfg(unix)]
fn git_merges_records_with_it() {
    let home = Home::new();
    let folder = home.path("repository");
    fs::create_dir(&folder).expect("a folder");
    repository(&folder, &titled("Winter hack"), &themed("Light"));
    done(&folder, &["merge", "-q", "-m", "both", "theirs"]);
    let text = fs::read_to_string(folder.join("event.ron")).expect("a record");
    let record = Record::from_ron(Kind::Event, &text).expect("a record");
    let Record::Event(event) = &record else { panic!("an event") };
    assert_eq!((event.details.title.as_str(), event.details.theme.as_str()), ("Winter hack", "Light"));
}

#[test]
#[cfg(unix)]
fn git_stops_where_a_person_has_to_choose() {
    let home = Home::new();
    let folder = home.path("repository");
    fs::create_dir(&folder).expect("a folder");
    repository(&folder, &titled("Winter hack"), &titled("Spring hack"));
    assert!(!git(&folder, &["merge", "-q", "-m", "both", "theirs"]).status.success());
    let text = fs::read_to_string(folder.join("event.ron")).expect("a record");
    let record = Record::from_ron(Kind::Event, &text).expect("a record, without marks");
    assert_eq!((record.title().as_str(), record.header().clashes.len()), ("Winter hack", 1));
}
