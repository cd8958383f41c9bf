//! The program ends in the midst of it: closed while a save runs, by a panic, without a terminal.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command as Process;

use folkmoot::app::{Command, Session};
use folkmoot::model::Kind;

use super::{home, on_disk, opened, typing_in};
use crate::session::{create, retitle, save, until};

/// F17: the window is closed while a save runs, which it waits for.
#[test]
fn f17_closing_while_a_save_runs_waits_for_it() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    retitle(&mut session, id, "Typed last");
    session.send(Command::SaveNow);
    drop(session);
    assert_eq!(on_disk(&folder, id), "Typed last");
}

/// F17: the save fails on the way out. A draft stays.
#[test]
fn f17_a_save_that_fails_on_the_way_out_leaves_a_draft() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    fs::rename(folder.join("events"), folder.join("aside")).expect("renamed");
    fs::write(folder.join("events"), "in the way").expect("written");
    retitle(&mut session, id, "Typed last");
    session.send(Command::SaveNow);
    drop(session);
    fs::remove_file(folder.join("events")).expect("removed");
    fs::rename(folder.join("aside"), folder.join("events")).expect("renamed");
    let mut session = opened(home.path(), &folder, false);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Typed last"));
    until(&mut session, Session::is_saved);
}

/// F18: a frame panics. What was typed before it is there the next time, and no other record is harmed.
#[test]
fn f18_a_panic_in_a_frame_costs_nothing_that_was_typed() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    let other = create(&mut session, Kind::Event, "Another");
    save(&mut session);
    let ended = catch_unwind(AssertUnwindSafe(move || {
        retitle(&mut session, id, "Typed just before");
        session.tick();
        panic!("a frame that fails");
    }));
    assert!(ended.is_err());
    let mut session = opened(home.path(), &folder, false);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Typed just before"));
    assert_eq!(on_disk(&folder, other), "Another");
    until(&mut session, Session::is_saved);
    assert_eq!(on_disk(&folder, id), "Typed just before");
}

/// F18: where nothing was left to recover, the next start says that it ended, once.
#[test]
fn f18_an_unexpected_end_is_told_once() {
    let (home, folder) = home();
    let (mut session, id) = typing_in(home.path(), &folder);
    retitle(&mut session, id, "Typed and saved");
    save(&mut session);
    let ended = catch_unwind(AssertUnwindSafe(move || {
        let _session = session;
        panic!("a frame that fails");
    }));
    assert!(ended.is_err());
    for is_told in [true, false] {
        let mut session = opened(home.path(), &folder, false);
        let told = session.take_news().iter().any(|news| news.says.starts_with("Folkmoot ended unexpectedly"));
        assert_eq!(told, is_told);
        assert_eq!(session.workspace().title(id).as_deref(), Some("Typed and saved"));
    }
}

/// F20: nobody listens at standard output or standard error.
#[test]
#[cfg(unix)]
fn f20_without_a_terminal_nothing_panics() {
    let (home, folder) = home();
    drop(typing_in(home.path(), &folder));
    let folder = folder.display().to_string();
    for arguments in
        [vec!["list", "events", "--workspace", &folder], vec!["check", "--workspace", &folder], vec!["--help"]]
    {
        let mut shell = Process::new("sh");
        shell.args(["-c", "exec \"$0\" \"$@\" >&- 2>&-", env!("CARGO_BIN_EXE_folkmoot")]).args(&arguments);
        shell.env("XDG_DATA_HOME", home.path().join("own")).env("XDG_CONFIG_HOME", home.path().join("own"));
        let status = shell.status().expect("started");
        assert!(status.code().is_some_and(|code| code != 101), "{arguments:?}: {status}");
    }
}
