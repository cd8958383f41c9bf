//! A word or a phrase that is searched for, as the words of the index that answer it, and where it stands in others.

use super::index::{Indexed, SearchIndex, Slot};
use super::lexicon::{Lexicon, Word};
use super::query::Typed;

/// How much a word counts that has the same stem only, and one that only begins so.
const SAME_STEM: f32 = 0.8;
const SAME_BEGINNING: f32 = 0.6;

/// How soon more of the same word counts for nothing, and how much the length of a record matters: the usual values.
const K1: f32 = 1.2;
const B: f32 = 0.75;

/// The words that answer one that was typed, ordered, each with how well.
type Answering = Vec<(Word, f32)>;

/// Words that stand next to each other, each with what answers it.
pub(super) struct Clause {
    words: Vec<Answering>,
}

impl Clause {
    pub fn of(typed: &Typed, lexicon: &Lexicon) -> Self {
        let last = typed.words.len().saturating_sub(1);
        let words = typed.words.iter().enumerate();
        Self { words: words.map(|(at, word)| answering(word, typed.is_open && at == last, lexicon)).collect() }
    }

    /// Where it stands among these words: the first of each place.
    pub fn places<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = usize> {
        let stands = |window: &[Word]| window.iter().zip(&self.words).all(|(word, answering)| has(answering, *word));
        words.windows(self.len().max(1)).enumerate().filter(move |(_, window)| stands(window)).map(|(at, _)| at)
    }

    /// How many words it is long.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// How well each record answers it, by slot: nothing where it does not.
    pub fn weigh(&self, index: &SearchIndex) -> Vec<f32> {
        let mut found: Option<Vec<f32>> = None;
        for answering in &self.words {
            let one = score(&counted(answering, index), index);
            found = Some(match found {
                None => one,
                Some(before) => {
                    before.iter().zip(one).map(|(a, b)| if *a > 0.0 && b > 0.0 { a + b } else { 0.0 }).collect()
                }
            });
        }
        let mut found = found.unwrap_or_default();
        if self.len() > 1 {
            for (score, indexed) in found.iter_mut().zip(&index.slots).filter(|(score, _)| **score > 0.0) {
                let stands = |indexed: &Indexed| self.places(&indexed.words).next().is_some();
                if !indexed.as_ref().is_some_and(stands) {
                    *score = 0.0;
                }
            }
        }
        found
    }
}

fn answering(word: &str, is_open: bool, lexicon: &Lexicon) -> Answering {
    let mut found: Answering = lexicon.with_stem_of(word).map(|same| (same, SAME_STEM)).collect();
    if is_open {
        found.extend(lexicon.beginning_with(word).map(|longer| (longer, SAME_BEGINNING)));
    }
    found.extend(lexicon.get(word).map(|itself| (itself, 1.0)));
    found.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.dedup_by_key(|(word, _)| *word);
    found
}

fn has(answering: &Answering, word: Word) -> bool {
    answering.binary_search_by_key(&word, |(one, _)| *one).is_ok()
}

/// How much of a word each record has, by slot.
fn counted(answering: &Answering, index: &SearchIndex) -> Vec<f32> {
    let mut counted = vec![0.0; index.slots.len()];
    for (word, well) in answering {
        for posting in index.postings.get(*word as usize).into_iter().flatten() {
            if let Some(sum) = counted.get_mut(slot(posting.slot)) {
                *sum += posting.counts * well;
            }
        }
    }
    counted
}

fn slot(slot: Slot) -> usize {
    slot as usize
}

/// BM25: a word counts for more where few records have it, and less in a long record.
fn score(counted: &[f32], index: &SearchIndex) -> Vec<f32> {
    let having = counted.iter().filter(|sum| **sum > 0.0).count() as f32;
    let all = index.len() as f32;
    let rare = (1.0 + (all - having + 0.5) / (having + 0.5)).ln();
    let usual = (index.length as f32 / all.max(1.0)).max(1.0);
    let score = |(sum, indexed): (&f32, &Option<Indexed>)| {
        let length = indexed.as_ref().map_or(0, |indexed| indexed.words.len()) as f32;
        rare * sum * (K1 + 1.0) / (sum + K1 * (1.0 - B + B * length / usual))
    };
    counted.iter().zip(&index.slots).map(score).collect()
}
