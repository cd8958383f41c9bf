//! What others change in the folder comes into the session by itself, without the window getting the keyboard again.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use folkmoot::app::{Clock, Command, Leaving, Saving, Session};
use folkmoot::model::{Council, Id, Kind, Record};
use folkmoot::store::{Places, Store};

use super::{Desk, change_outside, create, drafts_of, file, retitle, save, until};

/// A colleague's computer, on the same folder.
struct Colleague {
    _home: tempfile::TempDir,
    store: Store,
}

impl Colleague {
    fn of(session: &Session) -> Self {
        Self::at(session.folder().expect("open"))
    }

    fn at(folder: &Path) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder, &Places::under(home.path())).expect("opens");
        store.load_whole();
        Self { _home: home, store }
    }

    fn save(&self, record: &Record) {
        self.store.save(record, Clock::system().now()).expect("saved");
    }

    fn delete(&self, record: &Record) {
        self.store.delete(record, Clock::system().now()).expect("deleted");
    }
}

fn title(session: &Session, id: Id) -> String {
    session.workspace().title(id).unwrap_or_default()
}

fn record(session: &Session, id: Id) -> Record {
    Record::clone(session.workspace().get(id).expect("there"))
}

/// A session with so many saved events.
fn with_events(desk: &Desk, count: usize) -> (Session, Vec<Id>) {
    let mut session = desk.sit_down();
    let ids = (0..count).map(|n| create(&mut session, Kind::Event, &format!("Meeting {n}"))).collect();
    save(&mut session);
    (session, ids)
}

/// Goes on for a moment in which something would have happened.
fn a_while(session: &mut Session) {
    let started = Instant::now();
    while started.elapsed() < Duration::from_millis(1_500) {
        session.tick();
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn what_a_colleague_changes_adds_and_deletes_is_there_by_itself() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 3);
    let colleague = Colleague::of(&session);
    let mut changed = record(&session, ids[0]);
    changed.set_title("Theirs");
    colleague.save(&changed);
    let mut new = session.new_record(Kind::Person);
    new.set_title("Amira Saleh");
    colleague.save(&new);
    colleague.delete(&record(&session, ids[1]));
    until(&mut session, |session| {
        title(session, ids[0]) == "Theirs"
            && title(session, new.id()) == "Amira Saleh"
            && session.workspace().get(ids[1]).is_none()
    });
    assert_eq!(title(&session, ids[2]), "Meeting 2");
    let news = session.take_news();
    assert!(news.iter().any(|news| news.says.starts_with("Meeting 1 was deleted by somebody else.")), "{news:?}");
    retitle(&mut session, ids[0], "Ours again");
    retitle(&mut session, new.id(), "Amira Saleh-Jones");
    save(&mut session);
    assert!(session.in_two_versions().next().is_none() && session.problems().is_empty());
}

#[test]
fn what_was_deleted_there_and_edited_here_stays() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 2);
    let colleague = Colleague::of(&session);
    retitle(&mut session, ids[0], "Being typed");
    colleague.delete(&record(&session, ids[0]));
    until(&mut session, Session::is_saved);
    a_while(&mut session);
    assert_eq!(title(&session, ids[0]), "Being typed");
    assert!(file(&session, Kind::Event, ids[0]).exists());
}

#[test]
fn a_file_that_is_only_missing_takes_nothing_away() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 3);
    let path = file(&session, Kind::Event, ids[0]);
    let aside = desk.home.path().join("aside");
    fs::rename(&path, &aside).expect("moved");
    until(&mut session, |session| session.is_missing(ids[0]));
    assert_eq!(title(&session, ids[0]), "Meeting 0");
    fs::rename(&aside, &path).expect("moved back");
    until(&mut session, |session| !session.is_missing(ids[0]));

    fs::rename(&path, &aside).expect("moved");
    until(&mut session, |session| session.is_missing(ids[0]));
    retitle(&mut session, ids[0], "Written anew");
    save(&mut session);
    assert!(path.exists() && !session.is_missing(ids[0]));
}

