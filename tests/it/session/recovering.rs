//! What was typed and not saved when the program last ended comes back, whatever has happened to it meanwhile.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use folkmoot::app::{Command, Session};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::{Places, Store};
use folkmoot::workspace::{Change, Edit};

use crate::sample::full_record;

use super::{Desk, create, drafts_of, file, retitle, save, until, walk};

/// Leaves this as the draft of a record, as a program that ended while it was typed would.
fn leave_draft(desk: &Desk, folder: &Path, record: &Record) {
    let places = Places::under(desk.home.path());
    let store = Store::open(folder, &places).expect("opens");
    store.load_whole();
    store.write_draft(record).expect("written");
}

fn change(session: &mut Session, id: Id, change: impl FnOnce(&mut Record)) -> Record {
    let before = session.workspace().get(id).expect("there").clone();
    let mut after = Record::clone(&before);
    change(&mut after);
    session.send(Command::Apply(Change::new("typing", vec![Edit::replace(before, after.clone())])));
    after
}

/// A record of a kind whose draft comes up although typing in it has gone on: both versions, the recovered one last.
fn typed_on(kind: Kind, first: impl Fn(&mut Record), drafted: impl Fn(&mut Record)) -> Vec<Record> {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, kind, "");
    change(&mut session, id, &first);
    save(&mut session);
    let folder = session.folder().expect("open").to_owned();
    let mut draft = Record::clone(session.workspace().get(id).expect("there"));
    drop(session);
    drafted(&mut draft);
    leave_draft(&desk, &folder, &draft);

    let mut session = Session::new(Places::under(desk.home.path()), folkmoot::app::Clock::system(), super::no_wake());
    session.open_last();
    // The record has been read and is typed in before the drafts are looked at.
    until(&mut session, |session| session.workspace().get(id).is_some());
    if session.is_loading() {
        change(&mut session, id, |record| record.header_mut().tags.push("typed on".into()));
    }
    until(&mut session, |session| !session.is_loading());
    session.workspace().of_kind(kind).map(|record| Record::clone(record)).collect()
}

#[test]
fn a_recovered_decision_keeps_its_wording_and_a_person_one_title() {
    let check = |kind: Kind, first: fn(&mut Record), drafted: fn(&mut Record), says: fn(&Record) -> String| {
        let last = typed_on(kind, first, drafted).pop().expect("a record");
        says(&last)
    };
    let wording = check(
        Kind::Decision,
        |record| record.set_title("Customer Services pays."),
        |record| record.set_title("Customer Services pays.\n\nFrom December."),
        |record| match record {
            Record::Decision(decision) => decision.wording.as_str().to_owned(),
            _ => String::new(),
        },
    );
    assert_eq!(wording, "Customer Services pays.\n\nFrom December.");
    let name = check(
        Kind::Person,
        |record| {
            if let Record::Person(person) = record {
                (person.title, person.full_name) = ("Councillor".into(), "Hamid".into());
            }
        },
        |record| {
            if let Record::Person(person) = record {
                person.full_name = "Hamid Rostami".into();
            }
        },
        Record::title,
    );
    assert!(["Councillor Hamid Rostami", "Councillor Hamid Rostami (recovered)"].contains(&name.as_str()), "{name}");
}

#[test]
fn what_is_added_to_a_name_leaves_the_rest_alone() {
    for kind in Kind::ALL {
        let mut record = full_record(kind);
        let title = record.title();
        record.add_to_title(" (recovered)");
        assert_eq!(record.title(), format!("{title} (recovered)"));
        let mut blank = Record::new(kind, Id::from_number(1), jiff::Timestamp::UNIX_EPOCH);
        blank.add_to_title(" (recovered)");
        assert_eq!(blank.title(), "");
    }
}

/// A person that was typed on here and deleted by a colleague before it was saved.
fn deleted_meanwhile() -> (Desk, Session, Id) {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    let (folder, path) = (session.folder().expect("open").to_owned(), file(&session, Kind::Person, id));
    let mut draft = Record::clone(session.workspace().get(id).expect("there"));
    drop(session);
    draft.set_title("Hamid Rostami");
    leave_draft(&desk, &folder, &draft);
    fs::remove_file(path).expect("removed");
    let session = desk.sit_down();
    (desk, session, id)
}

