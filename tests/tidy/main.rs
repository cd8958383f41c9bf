//! The house rules that neither the compiler nor clippy can hold: which room may use which, where a kind of work is
//! done at all, how long a file may grow, and what the repository never says.
//!
//! Each rule is a pure function from one file to its findings, with a table of cases beside it, so that a rule which
//! finds nothing is known to be able to. This file only walks the repository and gathers what they find.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test that fails loudly is the point"
)]

mod belongings;
mod docs;
mod finding;
mod manifest;
mod rooms;
mod shape;
mod source;
mod walk;
mod words;

use finding::Finding;
use source::Source;

/// Fails with every finding on a line of its own.
#[track_caller]
fn none(findings: Vec<Finding>) {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert!(lines.is_empty(), "\n\n{}\n", lines.join("\n"));
}

/// Holds a rule against every Rust file of the program.
#[track_caller]
fn none_in_sources(rule: fn(&Source) -> Vec<Finding>) {
    let sources = walk::sources();
    assert!(sources.iter().any(|source| source.path == "src/lib.rs"), "src/lib.rs was not walked");
    none(sources.iter().flat_map(rule).collect());
}

#[test]
fn rooms_only_use_the_rooms_they_may() {
    none_in_sources(rooms::check);
}

#[test]
fn every_room_has_a_row_and_a_line_of_its_own() {
    let map = walk::source("src/lib.rs");
    none(rooms::check_map(&map, &walk::rooms()));
    none(rooms::check_page(&walk::source("docs/architecture.md")));
}

#[test]
fn each_kind_of_work_is_done_in_its_room() {
    none_in_sources(belongings::check);
}

#[test]
fn files_say_what_they_are_for() {
    none_in_sources(shape::opens_with_its_purpose);
}

#[test]
fn files_and_functions_stay_short() {
    none_in_sources(shape::is_short);
}

#[test]
fn nothing_is_left_for_later() {
    none(walk::written_by_hand().iter().flat_map(words::unfinished).collect());
}

#[test]
fn the_window_speaks_in_words_of_the_house() {
    none_in_sources(words::unhoused);
}

#[test]
fn the_repository_speaks_of_the_project_alone() {
    none(walk::text_files().iter().flat_map(words::foreign).collect());
}

#[test]
fn every_page_of_the_docs_can_be_reached_and_every_link_leads_somewhere() {
    let pages = walk::pages();
    none(docs::unreached(&pages, &walk::below("docs")));
    none(docs::broken(&pages, &walk::exists));
}

#[test]
fn every_dependency_says_why() {
    none(manifest::check("Cargo.toml", &walk::text("Cargo.toml")));
}
