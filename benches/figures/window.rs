//! The window without a display or a painter: what a frame costs the thread that draws, up to the triangles.

use std::hint::black_box;
use std::mem;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use criterion::{BenchmarkId, Criterion, SamplingMode};
use eframe::App;
use eframe::egui::{
    self, CentralPanel, Context, Event, Key, Modifiers, PlatformOutput, Pos2, RawInput, Rect, Role, TextEdit, Ui,
    ViewportBuilder, vec2,
};
use folkmoot::app::{Clock, Left, Settings};
use folkmoot::model::{Id, Kind};
use folkmoot::store::{Places, write_settings};
use folkmoot::ui::Window;

use crate::home::{COUNTS, Homes};

const SIZE: egui::Vec2 = vec2(1440.0, 900.0);
/// A frame of a screen that shows sixty a second.
const SIXTIETH: f64 = 1.0 / 60.0;
/// Longer than a list of many rows waits before it is sorted anew.
const PAUSE: f64 = 0.3;
/// Frames until everything has its place and the window takes keys: the first measures, the second draws, the third
/// has nothing left to settle.
const FRAMES_TO_START: usize = 3;
const MINUTES: usize = 3;

/// Something that is drawn frame by frame.
struct Screen<T> {
    ctx: Context,
    time: f64,
    shows: T,
}

/// What a window does in a frame.
trait Shows {
    fn order(&mut self, _ctx: &Context, _input: &mut RawInput) {}
    fn show(&mut self, ui: &mut Ui);
}

/// egui's own window with nothing in it.
struct Empty;

impl Shows for Empty {
    fn show(&mut self, ui: &mut Ui) {
        CentralPanel::default().show(ui, |_| {});
    }
}

/// egui's own window with one field to type into.
#[derive(Default)]
struct Field(String);

impl Shows for Field {
    fn show(&mut self, ui: &mut Ui) {
        CentralPanel::default().show(ui, |ui| ui.add(TextEdit::multiline(&mut self.0)).request_focus());
    }
}

impl Shows for Window {
    fn order(&mut self, ctx: &Context, input: &mut RawInput) {
        self.raw_input_hook(ctx, input);
    }

    fn show(&mut self, ui: &mut Ui) {
        Window::show(self, ui);
    }
}

impl<T: Shows> Screen<T> {
    fn new(open: impl FnOnce(&Context) -> T) -> Self {
        let ctx = Context::default();
        let shows = open(&ctx);
        Self { ctx, time: 0.0, shows }
    }

    /// Draws a frame, so long after the last one.
    fn frame(&mut self, after: f64, events: Vec<Event>) -> PlatformOutput {
        self.time += after;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SIZE));
        let mut input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        self.shows.order(&self.ctx, &mut input);
        let mut output = self.ctx.run_ui(input, |ui| self.shows.show(ui));
        black_box(self.ctx.tessellate(mem::take(&mut output.shapes), output.pixels_per_point));
        output.textures_delta.clear();
        output.platform_output
    }

    fn frames(&mut self, count: usize) {
        for _ in 0..count {
            self.frame(SIXTIETH, Vec::new());
        }
    }

    /// The work of the thread that draws for one letter that is typed or taken back, so long after the last frame.
    fn letter(&mut self, number: u64, after: f64) -> Duration {
        let typed = match number.is_multiple_of(2) {
            true => vec![key(Key::N, Modifiers::NONE), Event::Text("n".to_owned())],
            false => vec![key(Key::Backspace, Modifiers::NONE)],
        };
        let began = ThreadTime::now();
        self.frame(after, typed);
        began.elapsed()
    }
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn open(places: &Places) -> Screen<Window> {
    Screen::new(|ctx| Window::new(ctx, places.clone(), Clock::system()))
}

impl Screen<Window> {
    /// Draws as often as a screen does until the folder is read. Returns the most work that one of the frames was.
    fn until_read(&mut self) -> Duration {
        let mut most = Duration::ZERO;
        loop {
            let (began, worked) = (Instant::now(), ThreadTime::now());
            self.frame(SIXTIETH, Vec::new());
            most = most.max(worked.elapsed());
            let session = self.shows.session();
            if session.folder().is_some() && !session.is_loading() {
                return most;
            }
            std::thread::sleep(Duration::from_secs_f64(SIXTIETH).saturating_sub(began.elapsed()));
        }
    }

    /// Gives the keyboard to the tallest field in view.
    fn focus_tallest(&mut self) {
        self.ctx.enable_accesskit();
        self.frames(2);
        let update = self.frame(SIXTIETH, Vec::new()).accesskit_update.unwrap();
        let fields = update.nodes.iter().filter(|(_, node)| node.role() == Role::MultilineTextInput);
        let height = |node: &egui::accesskit::Node| node.bounds().map_or(0.0, |bounds| bounds.height());
        let (target, _) = fields.max_by(|(_, a), (_, b)| height(a).total_cmp(&height(b))).unwrap();
        let request = egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::Focus,
            target_tree: egui::accesskit::TreeId::ROOT,
            target_node: *target,
            data: None,
        };
        self.frame(SIXTIETH, vec![Event::AccessKitActionRequest(request)]);
        self.ctx.disable_accesskit();
    }
}

