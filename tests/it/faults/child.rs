//! A session in a process of its own, whose system calls fail or take long: under strace, or with few files left.

use std::fs;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::{Duration, Instant};

use folkmoot::app::{Command, Leaving, Saving, Session};
use folkmoot::model::Id;

use super::{home, on_disk, opened, typing_in};
use crate::session::{retitle, until};

const HOME: &str = "FOLKMOOT_FAULTS_HOME";
/// Stands for the folder of the events in what a part is started with.
const EVENTS: &str = "EVENTS";

/// Runs a part of this file in a process of its own, after a home was made for it. Returns that home, its folder and
/// what the part noted.
fn run(part: &str, before: &[&str]) -> (tempfile::TempDir, PathBuf, String) {
    let (home, folder) = home();
    let (session, id) = typing_in(home.path(), &folder);
    drop(session);
    fs::write(home.path().join("id"), id.to_string()).expect("written");
    let program = std::env::current_exe().expect("this program").display().to_string();
    let name = format!("faults::child::{part}");
    let own = [&program, &name, "--exact", "--ignored", "--nocapture"];
    let events = folder.join("events").display().to_string();
    let words: Vec<String> = before.iter().copied().chain(own).map(|word| word.replace(EVENTS, &events)).collect();
    let mut process = Process::new(&words[0]);
    process.args(&words[1..]).env(HOME, home.path());
    let output = process.output().expect("started: it needs Debian's strace");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let seen = fs::read_to_string(home.path().join("seen")).unwrap_or_else(|_| panic!("it saw nothing: {said}"));
    (home, folder, seen)
}

fn under_strace(part: &str, calls: &[&str]) -> (tempfile::TempDir, PathBuf, String) {
    let usual = ["strace", "-f", "-qq", "-o", "/dev/null"];
    let words: Vec<&str> = usual.into_iter().chain(calls.iter().copied()).collect();
    run(part, &words)
}

fn its_home() -> Option<(PathBuf, Id)> {
    let home = PathBuf::from(std::env::var_os(HOME)?);
    let id = fs::read_to_string(home.join("id")).expect("an id").parse().expect("an id");
    Some((home, id))
}

