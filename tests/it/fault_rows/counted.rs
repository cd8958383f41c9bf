//! What the last full run of `tests/faults` counted, as it wrote it down: a name, cases and failures a line.

use std::fs;

use super::from_top;

const COUNTED: &str = "tests/faults/counted.txt";

pub struct Counted {
    lines: Vec<(String, usize, usize)>,
}

impl Counted {
    pub fn read() -> Self {
        let text = fs::read_to_string(from_top(COUNTED)).unwrap_or_default();
        let line = |line: &str| {
            let mut words = line.split(' ');
            Some((words.next()?.to_owned(), words.next()?.parse().ok()?, words.next()?.parse().ok()?))
        };
        Self { lines: text.lines().map(|text| line(text).expect("a name and two numbers")).collect() }
    }

    /// Cases and failures of all whose names have these steps; `*` stands for any one, and what follows may be anything.
    pub fn of(&self, sweep: &str) -> (usize, usize) {
        let these = self.lines.iter().filter(|(name, _, _)| is_one_of(name, sweep));
        these.fold((0, 0), |sum, (_, cases, failures)| (sum.0 + cases, sum.1 + failures))
    }

    /// What is measured stands in the name of its count: the words behind this beginning.
    pub fn measured(&self, beginning: &str) -> Option<&str> {
        self.lines.iter().find_map(|(name, _, _)| name.strip_prefix(beginning))
    }

    pub fn failures(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().filter(|(_, _, failures)| *failures > 0).map(|(name, _, _)| &**name)
    }
}

fn is_one_of(name: &str, sweep: &str) -> bool {
    let mut steps = name.split('/');
    sweep.split('/').all(|wanted| steps.next().is_some_and(|step| wanted == "*" || step == wanted))
}

#[test]
fn sweeps_are_added_up_by_the_steps_of_their_names() {
    let lines = [("store/save/kill/write", 3, 0), ("store/save/error/write", 5, 1), ("session/edit/kill/write", 7, 0)];
    let counted = Counted { lines: lines.map(|(name, cases, failures)| (name.to_owned(), cases, failures)).to_vec() };
    assert_eq!(counted.of("*/*/kill"), (10, 0));
    assert_eq!(counted.of("store"), (8, 1));
    assert_eq!(counted.of("store/save/error/write"), (5, 1));
    assert_eq!(counted.of("store/save/error/write/EIO"), (0, 0));
    assert_eq!(counted.failures().collect::<Vec<_>>(), ["store/save/error/write"]);
}
