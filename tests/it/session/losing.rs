//! What is typed while nothing can be saved: what is said of it, where it goes, and that it comes back.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use folkmoot::app::{Clock, Command, Leaving, Saving, Session};
use folkmoot::model::{Council, Id, Kind, Record};
use folkmoot::store::Places;
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create, file, retitle, save, until, walk};

/// A person whose new name can't be saved, since a file stands where the folder was.
fn stuck(desk: &Desk) -> (Session, Id) {
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    let people = session.folder().expect("open").join("people");
    fs::rename(&people, people.with_file_name("aside")).expect("moved");
    fs::write(&people, "in the way").expect("written");
    (session, id)
}

fn unstick(session: &Session) {
    let people = session.folder().expect("open").join("people");
    fs::remove_file(&people).expect("removed");
    fs::rename(people.with_file_name("aside"), &people).expect("moved back");
}

/// The folder of drafts, with a file in its place.
fn no_drafts(desk: &Desk) -> PathBuf {
    let local = desk.home.path().join("data").join("local");
    let mut of_workspace = fs::read_dir(local).expect("local state").flatten().filter(|entry| entry.path().is_dir());
    let drafts = of_workspace.next().expect("a workspace").path().join("drafts");
    let _ = fs::remove_dir_all(&drafts);
    fs::write(&drafts, "in the way").expect("written");
    drafts
}

/// What was typed when neither its file nor its draft could be written; drafts can be again.
fn typed_in_vain(desk: &Desk) -> (Session, Id) {
    let (mut session, id) = stuck(desk);
    let drafts = no_drafts(desk);
    retitle(&mut session, id, "Hamid Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| matches!(session.leaving(), Leaving::Loses(_)));
    fs::remove_file(drafts).expect("removed");
    (session, id)
}

#[test]
fn what_cannot_be_saved_survives_where_a_draft_is_confirmed() {
    let desk = Desk::new();
    let (mut session, id) = stuck(&desk);
    retitle(&mut session, id, "Hamid Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    assert!(matches!(session.saving(), Saving::Failed(_)));
    unstick(&session);
    save(&mut session);
    assert_eq!(session.leaving(), Leaving::Saved);
}

#[test]
fn where_neither_a_save_nor_a_draft_works_it_is_said_what_would_be_lost() {
    let desk = Desk::new();
    let (mut session, id) = stuck(&desk);
    let drafts = no_drafts(&desk);
    retitle(&mut session, id, "Hamid Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| session.leaving() == Leaving::Loses(vec!["Hamid Rostami".into()]));

    let elsewhere = desk.home.path().join("stick");
    session.send(Command::SaveCopies(elsewhere.clone()));
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    let Saving::Failed(problem) = session.saving() else { panic!("failed") };
    assert!(problem.safe.contains("or in the copy that you saved"), "{problem:?}");
    assert!(!session.is_kept_here());
    let copy = fs::read_to_string(elsewhere.join(format!("people/{id}.ron"))).expect("a copy");
    let copy = Record::from_ron(Kind::Person, &copy).expect("a record");
    assert_eq!((copy.id(), copy.title()), (id, "Hamid Rostami".to_owned()));

    retitle(&mut session, id, "Hamid R. Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| matches!(session.leaving(), Leaving::Loses(_)));
    session.send(Command::SaveCopies(elsewhere.clone()));
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    assert_eq!(walk(&elsewhere).len(), 2, "no copy takes the place of another");

    fs::remove_file(drafts).expect("removed");
    unstick(&session);
    save(&mut session);
}

/// While one types, a draft is a moment behind, and what is said does not change with each letter.
#[test]
fn what_is_said_stays_the_same_while_somebody_types() {
    let desk = Desk::new();
    let (mut session, id) = stuck(&desk);
    retitle(&mut session, id, "Hamid R");
    session.send(Command::SaveNow);
    until(&mut session, |session| {
        matches!(session.saving(), Saving::Failed(_)) && session.leaving() == Leaving::Drafts
    });
    for letter in "Rostami of Tarnbridge".chars() {
        retitle(&mut session, id, &format!("Hamid {letter}"));
        for _ in 0..10 {
            let Saving::Failed(problem) = session.saving() else { panic!("failed") };
            assert!(problem.safe.starts_with("All you typed is kept on this computer"), "{problem:?}");
            session.tick();
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }
}

#[test]
fn a_folder_that_is_gone_promises_nothing_that_is_not_so() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    save(&mut session);
    let mut second = desk.sit_down();
    let (folder, pulled) = (session.folder().expect("open").to_owned(), desk.home.path().join("pulled"));
    fs::rename(&folder, &pulled).expect("moved");
    until(&mut session, |session| session.away().is_some());
    until(&mut second, |session| session.away().is_some());
    let safe = |session: &Session| session.away_in_words().map(|problem| problem.safe).unwrap_or_default();
    assert!(safe(&session).contains("You can go on: what you type is kept on this computer"));
    assert!(!safe(&second).contains("You can go on"), "it may only read");

    let drafts = no_drafts(&desk);
    retitle(&mut session, id, "Hamid Rostami");
    session.send(Command::SaveNow);
    until(&mut session, |session| safe(session).contains("is only in this window"));
    retitle(&mut session, id, "Hamid");
    fs::rename(&pulled, &folder).expect("moved back");
    until(&mut session, |session| session.away().is_none() && session.is_saved());
    fs::rename(&folder, &pulled).expect("moved");
    until(&mut session, |session| session.away().is_some());
    assert!(safe(&session).contains("Leave this window open"), "{}", safe(&session));
    fs::remove_file(drafts).expect("removed");
}

#[test]
fn copies_are_not_put_into_the_folder_that_cannot_be_saved_to() {
    let desk = Desk::new();
    let (mut session, id) = stuck(&desk);
    retitle(&mut session, id, "Hamid Rostami");
    let inside = session.folder().expect("open").to_owned();
    session.take_news();
    session.send(Command::SaveCopies(inside.clone()));
    let mut says = String::new();
    let started = std::time::Instant::now();
    while says.is_empty() {
        session.tick();
        says = session.take_news().into_iter().map(|news| news.says).collect();
        assert!(started.elapsed().as_secs() < 20);
    }
    assert!(says.contains("Choose another"), "{says}");
    assert!(inside.join("people").is_file());
}

#[test]
fn a_draft_that_failed_is_tried_again_when_the_program_ends() {
    let desk = Desk::new();
    let (session, id) = typed_in_vain(&desk);
    let folder = session.folder().expect("open").to_owned();
    drop(session);

    fs::remove_file(folder.join("people")).expect("removed");
    fs::rename(folder.join("aside"), folder.join("people")).expect("moved back");
    let session = desk.sit_down();
    assert_eq!(session.workspace().title(id).as_deref(), Some("Hamid Rostami"));
}

#[test]
fn a_draft_that_failed_is_tried_again_while_the_program_runs() {
    let desk = Desk::new();
    let (mut session, _) = typed_in_vain(&desk);
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
}

#[test]
fn without_a_folder_nothing_can_be_typed_that_could_not_be_kept() {
    let home = tempfile::tempdir().expect("a folder");
    let mut session = Session::new(Places::under(home.path()), Clock::system(), Arc::new(|| {}));
    session.send(Command::SetCouncil(Council { name: "Tarnbridge".into(), ..Council::default() }));
    let record = session.new_record(Kind::Person);
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(record)])));
    session.tick();
    assert!(session.is_saved() && session.workspace().is_empty());
    assert_eq!(session.workspace().council(), &Council::default());
    assert!(matches!(session.saving(), Saving::Saved(None)));
    assert!(session.take_news().iter().any(|news| news.says.contains("No folder is open")));
}

