//! The program is killed: while somebody types, while what they typed is recovered, and in the middle of a change of
//! several records. The process that dies is this one, started once more.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::time::{Duration, Instant};

use folkmoot::app::{Command, Session};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create, drafts_of, retitle, save, session_in, until, walk};

const HOME: &str = "FOLKMOOT_KILLED_HOME";
const DOES: &str = "FOLKMOOT_KILLED_DOES";

/// More than a draft may be behind, on a machine that is busy with other tests.
const LOST_AT_MOST: u128 = 3_000;

/// Runs one of the doings in a process of its own until that is gone.
fn killed(desk: &Desk, does: &str, after: u64) {
    let mut process = Process::new(std::env::current_exe().expect("this program"));
    process.args(["--exact", "session::killed::the_one_that_dies", "--ignored", "--nocapture"]);
    process.env(HOME, desk.home.path()).env(DOES, format!("{does} {after}"));
    process.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let status = process.status().expect("it runs");
    assert_eq!(status.code(), None, "it was to be killed");
}

#[test]
#[ignore = "is started by the tests of this file, and dies"]
fn the_one_that_dies() {
    let (Ok(home), Ok(does)) = (std::env::var(HOME), std::env::var(DOES)) else { return };
    let (does, after) = does.split_once(' ').expect("what and when");
    let (home, after) = (PathBuf::from(home), Duration::from_millis(after.parse().expect("milliseconds")));
    let session = session_in(&home);
    match does {
        "type" => type_on(session, &home, after),
        "recover" => go_on(session, after),
        "act" => act(session, &home, after, false),
        _ => act(session, &home, after, true),
    }
}

/// Without a word to anybody, as a kill does: nothing is written, nothing waited for.
fn die() -> ! {
    std::process::abort()
}

fn type_on(mut session: Session, home: &Path, after: Duration) -> ! {
    let id = session.workspace().of_kind(Kind::Person).next().expect("somebody").id();
    let started = Instant::now();
    let mut typed = String::new();
    for count in 0.. {
        retitle(&mut session, id, &format!("Hamid {count}"));
        session.tick();
        typed.push_str(&format!("{count} {}\n", started.elapsed().as_millis()));
        if started.elapsed() > after {
            fs::write(home.join("typed"), &typed).expect("written");
            die();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    die()
}

fn go_on(mut session: Session, after: Duration) -> ! {
    let started = Instant::now();
    while started.elapsed() < after {
        session.tick();
        std::thread::sleep(Duration::from_millis(5));
    }
    die()
}

/// One record is changed, one is made and one deleted; where that is undone at once, or after it was saved.
fn act(mut session: Session, home: &Path, after: Duration, undone: bool) -> ! {
    let one = |session: &Session, title: &str| {
        session.workspace().of_kind(Kind::Person).find(|record| record.title() == title).expect("there").clone()
    };
    let (hamid, gwen) = (one(&session, "Hamid"), one(&session, "Gwen"));
    let mut changed = Record::clone(&hamid);
    changed.set_title("Hamid Rostami");
    let mut made = session.new_record(Kind::Person);
    made.set_title("Ann");
    let edits = vec![Edit::replace(hamid, changed), Edit::delete(gwen), Edit::create(made)];
    session.send(Command::Apply(Change::new("handing over", edits)));
    if undone {
        save(&mut session);
        session.send(Command::Undo);
    }
    session.send(Command::SaveNow);
    // From here on the writer works by itself.
    let started = Instant::now();
    while notes(home).is_empty() && started.elapsed() < Duration::from_secs(20) {}
    std::thread::sleep(after);
    die()
}

fn notes(home: &Path) -> Vec<String> {
    walk(&home.join("data").join("local"))
        .into_iter()
        .filter(|path| path.contains("/acts/") && path.ends_with(".ron"))
        .collect()
}

/// F03: the program is killed while somebody types.
#[test]
fn f03_what_was_typed_up_to_a_moment_ago_is_recovered_and_named_so_until_it_is_saved() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    drop(session);
    for after in [1_700, 2_900] {
        killed(&desk, "type", after);
        let typed = fs::read_to_string(desk.home.path().join("typed")).expect("what was typed");
        let typed: Vec<(u64, u128)> = typed
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(count, at)| (count.parse().expect("a count"), at.parse().expect("milliseconds")))
            .collect();
        let mut session = desk.sit_down();
        let title = session.workspace().title(id).expect("there");
        let count: u64 = title.strip_prefix("Hamid ").and_then(|count| count.parse().ok()).expect("a count");
        let at = typed.iter().find(|(typed, _)| *typed == count).expect("it was typed").1;
        let lost = typed.last().expect("something").1 - at;
        assert!(lost < LOST_AT_MOST, "{lost} ms of typing are lost");
        let recovered = session.recovered(id).expect("named as recovered");
        assert!(!recovered.is_saved && session.saves_recovered());
        assert!(session.take_news().iter().any(|news| news.says.starts_with("Recovered")));
        assert_eq!(drafts_of(&desk), 1, "not before it is saved is the draft done with");
        save(&mut session);
        assert!(session.recovered(id).is_some_and(|recovered| recovered.is_saved) && !session.saves_recovered());
        session.send(Command::KeepRecovered(id));
        assert!(session.recovered(id).is_none());
        drop(session);
        assert_eq!(drafts_of(&desk), 0);
        assert!(desk.sit_down().recovered(id).is_none());
    }
}

