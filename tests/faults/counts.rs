//! What was counted: for each kind of fault how many cases there were and how many of them went wrong. A full run writes
//! it down, beside this file, and docs/faults.md is made from that.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The file that a full run writes, from the top of the repository.
pub const COUNTED: &str = "tests/faults/counted.txt";

#[derive(Default)]
pub struct Counts {
    /// By name: cases, and failures among them.
    all: BTreeMap<String, (usize, usize)>,
}

impl Counts {
    pub fn add(&mut self, name: &str, is_failure: bool) {
        self.add_many(name, 1, usize::from(is_failure));
    }

    pub fn add_many(&mut self, name: &str, cases: usize, failures: usize) {
        let name = name.replace(' ', "-");
        let of_name = self.all.entry(name).or_default();
        *of_name = (of_name.0 + cases, of_name.1 + failures);
    }

    pub fn failures(&self) -> usize {
        self.all.values().map(|(_, failures)| failures).sum()
    }

    /// In words, of all whose names begin so.
    pub fn of(&self, beginning: &str) -> String {
        let beginning = beginning.replace(' ', "-");
        let these = self.all.iter().filter(|(name, _)| name.starts_with(&beginning));
        let (cases, failures) = these.fold((0, 0), |sum, (_, one)| (sum.0 + one.0, sum.1 + one.1));
        format!("{cases} cases, {failures} wrong")
    }

    /// Puts these in the place of those of an earlier run; what was not counted now stays as it was.
    pub fn write(&self) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(COUNTED);
        let before = fs::read_to_string(&path).unwrap_or_default();
        let group = |name: &str| name.split('/').next().unwrap_or_default().to_owned();
        let counted: Vec<String> = self.all.keys().map(|name| group(name)).collect();
        let mut lines: BTreeMap<String, String> = BTreeMap::new();
        for line in before.lines() {
            let name = line.split(' ').next().unwrap_or_default();
            if !counted.contains(&group(name)) {
                lines.insert(name.to_owned(), line.to_owned());
            }
        }
        for (name, (cases, failures)) in &self.all {
            lines.insert(name.clone(), format!("{name} {cases} {failures}"));
        }
        let mut text = String::new();
        for line in lines.values() {
            let _ = writeln!(text, "{line}");
        }
        fs::write(path, text).expect("written");
    }
}