#[test]
fn what_was_deleted_meanwhile_can_be_left_deleted() {
    let (desk, mut session, id) = deleted_meanwhile();
    let clash = session.clash(id).expect("two versions").clone();
    assert!(clash.is_gone && clash.theirs.is_none() && clash.problem.what.contains("deleted"), "{clash:?}");
    session.send(Command::TakeTheirs(id));
    until(&mut session, |session| session.clash(id).is_none());
    assert!(session.workspace().get(id).is_none());
    assert!(session.take_news().iter().any(|news| news.says.contains("left deleted")));
    save(&mut session);
    drop(session);
    assert!(desk.sit_down().workspace().get(id).is_none(), "and it stays so");
}

#[test]
fn what_was_deleted_meanwhile_can_be_kept() {
    let (_desk, mut session, id) = deleted_meanwhile();
    session.send(Command::KeepMine(id));
    until(&mut session, Session::is_saved);
    assert!(fs::read_to_string(file(&session, Kind::Person, id)).expect("a file").contains("Hamid Rostami"));
}

/// A person that was typed on here and changed in its file before the program was started again.
fn changed_meanwhile(from: &str, to: &str, typed: impl FnOnce(&mut Record)) -> (Desk, Session, Id) {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    change(&mut session, id, |record| record.header_mut().tags.push("Neighbours".into()));
    save(&mut session);
    let (folder, path) = (session.folder().expect("open").to_owned(), file(&session, Kind::Person, id));
    let mut draft = Record::clone(session.workspace().get(id).expect("there"));
    drop(session);
    typed(&mut draft);
    leave_draft(&desk, &folder, &draft);
    super::change_outside(&path, from, to);
    let session = desk.sit_down();
    (desk, session, id)
}

#[test]
fn what_was_typed_is_joined_with_what_the_file_says_by_now() {
    let (desk, mut session, id) =
        changed_meanwhile("Neighbours", "Volunteers", |record| record.set_title("Hamid Rostami"));
    assert!(session.clash(id).is_none());
    assert!(session.recovered(id).is_some(), "named as recovered");
    let joined = session.workspace().get(id).expect("there").clone();
    assert_eq!(
        (joined.title().as_str(), joined.header().tags.as_slice()),
        ("Hamid Rostami", &["Volunteers".into()][..])
    );
    assert!(joined.header().clashes.is_empty());
    save(&mut session);
    let text = fs::read_to_string(file(&session, Kind::Person, id)).expect("a file");
    assert!(text.contains("Hamid Rostami") && text.contains("Volunteers"), "{text}");
    session.send(Command::GoBack(id));
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid"));
    save(&mut session);
    drop(session);
    assert_eq!(drafts_of(&desk), 0);
}

#[test]
fn where_both_changed_one_field_that_field_alone_is_asked_about() {
    let (_desk, session, id) = changed_meanwhile("Hamid", "Hamid R.", |record| record.set_title("Hamid Rostami"));
    assert!(session.clash(id).is_none());
    let joined = session.workspace().get(id).expect("there");
    assert_eq!(joined.header().clashes.len(), 1);
    let both = [joined.title(), joined.header().clashes[0].other.clone()].concat();
    assert!(both.contains("Hamid R.") && both.contains("Hamid Rostami"), "{both}");
    assert!(session.read_only(id).is_none(), "typing goes on");
}

#[test]
fn a_draft_of_which_the_file_has_all_is_done_with() {
    let (desk, mut session, id) =
        changed_meanwhile("Hamid", "Hamid Rostami", |record| record.set_title("Hamid Rostami"));
    assert!(session.clash(id).is_none() && session.recovered(id).is_none());
    save(&mut session);
    drop(session);
    assert_eq!(drafts_of(&desk), 0);
}

#[test]
fn a_step_on_what_a_draft_replaced_is_not_in_the_way_of_the_one_before() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let (one, other) = (create(&mut session, Kind::Person, "Hamid"), create(&mut session, Kind::Person, "Gwen"));
    save(&mut session);
    retitle(&mut session, one, "Hamid Rostami");
    retitle(&mut session, other, "Gwen Pell");
    save(&mut session);
    super::change_outside(&file(&session, Kind::Person, other), "Gwen Pell", "Gwen P.");
    retitle(&mut session, other, "Gwen Pell-Jones");
    session.send(Command::SaveNow);
    let is_joined =
        |session: &Session| session.workspace().get(other).is_some_and(|other| !other.header().clashes.is_empty());
    until(&mut session, is_joined);
    // Two steps on Gwen, and the one on Hamid before them.
    (0..3).for_each(|_| session.send(Command::Undo));
    assert_eq!(session.workspace().title(one).as_deref(), Some("Hamid"));
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