#[test]
fn the_councils_details_are_written_before_the_folder_is_left() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let usual = session.folder().expect("open").to_owned();
    session.send(Command::SetCouncil(Council { name: "Tarnbridge".into(), ..Council::default() }));
    session.send(Command::CreateFolder(desk.home.path().join("other")));
    until(&mut session, |session| session.folder().is_some_and(|folder| folder.ends_with("other")));
    assert_eq!(session.workspace().council(), &Council::default());
    let marker = fs::read_to_string(usual.join("workspace.ron")).expect("the marker");
    assert!(marker.contains("Tarnbridge"), "{marker}");
}

#[test]
fn what_a_colleague_changed_of_the_council_is_taken_over() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let council =
        |name: &str, phone: &str| Council { name: name.into(), formats_phone: phone.into(), ..Council::default() };
    session.send(Command::SetCouncil(council("Tarnbridge", "1")));
    save(&mut session);
    let marker = session.folder().expect("open").join("workspace.ron");
    super::change_outside(&marker, "\"1\"", "\"01632 960 001\"");
    session.send(Command::SetCouncil(council("Tarnbridge Council", "1")));
    save(&mut session);
    assert_eq!(session.workspace().council(), &council("Tarnbridge Council", "01632 960 001"));
}

#[test]
fn a_save_under_way_when_the_program_ends_leaves_no_draft_behind() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Person, "Hamid");
    session.send(Command::SaveNow);
    let path = super::file(&session, Kind::Person, id);
    drop(session);
    assert!(fs::read_to_string(path).expect("saved").contains("Hamid"));
    assert_eq!(super::drafts_of(&desk), 0);
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
