//! A meeting of two hours, typed into the window at 90 words a minute at 10,000 records: whether a key is lost or waits for
//! a frame, and how soon after the last one the draft is printed.
//!
//! The clock of the window runs as it would: each key comes its time after the one before. What a frame costs is measured,
//! so that the hours need not pass.

use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Modifiers};
use folkmoot::app::{Command, Print, PrintTo, Sheet};
use folkmoot::documents::{Style, TextSize};
use folkmoot::model::event::MinutesStyle;
use folkmoot::model::{Id, Kind, Ref};
use folkmoot::ui::Window;

use crate::home::Homes;
use crate::screen::{SIXTIETH, Screen, key, open_at};

const SCRIPT: &str = include_str!("../../tests/data/meeting/two-hours.tsv");
/// Of five letters and a space.
const WORDS_A_MINUTE: f64 = 90.0;
const KEYS_A_WORD: f64 = 6.0;
/// Longer than a page takes to print.
const PATIENCE: Duration = Duration::from_secs(60);

/// Plays the script and prints what came of it.
pub fn play() {
    let homes = Homes::default();
    let mut screen = open_at(&homes.places(10_000), Kind::Event);
    screen.frame(SIXTIETH, vec![key(Key::M, Modifiers::COMMAND)]);
    screen.frames(4);
    let event = screen.shows.session().workspace().of_kind(Kind::Event).next().unwrap().id();
    let before = lines(&screen, event).len();
    let gap = 60.0 / WORDS_A_MINUTE / KEYS_A_WORD;
    let (mut keys, mut late, mut lost, mut longest) = (0_usize, 0_usize, 0_usize, Duration::ZERO);
    let mut strike = |screen: &mut Screen<Window>, events: Vec<Event>| {
        let began = Instant::now();
        screen.frame(gap, events);
        // What was typed is drawn once it stands in the records.
        screen.frame(SIXTIETH, Vec::new());
        let took = began.elapsed();
        (keys, longest) = (keys + 1, longest.max(took));
        late += usize::from(took.as_secs_f64() > gap);
    };
    for row in SCRIPT.lines() {
        let Some((typed, _)) = row.split_once('\t') else {
            strike(&mut screen, vec![key(Key::ArrowDown, Modifiers::COMMAND)]);
            continue;
        };
        for letter in typed.chars() {
            strike(&mut screen, vec![Event::Text(letter.to_string())]);
        }
        lost += usize::from(!lines(&screen, event).iter().any(|line| line == typed));
        strike(&mut screen, vec![key(Key::Enter, Modifiers::NONE)]);
    }
    let kept = lines(&screen, event).len() - before;
    let printed = print(&mut screen, event);
    println!("{kept} lines kept, {lost} lines with a lost key, of {keys} keys");
    println!("{late} keys waited for a frame; the longest took {} of {:.0} ms", milliseconds(longest), gap * 1000.0);
    println!("the printed draft was there {} ms after the last key", milliseconds(printed));
}

/// What stands in the lines of the event, as it was typed or as it is kept.
fn lines(screen: &Screen<Window>, event: Id) -> Vec<String> {
    let event = screen.shows.session().workspace().event(Ref(event)).unwrap();
    let lines = event.minutes.items.iter().flat_map(|item| &item.lines);
    lines.map(|line| line.text.as_str().to_owned()).collect()
}

fn print(screen: &mut Screen<Window>, record: Id) -> Duration {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("draft.pdf");
    let style = Style::Minutes(MinutesStyle::Formal);
    let sheet = Sheet { document: "minutes", record, style, size: TextSize::default() };
    let began = Instant::now();
    screen.shows.send(Command::Print(Print { sheet, to: PrintTo::File(path.clone()) }));
    while !path.exists() || screen.shows.session().is_printing() {
        screen.frame(SIXTIETH, Vec::new());
        assert!(began.elapsed() < PATIENCE, "the draft was never printed");
        std::thread::sleep(Duration::from_millis(1));
    }
    began.elapsed()
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}
