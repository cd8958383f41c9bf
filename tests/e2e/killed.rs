//! The program is killed while somebody types into its window, and opened again.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::home::Home;
use crate::screen::{Screen, Window};

/// Nobody loses more than this.
const AIM: Duration = Duration::from_secs(2);

/// F03: what was typed up to two seconds before the program was killed is there when it opens again.
#[test]
#[ignore = "needs a screen of its own: see the head of main.rs"]
fn f03_what_was_typed_before_a_kill_is_back() {
    let ages = [1_700, 2_350, 3_100].map(|after| age_of_lost(Duration::from_millis(after)));
    let oldest = ages.into_iter().max().unwrap_or_default();
    println!("killed {} times: the oldest text that was lost was {:.2} s old", ages.len(), oldest.as_secs_f64());
    assert!(oldest < AIM, "{ages:?}");
}

/// How old what was lost is at the most, where somebody types for so long without a pause.
fn age_of_lost(typing: Duration) -> Duration {
    let home = Home::new();
    let screen = Screen::start(home.path());
    let mut window = screen.open(&home);
    let file = begin_a_meeting(&home, &mut window);
    let (mut typed, began) = (Vec::new(), Instant::now());
    while began.elapsed() < typing {
        let word = format!("w{}.", typed.len());
        window.type_text(&word);
        typed.push((word, Instant::now()));
    }
    let killed = Instant::now();
    window.kill();

    let window = screen.open(&home);
    home.wait_for_record("events", &[&typed[0].0]);
    // Whatever else was recovered is saved by then.
    window.close();
    let there = fs::read_to_string(&file).unwrap();
    let lost = typed.iter().find(|(word, _)| !there.contains(word.as_str()));
    lost.map_or(Duration::ZERO, |(_, at)| killed - *at)
}

/// With the first item of its agenda begun. A machine that is at its limit may lose the first keys.
fn begin_a_meeting(home: &Home, window: &mut Window<'_>) -> PathBuf {
    for _ in 0..3 {
        window.press("ctrl+n");
        window.type_text("Spring meeting");
        window.press("Return");
        window.type_text("First ");
        if let Some(file) = home.record_within(15, "events", &["First"]) {
            return file;
        }
    }
    home.wait_for_record("events", &["First"])
}
