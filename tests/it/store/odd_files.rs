//! Links, folders, pipes and names among the records that none of ours made. Unix alone has all of these.
#![cfg(unix)]

use std::fs;
use std::path::Path;

use super::hostile::{Row, check, good, row};
use super::{Bench, event};

pub const ODD_FILES: &[Row] = &[
    row(
        "a link out of the folder",
        |bench| link("/etc/hostname", bench, "events"),
        1,
        &[("leads out of the folder", None)],
    ),
    row("a link to nowhere", |bench| link("nowhere.ron", bench, "events"), 1, &[("", None)]),
    row("a link to itself", link_to_itself, 1, &[("", None)]),
    row("a link inside the workspace", link_inside, 2, &[]),
    row("a folder of records that leads out", folder_outside, 1, &[("leads out of the folder", None)]),
    row("a folder, a pipe and a socket", no_files, 1, &[]),
    row(
        "names that some systems refuse",
        odd_names,
        4,
        &[("not named by", None), ("not named by", None), ("not named by", None)],
    ),
    row("a name in capitals", capitals, 1, &[("Two files have the same id", None)]),
    row(
        "one name in two spellings",
        spellings,
        1,
        &[("Two files have the same id", None), ("Two files have the same id", None)],
    ),
    row("what systems and sync programs leave", junk, 1, &[]),
];

fn link(target: impl AsRef<Path>, bench: &Bench, folder: &str) {
    let path = bench.store.folder().join(folder).join(format!("{}.ron", event(2, "").id()));
    std::os::unix::fs::symlink(target, path).expect("linked");
}

fn link_to_itself(bench: &Bench) {
    link(format!("{}.ron", event(2, "").id()), bench, "events");
}

fn link_inside(bench: &Bench) {
    let target = bench.put("archive/kept.ron", good());
    link(target, bench, "events");
}

fn folder_outside(bench: &Bench) {
    let outside = bench.folder.path().join("outside");
    fs::create_dir(&outside).expect("made");
    fs::write(outside.join(format!("{}.ron", event(2, "").id())), good()).expect("written");
    std::os::unix::fs::symlink(outside, bench.store.folder().join("people")).expect("linked");
}

fn no_files(bench: &Bench) {
    let events = bench.store.folder().join("events");
    fs::create_dir(events.join("folder.ron")).expect("made");
    std::os::unix::net::UnixListener::bind(events.join("s.ron")).map(drop).expect("a socket");
    let made = std::process::Command::new("mkfifo").arg(events.join("pipe.ron")).status();
    assert!(made.expect("runs").success());
}

fn odd_names(bench: &Bench) {
    for (number, name) in [(2, "CON"), (3, "trailing space "), (4, &"long".repeat(60))] {
        bench.put(&format!("events/{name}.ron"), event(number, "Odd").to_ron().expect("text"));
    }
}

fn capitals(bench: &Bench) {
    let name = event(1, "").id().to_string().to_uppercase();
    bench.put(&format!("events/{name}.RON"), event(1, "Good").to_ron().expect("text"));
}

fn spellings(bench: &Bench) {
    for name in ["Caf\u{e9}", "Cafe\u{301}"] {
        bench.put(&format!("events/{name}.ron"), event(1, "Good").to_ron().expect("text"));
    }
}

fn junk(bench: &Bench) {
    for name in [".DS_Store", "desktop.ini", "Thumbs.db", "~$x.ron", ".syncthing.x.ron.tmp", ".~lock.x.ron#", "x.ron~"]
    {
        bench.put(&format!("events/{name}"), "junk");
    }
}

#[test]
fn odd_files_and_names_are_told_and_left() {
    check(ODD_FILES);
}
