//! Who uses Folkmoot on this computer: their name in the history, on new events, and in minutes that go out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use folkmoot::app::{Clock, Command, NewEvent, Session, Settings};
use folkmoot::model::event::{MinutesStatus, MinutesStyle};
use folkmoot::model::{Id, Kind, Record, You};
use folkmoot::store::Places;
use folkmoot::workspace::{Change, Edit};

use crate::minutes::world::{World, pick};
use crate::session::{session_in, until};

fn you() -> You {
    You {
        name: "Priya Nandra".into(),
        job: "Community Engagement Officer".into(),
        contact: "01632 960 142".into(),
        ..You::default()
    }
}

fn set_you(session: &mut Session, you: You) {
    let settings = Settings { you, ..session.settings().clone() };
    session.send(Command::SetSettings(Box::new(settings)));
}

fn create(session: &mut Session, record: Record) -> Id {
    let id = record.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(record)])));
    session.send(Command::SaveNow);
    until(session, Session::is_saved);
    id
}

fn named(session: &Session, name: &str) -> Record {
    let mut record = session.new_record(Kind::Person);
    record.set_title(name);
    record
}

fn by(session: &Session, id: Id) -> String {
    let file = session.folder().unwrap().join(Kind::Person.folder()).join(format!("{id}.ron"));
    let text = std::fs::read_to_string(file).unwrap();
    let line = text.lines().find_map(|line| line.trim().strip_prefix("by: \"")).unwrap_or_default();
    line.trim_end_matches("\",").to_owned()
}

#[test]
fn a_version_is_by_whoever_said_their_name_and_else_by_the_device() {
    let home = tempfile::tempdir().unwrap();
    let mut session = session_in(home.path());
    let person = named(&session, "Jo Bramble");
    let id = create(&mut session, person);
    let device = by(&session, id);
    assert!(device.len() == 16 && device.chars().all(|c| c.is_ascii_hexdigit()), "{device}");
    set_you(&mut session, you());
    let person = named(&session, "Ada Quill");
    let id = create(&mut session, person);
    assert_eq!(by(&session, id), "Priya Nandra");
    drop(session);
    // The next time as well.
    let mut session = self::session_in(home.path());
    let person = named(&session, "Colm Hart");
    let id = create(&mut session, person);
    assert_eq!(by(&session, id), "Priya Nandra");
    set_you(&mut session, You { name: "  ".into(), ..you() });
    let person = named(&session, "Bo Baker");
    let id = create(&mut session, person);
    assert_eq!(by(&session, id), device);
}

#[test]
fn a_new_event_has_its_notes_by_you_where_one_record_has_your_name() {
    let home = tempfile::tempdir().unwrap();
    let mut session = session_in(home.path());
    let by_whom = |record: Option<&Record>| match record {
        Some(Record::Event(event)) => event.people.minute_taker.map(|link| link.0),
        _ => None,
    };
    let taker = |session: &Session| {
        let from_a_picker = session.new_record(Kind::Event);
        let (asked, _) = session.begun(&NewEvent::default());
        let asked = by_whom(asked.edits.last().unwrap().after.as_deref());
        assert_eq!(asked.is_some(), by_whom(Some(&from_a_picker)).is_some());
        asked
    };
    assert_eq!(taker(&session), None);
    set_you(&mut session, you());
    let (asked, _) = session.begun(&NewEvent::default());
    let made = asked.edits[0].after.as_deref().unwrap();
    assert_eq!((made.kind(), made.title()), (Kind::Person, you().name), "whoever is nobody yet becomes somebody");
    assert_eq!(by_whom(asked.edits[1].after.as_deref()), Some(made.id()));
    let person = named(&session, "priya  nandra");
    let id = create(&mut session, person);
    assert_eq!(taker(&session), Some(id));
    let person = named(&session, "Priya Nandra");
    create(&mut session, person);
    assert_eq!(taker(&session), None, "nobody knows which of the two");
}

#[test]
fn a_broken_entry_is_told_and_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut session = session_in(home.path());
    set_you(&mut session, you());
    session.send(Command::SaveNow);
    until(&mut session, Session::is_saved);
    drop(session);
    let path = find(home.path(), "settings.ron").unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\"Priya Nandra\"", "5")).unwrap();
    let session = Session::new(Places::under(home.path()), Clock::system(), Arc::new(|| {}));
    assert_eq!(session.problems().len(), 1);
    assert_eq!(session.settings().you, You::default());
    assert!(
        find(home.path(), "settings.damaged")
            .is_some_and(|kept| { std::fs::read_to_string(kept).unwrap().contains("Community Engagement Officer") })
    );
}

/// The file whose name begins so, anywhere in a folder.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let entries: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let is_it = |path: &&PathBuf| path.file_name().is_some_and(|it| it.to_string_lossy().starts_with(name));
    entries.iter().find(is_it).cloned().or_else(|| entries.iter().find_map(|path| find(path, name)))
}

#[test]
fn corrections_go_to_whoever_took_the_notes_or_else_to_you() {
    let mut world = World::new();
    world.event.minutes.status = pick(MinutesStatus::Circulated);
    world.event.minutes.opening = "We met.".into();
    let priya = world.person("Priya Nandra", "Officer", None);
    let jo = world.person("Jo Bramble", "Clerk", None);
    let cases = [
        (None, You::default(), None),
        (None, you(), Some("Priya Nandra, Community Engagement Officer (01632 960 142).")),
        (Some(priya), you(), Some("Priya Nandra (01632 960 142).")),
        (Some(priya), You::default(), Some("Priya Nandra.")),
        (Some(jo), you(), Some("Jo Bramble.")),
        (None, You { name: String::new(), ..you() }, None),
    ];
    for (taker, you, expected) in cases {
        world.event.people.minute_taker = taker;
        world.you(you);
        let said = world.lines(MinutesStyle::Formal, &["Status"]).concat();
        let corrections = said.split_once("corrections to ").map(|(_, to)| to);
        assert_eq!(corrections, expected, "{said}");
    }
}
