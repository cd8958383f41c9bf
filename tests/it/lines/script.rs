//! A meeting of two hours as a minute-taker types it, and what is understood of it: counted, and each line that is read
//! otherwise than a careful human would read it, listed.
//!
//! `cargo test --test it lines::script -- --nocapture` shows the counts. With `UPDATE_MISREAD=1` the list is written anew.

use super::world::World;

const SCRIPT: &str = include_str!("../../data/meeting/two-hours.tsv");
const MISREAD: &str = "tests/data/meeting/misread.txt";

/// The parts of a row: kind, who, by when, the words.
const PARTS: [&str; 4] = ["kind", "who", "by when", "words"];

#[test]
fn a_meeting_of_two_hours() {
    let world = World::new();
    let rows: Vec<(&str, &str)> = SCRIPT.lines().filter_map(|row| row.split_once('\t')).collect();
    assert_eq!(rows.len(), 150, "lines of the script");
    let mut right = [0; PARTS.len()];
    let mut misread = String::new();
    for (typed, expected) in &rows {
        let found = world.understood(typed);
        for (part, count) in right.iter_mut().enumerate() {
            *count += usize::from(nth(expected, part) == nth(&found, part));
        }
        if found != *expected {
            misread += &format!("{typed}\n  meant {expected}\n  read  {found}\n");
        }
    }
    let wrong = misread.lines().filter(|line| line.starts_with("  meant")).count();
    let counts =
        PARTS.iter().zip(right).map(|(part, right)| format!("{part} {right} right, {} wrong\n", rows.len() - right));
    let summary = format!("{} lines, {} wholly right, {wrong} not\n", rows.len(), rows.len() - wrong);
    let report = format!("{summary}{}\n{misread}", counts.collect::<String>());
    println!("{report}");
    if std::env::var_os("UPDATE_MISREAD").is_some() {
        std::fs::write(MISREAD, &report).unwrap();
    }
    assert_eq!(report, std::fs::read_to_string(MISREAD).unwrap_or_default(), "the list of what is misread");
}

fn nth(row: &str, part: usize) -> &str {
    row.split(" | ").nth(part).unwrap_or_default()
}
