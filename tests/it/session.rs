//! A whole run without a window: commands in, files out, and back where it was left the next time.

mod clashes;
mod clocks;
mod coming_in;
mod copies;
mod giving_up;
mod joining;
mod killed;
mod losing;
mod past;
mod recovering;
mod telling;
mod undoing;
mod watching;
mod work;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{Clock, Command, Saving, Session, Settings, TextScale};
use folkmoot::model::{Council, Id, Kind, Record};
use folkmoot::store::Places;
use folkmoot::workspace::{Change, Edit};
use tempfile::TempDir;

struct Desk {
    home: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a folder") }
    }

    /// A session in this home, with its last folder open and read.
    fn sit_down(&self) -> Session {
        session_in(self.home.path())
    }
}

/// A session in this home, with its folder read.
pub fn session_in(home: &Path) -> Session {
    let mut session = Session::new(Places::under(home), Clock::system(), Arc::new(|| {}));
    session.open_last();
    until(&mut session, |session| session.folder().is_some() && !session.is_loading());
    session
}

fn no_wake() -> Arc<dyn Fn() + Send + Sync> {
    Arc::new(|| {})
}

pub fn until(session: &mut Session, done: impl Fn(&Session) -> bool) {
    let started = Instant::now();
    while !done(session) {
        session.tick();
        assert!(started.elapsed() < Duration::from_secs(30), "nothing happened: {:?}", session.saving());
        std::thread::sleep(Duration::from_millis(2));
    }
}

pub fn create(session: &mut Session, kind: Kind, title: &str) -> Id {
    let mut record = session.new_record(kind);
    record.set_title(title);
    let id = record.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(record)])));
    id
}

pub fn retitle(session: &mut Session, id: Id, title: &str) {
    let before = session.workspace().get(id).expect("there").clone();
    let mut after = Record::clone(&before);
    after.set_title(title);
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(before, after)])));
}

pub fn save(session: &mut Session) {
    session.send(Command::SaveNow);
    until(session, Session::is_saved);
}

fn file(session: &Session, kind: Kind, id: Id) -> std::path::PathBuf {
    session.folder().expect("open").join(kind.folder()).join(format!("{id}.ron"))
}

#[test]
fn what_was_typed_is_there_the_next_time() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Event, "5th meeting");
    assert!(matches!(session.saving(), Saving::Saving));
    until(&mut session, Session::is_saved);
    assert!(matches!(session.saving(), Saving::Saved(Some(_))));
    drop(session);

    let session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("5th meeting"));
    assert!(session.problems().is_empty(), "{:?}", session.problems());
}

#[test]
fn another_folder_is_remembered() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let usual = session.folder().expect("open").to_owned();
    let id = create(&mut session, Kind::Person, "Hamid Rostami");
    let other = desk.home.path().join("shared");
    session.send(Command::CreateFolder(other.clone()));
    until(&mut session, |session| session.folder().is_some_and(|folder| folder.ends_with("shared")));
    assert!(session.workspace().is_empty());
    save(&mut session);
    drop(session);

    let mut session = desk.sit_down();
    assert!(session.folder().is_some_and(|folder| folder.ends_with("shared")));
    session.send(Command::OpenFolder(usual));
    until(&mut session, |session| session.workspace().get(id).is_some());
}

#[test]
fn a_name_alone_is_a_folder_in_ones_own() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    session.send(Command::CreateFolder("My records".into()));
    let expected = desk.home.path().join("My records");
    until(&mut session, |session| session.folder() == Some(expected.as_path()));
}

#[test]
fn a_folder_that_is_none_leaves_everything_as_it_was() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid Rostami");
    session.send(Command::OpenFolder(desk.home.path().join("nowhere")));
    until(&mut session, |session| !session.is_loading());
    assert!(session.workspace().get(id).is_some());
    let news = session.take_news();
    assert!(!news.is_empty() && news.iter().all(|news| news.says.ends_with('.')), "{news:?}");
}

fn change_outside(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).expect("a file");
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replace(from, to)).expect("can be written");
}

fn walk(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| {
            let path = entry.path();
            if path.is_dir() { walk(&path) } else { vec![path.to_string_lossy().into_owned()] }
        })
        .collect()
}

#[test]
fn the_council_and_the_settings_are_kept_after_a_pause() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    for name in ["T", "Ta", "Tarnbridge Council"] {
        let council = Council { name: name.into(), ..Council::default() };
        session.send(Command::SetCouncil(council));
        assert_eq!(session.workspace().council().name, name);
    }
    let settings = Settings { text: TextScale::Largest, ..session.settings().clone() };
    session.send(Command::SetSettings(Box::new(settings)));
    assert!(!session.is_saved());
    until(&mut session, Session::is_saved);
    drop(session);

    let session = desk.sit_down();
    assert_eq!(session.workspace().council().name, "Tarnbridge Council");
    assert_eq!(session.settings().text, TextScale::Largest);
}

fn drafts_of(desk: &Desk) -> usize {
    let local = desk.home.path().join("data").join("local");
    walk(&local).into_iter().filter(|path| path.contains("drafts") && path.ends_with(".ron")).count()
}