/// Types, and notes what is said until it is saved. Whenever "Saved" is said, the file has what was typed.
#[test]
#[ignore = "a part of others"]
fn types_until_it_is_saved() {
    let Some((home, id)) = its_home() else { return };
    let folder = home.join("shared");
    let mut session = opened(&home, &folder, false);
    retitle(&mut session, id, "Typed on a bad disk");
    session.send(Command::SaveNow);
    let (mut seen, started) = (Vec::new(), Instant::now());
    loop {
        session.tick();
        let says = match session.saving() {
            Saving::Saved(_) => "saved".to_owned(),
            Saving::Saving => "saving".to_owned(),
            Saving::Unconfirmed(problem) => format!("unconfirmed: {} {}", problem.what, problem.safe),
            Saving::Failed(problem) => format!("failed: {} {}", problem.what, problem.safe),
            other => format!("{other:?}"),
        };
        if matches!(says.as_str(), "saved") || says.starts_with("unconfirmed") {
            assert_eq!(on_disk(&folder, id), "Typed on a bad disk", "it says {says}");
        }
        let is_over = says == "saved";
        if seen.last() != Some(&says) {
            seen.push(says);
        }
        if is_over {
            break;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{seen:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
    fs::write(home.join("seen"), seen.join("\n")).expect("written");
}

/// F06: there is no room when the file is synced. The next try writes another one.
#[test]
#[ignore = "needs Debian's strace"]
fn f06_a_disk_that_is_full_at_the_sync_is_tried_again_until_it_has_room() {
    let (_home, folder, seen) =
        under_strace("types_until_it_is_saved", &["-e", "trace=fsync", "-e", "inject=fsync:error=ENOSPC:when=1..9"]);
    assert!(seen.contains("failed: Folkmoot could not save this: the disk is full."), "{seen}");
    assert!(seen.ends_with("saved"), "{seen}");
    assert_no_temporary_files(&folder);
}

/// F08: the disk fails at the sync of a file.
#[test]
#[ignore = "needs Debian's strace"]
fn f08_a_disk_that_fails_at_the_sync_is_never_called_saved() {
    let (_home, folder, seen) =
        under_strace("types_until_it_is_saved", &["-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1..9"]);
    assert!(seen.contains("failed: Folkmoot could not save this:"), "{seen}");
    assert!(seen.ends_with("saved"), "{seen}");
    assert_no_temporary_files(&folder);
}

/// F09: the disk fails at the sync of the folder, after the file has its place: saved, and not confirmed.
#[test]
#[ignore = "needs Debian's strace"]
fn f09_a_folder_that_could_not_be_synced_is_said_and_tried_again() {
    let calls = ["-e", "trace=fsync", "-P", EVENTS, "-e", "inject=fsync:error=EIO:when=1..2"];
    let (_home, folder, seen) = under_strace("types_until_it_is_saved", &calls);
    assert!(seen.contains("unconfirmed: ") && !seen.contains("failed: "), "{seen}");
    assert!(seen.contains("Your changes are in the file; Folkmoot tries again.") && seen.ends_with("saved"), "{seen}");
    assert_no_temporary_files(&folder);
}

fn assert_no_temporary_files(folder: &Path) {
    let left: Vec<_> = fs::read_dir(folder.join("events")).expect("listed").flatten().map(|e| e.file_name()).collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

/// Types for a while and notes the longest that it had to wait for the session.
#[test]
#[ignore = "a part of others"]
fn types_without_waiting() {
    let Some((home, id)) = its_home() else { return };
    let mut session = opened(&home, &home.join("shared"), false);
    let (mut longest, started, mut frames) = (Duration::ZERO, Instant::now(), 0);
    while started.elapsed() < Duration::from_secs(6) {
        let began = Instant::now();
        retitle(&mut session, id, &format!("Typed for the {frames}th time"));
        if frames % 50 == 0 {
            session.send(Command::SaveNow);
        }
        session.tick();
        let _ = (session.saving(), session.leaving());
        longest = longest.max(began.elapsed());
        frames += 1;
        std::thread::sleep(Duration::from_millis(10));
    }
    until(&mut session, Session::is_saved);
    fs::write(home.join("seen"), format!("{} {frames}", longest.as_millis())).expect("written");
}

/// F14: each sync takes half a second. Nothing that a frame does waits for one.
#[test]
#[ignore = "needs Debian's strace"]
fn f14_a_slow_disk_holds_no_frame_up() {
    let calls = ["-e", "trace=fsync", "-e", "inject=fsync:delay_enter=500000"];
    let (_home, folder, seen) = under_strace("types_without_waiting", &calls);
    let (longest, frames) = seen.split_once(' ').expect("two numbers");
    assert!(longest.parse::<u64>().expect("a number") < 400, "a frame waited {longest} ms of {frames}");
    assert!(fs::read_dir(folder.join("events")).expect("listed").count() == 1);
}

/// Uses up the files that a process may have open, types, and frees them.
#[test]
#[ignore = "a part of others"]
fn types_without_files() {
    let Some((home, id)) = its_home() else { return };
    let folder = home.join("shared");
    let mut session = opened(&home, &folder, false);
    let mut all: Vec<File> = (0..10_000).map_while(|_| File::open("/dev/null").ok()).collect();
    assert!(all.len() < 10_000, "there is a limit");
    retitle(&mut session, id, "Typed without files");
    session.send(Command::SaveNow);
    until(&mut session, |session| matches!(session.leaving(), Leaving::Loses(_)));
    until(&mut session, |session| matches!(session.saving(), Saving::Failed(_)));
    let Saving::Failed(problem) = session.saving() else { panic!("it failed") };
    assert!(session.workspace().get(id).is_some());
    all.clear();
    assert_eq!(on_disk(&folder, id), "Meeting", "the file is as it was");
    until(&mut session, Session::is_saved);
    assert_eq!(on_disk(&folder, id), "Typed without files");
    fs::write(home.join("seen"), problem.safe).expect("written");
}

/// F19: no more files can be opened.
#[test]
#[cfg(unix)]
fn f19_without_files_nothing_is_half_written_and_all_is_saved_later() {
    let (_home, folder, seen) = run("types_without_files", &["sh", "-c", "ulimit -n 200; exec \"$0\" \"$@\""]);
    assert!(seen.contains("What you typed in Typed without files is only in this window."), "{seen}");
    assert_no_temporary_files(&folder);
}
