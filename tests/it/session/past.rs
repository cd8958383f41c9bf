//! What was: which versions are told one by one, and what the bin holds while records come and go.

use folkmoot::app::{Bin, BinCommand, Command, HistoryCommand, Session};
use folkmoot::model::event::MinutesStatus;
use folkmoot::model::{Id, Kind, Record};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create, file, retitle, save, until};

fn rows(session: &mut Session, id: Id) -> usize {
    session.send(Command::History(HistoryCommand::Look(id)));
    until(session, |session| session.history().is_some_and(|history| !history.is_reading));
    session.history().expect("read").rows.len()
}

fn typed(session: &mut Session, titles: &[&str]) -> Id {
    let id = create(session, Kind::Event, titles[0]);
    save(session);
    for title in &titles[1..] {
        retitle(session, id, title);
        save(session);
    }
    id
}

#[test]
fn what_was_typed_on_is_one_row_and_what_was_deleted_again_has_its_own() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id =
        typed(&mut session, &["5th", "5th meeting", "5th meeting of the network", "5th meeting of the network, Marl"]);
    assert_eq!(rows(&mut session, id), 2);
    let id = typed(&mut session, &["6th", "6th meeting of the network", "6th meeting of the network, Marl", "6th"]);
    assert_eq!(rows(&mut session, id), 3, "the long title can be looked at");
    let id =
        typed(&mut session, &["7th", "7th meeting: 100 pounds", "7th meeting: 900 pounds", "7th meeting: 100 pounds"]);
    assert_eq!(rows(&mut session, id), 2, "a letter of many");
    let id = typed(&mut session, &["", "\u{a3}100", "\u{a3}900", "\u{a3}100"]);
    assert_eq!(rows(&mut session, id), 4, "a letter of few");
}

fn look(session: &mut Session) {
    session.send(Command::Bin(BinCommand::Look));
    until(session, |session| matches!(session.bin(), Bin::Found(_)));
}

fn binned(session: &Session) -> usize {
    match session.bin() {
        Bin::Found(found) => found.len(),
        _ => 0,
    }
}

#[test]
fn what_is_there_again_is_not_in_the_bin_and_is_not_emptied_with_it() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let ids = ["Hamid", "Gwen"].map(|name| create(&mut session, Kind::Person, name));
    save(&mut session);
    ids.iter().for_each(|id| session.send(Command::Delete(*id)));
    save(&mut session);
    look(&mut session);
    until(&mut session, |session| binned(session) == 2);
    session.send(Command::Undo);
    assert_eq!(binned(&session), 1);
    session.send(Command::Bin(BinCommand::Empty(ids.to_vec())));
    until(&mut session, |session| binned(session) == 0);
    assert!(session.undo_label().is_some(), "the step that made the other can still be taken back");
    save(&mut session);
    assert_eq!(rows(&mut session, ids[1]), 2, "what was before the deletion is kept");
}

#[test]
fn what_was_typed_just_before_a_deletion_is_put_back_after_a_restart() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    retitle(&mut session, id, "Hamid Rostami");
    session.send(Command::Delete(id));
    let never_saved = create(&mut session, Kind::Person, "Gwen Pell");
    session.send(Command::Delete(never_saved));
    save(&mut session);
    drop(session);
    let mut session = desk.sit_down();
    look(&mut session);
    [id, never_saved].iter().for_each(|id| session.send(Command::Bin(BinCommand::PutBack(*id))));
    let titles = [id, never_saved].map(|id| session.workspace().title(id));
    assert_eq!(titles, [Some("Hamid Rostami".to_owned()), Some("Gwen Pell".to_owned())]);
}

#[test]
fn nothing_is_put_back_into_agreed_minutes() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let event = create(&mut session, Kind::Event, "5th meeting");
    let mut decision = session.new_record(Kind::Decision);
    decision.set_title("Meet monthly");
    decision.set_source(Some(event.into()), None);
    let id = decision.id();
    session.send(Command::Apply(Change::new("deciding", vec![Edit::create(decision)])));
    save(&mut session);
    session.send(Command::Delete(id));
    save(&mut session);
    let before = session.workspace().get(event).expect("there").clone();
    let mut after = Record::clone(&before);
    if let Record::Event(event) = &mut after {
        event.minutes.status = MinutesStatus::Agreed.into();
        event.minutes.fingerprint = "1 agreed".into();
    }
    session.send(Command::Apply(Change::new("agreeing", vec![Edit::replace(before, after)])));
    look(&mut session);
    session.send(Command::Bin(BinCommand::PutBack(id)));
    let back = session.workspace().get(id).expect("put back");
    assert_eq!((back.title().as_str(), back.event()), ("Meet monthly", None));
}

#[test]
fn a_version_is_compared_with_the_one_that_it_was_made_from() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = typed(&mut session, &["5th", "6th"]);
    // What a colleague made of the first one meanwhile, whose number is the same, and whose file was here for a while.
    let path = file(&session, Kind::Event, id);
    drop(session);
    super::change_outside(&path, "6th", "seventh");
    let mut session = desk.sit_down();
    retitle(&mut session, id, "8th");
    save(&mut session);
    assert_eq!(rows(&mut session, id), 4);
    let all = session.history().expect("read").rows.clone();
    let first = all.last().expect("the first").version;
    let before: Vec<_> = all.iter().map(|row| row.before).collect();
    assert_eq!(before[1..], [Some(first), Some(first), None]);
    let theirs = all[1..3].iter().map(|row| row.version).find(|version| Some(*version) == before[0]);
    assert!(theirs.is_some());
}
