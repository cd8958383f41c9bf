//! Two versions of one text, joined paragraph by paragraph: each is compared with what both were made from.
//!
//! Paragraphs that both have changed differently stay as they are on the side whose words are the greater, and the whole
//! text as it would be with the other side's words is handed back beside it.

use std::collections::BTreeSet;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::order::one_run;

const BREAK: &str = "\n\n";

/// A text after joining, and the whole text with each of the words that did not come in.
#[derive(Debug, PartialEq)]
pub(super) struct Joined {
    pub(super) words: String,
    pub(super) others: BTreeSet<String>,
}

/// What a version has in place of each of the base's paragraphs, and what is new before each and at the end.
struct Version<'a> {
    instead: Vec<Vec<&'a str>>,
    new: Vec<Vec<&'a str>>,
}

/// Joins two versions of a text that has words in it. `held` are whole texts that did not come in earlier.
pub(super) fn join<'a>(base: &'a str, sides: [&'a str; 2], held: &[&'a str]) -> Joined {
    let paragraphs: Vec<&str> = base.split(BREAK).collect();
    let [mine, theirs] = sides.map(|side| Version::of(side, &paragraphs));
    let held: Vec<Version<'_>> = held.iter().map(|held| Version::of(held, &paragraphs)).collect();
    let mut result = Version { instead: Vec::new(), new: Vec::new() };
    let mut lost: Vec<(usize, Vec<&str>)> = Vec::new();
    for (at, was) in paragraphs.iter().enumerate() {
        let here = |version: &Version<'a>| version.instead.get(at).cloned().filter(|now| now != &[*was]);
        let changed = [here(&mine), here(&theirs)];
        let wins = changed.iter().flatten().max_by_key(|now| now.join(BREAK)).cloned().unwrap_or_else(|| vec![*was]);
        let others = changed.into_iter().flatten().chain(held.iter().filter_map(here));
        let others: BTreeSet<_> = others.filter(|now| *now != wins).collect();
        lost.extend(others.into_iter().map(|other| (at, other)));
        result.instead.push(wins);
    }
    for at in 0..=paragraphs.len() {
        let here = |version: &Version<'a>| version.new.get(at).cloned().unwrap_or_default();
        result.new.push(held.iter().fold(one_run(here(&mine), here(&theirs)), |run, held| one_run(run, here(held))));
    }
    let others = lost.into_iter().map(|(at, other)| result.text(Some((at, &other)))).collect();
    Joined { words: result.text(None), others }
}

impl<'a> Version<'a> {
    fn of(text: &'a str, base: &[&'a str]) -> Self {
        let now: Vec<&str> = if text.is_empty() { Vec::new() } else { text.split(BREAK).collect() };
        let mut version =
            Self { instead: base.iter().map(|was| vec![*was]).collect(), new: vec![Vec::new(); base.len() + 1] };
        let (mut old, mut new) = (0, 0);
        let ends = DiffOp::Equal { old_index: base.len(), new_index: now.len(), len: 0 };
        for op in capture_diff_slices(Algorithm::Myers, base, &now).into_iter().chain([ends]) {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                version.replace(old..old_index, now.get(new..new_index).unwrap_or_default());
                (old, new) = (old_index + len, new_index + len);
            }
        }
        version
    }

    /// Puts new paragraphs in place of these of the base, one for one as far as they go.
    fn replace(&mut self, old: std::ops::Range<usize>, new: &[&'a str]) {
        let end = old.end;
        let mut new = new.iter().copied();
        for slot in self.instead.get_mut(old).into_iter().flatten() {
            *slot = new.next().into_iter().collect();
        }
        self.new.get_mut(end).into_iter().for_each(|slot| slot.extend(new.clone()));
    }

    /// The whole text, or with other paragraphs in one place.
    fn text(&self, other: Option<(usize, &[&str])>) -> String {
        let mut all: Vec<&str> = Vec::new();
        for (at, new) in self.new.iter().enumerate() {
            all.extend(new);
            let here = self.instead.get(at).map(Vec::as_slice).unwrap_or_default();
            all.extend(other.filter(|(place, _)| *place == at).map_or(here, |(_, other)| other));
        }
        all.join(BREAK)
    }
}
