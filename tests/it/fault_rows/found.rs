//! The tests that say which rows they show: by a name such as `f05_…`, or by a doc comment that begins with `F05:`.

use std::fs;
use std::path::Path;

use super::from_top;

/// A test, and the rows that it says it shows.
pub struct Test {
    /// As `cargo test` names it, after the name of its program.
    pub name: String,
    pub rows: Vec<String>,
}

/// Every test of the programs that run in the routine check.
pub fn all_tests() -> Vec<Test> {
    let mut tests = Vec::new();
    for program in ["it", "ui", "tidy", "e2e"] {
        walk(&from_top("tests").join(program), program, &mut tests);
    }
    walk(&from_top("src"), "src", &mut tests);
    tests.sort_by(|a, b| a.name.cmp(&b.name));
    tests
}

fn walk(folder: &Path, module: &str, tests: &mut Vec<Test>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            walk(&path, &format!("{module}::{name}"), tests);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let module = if name == "main" { module.to_owned() } else { format!("{module}::{name}") };
            tests.extend(tests_in(&fs::read_to_string(&path).expect("readable"), &module));
        }
    }
}

/// Each function under `#[test]`, with what the comment and the attributes above it say.
fn tests_in(text: &str, module: &str) -> Vec<Test> {
    let (mut tests, mut comment, mut is_test) = (Vec::new(), String::new(), false);
    for line in text.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            comment.push_str(words);
        } else if line.starts_with("#[") {
            is_test |= line == "#[test]";
        } else if let Some(rest) = line.strip_prefix("fn ").filter(|_| is_test) {
            let name = rest.split('(').next().unwrap_or_default();
            let rows = rows_in_name(name).into_iter().chain(rows_in_comment(&comment)).collect();
            tests.push(Test { name: format!("{module}::{name}"), rows });
            (comment, is_test) = (String::new(), false);
        } else {
            (comment, is_test) = (String::new(), false);
        }
    }
    tests
}

/// `f05_f06_a_full_disk` shows two.
fn rows_in_name(name: &str) -> Vec<String> {
    name.split('_').map_while(|word| row(&word.to_uppercase())).collect()
}

/// `F05, F06: what happens`, and `F21 to F24: …` all between.
fn rows_in_comment(comment: &str) -> Vec<String> {
    let Some((numbers, _)) = comment.trim().split_once(':') else { return Vec::new() };
    if let Some((first, last)) = numbers.split_once(" to ") {
        let number = |text: &str| row(text.trim()).and_then(|row| row.trim_start_matches('F').parse::<u32>().ok());
        return number(first)
            .zip(number(last))
            .map_or_else(Vec::new, |(first, last)| (first..=last).map(|number| format!("F{number:02}")).collect());
    }
    let numbers = numbers.replace(" and ", ",");
    numbers.split(',').map(|word| row(word.trim())).collect::<Option<Vec<_>>>().unwrap_or_default()
}

fn row(word: &str) -> Option<String> {
    let digits = word.strip_prefix('F')?;
    (digits.len() == 2 && digits.chars().all(|c| c.is_ascii_digit())).then(|| word.to_owned())
}

#[test]
fn tests_are_found_by_name_and_by_comment() {
    let check = |text: &str, expected: &[&str]| {
        let found: Vec<String> = tests_in(text, "it::x").into_iter().flat_map(|test| test.rows).collect();
        assert_eq!(found, expected, "{text}");
    };
    check("#[test]\nfn f05_f06_full() {}", &["F05", "F06"]);
    check("/// F10: held.\n#[test]\nfn held() {}", &["F10"]);
    check("/// F10, F11 and F12: held\n/// by: others.\n#[test]\nfn held() {}", &["F10", "F11", "F12"]);
    check("/// F21 to F23: damaged.\n#[test]\nfn damaged() {}", &["F21", "F22", "F23"]);
    check("/// Held: F10.\n#[test]\nfn first_of_all() {}", &[]);
    check("/// F10: no test.\nfn f10_helper() {}", &[]);
}