/// F04: the program is killed while it recovers.
#[test]
fn f04_a_crash_during_recovery_changes_nothing() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    drop(session);
    assert_eq!(drafts_of(&desk), 1);
    for after in [0, 0, 400, 990, 1_010] {
        killed(&desk, "recover", after);
    }
    let mut session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami"));
    save(&mut session);
    drop(session);
    assert_eq!(drafts_of(&desk), 0);
    assert_eq!(desk.sit_down().workspace().title(id).as_deref(), Some("Hamid Rostami"));
}

fn everybody(session: &Session) -> Vec<String> {
    let mut all: Vec<String> = session.workspace().of_kind(Kind::Person).map(|record| record.title()).collect();
    all.sort();
    all
}

#[test]
fn a_change_of_several_records_is_there_as_a_whole_or_not_at_all() {
    for (does, after) in [("act", ["Ann", "Hamid Rostami"]), ("undo", ["Gwen", "Hamid"])] {
        for milliseconds in [0, 1, 3, 6, 12] {
            let desk = Desk::new();
            let mut session = desk.sit_down();
            let _: [Id; 2] = ["Hamid", "Gwen"].map(|name| create(&mut session, Kind::Person, name));
            save(&mut session);
            drop(session);
            killed(&desk, does, milliseconds);
            let mut session = desk.sit_down();
            let all = everybody(&session);
            // Its note is whole by then, so that all of it is carried out.
            assert_eq!(all, after, "{does} {milliseconds}");
            assert!(session.problems().is_empty(), "{:?}", session.problems());
            assert!(session.in_two_versions().next().is_none());
            save(&mut session);
            assert!(notes(desk.home.path()).is_empty(), "{does} {milliseconds}");
            drop(session);
            assert_eq!(everybody(&desk.sit_down()), all);
        }
    }
}

/// One record of a change can't be written, and the window is closed: the next one does all of it, and says so.
#[test]
fn a_change_of_which_one_record_failed_is_done_at_the_next_start() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let hamid = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    let now = session.workspace().get(hamid).expect("there").clone();
    let mut changed = Record::clone(&now);
    changed.set_title("Hamid Rostami");
    let mut made = session.new_record(Kind::Event);
    made.set_title("Welcome");
    let in_the_way = session.folder().expect("open").join("events");
    let _ = fs::remove_dir(&in_the_way);
    fs::write(&in_the_way, "no folder").expect("made");
    session.send(Command::Apply(Change::new("handing over", vec![Edit::replace(now, changed), Edit::create(made)])));
    session.send(Command::SaveNow);
    until(&mut session, |session| matches!(session.saving(), folkmoot::app::Saving::Failed(_)));
    drop(session);
    assert_eq!(notes(desk.home.path()).len(), 1, "the other waits");
    fs::remove_file(in_the_way).expect("removed");
    let mut session = desk.sit_down();
    assert!(session.take_news().iter().any(|news| news.says.contains("handing over. All of it is saved now")));
    assert_eq!(everybody(&session), ["Hamid Rostami"]);
    assert!(session.workspace().of_kind(Kind::Event).any(|event| event.title() == "Welcome"));
    save(&mut session);
    assert!(notes(desk.home.path()).is_empty());
}

#[test]
fn typing_leaves_no_note_and_an_act_only_until_it_is_saved() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    for title in ["Hamid R", "Hamid Ro"] {
        retitle(&mut session, id, title);
        session.send(Command::SaveNow);
        until(&mut session, |session| session.is_saved());
    }
    assert!(!walk(&desk.home.path().join("data").join("local")).iter().any(|path| path.contains("/acts")));
    let people: Vec<Edit> = ["Gwen", "Ann"]
        .into_iter()
        .map(|name| {
            let mut record = session.new_record(Kind::Person);
            record.set_title(name);
            Edit::create(record)
        })
        .collect();
    session.send(Command::Apply(Change::new("taking people in", people)));
    save(&mut session);
    let local = desk.home.path().join("data").join("local");
    assert!(fs::read_dir(&local).expect("there").flatten().any(|entry| entry.path().join("acts").exists()));
    assert!(notes(desk.home.path()).is_empty());
}

#[test]
fn the_version_before_what_was_recovered_can_be_gone_back_to() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    drop(session);
    let mut session = desk.sit_down();
    session.send(Command::GoBack(id));
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami"), "not before it is saved");
    save(&mut session);
    session.send(Command::GoBack(id));
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid"));
    assert!(session.recovered(id).is_none());
    session.send(Command::Undo);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami"));
}

#[test]
fn what_was_recovered_and_taken_back_at_once_is_no_longer_named() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    drop(session);
    let mut session = desk.sit_down();
    assert!(session.recovered(id).is_some());
    session.send(Command::Undo);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid"));
    assert!(session.recovered(id).is_none());
    session.send(Command::Redo);
    assert!(session.recovered(id).is_some());
}

#[test]
fn the_way_back_from_what_was_recovered_is_closed_once_somebody_has_gone_on_from_it() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    drop(session);
    let mut session = desk.sit_down();
    save(&mut session);
    assert!(session.recovered(id).is_some_and(|recovered| recovered.is_saved));
    retitle(&mut session, id, "Hamid Rostami, moved");
    assert!(session.recovered(id).is_none());
    session.send(Command::GoBack(id));
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami, moved"), "what was typed since stays");
    save(&mut session);
    session.send(Command::GoBack(id));
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami, moved"));
}