#[test]
fn a_tombstone_that_arrives_after_its_file_went_is_a_deletion() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 3);
    let colleague = Colleague::of(&session);
    fs::remove_file(file(&session, Kind::Event, ids[0])).expect("gone");
    until(&mut session, |session| session.is_missing(ids[0]));
    // There is no file for it to take: it only leaves its tombstone.
    colleague.delete(&record(&session, ids[0]));
    until(&mut session, |session| session.workspace().get(ids[0]).is_none());
    assert!(!session.is_missing(ids[0]));
}

#[test]
fn a_deletion_takes_a_later_version_away_that_never_came_here() {
    let desk = Desk::new();
    let (mut session, _) = with_events(&desk, 3);
    let colleague = Colleague::of(&session);
    let mut theirs = session.new_record(Kind::Person);
    theirs.set_title("Amira Saleh");
    colleague.save(&theirs);
    until(&mut session, |session| session.workspace().get(theirs.id()).is_some());
    theirs.set_title("Amira Saleh-Jones");
    colleague.save(&theirs);
    colleague.delete(&theirs);
    until(&mut session, |session| session.workspace().get(theirs.id()).is_none());
}

/// Two computers apart: here a version is saved, there another is saved and deleted, and the sync program takes the file.
#[test]
fn what_was_saved_here_outlives_the_deletion_of_another_version() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 3);
    let (path, folder) = (file(&session, Kind::Event, ids[0]), session.folder().expect("open").to_owned());
    let (before, apart) = (record(&session, ids[0]), desk.home.path().join("apart"));
    fs::create_dir_all(apart.join("events")).expect("made");
    fs::copy(folder.join("workspace.ron"), apart.join("workspace.ron")).expect("copied");
    fs::copy(&path, apart.join("events").join(path.file_name().expect("a name"))).expect("copied");
    let colleague = Colleague::at(&apart);
    let mut theirs = before;
    theirs.set_title("Theirs");
    colleague.save(&theirs);
    colleague.delete(&theirs);
    retitle(&mut session, ids[0], "Saved here");
    save(&mut session);

    let stone = format!("tombstones/{}.ron", ids[0]);
    fs::create_dir_all(folder.join("tombstones")).expect("made");
    fs::copy(apart.join(&stone), folder.join(&stone)).expect("copied");
    fs::remove_file(&path).expect("removed");
    until(&mut session, |session| session.is_missing(ids[0]));
    assert_eq!(title(&session, ids[0]), "Saved here");
    let news = session.take_news();
    assert!(news.iter().any(|news| news.says.starts_with("Saved here was deleted elsewhere")), "{news:?}");
    retitle(&mut session, ids[0], "Saved here again");
    save(&mut session);
    assert!(path.exists() && !folder.join(&stone).exists());
}

/// Two more things that a colleague may do to a file, which a look tells.
#[test]
fn a_file_that_cannot_be_read_and_one_that_holds_another_record_are_told() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 3);
    let large = file(&session, Kind::Event, ids[0]).with_file_name("large.ron");
    fs::File::create(&large).and_then(|file| file.set_len(100 << 20)).expect("made");
    until(&mut session, |session| session.unread().iter().any(|unread| unread.path == large));
    fs::remove_file(&large).expect("removed");
    until(&mut session, |session| session.unread().is_empty());

    let new = session.fresh_id().to_string();
    change_outside(&file(&session, Kind::Event, ids[1]), &ids[1].to_string(), &new);
    until(&mut session, |session| {
        session.problems().iter().any(|problem| problem.what.starts_with("Something else is in this file"))
    });
    assert_eq!(title(&session, ids[1]), "Meeting 1");
}

