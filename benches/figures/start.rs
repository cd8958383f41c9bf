//! The start: real windows that say when they can be used, and what the first frames cost without the system's part.

use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, SamplingMode};
use eframe::App;
use eframe::egui::{Context, RawInput, Ui, ViewportBuilder};
use folkmoot::app::Clock;
use folkmoot::store::Places;
use folkmoot::ui::Window;

use crate::home::{COUNTS, Homes};
use crate::screen::{Empty, Screen, Shows, leave_at, open};

/// Frames until everything has its place and the window takes keys: the first measures, the second draws, the third
/// has nothing left to settle.
const FRAMES_TO_START: usize = 3;

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
