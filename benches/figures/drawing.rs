//! What a frame costs on one core: of a letter that is typed, a letter of a search and of nothing at 10,000 records, and
//! of a list of as many rows that is scrolled; up to its triangles, and with the drawing where the processor draws. Each
//! stands beside a frame of egui's own window with nothing in it.

use std::time::Duration;

use folkmoot::model::Kind;
use folkmoot::ui::Window;

use crate::home::{Homes, furnish, places};
use crate::screen::{Drawn, Empty, SIXTIETH, Screen, open_drawn_at};

const FRAMES: u64 = 300;
/// As many rows are in the list that is scrolled: all people among so many records.
const ROWS: usize = 10_000;
const RECORDS_FOR_ROWS: usize = 26_000;
/// A word that many texts have, but for its last letter.
const SEARCHED: &str = "meeti";

/// Measures it and prints a line for each.
pub fn measure(homes: &Homes) {
    let places_of_all = homes.places(10_000);
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    furnish(home.path(), RECORDS_FOR_ROWS);
    for (by_processor, name) in [(false, "triangles alone"), (true, "drawn by the processor")] {
        let drawn = || by_processor.then(Drawn::default);
        let mut empty = Screen::new(|_| Empty);
        empty.drawn = drawn();
        empty.frames(10);
        let mut taken = Taken { name, empty: Duration::ZERO };
        taken.empty = taken.say("an empty window", (0..FRAMES).map(|_| empty.worked(Vec::new())).collect());
        let mut rows = open_drawn_at(&places(home.path()), Kind::Person, drawn());
        assert!(rows.shows.session().workspace().of_kind(Kind::Person).count() >= ROWS, "the list is too short");
        taken.say("a list scrolled", (0..FRAMES).map(|number| rows.wheel(number)).collect());
        drop(rows);
        let mut screen = open_drawn_at(&places_of_all, Kind::Event, drawn());
        screen.focus_tallest();
        taken.say("a letter typed", (0..FRAMES).map(|number| screen.letter(number, SIXTIETH)).collect());
        taken.say("nothing changed", (0..FRAMES).map(|_| screen.worked(Vec::new())).collect());
        if screen.drawn.is_some() {
            taken.say("all of it anew", (0..FRAMES / 10).map(|_| anew(&mut screen)).collect());
        }
        screen.search(SEARCHED);
        taken.say("a letter searched", (0..FRAMES).map(|number| screen.letter(number, SIXTIETH)).collect());
    }
}

fn anew(screen: &mut Screen<Window>) -> Duration {
    if let Some(drawn) = &mut screen.drawn {
        drawn.picture = Default::default();
    }
    screen.worked(Vec::new())
}

/// How the frames were drawn, and what one of an empty window cost.
struct Taken {
    name: &'static str,
    empty: Duration,
}

impl Taken {
    /// Prints what frames cost. Returns the median.
    fn say(&self, what: &str, mut took: Vec<Duration>) -> Duration {
        took.sort();
        let at = |share: usize| took[(took.len() - 1) * share / 100];
        let in_ms = |took: Duration| took.as_secs_f64() * 1000.0;
        let times = if self.empty.is_zero() { 1.0 } else { at(50).as_secs_f64() / self.empty.as_secs_f64() };
        let (median, most) = (in_ms(at(50)), in_ms(at(99)));
        let Self { name, .. } = self;
        println!("1440 x 900, {name}, {what}: median {median:.3} ms, {times:.0} times, 99th percentile {most:.3} ms");
        at(50)
    }
}
