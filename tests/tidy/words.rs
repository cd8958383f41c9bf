//! Words that must not stand in the repository: work put off, and talk of anything but the project.

use crate::finding::Finding;
use crate::source::{Source, has_word, lines};

/// Marks of work put off. `concat!` keeps this file from finding itself.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("to", "do!"),
    concat!("unimple", "mented!"),
    concat!("for ", "now"),
    concat!("For ", "now"),
];

/// Paths of one machine.
const MACHINE_PATHS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

/// Every mark of work put off.
pub fn unfinished(source: &Source) -> Vec<Finding> {
    let found = lines(&source.text).filter_map(|(line, text)| {
        let word = UNFINISHED.iter().find(|word| has_word(text, word))?;
        Some(Finding::new(&source.path, line, format!("`{word}`: finish it or leave it out")))
    });
    found.collect()
}

/// Every path of one machine and every mention of a tracker's number.
pub fn foreign(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for (line, text) in lines(&source.text) {
        if let Some(path) = MACHINE_PATHS.iter().find(|path| text.contains(**path)) {
            found.push(Finding::new(&source.path, line, format!("`{path}` is a path of one machine")));
        }
        if cites_an_issue(text) {
            found.push(Finding::new(&source.path, line, "say the reason itself, not the number of an issue"));
        }
    }
    found
}

fn cites_an_issue(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.split("issue ").skip(1).any(|rest| rest.trim_start_matches('#').starts_with(|c: char| c.is_ascii_digit()))
}

#[test]
fn work_put_off_is_found() {
    use crate::finding::expect;
    let path = "src/model/x.rs";
    expect(unfinished, path, concat!("a\n// TO", "DO later"), &[(2, "finish it")]);
    expect(unfinished, path, concat!("to", "do!()"), &[(1, "finish it")]);
    expect(unfinished, path, concat!("// good enough for ", "now."), &[(1, "finish it")]);
    expect(unfinished, path, "// methods and mastodons, forms for nowhere", &[]);
}

#[test]
fn talk_of_anything_else_is_found() {
    use crate::finding::expect;
    let path = "docs/x.md";
    expect(foreign, path, concat!("see /wo", "rk/main"), &[(1, "one machine")]);
    expect(foreign, path, concat!("as Iss", "ue #12 says"), &[(1, "the reason itself")]);
    expect(foreign, path, concat!("as iss", "ue 2 says"), &[(1, "the reason itself")]);
    expect(foreign, path, "an issue of the newsletter, ~/.local/share, framework/x", &[]);
}
