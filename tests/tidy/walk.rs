//! Finds the files that the rules are held against. The only part of the rules that reads the disk.

use std::fs;
use std::path::{Path, PathBuf};

use crate::source::Source;

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 2] = [".git", "target"];
/// Endings of files that people write.
const TEXT: [&str; 14] =
    ["rs", "md", "toml", "ron", "typ", "css", "html", "sh", "py", "java", "yml", "json", "txt", "csv"];
/// Folders of other people's texts and of example data, where words are quoted as they were found.
const QUOTED: [&str; 4] = ["tests/data/", "assets/fonts/", "assets/icons/", "assets/dictionary/"];

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The text of one file, by its path from the top.
pub fn text(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn source(path: &str) -> Source {
    Source::new(path, &text(path))
}

/// Whether a file or a folder is there.
pub fn exists(path: &str) -> bool {
    top().join(path).exists()
}

/// Every Rust file of the program.
pub fn sources() -> Vec<Source> {
    below("src").iter().filter(|path| path.ends_with(".rs")).map(|path| source(path)).collect()
}

/// The folders directly in `src`: the rooms.
pub fn rooms() -> Vec<String> {
    let mut found: Vec<String> = below("src")
        .iter()
        .filter_map(|path| path.strip_prefix("src/")?.split_once('/').map(|(room, _)| room.to_owned()))
        .collect();
    found.dedup();
    found
}

/// Every text file of the repository.
pub fn text_files() -> Vec<Source> {
    let is_text =
        |path: &&String| TEXT.iter().any(|end| path.ends_with(&format!(".{end}"))) || path.starts_with(".ci/");
    below("").iter().filter(is_text).filter(|path| *path != "Cargo.lock").map(|path| source(path)).collect()
}

/// The text files that the project's own people wrote.
pub fn written_by_hand() -> Vec<Source> {
    let mut files = text_files();
    files.retain(|file| !QUOTED.iter().any(|folder| file.path.starts_with(folder)));
    files
}

/// The pages for people: those at the top and those in `docs/`.
pub fn pages() -> Vec<Source> {
    let mut files = text_files();
    files.retain(|file| file.path.ends_with(".md") && (!file.path.contains('/') || file.path.starts_with("docs/")));
    files
}

/// Every file below a folder, sorted, as paths from the top with `/` between folders.
pub fn below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&top().join(folder), &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            if !SKIPPED.iter().any(|skipped| name == *skipped) {
                collect(&path, found);
            }
        } else {
            let inside = path.strip_prefix(top()).unwrap();
            let steps: Vec<&str> = inside.iter().map(|step| step.to_str().unwrap()).collect();
            found.push(steps.join("/"));
        }
    }
}
