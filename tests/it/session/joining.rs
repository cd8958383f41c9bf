//! Two windows of one user on one folder: the second reads, and goes on by itself once the first has ended.

use std::path::Path;
use std::process::{Child, Command as Process, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{News, Saving, Session};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::{Part, Places, Store};

use super::{Desk, create, drafts_of, retitle, save, session_in, until};

const SAYS: &str = "The other window was closed; you can write here now.";

fn title(session: &Session, id: Id) -> String {
    session.workspace().title(id).unwrap_or_default()
}

fn says(news: &[News], what: &str) -> bool {
    news.iter().any(|news| news.says == what)
}

#[test]
fn the_second_window_goes_on_by_itself_when_the_first_has_ended() {
    let desk = Desk::new();
    let mut first = desk.sit_down();
    let id = create(&mut first, Kind::Event, "Meeting");
    save(&mut first);
    let mut second = desk.sit_down();
    assert!(!second.can_write() && matches!(second.saving(), Saving::ReadOnly(_)));
    retitle(&mut second, id, "Written by the second");
    assert_eq!(title(&second, id), "Meeting", "it may only read");

    retitle(&mut first, id, "Meeting of friends");
    save(&mut first);
    drop(first);
    until(&mut second, Session::can_write);
    assert_eq!(title(&second, id), "Meeting of friends", "what the first saved is known before anything is written");
    assert!(says(&second.take_news(), SAYS));
    retitle(&mut second, id, "Meeting of friends and foes");
    save(&mut second);
    assert!(second.clash(id).is_none());
    drop(second);
    assert_eq!(title(&desk.sit_down(), id), "Meeting of friends and foes");
}

#[test]
fn of_two_windows_that_wait_one_goes_on() {
    let desk = Desk::new();
    let first = desk.sit_down();
    let mut waiting = [desk.sit_down(), desk.sit_down()];
    drop(first);
    let started = Instant::now();
    while !waiting.iter().any(Session::can_write) || started.elapsed() < Duration::from_millis(2500) {
        waiting.iter_mut().for_each(|session| {
            session.tick();
        });
        assert!(started.elapsed() < Duration::from_secs(30), "nobody goes on");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(waiting.iter().filter(|session| session.can_write()).count(), 1);
    let [mut one, mut other] = waiting;
    if one.can_write() {
        drop(one);
        until(&mut other, Session::can_write);
    } else {
        drop(other);
        until(&mut one, Session::can_write);
    }
}

#[test]
fn a_window_that_waits_wakes_nobody() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use folkmoot::app::Clock;

    let desk = Desk::new();
    let first = desk.sit_down();
    let woken = Arc::new(AtomicUsize::new(0));
    let counts = woken.clone();
    let wake = Arc::new(move || {
        counts.fetch_add(1, Ordering::SeqCst);
    });
    let mut second = Session::new(Places::under(desk.home.path()), Clock::system(), wake);
    second.open_last();
    until(&mut second, |session| session.folder().is_some() && !session.is_loading() && session.is_saved());
    let before = woken.load(Ordering::SeqCst);
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(woken.load(Ordering::SeqCst), before, "it asks twice meanwhile, and nothing has changed");
    assert_eq!(second.tick(), None, "nothing is due");
    drop(first);
    until(&mut second, Session::can_write);
    assert!(woken.load(Ordering::SeqCst) > before);
}

/// The first window, in a process of its own: run by the test below, which ends it.
#[test]
#[ignore = "a part of the next test"]
fn first_window() {
    let Some(home) = std::env::var_os("FOLKMOOT_FIRST_WINDOW") else { return };
    let mut session = session_in(Path::new(&home));
    let saved = create(&mut session, Kind::Event, "Saved");
    let typed = create(&mut session, Kind::Person, "Typed");
    save(&mut session);
    // It is typed in without a pause, so that it is drafted and not saved.
    for letter in 1.. {
        retitle(&mut session, typed, &format!("Typed and not saved {letter}"));
        session.tick();
        std::thread::sleep(Duration::from_millis(20));
        if letter == 100 {
            std::fs::write(Path::new(&home).join("ready"), format!("{saved} {typed}")).expect("written");
        }
    }
}

/// What the first window begins to change and does not finish.
const ACT: &str = "moving the meeting";

#[test]
fn what_the_first_window_began_to_change_is_finished_by_the_second() {
    let desk = Desk::new();
    let mut first = desk.sit_down();
    let [meeting, off] = ["Meeting", "Called off"].map(|title| create(&mut first, Kind::Event, title));
    save(&mut first);
    let (meeting_now, made) = (first.workspace().get(meeting).expect("there").clone(), first.new_record(Kind::Event));
    let mut moved = Record::clone(&meeting_now);
    moved.set_title("Meeting, moved");
    let folder = first.folder().expect("open").to_owned();
    drop(first);
    // In place of a window that is killed after it has noted what it is about to do.
    let killed = Store::open(&folder, &Places::under(desk.home.path())).expect("a workspace");
    assert!(killed.read_only().is_none());
    killed.load_whole();
    let mut second = desk.sit_down();
    assert!(!second.can_write());
    let part = |record: &Record, stays: bool| Part {
        kind: record.kind(),
        id: record.id(),
        after: stays.then(|| Arc::new(record.clone())),
    };
    let gone = Record::new(Kind::Event, off, moved.header().changed);
    killed.begin_act(ACT, &[part(&moved, true), part(&gone, false), part(&made, true)]).expect("noted");
    drop(killed);
    until(&mut second, Session::can_write);
    assert_eq!(title(&second, meeting), "Meeting, moved");
    assert!(second.workspace().get(off).is_none() && second.workspace().get(made.id()).is_some());
    let news = second.take_news();
    assert!(news.iter().any(|news| news.says.contains(ACT)), "{news:?}");
    retitle(&mut second, meeting, "Meeting, moved again");
    save(&mut second);
    assert!(second.in_two_versions().next().is_none() && second.problems().is_empty());
    drop(second);
    let third = desk.sit_down();
    assert_eq!(title(&third, meeting), "Meeting, moved again");
    assert!(third.in_two_versions().next().is_none());
}

struct Killed(Child);

impl Killed {
    fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Killed {
    fn drop(&mut self) {
        self.kill();
    }
}

#[test]
fn a_first_window_that_is_killed_leaves_no_lock_and_nothing_of_its_typing_is_lost() {
    let desk = Desk::new();
    let mut first = Process::new(std::env::current_exe().expect("this program"));
    first.args(["session::joining::first_window", "--exact", "--ignored"]);
    first.env("FOLKMOOT_FIRST_WINDOW", desk.home.path()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut first = Killed(first.spawn().expect("started"));
    let (ready, started) = (desk.home.path().join("ready"), Instant::now());
    while !ready.exists() {
        assert!(started.elapsed() < Duration::from_secs(60), "the first window never came so far");
        std::thread::sleep(Duration::from_millis(20));
    }
    let ids = std::fs::read_to_string(ready).expect("written");
    let (saved, typed) = ids.split_once(' ').expect("two ids");
    let (saved, typed): (Id, Id) = (saved.parse().expect("an id"), typed.parse().expect("an id"));
    let mut second = desk.sit_down();
    assert!(!second.can_write());
    assert_eq!(drafts_of(&desk), 1);

    first.kill();
    until(&mut second, Session::can_write);
    assert!(title(&second, typed).starts_with("Typed and not saved "), "{}", title(&second, typed));
    let news = second.take_news();
    let recovered = news.iter().any(|news| news.says.starts_with("Recovered what was typed last in Typed and not"));
    assert!(says(&news, SAYS) && recovered, "{news:?}");
    assert_eq!(title(&second, saved), "Saved");
    save(&mut second);
    assert!(desk.sit_down().workspace().title(typed).is_some_and(|title| title.starts_with("Typed and not saved ")));
}
