//! Back and forth again, always as a new version.

use folkmoot::app::{Command, NewsAction, Session};
use folkmoot::documents::Origin;
use folkmoot::model::{Kind, Record};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create, file, retitle, save};

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

/// As by a letter and a key that arrive within one frame of a slow computer.
#[test]
fn of_two_changes_of_one_state_both_are_made_and_each_can_be_undone() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Series, "Network");
    let before = session.workspace().get(id).expect("there").clone();
    let change = |edit: &dyn Fn(&mut Record)| {
        let mut after = Record::clone(&before);
        edit(&mut after);
        Command::Apply(Change::new("typing", vec![Edit::replace(before.clone(), after)]))
    };
    let notes = |record: &Record| record.header().notes.as_str().to_owned();
    let stands = |session: &Session| {
        let record = session.workspace().get(id).expect("there").clone();
        (record.title(), notes(&record))
    };
    session.send(change(&|record| record.header_mut().notes = "Meets in May.".into()));
    session.send(change(&|record| record.set_title("Marl Valley Network")));
    assert_eq!(stands(&session), ("Marl Valley Network".to_owned(), "Meets in May.".to_owned()));
    assert!(session.take_news().is_empty(), "nothing has to be told");
    save(&mut session);
    session.send(Command::Undo);
    assert_eq!(stands(&session), ("Network".to_owned(), "Meets in May.".to_owned()));
    session.send(Command::Undo);
    assert_eq!(stands(&session), ("Network".to_owned(), String::new()));

    session.take_news();
    session.send(change(&|record| record.set_title("Marl Valley Network")));
    session.send(change(&|record| record.set_title("Marl Network")));
    assert_eq!(stands(&session).0, "Marl Valley Network", "what says something else of one field gives way");
    assert!(session.take_news()[0].says.contains("has changed meanwhile"));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Series, "Network");
    save(&mut session);
    let before = session.undo_number();
    let same = session.workspace().get(id).expect("there").clone();
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(same.clone(), Record::clone(&same))])));
    assert_eq!(session.undo_number(), before);
}
