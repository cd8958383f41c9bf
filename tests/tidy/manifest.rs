//! The manifest: each dependency has a line above it that says what it is for.

use crate::finding::Finding;
use crate::source::lines;

/// Every dependency with no remark on the line above it.
pub fn check(path: &str, text: &str) -> Vec<Finding> {
    let (mut inside, mut explained) = (false, false);
    let mut found = Vec::new();
    for (line, text) in lines(text) {
        if text.starts_with('[') {
            inside = text.trim_end_matches(']').ends_with("dependencies");
        } else if let Some(name) = dependency(text).filter(|_| inside && !explained) {
            found.push(Finding::new(path, line, format!("say on the line above what `{name}` is for")));
        }
        explained = text.strip_prefix("# ").is_some_and(|reason| !reason.trim().is_empty());
    }
    found
}

/// The name on a line that adds one; lines that go on with it are indented.
fn dependency(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    (!line.starts_with([' ', '#'])).then(|| name.trim())
}

#[test]
fn dependencies_without_a_reason_are_found() {
    let expect = |text: &str, expected: &[(usize, &str)]| {
        crate::finding::same(&check("Cargo.toml", text), expected, text);
    };
    expect("[dependencies]\n# Files.\nron = \"1\"\n", &[]);
    expect("[dependencies]\nron = \"1\"\n", &[(2, "`ron`")]);
    expect("[dependencies]\n# Both.\nron = \"1\"\nserde = \"1\"\n", &[(4, "`serde`")]);
    expect("[dev-dependencies]\n\n#\nron = { version = \"1\" }\n", &[(4, "`ron`")]);
    expect("[target.'cfg(windows)'.dependencies]\nx = \"1\"\n", &[(2, "`x`")]);
    expect("[features]\ndefault = []\n[profile.dev]\nopt-level = 1\n", &[]);
}
