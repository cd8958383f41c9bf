//! What a rule found, and how the tables of cases are held against it.

use std::fmt;

use crate::source::Source;

/// A breach of a rule: the file, the line (from 1), and what to do instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub line: usize,
    pub message: String,
}

impl Finding {
    pub fn new(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Runs a rule on a file made of `text` and compares: for each finding its line and a part of its message.
#[track_caller]
pub fn expect(rule: impl Fn(&Source) -> Vec<Finding>, path: &str, text: &str, expected: &[(usize, &str)]) {
    same(&rule(&Source::new(path, text)), expected, text);
}

/// Compares findings with what was expected of `text`.
#[track_caller]
pub fn same(found: &[Finding], expected: &[(usize, &str)], text: &str) {
    let matches = found.len() == expected.len()
        && found.iter().zip(expected).all(|(f, (line, part))| f.line == *line && f.message.contains(part));
    assert!(matches, "in\n{text}\nexpected {expected:?}\n   found {found:?}");
}
