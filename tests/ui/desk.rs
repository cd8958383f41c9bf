//! The whole window over a folder of its own, driven as people drive it: by the names of things.

mod filled;
mod hands;
mod looks;

pub use hands::{pressed, typed};

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use eframe::{App, egui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Clock, Command, Session, make_sample};
use folkmoot::model::{Event, Id, Kind, Record};
use folkmoot::store::Places;
use folkmoot::ui::Window;
use folkmoot::ui::processor::Picture;
use folkmoot::workspace::{Change, Edit};
use image::RgbaImage;
use tempfile::TempDir;

use crate::raster::{Textures, draw, picture};

pub const WIDE: egui::Vec2 = egui::vec2(1440.0, 900.0);

/// A window, and the home that its folder lies in.
pub struct Desk {
    pub home: Rc<TempDir>,
    pub harness: Harness<'static, Window>,
    textures: Textures,
}

impl Desk {
    /// A new user's window.
    pub fn empty() -> Self {
        Self::at(Rc::new(tempfile::tempdir().unwrap()))
    }

    /// A window with one event, "Meeting", open and saved.
    pub fn with_meeting() -> (Self, Id) {
        let mut desk = Self::empty();
        let id = desk.make(Kind::Event);
        desk.type_text("Meeting");
        desk.save();
        (desk, id)
    }

    /// A window in a home that was prepared.
    pub fn at(home: Rc<TempDir>) -> Self {
        Self::sit_down(home, WIDE, 1.0)
    }

    /// A window over these records and no others.
    pub fn over(records: &[Record], size: egui::Vec2, scale: f32) -> Self {
        let mut desk = Self::empty();
        let edits = records.iter().cloned().map(Edit::create).collect();
        desk.send(Command::Apply(Change::new("the records", edits)));
        desk.save();
        let Self { home, harness, .. } = desk;
        drop(harness);
        let mut desk = Self::sit_down(home, size, scale);
        // The window before lets go of the folder in its own time.
        desk.until(Session::can_write);
        desk
    }

    /// A window over a copy of the real records.
    pub fn with_records(size: egui::Vec2, scale: f32) -> Self {
        let home = Rc::new(tempfile::tempdir().unwrap());
        let records = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/records");
        copy(&records, &Places::under(home.path()).default_workspace());
        Self::sit_down(home, size, scale)
    }

    /// A window over the sample workspace.
    pub fn with_sample(size: egui::Vec2, scale: f32) -> Self {
        let mut desk = Self::sit_down(Rc::new(tempfile::tempdir().unwrap()), size, scale);
        let folder = desk.home.path().join("sample");
        desk.send(Command::OpenSample(folder.clone()));
        desk.until(|session| session.folder().is_some_and(|open| open.ends_with("sample")) && !session.is_loading());
        desk
    }

    /// Closes the window as people do, and starts the program again in the same home.
    pub fn restart(mut self) -> Self {
        if !self.ask_to_close() {
            self.until_drawn(|desk| desk.commanded(&egui::ViewportCommand::Close));
        }
        Self::at(self.leave())
    }

    /// The system ends the window, whether it asked or not. The home is left.
    pub fn leave(mut self) -> Rc<TempDir> {
        self.harness.state_mut().on_exit(None);
        let Self { home, harness, .. } = self;
        drop(harness);
        home
    }

    fn sit_down(home: Rc<TempDir>, size: egui::Vec2, scale: f32) -> Self {
        let mut desk = Self::at_home(home, size, scale);
        if desk.harness.query_by_role_and_label(egui::Role::Heading, "Home").is_some() {
            desk.press(egui::Role::Link, "Events");
            desk.rest();
            desk.frames();
        }
        desk
    }

    /// A window that shows what it shows once its folder is read.
    pub fn at_home(home: Rc<TempDir>, size: egui::Vec2, scale: f32) -> Self {
        // Whoever has a place for records is not asked how to begin.
        std::fs::create_dir_all(Places::under(home.path()).default_workspace()).unwrap();
        let mut desk = Self::at_first_frame(home, size, scale);
        desk.until(|session| session.folder().is_some() && !session.is_loading());
        desk
    }

    /// The same over a copy of the sample.
    pub fn over_sample(size: egui::Vec2, scale: f32) -> Self {
        let home = Rc::new(tempfile::tempdir().unwrap());
        let (clock, places) = (clock(), Places::under(home.path()));
        let id = folkmoot::app::fresh_id(&clock);
        make_sample(&places.default_workspace(), &places, id, clock.today(), clock.now()).unwrap();
        Self::at_home(home, size, scale)
    }

    /// A window that has just opened, with its folder still being read.
    pub fn at_first_frame(home: Rc<TempDir>, size: egui::Vec2, scale: f32) -> Self {
        Self::at_moment(home, size, scale, clock())
    }

