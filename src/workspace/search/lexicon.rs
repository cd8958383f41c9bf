//! Every word that stands in a record, by a number: found by itself, by what it begins with, and by its stem.
//!
//! What no record says any longer stays: it finds nothing, and a few words more cost less than to count them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use frostem::Stemmer;

use super::words::stemmer;

/// The number of a word.
pub(super) type Word = u32;

/// Stands between two fields, so that no phrase reaches over the end of one.
pub(super) const GAP: Word = Word::MAX;

/// No letter comes after it, so that it closes the range of what begins with a word.
const LAST: char = char::MAX;

#[derive(Clone)]
pub(super) struct Lexicon {
    stemmer: Stemmer,
    numbers: HashMap<Arc<str>, Word>,
    in_order: BTreeMap<Arc<str>, Word>,
    of_stem: HashMap<Box<str>, Vec<Word>>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self { stemmer: stemmer(), numbers: HashMap::new(), in_order: BTreeMap::new(), of_stem: HashMap::new() }
    }
}

impl Lexicon {
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The number of a word, plain as it is looked up; none where no record has it.
    pub fn get(&self, plain: &str) -> Option<Word> {
        self.numbers.get(plain).copied()
    }

    /// The same for a word of a record, which gets a number where it has none yet.
    pub fn note(&mut self, plain: &str) -> Word {
        if let Some(known) = self.numbers.get(plain) {
            return *known;
        }
        let number = Word::try_from(self.numbers.len()).unwrap_or(GAP);
        let kept: Arc<str> = plain.into();
        self.of_stem.entry(self.stemmer.stem(plain).into()).or_default().push(number);
        self.in_order.insert(kept.clone(), number);
        self.numbers.insert(kept, number);
        number
    }

    /// The words that have the stem of this one.
    pub fn with_stem_of(&self, plain: &str) -> impl Iterator<Item = Word> {
        self.of_stem.get(self.stemmer.stem(plain).as_ref()).into_iter().flatten().copied()
    }

    /// The words that begin so.
    pub fn beginning_with(&self, plain: &str) -> impl Iterator<Item = Word> {
        let (from, to): (Arc<str>, Arc<str>) = (plain.into(), format!("{plain}{LAST}").into());
        self.in_order.range(from..to).map(|(_, word)| *word)
    }
}
