//! A whole run without a window: commands in, files out, and back where it was left the next time.

mod losing;
mod recovering;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{Clock, Command, NewsAction, Saving, Session, Settings, TextScale};
use folkmoot::documents::Origin;
use folkmoot::model::brief::BriefStatus;
use folkmoot::model::event::{Correction, Minutes, MinutesStatus};
use folkmoot::model::{Council, Id, Kind, Open, Record, Ref, When, read_when};
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
        let mut session = Session::new(Places::under(self.home.path()), Clock::system(), Arc::new(|| {}));
        session.open_last();
        until(&mut session, |session| session.folder().is_some() && !session.is_loading());
        session
    }
}

fn no_wake() -> Arc<dyn Fn() + Send + Sync> {
    Arc::new(|| {})
}

fn until(session: &mut Session, done: impl Fn(&Session) -> bool) {
    let started = Instant::now();
    while !done(session) {
        session.tick();
        assert!(started.elapsed() < Duration::from_secs(30), "nothing happened: {:?}", session.saving());
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn create(session: &mut Session, kind: Kind, title: &str) -> Id {
    let mut record = session.new_record(kind);
    record.set_title(title);
    let id = record.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(record)])));
    id
}

fn retitle(session: &mut Session, id: Id, title: &str) {
    let before = session.workspace().get(id).expect("there").clone();
    let mut after = Record::clone(&before);
    after.set_title(title);
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(before, after)])));
}

fn save(session: &mut Session) {
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

#[test]
fn deletion_can_be_undone_and_leaves_a_tombstone() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "Marl Valley Housing");
    save(&mut session);
    let path = file(&session, Kind::Organisation, id);
    let tombstone = session.folder().expect("open").join("tombstones").join(format!("{id}.ron"));

    session.send(Command::Delete(id));
    assert!(
        matches!(session.take_news()[0].action, Some(NewsAction::Undo(step)) if session.undo_number() == Some(step))
    );
    save(&mut session);
    assert!(!path.exists() && tombstone.exists());
    let buried = std::fs::read_to_string(&tombstone).expect("a tombstone");
    assert!(!buried.contains("Marl"), "{buried}");

    session.send(Command::Undo);
    save(&mut session);
    assert!(path.exists() && !tombstone.exists());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Marl Valley Housing"));

    session.send(Command::Redo);
    save(&mut session);
    assert!(!path.exists() && tombstone.exists());
}

#[test]
fn undo_after_saving_is_a_new_version() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Series, "Network");
    save(&mut session);
    retitle(&mut session, id, "Marl Valley Network");
    save(&mut session);
    let revision = |session: &Session| session.workspace().get(id).expect("there").header().rev.n;
    let before = revision(&session);
    session.send(Command::Undo);
    save(&mut session);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Network"));
    assert_eq!(revision(&session), before + 1);
    session.send(Command::Redo);
    save(&mut session);
    assert_eq!(session.workspace().title(id).as_deref(), Some("Marl Valley Network"));
}

fn change_outside(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).expect("a file");
    assert!(text.contains(from), "{text}");
    std::fs::write(path, text.replace(from, to)).expect("can be written");
}

fn clashed() -> (Desk, Session, Id) {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "First name");
    save(&mut session);
    change_outside(&file(&session, Kind::Organisation, id), "First name", "Their name");
    retitle(&mut session, id, "My name");
    session.send(Command::SaveNow);
    until(&mut session, |session| session.clash(id).is_some());
    (desk, session, id)
}

#[test]
fn a_change_outside_asks_and_both_are_kept() {
    let (_desk, mut session, id) = clashed();
    assert!(matches!(session.saving(), Saving::Choose));
    assert!(session.read_only(id).is_some());
    let theirs = session.clash(id).and_then(|clash| clash.theirs.clone()).expect("can be read");
    assert_eq!(theirs.title(), "Their name");
    retitle(&mut session, id, "Typed on regardless");
    assert_eq!(session.workspace().title(id).as_deref(), Some("My name"));
}

#[test]
fn keep_mine_writes_mine() {
    let (_desk, mut session, id) = clashed();
    session.send(Command::KeepMine(id));
    until(&mut session, Session::is_saved);
    let text = std::fs::read_to_string(file(&session, Kind::Organisation, id)).expect("a file");
    assert!(text.contains("My name"), "{text}");
    assert!(session.clash(id).is_none());
}

