//! Changes from outside that come into what is being typed here.

use folkmoot::app::{Command, Session};
use folkmoot::model::{Event, Id, Kind, Record};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, change_outside, create, file, retitle, save, until};

fn edit(session: &mut Session, id: Id, change: impl FnOnce(&mut Event)) {
    let before = session.workspace().get(id).expect("there").clone();
    let mut after = Record::clone(&before);
    if let Record::Event(event) = &mut after {
        change(event);
    }
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(before, after)])));
}

fn event(session: &Session, id: Id) -> Event {
    match session.workspace().get(id).map(|record| Record::clone(record)) {
        Some(Record::Event(event)) => *event,
        other => panic!("an event, not {other:?}"),
    }
}

/// An event with a theme and a text, as it is saved and open.
fn open_event(desk: &Desk) -> (Session, Id) {
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Event, "Autumn hack");
    edit(&mut session, id, |event| {
        event.details.theme = "Warmth".to_owned();
        event.details.about = "First.\n\nSecond.\n\nThird.".into();
    });
    save(&mut session);
    (session, id)
}

fn on_disk(session: &Session, id: Id) -> String {
    std::fs::read_to_string(file(session, Kind::Event, id)).expect("a file")
}

/// F52: external change while the editor is dirty.
#[test]
fn f52_what_others_change_comes_into_what_is_typed() {
    let desk = Desk::new();
    let (mut session, id) = open_event(&desk);
    change_outside(&file(&session, Kind::Event, id), "Warmth", "Light");
    change_outside(&file(&session, Kind::Event, id), "Third.", "Third, theirs.");
    edit(&mut session, id, |event| event.details.about = "First, mine.\n\nSecond.\n\nThird.".into());
    save(&mut session);
    until(&mut session, |session| event(session, id).details.theme == "Light");
    save(&mut session);
    let now = event(&session, id);
    assert_eq!(now.details.about.as_str(), "First, mine.\n\nSecond.\n\nThird, theirs.");
    assert!(session.clash(id).is_none() && now.header.clashes.is_empty());
    let text = on_disk(&session, id);
    assert!(text.contains("Light") && text.contains("First, mine.") && text.contains("Third, theirs."), "{text}");
    let news = session.take_news();
    assert!(news.iter().any(|news| news.says.starts_with("Taken in: Theme and 1 other, changed")), "{news:?}");

    // Undo takes back what was typed here, and nothing of theirs; doing it again brings it back.
    session.send(Command::Undo);
    let undone = event(&session, id);
    assert_eq!(undone.details.about.as_str(), "First.\n\nSecond.\n\nThird, theirs.");
    assert_eq!(undone.details.theme, "Light");
    session.send(Command::Redo);
    assert_eq!(event(&session, id).details.about.as_str(), "First, mine.\n\nSecond.\n\nThird, theirs.");
    save(&mut session);
    assert!(on_disk(&session, id).contains("First, mine."));
}

/// F52: what is typed on while the save that found the change is on its way.
#[test]
fn f52_what_is_typed_on_meanwhile_is_there_too() {
    let desk = Desk::new();
    let (mut session, id) = open_event(&desk);
    change_outside(&file(&session, Kind::Event, id), "Warmth", "Light");
    retitle(&mut session, id, "Winter hack");
    session.send(Command::SaveNow);
    retitle(&mut session, id, "Winter hack, the 2nd");
    until(&mut session, |session| event(session, id).details.theme == "Light");
    save(&mut session);
    assert_eq!(event(&session, id).details.title, "Winter hack, the 2nd");
    let text = on_disk(&session, id);
    assert!(text.contains("Winter hack, the 2nd") && text.contains("Light"), "{text}");
}

#[test]
fn what_a_newer_version_wrote_meanwhile_is_kept() {
    let desk = Desk::new();
    let (mut session, id) = open_event(&desk);
    change_outside(&file(&session, Kind::Event, id), "\n)\n", "\n    mood: Sunny(much: true),\n)\n");
    retitle(&mut session, id, "Winter hack");
    save(&mut session);
    until(&mut session, |session| session.clash(id).is_none());
    save(&mut session);
    let text = on_disk(&session, id);
    assert!(text.contains("Winter hack") && text.contains("mood: Sunny"), "{text}");
}

#[test]
fn a_field_that_both_have_changed_waits_for_a_choice() {
    let desk = Desk::new();
    let (mut session, id) = open_event(&desk);
    change_outside(&file(&session, Kind::Event, id), "Warmth", "Light");
    edit(&mut session, id, |event| event.details.theme = "Ageing".to_owned());
    session.send(Command::SaveNow);
    until(&mut session, |session| !event(session, id).header.clashes.is_empty());
    save(&mut session);
    let open = event(&session, id).header.clashes[0].clone();
    assert_eq!((open.field.as_str(), open.other.as_str()), ("details/theme", "\"Ageing\""));
    assert_eq!(event(&session, id).details.theme, "Light");
    assert!(session.read_only(id).is_none(), "it can be typed in as ever");
    assert!(on_disk(&session, id).contains("clashes"));

    let change = session.settle(id, &open, true).expect("can be chosen");
    session.send(Command::Apply(change));
    assert_eq!(event(&session, id).details.theme, "Ageing");
    save(&mut session);
    assert!(!on_disk(&session, id).contains("clashes"));
    session.send(Command::Undo);
    assert_eq!(
        event(&session, id).header.clashes,
        std::slice::from_ref(&open),
        "a choice is undone like any other change"
    );
    let change = session.settle(id, &open, false).expect("can be chosen");
    session.send(Command::Apply(change));
    let now = event(&session, id);
    assert_eq!((now.details.theme.as_str(), now.header.clashes.len()), ("Light", 0));
}
