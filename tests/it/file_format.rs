//! The page that describes the files, held against what the program writes and reads.
//!
//! `page` builds it from the kinds, their tables of fields and real files; `opening.md` is its prose.

mod every_kind;
mod examples;
mod page;
mod tables;

use std::fs;
use std::path::Path;

const PAGE: &str = "docs/file-format.md";

#[test]
fn the_page_is_what_the_program_would_write() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let wanted = page::page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &wanted).expect("written");
    }
    let found = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
    assert!(
        found == wanted,
        "{PAGE} is out of date from line {}: write it anew with UPDATE_DOCS=1 cargo test --test it file_format",
        differs.unwrap_or_else(|| found.lines().count().min(wanted.lines().count())) + 1
    );
}