#[test]
fn take_theirs_takes_theirs() {
    let (_desk, mut session, id) = clashed();
    session.send(Command::TakeTheirs(id));
    until(&mut session, |session| session.clash(id).is_none());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
    retitle(&mut session, id, "Ours now");
    save(&mut session);
}

#[test]
fn a_clash_that_was_left_open_is_asked_again() {
    let (desk, session, id) = clashed();
    drop(session);
    let mut session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("My name"));
    let theirs = session.clash(id).and_then(|clash| clash.theirs.clone()).expect("still two versions");
    assert_eq!(theirs.title(), "Their name");
    session.send(Command::TakeTheirs(id));
    until(&mut session, |session| session.clash(id).is_none());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
}

#[test]
fn a_folder_that_cannot_be_written_says_so_and_keeps_what_was_typed() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid Rostami");
    save(&mut session);
    let folder = session.folder().expect("open").join("people");
    let aside = session.folder().expect("open").join("aside");
    std::fs::rename(&folder, &aside).expect("can be moved");
    std::fs::write(&folder, "in the way").expect("can be written");
    retitle(&mut session, id, "Hamid R. Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| matches!(session.saving(), Saving::Failed(_)));
    let Saving::Failed(problem) = session.saving() else { panic!("failed") };
    assert!(!problem.what.is_empty() && !problem.safe.is_empty(), "{problem:?}");
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid R. Rostami"));

    std::fs::remove_file(&folder).expect("can be removed");
    std::fs::rename(&aside, &folder).expect("can be moved");
    save(&mut session);
    let text = std::fs::read_to_string(file(&session, Kind::Person, id)).expect("a file");
    assert!(text.contains("Hamid R. Rostami"));
}

#[test]
fn what_was_typed_before_a_crash_is_recovered() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    let local = desk.home.path().join("data").join("local");
    let drafts = || walk(&local).into_iter().any(|path| path.contains("drafts") && path.ends_with(".ron"));
    // Typing on and on, never a pause: no save comes, but a draft does.
    let started = Instant::now();
    let mut typed = String::from("Hamid");
    while !drafts() {
        typed.push('x');
        retitle(&mut session, id, &typed);
        session.tick();
        assert!(started.elapsed() < Duration::from_secs(8), "no draft");
        std::thread::sleep(Duration::from_millis(20));
    }
    // The program ends without saving.
    drop(session);
    let session = desk.sit_down();
    let title = session.workspace().title(id).expect("there");
    assert!(title.starts_with("Hamidx"), "{title}");
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
fn a_copy_has_ids_of_its_own() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut event = session.new_record(Kind::Event);
    if let Record::Event(event) = &mut event {
        event.details.title = "Made in Tarnbridge 1".into();
        event.details.when = When::default();
        event.minutes.items.push(folkmoot::model::event::Item { id: Id::from_number(1), ..Default::default() });
    }
    let id = event.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(event)])));
    let copy = session.copy_of(id).expect("there");
    assert_ne!(copy.id(), id);
    let Record::Event(copy) = copy else { panic!("an event") };
    assert_eq!(copy.details.title, "Made in Tarnbridge 1 (copy)");
    assert_ne!(copy.minutes.items[0].id, Id::from_number(1));
}

#[test]
fn a_copy_of_published_minutes_begins_as_a_draft() {
    let day: When = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
    let check = |status: MinutesStatus, expected: MinutesStatus| {
        let desk = Desk::new();
        let mut session = desk.sit_down();
        let mut event = session.new_record(Kind::Event);
        if let Record::Event(event) = &mut event {
            let minutes = &mut event.minutes;
            (minutes.status, minutes.version) = (Open::Known(status), Some(2));
            (minutes.circulated, minutes.comments_by, minutes.signed) = (day.clone(), day.clone(), day.clone());
            (minutes.agreed_at, minutes.signature) = (Some(Ref(Id::from_number(7))), true);
            minutes.comments = "None.".into();
            minutes.corrections.push(Correction { now: "28 people".into(), ..Correction::default() });
            minutes.opening = "It rained.".into();
        }
        let id = event.id();
        session.send(Command::Apply(Change::new("creating", vec![Edit::create(event)])));
        let Some(Record::Event(copy)) = session.copy_of(id) else { panic!("an event") };
        let begun = Minutes {
            status: Open::Known(expected),
            opening: "It rained.".into(),
            signature: true,
            ..Minutes::default()
        };
        assert_eq!(copy.minutes, begun, "{status:?}");
    };
    check(MinutesStatus::Published, MinutesStatus::Draft);
    check(MinutesStatus::Agreed, MinutesStatus::Draft);
    check(MinutesStatus::Circulated, MinutesStatus::Draft);
    check(MinutesStatus::Jottings, MinutesStatus::Jottings);
}

