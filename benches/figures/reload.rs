//! 10,000 records are shown while another computer changes 500 of them: that all are shown in the end, and what the frames
//! that take them in cost the thread that draws. Said in counts, and as a ratio to frames in which nothing changes.

use std::collections::HashMap;
use std::thread;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use folkmoot::app::{Clock, Session};
use folkmoot::model::{Id, Kind};
use folkmoot::store::{Places, Store};

use crate::home::Homes;
use crate::screen::{SIXTIETH, Screen, open_at};

const RECORDS: usize = 10_000;
const CHANGED: usize = 500;
const FRAMES: usize = 200;
/// As long as a frame of sixty a second.
const FRAME: Duration = Duration::from_millis(16);

pub fn measure(homes: &Homes) {
    let places = homes.places(RECORDS);
    let mut screen = open_at(&places, Kind::Person);
    let quiet = quiet_frames(&mut screen);
    let folder = places.default_workspace();
    let began = Instant::now();
    let colleague = thread::spawn(move || change(&folder));
    let mut works = Vec::new();
    let mut most_at_once = 0;
    let mut shown = 0;
    let mut wanted: Option<HashMap<Id, String>> = None;
    let mut colleague = Some(colleague);
    while wanted.is_none() || shown < CHANGED {
        let frame = Instant::now();
        let worked = ThreadTime::now();
        screen.frame(SIXTIETH, Vec::new());
        works.push(worked.elapsed());
        if colleague.as_ref().is_some_and(|thread| thread.is_finished()) {
            wanted = colleague.take().map(|thread| thread.join().unwrap());
        }
        let now = is_shown(screen.shows.session());
        most_at_once = most_at_once.max(now - shown);
        shown = now;
        assert!(began.elapsed() < Duration::from_secs(300), "{shown} of {CHANGED} are shown");
        thread::sleep(FRAME.saturating_sub(frame.elapsed()));
    }
    let session = screen.shows.session();
    assert!(wanted.unwrap().iter().all(|(id, title)| session.workspace().title(*id).as_ref() == Some(title)));
    works.sort_unstable();
    let most = works.last().copied().unwrap_or_default();
    let over = works.iter().filter(|work| **work > FRAME).count();
    println!("reload: {shown} of {CHANGED} changed records of {RECORDS} shown after {} frames", works.len());
    println!(
        "reload: at most {most_at_once} came in at one frame, {over} frames took longer than a sixtieth of a second"
    );
    println!(
        "reload: the longest frame took {:.1} times the longest of quiet ones",
        most.as_secs_f64() / quiet.as_secs_f64()
    );
}

/// The most work of a frame in which the window is drawn anew and nothing has changed.
fn quiet_frames(screen: &mut Screen<folkmoot::ui::Window>) -> Duration {
    let frames = (0..FRAMES).map(|_| {
        let worked = ThreadTime::now();
        screen.frame(SIXTIETH, Vec::new());
        worked.elapsed()
    });
    frames.max().unwrap_or_default()
}

const MARK: &str = "changed elsewhere, ";

fn is_shown(session: &Session) -> usize {
    let people = session.workspace().of_kind(Kind::Person);
    people.filter(|person| person.title().starts_with(MARK)).count()
}

/// What a colleague's computer does, which shares the folder and nothing else.
fn change(folder: &std::path::Path) -> HashMap<Id, String> {
    let home = tempfile::tempdir().unwrap();
    let store = Store::open(folder, &Places::under(home.path())).unwrap();
    let records = store.load_whole().records.into_iter().map(|loaded| loaded.record);
    let people = records.filter(|record| record.kind() == Kind::Person).take(CHANGED);
    let changed = people.enumerate().map(|(number, mut record)| {
        record.set_title(&format!("{MARK}{number}"));
        store.save(&record, Clock::system().now()).unwrap();
        (record.id(), record.title())
    });
    changed.collect()
}
