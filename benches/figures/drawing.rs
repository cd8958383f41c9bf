//! What a frame costs where the processor draws it, on one core, at 10,000 records: the work of the frame up to its
//! triangles with the drawing, beside the same without it.

use std::time::Duration;

use cpu_time::ThreadTime;
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, TouchPhase, pos2, vec2};
use folkmoot::model::Kind;
use folkmoot::ui::Window;

use crate::home::Homes;
use crate::screen::{Drawn, SIXTIETH, Screen, open_drawn_at};

const FRAMES: u64 = 300;
/// Over the list of records.
const LIST: Pos2 = pos2(420.0, 500.0);

/// Measures it and prints a line for each.
pub fn measure(homes: &Homes) {
    let places = homes.places(10_000);
    for (drawn, name) in [(None, "triangles alone"), (Some(Drawn::default()), "drawn by the processor")] {
        let mut screen = open_drawn_at(&places, Kind::Event, drawn);
        screen.focus_tallest();
        say(name, "a letter typed", (0..FRAMES).map(|number| screen.letter(number, SIXTIETH)).collect());
        say(name, "a list scrolled", (0..FRAMES).map(|number| wheel(&mut screen, number)).collect());
        say(name, "nothing changed", (0..FRAMES).map(|_| frame(&mut screen, Vec::new())).collect());
        if screen.drawn.is_some() {
            say(name, "all of it anew", (0..FRAMES / 10).map(|_| anew(&mut screen)).collect());
        }
    }
}

fn wheel(screen: &mut Screen<Window>, number: u64) -> Duration {
    let delta = if (number / 100).is_multiple_of(2) { vec2(0.0, -60.0) } else { vec2(0.0, 60.0) };
    let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, MouseWheelSource::Wheel);
    let turned = Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE };
    frame(screen, vec![Event::PointerMoved(LIST), turned])
}

fn anew(screen: &mut Screen<Window>) -> Duration {
    if let Some(drawn) = &mut screen.drawn {
        drawn.picture = Default::default();
    }
    frame(screen, Vec::new())
}

fn frame(screen: &mut Screen<Window>, events: Vec<Event>) -> Duration {
    let began = ThreadTime::now();
    screen.frame(SIXTIETH, events);
    began.elapsed()
}

fn say(name: &str, what: &str, mut took: Vec<Duration>) {
    took.sort();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!("1440 x 900, {name}, {what}: median {:.2} ms, 99th percentile {:.2} ms", at(50), at(99));
}
