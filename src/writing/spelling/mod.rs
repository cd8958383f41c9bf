//! British spelling: which words no dictionary has, and what may have been meant. What somebody has added, and names that
//! stand in the records, count as known.
//!
//! The dictionary is the one that SCOWL makes for British English. It is read once, on a thread of its caller's, which is
//! also who knows what is known besides.

mod also;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

const AFFIXES: &str = include_str!("../../../assets/dictionary/en_GB.aff");
const WORDS: &str = include_str!("../../../assets/dictionary/en_GB.dic");

/// As many words as a workspace uses over and over; beyond that the cache begins anew.
const CACHED: usize = 20_000;
/// As many suggestions as anybody reads.
const SUGGESTED: usize = 6;

/// The dictionary, and what it said of words that were asked for.
pub struct Dictionary {
    words: spellbook::Dictionary,
    said: Mutex<HashMap<String, bool>>,
}

impl Dictionary {
    /// Reads the dictionary that Folkmoot brings. None where it can't be read, which a test rules out.
    pub fn british() -> Option<Self> {
        match spellbook::Dictionary::new(AFFIXES, WORDS) {
            Ok(words) => Some(Self { words, said: Mutex::default() }),
            Err(error) => {
                log::error!("the dictionary can't be read: {error}");
                None
            }
        }
    }

    fn has(&self, word: &str) -> bool {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(has) = said.get(word) {
            return *has;
        }
        let has = self.words.check(word);
        if said.len() >= CACHED {
            said.clear();
        }
        said.insert(word.to_owned(), has);
        has
    }
}

/// The dictionary with what is known besides.
#[derive(Clone)]
pub struct Speller {
    dictionary: Arc<Dictionary>,
    known: Arc<HashSet<String>>,
}

impl Speller {
    /// `known` are texts, each word of which is known.
    pub fn new<'a>(dictionary: Arc<Dictionary>, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut words = HashSet::new();
        for text in known.into_iter().chain([also::ALSO]) {
            words.extend(super::spelled(text).into_iter().map(|word| bare(word.word).to_lowercase()));
        }
        Self { dictionary, known: Arc::new(words) }
    }

    /// Whether a word is spelled as somebody knows it.
    pub fn knows(&self, word: &str) -> bool {
        let word = straight(word);
        self.dictionary.has(&word) || self.known.contains(&bare(&word).to_lowercase())
    }

    /// Whether both know the same.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.dictionary, &other.dictionary) && self.known == other.known
    }

    /// The words that may have been meant, the likeliest first.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let (mut further, word) = (Vec::new(), straight(word));
        self.dictionary.words.suggest(&word, &mut further);
        // What fingers do oftenest: two letters that have changed places.
        let mut suggested: Vec<String> = swapped(&word).filter(|word| self.knows(word)).collect();
        for word in further {
            if !suggested.contains(&word) {
                suggested.push(word);
            }
        }
        suggested.truncate(SUGGESTED);
        suggested
    }
}

/// A word with each two of its neighbouring letters in the other order.
fn swapped(word: &str) -> impl Iterator<Item = String> {
    let is_capitalised = word.starts_with(char::is_uppercase);
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    (1..letters.len()).map(move |at| {
        let mut letters = letters.clone();
        letters.swap(at - 1, at);
        let word: String = letters.into_iter().collect();
        let mut rest = word.chars();
        match rest.next().filter(|_| is_capitalised) {
            Some(first) => first.to_uppercase().chain(rest).collect(),
            None => word,
        }
    })
}

/// With the apostrophe that the dictionary has.
fn straight(word: &str) -> String {
    word.replace('\u{2019}', "'")
}

/// Without the ending of what belongs to somebody.
fn bare(word: &str) -> &str {
    let word = word.strip_suffix("'s").or(word.strip_suffix("\u{2019}s")).unwrap_or(word);
    word.trim_end_matches(['\'', '\u{2019}'])
}