    /// A window in a home, long after everything in it was written.
    pub fn years_later(home: Rc<TempDir>) -> Self {
        std::fs::create_dir_all(Places::under(home.path()).default_workspace()).unwrap();
        let clock = Clock::fixed("2086-06-08T09:42:00Z".parse().unwrap());
        let mut desk = Self::at_moment(home, WIDE, 1.0, clock);
        desk.until(|session| session.can_write() && !session.is_loading());
        desk
    }

    fn at_moment(home: Rc<TempDir>, size: egui::Vec2, scale: f32, clock: Clock) -> Self {
        let textures = Textures::default();
        let places = Places::under(home.path());
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(scale)
            .with_max_steps(30)
            .renderer(textures.clone())
            .build_eframe(move |creation| Window::new(&creation.egui_ctx, places, clock));
        Self { home, harness, textures }
    }

    /// Another window of the same user, while this one is open.
    pub fn second_window(&self) -> Self {
        Self::sit_down(self.home.clone(), WIDE, 1.0)
    }

    pub fn session(&self) -> &Session {
        self.harness.state().session()
    }

    /// Sends a command past the screen.
    pub fn send(&mut self, command: Command) {
        self.harness.state_mut().send(command);
        self.frames();
    }

    /// Draws frames until something holds, while jobs run in the background.
    pub fn until(&mut self, done: impl Fn(&Session) -> bool) {
        let started = Instant::now();
        while !done(self.session()) {
            self.frame();
            assert!(started.elapsed() < Duration::from_secs(60), "it never happened");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.frames();
    }

    /// Draws frames until one shows something.
    pub fn until_drawn(&mut self, done: impl Fn(&Self) -> bool) {
        let started = Instant::now();
        while !done(self) {
            assert!(started.elapsed() < Duration::from_secs(60), "it was never shown");
            self.frame();
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Draws frames until the page beside the editor is made, where one is shown.
    pub fn until_page(&mut self) {
        self.until_drawn(|desk| !desk.has("Making the pages."));
        self.frames();
    }

    /// Draws what a click or a key needs to take effect.
    pub fn frames(&mut self) {
        for _ in 0..4 {
            self.frame();
        }
    }

    /// Draws one frame, whose input the window has put in order first, as with a real window.
    pub fn frame(&mut self) {
        let mut input = std::mem::take(self.harness.input_mut());
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().raw_input_hook(&ctx, &mut input);
        *self.harness.input_mut() = input;
        self.harness.step();
    }

    /// Waits until everything that was typed is in its file, by itself.
    pub fn saved(&mut self) {
        self.until(Session::is_saved);
    }

    /// Saves at once, as the key does.
    pub fn save(&mut self) {
        self.key(egui::Modifiers::COMMAND, egui::Key::S);
        self.saved();
    }

    /// The first record of a kind, in the order in which they were made.
    pub fn record(&self, kind: Kind) -> Record {
        let mut records: Vec<_> = self.session().workspace().of_kind(kind).cloned().collect();
        records.sort_by_key(|record| record.id());
        Record::clone(records.first().unwrap())
    }

    /// The open folder's first event.
    pub fn event(&self) -> Event {
        match self.record(Kind::Event) {
            Record::Event(event) => *event,
            other => panic!("{:?} is no event", other.kind()),
        }
    }

    pub fn folder(&self) -> PathBuf {
        self.session().folder().unwrap().to_owned()
    }

    /// Where drafts of the open folder are kept.
    pub fn drafts_folder(&self) -> PathBuf {
        let local = self.home.path().join("data").join("local");
        let mut folders = std::fs::read_dir(local).unwrap().flatten().filter(|entry| entry.path().is_dir());
        folders.next().unwrap().path().join("drafts")
    }

    /// Where a record has its file.
    pub fn file(&self, kind: Kind, id: Id) -> PathBuf {
        self.folder().join(kind.folder()).join(format!("{id}.ron"))
    }

    /// A record as its file has it.
    pub fn on_disk(&self, kind: Kind, id: Id) -> Record {
        Record::from_ron(kind, &std::fs::read_to_string(self.file(kind, id)).unwrap()).unwrap()
    }

    /// Draws the window over the picture of an earlier frame. Returns how many pixels were drawn anew.
    pub fn draw_over(&self, picture: &mut Picture) -> usize {
        draw(&self.harness, &self.textures, picture)
    }

    /// What is on the screen.
    pub fn picture(&self) -> RgbaImage {
        picture(&self.harness, &self.textures)
    }

    /// Writes what is on the screen as a picture into the target folder, to be looked at, where `FOLKMOOT_PICTURES` asks
    /// for it.
    pub fn draw(&self, name: &str) {
        if std::env::var_os("FOLKMOOT_PICTURES").is_some() {
            let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
            self.picture().save(&path).unwrap();
        }
    }
}

fn clock() -> Clock {
    Clock::fixed("2026-06-08T09:42:00Z".parse().unwrap())
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
