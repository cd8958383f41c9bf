//! The board with 2,000 outputs among 12,000 records: what a frame costs the thread that draws while it is scrolled, and
//! while a card is moved, held against the sixtieth of a second that a screen gives it.

use std::time::Duration;

use cpu_time::ThreadTime;
use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, Role, TouchPhase, pos2, vec2};
use folkmoot::app::{Arranged, Settings};
use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::pick::Choice as _;
use folkmoot::model::{Id, Kind, Open, Record, When};
use folkmoot::store::write_settings;
use folkmoot::ui::Window;
use jiff::civil::date;

use crate::screen::{SIXTIETH, Screen, key, open};
use crate::{generate, home};

const OUTPUTS: usize = 2_000;
const OTHERS: usize = 10_000;
/// Frames of each measurement: half a minute of scrolling.
const FRAMES: usize = 1_800;
/// Moves of a card.
const MOVES: usize = 60;
/// Over a column, and over its neighbour.
const OVER: [Pos2; 2] = [pos2(420.0, 500.0), pos2(640.0, 500.0)];

/// Measures it and prints a line for each.
pub fn measure() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let places = home::places(folder.path());
    let mut records = generate::records(OTHERS);
    records.extend(outputs(&records));
    generate::write_workspace(&places, &records);
    let board = Arranged { kind: Kind::Output, order: None, grouping: None, board: true };
    write_settings(&places, &Settings { arranged: vec![board], ..Settings::default() }).unwrap();
    let mut screen = open(&places);
    screen.until_read();
    screen.frame(SIXTIETH, vec![key(Key::Num3, Modifiers::COMMAND)]);
    screen.frames(10);
    let before = cards(&mut screen);
    assert!(before.len() >= 10, "the board is not there: {before:?}");
    for number in 0..60 {
        wheel(&mut screen, number, vec2(0.0, -90.0));
    }
    assert_ne!(cards(&mut screen), before, "nothing was scrolled");
    say("scrolled down and up", (0..FRAMES).map(|n| wheel(&mut screen, n, vec2(0.0, -90.0))).collect());
    say("scrolled to the side", (0..FRAMES).map(|n| wheel(&mut screen, n, vec2(-90.0, 0.0))).collect());
    screen.frame(SIXTIETH, vec![key(Key::Num3, Modifiers::COMMAND)]);
    screen.frames(4);
    let generation = screen.shows.session().workspace().generation();
    say("a card moved", (0..MOVES).map(|n| moved(&mut screen, n)).collect());
    assert!(screen.shows.session().workspace().generation() > generation, "no card was moved");
}

/// As many outputs more as make the number, at every stage in turn.
fn outputs(records: &[Record]) -> Vec<Record> {
    let of_kind = |record: &&Record| record.kind() == Kind::Output;
    let there: Vec<&Record> = records.iter().filter(of_kind).collect();
    let more = (0..OUTPUTS - there.len()).map(|number| {
        let Record::Output(like) = there[number % there.len()] else { panic!("no output") };
        let (stage, _) = Stage::ALL[number % Stage::ALL.len()];
        let when = When::day(date(2026, 1 + (number % 5) as i8, 1 + (number % 28) as i8));
        let entry = LogEntry { when, stage: Some(Open::Known(stage)), ..LogEntry::default() };
        let mut output = Output { name: format!("{} {number}", like.name), log: vec![entry], ..like.as_ref().clone() };
        output.header.id = Id::from_parts(1_390_000_000_000 + number as u64, number as u128);
        output.stage = stage.into();
        Record::Output(Box::new(output))
    });
    more.collect()
}

/// The names of the cards that are drawn.
fn cards(screen: &mut Screen<Window>) -> Vec<String> {
    screen.ctx.enable_accesskit();
    screen.frames(2);
    let update = screen.frame(SIXTIETH, Vec::new()).accesskit_update.unwrap();
    screen.ctx.disable_accesskit();
    let cards = update.nodes.iter().filter(|(_, node)| node.role() == Role::ListBoxOption);
    cards.filter_map(|(_, node)| node.label().map(str::to_owned)).collect()
}

/// A frame in which the wheel turns: there for a while, then back.
fn wheel(screen: &mut Screen<Window>, number: usize, by: eframe::egui::Vec2) -> Duration {
    let delta = if (number / 300).is_multiple_of(2) { by } else { -by };
    let at = OVER[number / 600 % OVER.len()];
    let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, MouseWheelSource::Wheel);
    let turned = Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE };
    frame(screen, vec![Event::PointerMoved(at), turned])
}

/// A move on and one back in turn, with the frame in which the card stands where it went.
fn moved(screen: &mut Screen<Window>, number: usize) -> Duration {
    let way = if number.is_multiple_of(2) { Key::ArrowRight } else { Key::ArrowLeft };
    let asked = frame(screen, vec![key(way, Modifiers::ALT)]);
    let there = frame(screen, Vec::new());
    screen.frames(3);
    asked.max(there)
}

fn frame(screen: &mut Screen<Window>, events: Vec<Event>) -> Duration {
    let began = ThreadTime::now();
    screen.frame(SIXTIETH, events);
    began.elapsed()
}

fn say(what: &str, mut took: Vec<Duration>) {
    took.sort();
    let of_a_frame = |took: Duration| took.as_secs_f64() / SIXTIETH;
    let (median, worst) = (took[took.len() / 2], took[took.len() - 1]);
    println!(
        "board of {OUTPUTS}, {what}: median {:.2} ms ({:.2} of a 60 Hz frame), worst {:.2} ms ({:.2})",
        median.as_secs_f64() * 1000.0,
        of_a_frame(median),
        worst.as_secs_f64() * 1000.0,
        of_a_frame(worst)
    );
}
