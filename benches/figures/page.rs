//! The page beside the editor after an edited word: from the edit until the session has the page's new picture. Also
//! writes what the templates read, for another typesetter.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use criterion::Criterion;
use folkmoot::app::{Clock, Command, Preview, Session, Sheet, open_now};
use folkmoot::documents::{Document, Request, Style, TextSize, named};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Event, Id, Record};
use folkmoot::render::{Picture, sheets};
use folkmoot::store::Places;
use folkmoot::workspace::{Change, Edit, Workspace};
use serde_json::json;
use tempfile::TempDir;

use crate::home::places;

/// The recorded meeting with the longest minutes.
const MEETING: &str = "017jja1nnr8xz18z1t0ny35s0q";
/// To so many pages they are cut for the preview.
const PAGES: usize = 5;
/// Pixels a point at which a page fills the panel of a large window.
const SCALE: f32 = 1.5;
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);
/// The families of the fonts under `assets/fonts`, in the order in which a character is looked for.
const FONTS: [&str; 6] = [
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Symbols 2",
    "Noto Emoji",
    "Noto Sans Symbols",
];

pub fn preview(criterion: &mut Criterion) {
    let mut desk = Desk::new();
    desk.cut_to_pages();
    desk.session.send(Command::Preview(Some(Preview { sheet: sheet(), pages: 0..1, scale: SCALE, counts: None })));
    desk.next_picture();
    let opening = desk.event().minutes.opening.0;
    let mut group = criterion.benchmark_group("preview");
    group.sample_size(30).measurement_time(Duration::from_secs(5));
    let mut words = 0_u64;
    group.bench_function("edited word", |bencher| {
        bencher.iter(|| {
            words += 1;
            desk.edit(|event| event.minutes.opening.0 = format!("{opening} {words}"));
            desk.next_picture()
        });
    });
    group.finish();
}

/// A session as the window has it, with a copy of the recorded meetings.
struct Desk {
    session: Session,
    bell: Receiver<()>,
    _home: TempDir,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let places = places(home.path());
        copy(&records(), &places.default_workspace());
        let (ringer, bell) = channel();
        let ringer = Mutex::new(ringer);
        // A bell that nobody listens to any longer needs no answer.
        let wake = Arc::new(move || _ = ringer.lock().unwrap().send(()));
        let mut session = Session::new(places.clone(), Clock::system(), wake);
        session.send(Command::OpenFolder(places.default_workspace()));
        let mut desk = Self { session, bell, _home: home };
        desk.until(|session| (session.folder().is_some() && !session.is_loading()).then_some(()));
        desk
    }

    /// Ticks the session as the window does: now, and whenever it is woken.
    fn until<T>(&mut self, mut done: impl FnMut(&mut Session) -> Option<T>) -> T {
        loop {
            self.session.tick();
            if let Some(found) = done(&mut self.session) {
                return found;
            }
            self.bell.recv_timeout(PATIENCE).unwrap();
        }
    }

    fn next_picture(&mut self) -> Picture {
        self.until(|session| session.take_pictures().pop().map(|(_, picture)| picture))
    }

    fn event(&self) -> Event {
        meeting(self.session.workspace())
    }

    fn edit(&mut self, change: impl FnOnce(&mut Event)) {
        let before = self.session.workspace().get(sheet().record).unwrap().clone();
        let mut event = self.event();
        change(&mut event);
        let edits = vec![Edit::replace(before, Record::Event(Box::new(event)))];
        self.session.send(Command::Apply(Change { spot: Some(1), ..Change::new("typing", edits) }));
    }

    fn cut_to_pages(&mut self) {
        while sheets(&document(self.session.workspace())).unwrap().count() > PAGES {
            self.edit(|event| drop(event.minutes.items.pop()));
        }
        assert_eq!(sheets(&document(self.session.workspace())).unwrap().count(), PAGES);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// Writes the minutes as `data.json`, as the templates under `assets/typst` read it.
pub fn write_data(folder: &Path) {
    let places = Places { data: folder.join("data"), settings: folder.join("settings"), home: folder.to_owned() };
    let document = document(&open_now(&records(), &places).unwrap().workspace);
    let data = json!({ "document": document, "language": "en", "region": "GB", "fonts": FONTS, "traces": false });
    fs::write(folder.join("data.json"), data.to_string()).unwrap();
    if let Some(logo) = &document.running.logo {
        fs::write(folder.join("logo.png"), &logo.picture.png).unwrap();
    }
}

fn records() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records")
}

fn meeting(workspace: &Workspace) -> Event {
    match workspace.get(sheet().record).unwrap().as_ref() {
        Record::Event(event) => Event::clone(event),
        other => panic!("{:?} is no event", other.kind()),
    }
}

fn sheet() -> Sheet {
    let record: Id = MEETING.parse().unwrap();
    Sheet { document: "minutes", record, style: Style::Minutes(MinutesStyle::Formal), size: TextSize::Standard }
}

fn document(workspace: &Workspace) -> Document {
    let Sheet { document, record, style, size } = sheet();
    let printed = "2026-06-08T09:42:00".parse().unwrap();
    (named(document).unwrap().compose)(workspace, &Request { record, style, size, printed }).unwrap()
}
