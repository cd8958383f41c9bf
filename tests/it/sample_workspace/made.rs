//! Made on the disk, by the verb and by the window's command.

use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{Clock, Command, Session, is_sample};
use folkmoot::model::{Kind, Record, Span};
use folkmoot::store::Places;
use jiff::civil::date;

use super::{event, sample, workspace};
use crate::cli::Home;

fn made(home: &Home, arguments: &[&str]) -> String {
    let folder = home.path("sample");
    let command = [&["new", folder.to_str().unwrap(), "--sample"], arguments].concat();
    let ended = home.run_all(&command);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.starts_with("Made the sample in "), "{}", ended.out);
    folder.to_str().unwrap().to_owned()
}

#[test]
fn the_verb_makes_a_folder_without_a_problem() {
    let home = Home::new();
    let folder = made(&home, &["--today", "2027-03-03"]);
    let ended = home.run(["check", "--workspace", &folder]);
    let records = sample(date(2027, 3, 3)).records.len();
    let expected = format!("{records} records read, no problems, 5 things worth a look.");
    assert_eq!(
        (ended.code, ended.out.lines().last().unwrap_or_default()),
        (0, expected.as_str()),
        "the last notes of the learning set lack a list and an owner, and one brief lacks three things"
    );
}

/// The clock of these runs stands at Monday 23 November 2026.
#[test]
fn without_a_day_it_is_made_for_today() {
    let home = Home::new();
    let folder = made(&home, &[]);
    let opened = folkmoot::app::open_now(folder.as_ref(), &Places::under(&home.path("own"))).unwrap();
    let records: Vec<Record> = opened.workspace.of_kind(Kind::Event).map(|record| Record::clone(record)).collect();
    let next = event(&records, "Made in Tarnbridge 2").details.when.span.known().cloned();
    assert_eq!(next, Some(Span::Days(date(2026, 12, 5), date(2026, 12, 6))));
    assert_eq!(opened.workspace.council().name, "Tarnbridge Council");
    assert!(is_sample(&opened.workspace));
    assert!(opened.workspace.logo().is_some() && opened.problems.is_empty(), "{:?}", opened.problems);
}

#[test]
fn a_day_is_asked_for_with_the_sample_only_and_has_to_be_one() {
    let home = Home::new();
    let folder = home.path("sample");
    let folder = folder.to_str().unwrap();
    assert_eq!(home.run(["new", folder, "--today", "2026-06-08"]).code, 2);
    assert_eq!(home.run(["new", folder, "--sample", "--today", "soon"]).code, 2);
    assert!(!home.path("sample").exists());
}

#[test]
fn a_folder_with_something_in_it_is_refused_and_stays_as_it_is() {
    let home = Home::new();
    let folder = home.path("mine");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("letter.txt"), "mine").unwrap();
    let ended = home.run(["new", folder.to_str().unwrap(), "--sample"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("This folder has other things in it."), "{}", ended.err);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    let again = made(&home, &[]);
    let ended = home.run(["new", &again, "--sample"]);
    assert!(ended.code == 1 && ended.err.contains("This is a Folkmoot folder already."), "{}", ended.err);
}

#[test]
fn the_window_s_command_makes_it_and_opens_it() {
    let home = tempfile::tempdir().unwrap();
    let clock = Clock::fixed("2026-06-10T09:40:00Z".parse().unwrap());
    let mut session = Session::new(Places::under(&home.path().join("own")), clock, Arc::new(|| {}));
    session.send(Command::OpenSample(home.path().join("sample")));
    let started = Instant::now();
    while session.folder().is_none() || session.is_loading() {
        session.tick();
        assert!(started.elapsed() < Duration::from_secs(60), "{:?}", session.problems());
        std::thread::sleep(Duration::from_millis(2));
    }
    assert!(is_sample(session.workspace()));
    assert!(session.problems().is_empty(), "{:?}", session.problems());
    assert_eq!(
        session.workspace().of_kind(Kind::Event).count(),
        workspace(date(2026, 6, 10)).of_kind(Kind::Event).count()
    );
}

#[test]
fn a_workspace_of_one_s_own_is_no_sample() {
    assert!(!is_sample(&folkmoot::workspace::Workspace::default()));
    let mut some = workspace(date(2026, 6, 8));
    let events: Vec<_> = some.of_kind(Kind::Event).map(|record| record.id()).collect();
    for id in &events[..events.len() - 2] {
        some.unload(*id);
    }
    assert!(!is_sample(&some));
}
