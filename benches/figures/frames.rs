//! What a frame costs the thread that draws, at 10,000 records: of a letter that is typed, and of Home as it opens.

use std::time::Duration;

use cpu_time::ThreadTime;
use criterion::Criterion;
use eframe::egui::{Key, Modifiers};
use folkmoot::model::Kind;
use folkmoot::ui::Window;

use crate::home::Homes;
use crate::screen::{Empty, Field, SIXTIETH, Screen, key, open_at};

/// Longer than a list of many rows waits before it is sorted anew.
const PAUSE: f64 = 0.3;
/// Headings that stand on Home wherever there are projects and actions.
const HOME_SAYS: [&str; 2] = ["What became of it", "Late actions"];
/// As long as a brief can be before nobody reads it.
const LONG_BRIEF: usize = 5_000;

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
    let mut brief = open_at(&places, Kind::Brief);
    brief.focus_tallest();
    brief.paste_words(LONG_BRIEF);
    assert_typed(&mut brief);
    bench("long brief", &mut |n| brief.letter(n, SIXTIETH));
    drop(brief);
    let mut name = open_at(&places, Kind::Person);
    name.frame(SIXTIETH, vec![key(Key::N, Modifiers::COMMAND)]);
    name.frames(4);
    assert_typed(&mut name);
    bench("name", &mut |n| name.letter(n, SIXTIETH));
    bench("name, list sorted anew", &mut |n| name.letter(n, PAUSE));
    group.finish();
}

/// The frame in which Home opens at 10,000 records. Something has changed since it was last there, so that all of it is
/// worked out anew, and what it shows is there at once.
pub fn home(criterion: &mut Criterion, homes: &Homes) {
    let mut screen = open_at(&homes.places(10_000), Kind::Person);
    screen.frame(SIXTIETH, vec![key(Key::N, Modifiers::COMMAND)]);
    screen.frames(4);
    assert_typed(&mut screen);
    assert_opens_at_once(&mut screen);
    let mut group = criterion.benchmark_group("home");
    group.sample_size(20).measurement_time(Duration::from_secs(4));
    group.bench_function("first frame", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|n| screen.go_home(n)).sum());
    });
    group.finish();
}

impl Screen<Window> {
    /// What it costs to go home after a change was taken back or made again elsewhere.
    fn go_home(&mut self, number: u64) -> Duration {
        let before = self.shows.session().workspace().generation();
        let change = if number.is_multiple_of(2) { Key::Z } else { Key::Y };
        self.frame(SIXTIETH, vec![key(Key::Num5, Modifiers::COMMAND)]);
        self.frame(SIXTIETH, vec![key(change, Modifiers::COMMAND)]);
        self.frames(3);
        assert_ne!(self.shows.session().workspace().generation(), before, "nothing has changed");
        let began = ThreadTime::now();
        self.frame(SIXTIETH, vec![key(Key::Num0, Modifiers::COMMAND)]);
        began.elapsed()
    }
}

/// That the frame in which Home is asked for shows its answers.
fn assert_opens_at_once(screen: &mut Screen<Window>) {
    screen.ctx.enable_accesskit();
    screen.frames(2);
    let update = screen.frame(SIXTIETH, vec![key(Key::Num0, Modifiers::COMMAND)]).accesskit_update.unwrap();
    let says = |name: &str| update.nodes.iter().any(|(_, node)| node.label().or(node.value()) == Some(name));
    assert!(HOME_SAYS.into_iter().all(says), "Home is not there in its first frame");
    screen.ctx.disable_accesskit();
}

/// That letters arrive in a record, and are not lost on the window.
fn assert_typed(screen: &mut Screen<Window>) {
    let before = screen.shows.session().workspace().generation();
    screen.letter(0, SIXTIETH);
    screen.letter(1, SIXTIETH);
    screen.frames(2);
    assert!(screen.shows.session().workspace().generation() > before, "the letters went to no field");
}
