//! The figures of the README that are measured inside one process, and what the script that prints them needs besides.
//!
//! `cargo bench --bench figures -- load` measures only what has "load" in its name. With a verb it does something else
//! for `tests/tools/figures`: `furnish COUNT HOME` generates a folder, `leave HOME` makes the window open there with an
//! event, `save HOME` saves one there again and again and prints how long it took, `meeting` types a meeting of two
//! hours and prints what came of it, `data FOLDER` writes what the
//! templates read, `window [HOME]` opens a window, egui's own with nothing in it where no home is named, and prints a
//! line when it can be used.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that fails loudly is the point; it measures disk and clock, and says so"
)]

mod board;
mod drawing;
mod frames;
mod generate;
mod home;
mod meeting;
mod pack;
mod page;
mod records;
mod reload;
mod screen;
mod search;
mod start;
mod year;

use std::path::Path;
use std::time::Duration;

use criterion::Criterion;
use folkmoot::model::Kind;

use home::Homes;

fn main() {
    // Cargo adds a word of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["furnish", count, home] => home::furnish(Path::new(home), count.parse().unwrap()),
        ["leave", home] => screen::leave_at_first(&home::places(Path::new(home)), Kind::Event),
        ["save", home] => records::save(&home::places(Path::new(home))),
        ["data", folder] => page::write_data(Path::new(folder)),
        ["meeting"] => meeting::play(),
        ["window"] => start::run_empty(),
        ["window", home] => start::run_folkmoot(home::places(Path::new(home))),
        words => measure(words),
    }
}

/// Makes the folders only of what is measured: the words of the command line are beginnings of names.
fn measure(words: &[&str]) {
    let names: Vec<&str> = words.iter().copied().filter(|word| !word.starts_with('-')).collect();
    let wanted = |group: &str| names.is_empty() || names.iter().any(|name| name.starts_with(group));
    let homes = Homes::default();
    let mut criterion = Criterion::default().warm_up_time(Duration::from_millis(500)).configure_from_args();
    if wanted("load") {
        records::load(&mut criterion, &homes);
    }
    if wanted("start") {
        start::start(&mut criterion, &homes);
    }
    if wanted("typing") {
        frames::typing(&mut criterion, &homes);
    }
    if wanted("home") {
        frames::home(&mut criterion, &homes);
    }
    if wanted("board") {
        board::measure();
    }
    if wanted("drawing") {
        drawing::measure(&homes);
    }
    if wanted("reload") {
        reload::measure(&homes);
    }
    if wanted("preview") {
        page::preview(&mut criterion);
    }
    if wanted("year") {
        year::report(&mut criterion);
    }
    if wanted("search") {
        search::measure();
    }
    if wanted("pack") {
        pack::typeset(&mut criterion);
    }
    criterion.final_summary();
}