#[test]
fn a_file_that_is_damaged_and_put_right_needs_nobody() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 2);
    let path = file(&session, Kind::Event, ids[0]);
    let whole = fs::read(&path).expect("read");
    fs::write(&path, "no record").expect("written");
    until(&mut session, |session| session.clash(ids[0]).is_some_and(|clash| clash.is_unreadable()));
    fs::write(&path, &whole).expect("written");
    until(&mut session, |session| session.clash(ids[0]).is_none());
    fs::write(&path, "no record").expect("written");
    until(&mut session, |session| session.clash(ids[0]).is_some());
    fs::write(&path, String::from_utf8_lossy(&whole).replace("Meeting 0", "Put right")).expect("written");
    until(&mut session, |session| title(session, ids[0]) == "Put right" && session.clash(ids[0]).is_none());
    until(&mut session, |_| drafts_of(&desk) == 0);

    let odd = path.with_file_name("odd.ron");
    fs::write(&odd, "no record").expect("written");
    until(&mut session, |session| session.unread().len() == 1);
    let new = session.fresh_id();
    fs::write(&odd, String::from_utf8_lossy(&whole).replace(&ids[0].to_string(), &new.to_string())).expect("written");
    until(&mut session, |session| session.unread().is_empty() && session.workspace().get(new).is_some());
    fs::write(path.with_file_name("odder.ron"), "no record").expect("written");
    until(&mut session, |session| session.unread().len() == 1);
    fs::remove_file(path.with_file_name("odder.ron")).expect("removed");
    until(&mut session, |session| session.unread().is_empty());
    drop(session);
    let session = desk.sit_down();
    assert_eq!(title(&session, ids[0]), "Put right");
    assert!(session.in_two_versions().next().is_none(), "nobody is asked about what nobody has typed");
}

#[test]
fn a_file_that_was_given_another_name_is_the_same_record() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 2);
    let path = file(&session, Kind::Event, ids[0]);
    fs::rename(&path, path.with_file_name("our meeting.ron")).expect("renamed");
    a_while(&mut session);
    assert!(!session.is_missing(ids[0]));
    retitle(&mut session, ids[0], "Under another name");
    save(&mut session);
    assert!(!path.exists() && session.workspace().len() == 2);
    change_outside(&path.with_file_name("our meeting.ron"), "Under another name", "And changed");
    until(&mut session, |session| title(session, ids[0]) == "And changed");
}

#[test]
fn the_councils_details_are_followed_too() {
    let desk = Desk::new();
    let (mut session, _) = with_events(&desk, 1);
    let colleague = Colleague::of(&session);
    let council = Council { name: "Tarnbridge Council".into(), ..Council::default() };
    colleague.store.set_council(&council).expect("written");
    until(&mut session, |session| session.workspace().council().name == "Tarnbridge Council");
    session.send(Command::SetCouncil(Council { name: "Tarnbridge".into(), ..session.workspace().council().clone() }));
    until(&mut session, Session::is_saved);
    a_while(&mut session);
    assert_eq!(session.workspace().council().name, "Tarnbridge");
}

#[test]
fn the_second_window_shows_what_the_first_saves() {
    let desk = Desk::new();
    let (mut first, ids) = with_events(&desk, 2);
    let mut second = desk.sit_down();
    retitle(&mut first, ids[0], "Changed in the first");
    first.send(Command::Delete(ids[1]));
    let new = create(&mut first, Kind::Person, "Hamid Rostami");
    save(&mut first);
    until(&mut second, |second| {
        title(second, ids[0]) == "Changed in the first"
            && second.workspace().get(ids[1]).is_none()
            && title(second, new) == "Hamid Rostami"
    });
    assert!(!second.can_write());
    let news = second.take_news();
    assert!(news.iter().all(|news| !news.says.contains("somebody else")), "it was the other window: {news:?}");
    drop(first);
    until(&mut second, Session::can_write);
    retitle(&mut second, new, "Hamid");
    save(&mut second);
}