/// A real window, which says when it can be used: its first frames are drawn.
struct Timed<T> {
    shows: T,
    frames: usize,
}

impl<T: Shows> App for Timed<T> {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.shows.order(ctx, input);
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.shows.show(ui);
        self.frames += 1;
        if self.frames < FRAMES_TO_START {
            ui.ctx().request_repaint();
        } else if self.frames == FRAMES_TO_START {
            println!("usable");
        }
    }
}

/// Opens egui's own window with nothing in it.
pub fn run_empty() {
    run(|_| Empty);
}

/// Opens Folkmoot's window on these places.
pub fn run_folkmoot(places: Places) {
    run(|ctx| Window::new(ctx, places, Clock::system()));
}

fn run<T: Shows + 'static>(open: impl FnOnce(&Context) -> T) {
    let viewport = ViewportBuilder::default().with_title("Timed").with_inner_size([1200.0, 720.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let create = |creation: &eframe::CreationContext<'_>| {
        let shows = open(&creation.egui_ctx);
        let timed: Box<dyn App> = Box::new(Timed { shows, frames: 0 });
        Ok(timed)
    };
    eframe::run_native("timed", options, Box::new(create)).unwrap();
}

/// What the first frames cost without the system's part: `ui` and triangles, while records are still being read.
pub fn start(criterion: &mut Criterion, homes: &Homes) {
    let mut group = criterion.benchmark_group("start");
    group.sample_size(20).sampling_mode(SamplingMode::Flat).measurement_time(Duration::from_secs(4));
    group.bench_function("empty", |bencher| {
        bencher.iter(|| Screen::new(|_| Empty).frames(FRAMES_TO_START));
    });
    for count in COUNTS {
        let places = homes.places(count);
        leave_at(&places, None);
        group.bench_function(BenchmarkId::new("folkmoot", count), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| start_once(&places)).sum());
        });
    }
    let places = homes.places(10_000);
    group.bench_function("slowest frame while reading", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|_| open(&places).until_read()).sum());
    });
    group.finish();
}

fn start_once(places: &Places) -> Duration {
    let began = Instant::now();
    let mut screen = open(places);
    screen.frames(FRAMES_TO_START);
    let took = began.elapsed();
    screen.until_read();
    took
}

/// The user's settings say that this record was open last.
fn leave_at(places: &Places, left: Option<Left>) {
    write_settings(places, &Settings { left, ..Settings::default() }).unwrap();
}

/// One letter at 10,000 records: in an event's minutes, and in a person's name, which its list of thousands follows.
pub fn typing(criterion: &mut Criterion, homes: &Homes) {
    let places = homes.places(10_000);
    let mut group = criterion.benchmark_group("typing");
    group.sample_size(50).measurement_time(Duration::from_secs(4));
    let mut empty = Screen::new(|_| Empty);
    let mut field = Screen::new(|_| Field::default());
    let mut minutes = open_at(&places, Kind::Event);
    minutes.focus_tallest();
    let mut bench = |name: &str, letter: &mut dyn FnMut(u64) -> Duration| {
        group.bench_function(name, |bencher| bencher.iter_custom(|times| (0..times).map(&mut *letter).sum()));
    };
    bench("empty", &mut |n| empty.letter(n, SIXTIETH));
    bench("one field", &mut |n| field.letter(n, SIXTIETH));
    assert_typed(&mut minutes);
    bench("minutes", &mut |n| minutes.letter(n, SIXTIETH));
    bench("minutes, list sorted anew", &mut |n| minutes.letter(n, PAUSE));
    drop(minutes);
    let mut name = open_at(&places, Kind::Person);
    name.frame(SIXTIETH, vec![key(Key::N, Modifiers::COMMAND)]);
    name.frames(4);
    assert_typed(&mut name);
    bench("name", &mut |n| name.letter(n, SIXTIETH));
    bench("name, list sorted anew", &mut |n| name.letter(n, PAUSE));
    group.finish();
}

/// The window will open with the first record of this kind, an event with its minutes.
pub fn leave_at_first(places: &Places, kind: Kind) {
    leave_at(places, Some(Left { kind, record: first_of(places, kind), page: MINUTES }));
}

/// A window that has read everything, with the first record of a kind open.
fn open_at(places: &Places, kind: Kind) -> Screen<Window> {
    leave_at_first(places, kind);
    let mut screen = open(places);
    screen.until_read();
    screen.frames(10);
    screen
}

fn first_of(places: &Places, kind: Kind) -> Id {
    let opened = folkmoot::app::open_now(&places.default_workspace(), places).unwrap();
    opened.workspace.of_kind(kind).next().unwrap().id()
}

/// That letters arrive in a record, and are not lost on the window.
fn assert_typed(screen: &mut Screen<Window>) {
    let before = screen.shows.session().workspace().generation();
    screen.letter(0, SIXTIETH);
    screen.letter(1, SIXTIETH);
    screen.frames(2);
    assert!(screen.shows.session().workspace().generation() > before, "the letters went to no field");
}