#[test]
fn a_copy_of_a_published_brief_begins_as_a_draft() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut brief = session.new_record(Kind::Brief);
    if let Record::Brief(brief) = &mut brief {
        (brief.brief.status, brief.brief.version) = (Open::Known(BriefStatus::InUse), Some(3));
        brief.brief.published = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
    }
    let id = brief.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(brief)])));
    let Some(Record::Brief(copy)) = session.copy_of(id) else { panic!("a brief") };
    assert!(copy.brief.status.is(BriefStatus::Draft));
    assert!(copy.brief.published.is_unknown() && copy.brief.version.is_none());
}

#[test]
fn undoing_says_what_changed_and_where() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Event, "5th meeting");
    let before = session.workspace().get(id).expect("there").clone();
    let mut after = Record::clone(&before);
    if let Record::Event(event) = &mut after {
        event.details.theme = "Maps".into();
    }
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(before, after)])));
    session.take_news();
    session.send(Command::Undo);
    let news = session.take_news().pop().expect("it is said");
    assert_eq!(news.says, "Undone: theme of 5th meeting.");
    assert_eq!(news.shows, Some(Origin { record: id, field: "details/theme".into() }));
    session.send(Command::Redo);
    assert_eq!(session.take_news().pop().expect("it is said").says, "Done again: theme of 5th meeting.");
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

#[test]
fn a_saved_record_leaves_no_draft() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    until(&mut session, Session::is_saved);
    for title in ["Hamid R", "Hamid Ro"] {
        retitle(&mut session, id, title);
        until(&mut session, Session::is_saved);
    }
    drop(session);
    assert_eq!(drafts_of(&desk), 0);
}

#[test]
fn what_is_typed_while_a_clash_arrives_is_kept() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "First name");
    save(&mut session);
    change_outside(&file(&session, Kind::Organisation, id), "First name", "Their name");
    retitle(&mut session, id, "My name");
    session.send(Command::SaveNow);
    // The writer has "My name" and has not answered yet.
    retitle(&mut session, id, "My name, and more");
    until(&mut session, |session| session.clash(id).is_some());
    until(&mut session, Session::is_saved);
    drop(session);

    let session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("My name, and more"));
    assert!(session.clash(id).is_some());
}

#[test]
fn a_deletion_here_gives_way_to_a_change_elsewhere() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Organisation, "First name");
    save(&mut session);
    change_outside(&file(&session, Kind::Organisation, id), "First name", "Their name");
    session.send(Command::Delete(id));
    session.send(Command::SaveNow);
    until(&mut session, |session| session.workspace().get(id).is_some());
    assert_eq!(session.workspace().title(id).as_deref(), Some("Their name"));
    assert!(session.clash(id).is_none() && session.read_only(id).is_none());
    retitle(&mut session, id, "Ours again");
    save(&mut session);
    assert!(session.take_news().iter().any(|news| news.says.contains("was not deleted")));
}

#[test]
fn typing_that_was_never_saved_is_a_draft_when_the_program_ends() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    drop(session);
    let mut session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami"));
    save(&mut session);
    drop(session);
    assert_eq!(drafts_of(&desk), 0);
}

#[test]
fn a_copy_of_a_decision_keeps_its_wording() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut decision = session.new_record(Kind::Decision);
    if let Record::Decision(decision) = &mut decision {
        decision.short = "money for Ask Once".into();
        decision.wording = "Customer Services pays.\n\nFrom December.".into();
    }
    let id = decision.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(decision)])));
    let Some(Record::Decision(copy)) = session.copy_of(id) else { panic!("a decision") };
    assert_eq!(copy.wording.as_str(), "Customer Services pays.\n\nFrom December.");
    assert_eq!(copy.short, "money for Ask Once (copy)");
    let untitled = create(&mut session, Kind::Series, "");
    assert_eq!(session.copy_of(untitled).expect("there").title(), "");
}

#[test]
fn an_offer_to_undo_is_for_that_step_alone() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    let other = create(&mut session, Kind::Person, "Gwen");
    session.send(Command::Delete(id));
    let Some(NewsAction::Undo(step)) = session.take_news().pop().and_then(|news| news.action) else {
        panic!("an offer")
    };
    assert_eq!(session.undo_number(), Some(step));
    retitle(&mut session, other, "Gwen Pell");
    assert_ne!(session.undo_number(), Some(step));
}