#[test]
fn where_so_many_files_vanish_at_once_nothing_is_taken_away() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 20);
    let folder = session.folder().expect("open").to_owned();
    fs::rename(folder.join("events"), folder.join("aside")).expect("moved");
    until(&mut session, |session| session.away().is_some());
    assert_eq!(session.workspace().len(), 20);
    assert!(ids.iter().all(|id| !session.is_missing(*id)));
    retitle(&mut session, ids[0], "Typed meanwhile");
    until(&mut session, |session| session.leaving() == Leaving::Drafts);
    assert!(matches!(session.saving(), Saving::Failed(_)) && !folder.join("events").exists());

    fs::rename(folder.join("aside"), folder.join("events")).expect("moved back");
    until(&mut session, |session| session.away().is_none() && session.is_saved());
    assert!(fs::read_to_string(file(&session, Kind::Event, ids[0])).expect("read").contains("Typed meanwhile"));
}

#[test]
fn a_few_that_vanish_are_missing_and_no_more() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 20);
    ids.iter().take(4).for_each(|id| fs::remove_file(file(&session, Kind::Event, *id)).expect("removed"));
    until(&mut session, |session| ids.iter().take(4).all(|id| session.is_missing(*id)));
    assert!(session.away().is_none());
    assert_eq!(session.workspace().len(), 20);
}

#[test]
fn a_colleague_may_delete_many() {
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, 10);
    let colleague = Colleague::of(&session);
    ids.iter().take(8).for_each(|id| colleague.delete(&record(&session, *id)));
    until(&mut session, |session| session.workspace().len() == 2);
    assert!(session.away().is_none());
}

#[test]
fn where_nothing_changes_nobody_is_woken() {
    let desk = Desk::new();
    let woken = Arc::new(AtomicUsize::new(0));
    let counts = woken.clone();
    let wake = Arc::new(move || {
        counts.fetch_add(1, Ordering::SeqCst);
    });
    let mut session = Session::new(Places::under(desk.home.path()), Clock::system(), wake);
    session.open_last();
    until(&mut session, |session| session.folder().is_some() && !session.is_loading());
    let id = create(&mut session, Kind::Event, "Meeting");
    save(&mut session);
    let path = file(&session, Kind::Event, id);
    a_while(&mut session);
    // A look that somebody asks for is told to be over.
    let looks = |session: &mut Session| {
        let before = woken.load(Ordering::SeqCst);
        session.send(Command::LookAgain);
        a_while(session);
        woken.load(Ordering::SeqCst) - before
    };
    let (usual, before) = (looks(&mut session), woken.load(Ordering::SeqCst));
    assert!(usual > 0);
    fs::write(path.with_file_name(".meeting.ron.swp"), "an editor's own file").expect("written");
    fs::write(path.with_file_name("~$notes.docx"), "another program's").expect("written");
    fs::read(&path).expect("read");
    touch(&path);
    a_while(&mut session);
    assert_eq!(woken.load(Ordering::SeqCst), before, "its own save and what is no record are no news");
    touch(&path);
    assert_eq!(looks(&mut session), usual, "a look at everything finds no news in them either");
    assert_eq!(session.tick(), None);
}

/// However many files change at once, a tick takes in a bounded part of them.
#[test]
fn no_frame_takes_in_all_that_has_changed() {
    const CHANGED: usize = 300;
    let desk = Desk::new();
    let (mut session, ids) = with_events(&desk, CHANGED);
    a_while(&mut session);
    for id in &ids {
        change_outside(&file(&session, Kind::Event, *id), "Meeting", "Changed");
    }
    let shown = |session: &Session| ids.iter().filter(|id| title(session, **id).starts_with("Changed")).count();
    // It is found meanwhile, and waits.
    std::thread::sleep(Duration::from_secs(4));
    let (mut most, mut before, started) = (0, 0, Instant::now());
    while before < CHANGED {
        session.tick();
        let now = shown(&session);
        most = most.max(now - before);
        before = now;
        assert!(started.elapsed() < Duration::from_secs(30), "{before} of {CHANGED}");
    }
    assert!(most <= 128, "{most} at once");
}

/// Writes the same bytes again.
fn touch(path: &Path) {
    let bytes = fs::read(path).expect("read");
    fs::write(path, bytes).expect("written");
}
