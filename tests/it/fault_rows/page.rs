//! The page: its prose, the sums, a row for each fault.

use super::counted::Counted;
use super::found::Test;
use super::rows::{ROWS, Row};
use super::shown_by;

const OPENING: &str = include_str!("opening.md");

/// The sums at the top of the page, and which counts make them up.
const SUMS: [(&str, &str); 7] = [
    ("killed at a call of an action of the store", "store/*/kill"),
    ("killed at a call of what an officer does, in the whole program without its window", "session/*/kill"),
    ("killed at a call of a verb of the program", "verb/*/kill"),
    ("a call of an action of the store that failed", "store/*/error"),
    ("a call of what an officer does that failed", "session/*/error"),
    ("a call of a verb of the program that failed", "verb/*/error"),
    ("power cuts, on ext4 and xfs, the journal kept or lost", "power"),
];

/// The whole text.
pub fn page(tests: &[Test], counted: &Counted) -> String {
    let mut text = OPENING.trim_end().to_owned();
    text.push_str("\n\n## Sums\n\n| what happened | cases | failures |\n|---|--:|--:|\n");
    for (what, sweep) in SUMS {
        let (cases, failures) = counted.of(sweep);
        text.push_str(&format!("| {what} | {cases} | {failures} |\n"));
    }
    if let Some(oldest) = counted.measured("typing/oldest-lost-") {
        let (times, _) = counted.of("typing");
        let oldest = oldest.replace('-', " ");
        text.push_str(&format!(
            "\nKilled {times} times while somebody typed: the oldest text that was lost was {oldest} old.\n"
        ));
    }
    text.push_str("\n## Rows\n\n| row | what is done, and what is expected | cases | failures | shown by |\n|---|---|--:|--:|---|\n");
    ROWS.iter().for_each(|row| text.push_str(&line(row, tests, counted)));
    text
}

fn line(row: &Row, tests: &[Test], counted: &Counted) -> String {
    let shown = shown_by(row, tests);
    let (mut cases, mut failures) = (shown.len(), 0);
    for sweep in row.sweeps {
        let of_sweep = counted.of(sweep);
        (cases, failures) = (cases + of_sweep.0, failures + of_sweep.1);
    }
    let names = shown.iter().map(|test| format!("`{}`", test.name));
    let sweeps = row.sweeps.iter().map(|sweep| format!("sweep `{sweep}`"));
    let shown: Vec<String> = names.chain(sweeps).collect();
    let simulated = if row.simulated.is_empty() { String::new() } else { format!(" Simulated: {}", row.simulated) };
    let Row { number, done, expected, .. } = row;
    format!("| {number} | {done}: {expected}.{simulated} | {cases} | {failures} | {} |\n", shown.join("<br>"))
}
