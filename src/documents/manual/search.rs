//! Searching the pages of help: every word that is typed must stand in a page, in whatever form, or begin one there. What
//! stands in a title counts for most. Records are searched elsewhere.

use std::sync::OnceLock;

use frostem::{Algorithm, Stemmer};

use super::pages::{HelpPage, help_pages};
use crate::workspace::folded;

/// What a word counts in a title, beside once in the text.
const IN_TITLE: usize = 20;
/// How often a word in the text is counted at most.
const MOST: usize = 5;

/// A page that was found, and the sentence in which it was.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpHit {
    pub page: &'static HelpPage,
    pub sentence: String,
}

/// A word as it is compared, and its stem.
struct Word {
    plain: String,
    stem: String,
}

impl Word {
    /// Whether it is this word in another form, or begins with what was typed.
    fn fits(&self, typed: &Self) -> bool {
        self.plain.starts_with(&typed.plain) || self.stem == typed.stem
    }
}

/// A page, ready to be searched.
struct Read {
    page: &'static HelpPage,
    title: Vec<Word>,
    /// Its sentences, as they read without marks, with their words.
    sentences: Vec<(String, Vec<Word>)>,
}

/// The pages that have all words of this line, the best first; none for an empty one.
pub fn search_help(line: &str) -> Vec<HelpHit> {
    let typed = words(line);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, HelpHit)> = read_pages().iter().filter_map(|read| hit(read, &typed)).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, hit)| hit).collect()
}

fn hit(read: &Read, typed: &[Word]) -> Option<(usize, HelpHit)> {
    let mut score = 0;
    for wanted in typed {
        let in_title = read.title.iter().filter(|word| word.fits(wanted)).count();
        let all = read.sentences.iter().flat_map(|(_, words)| words);
        let in_text = all.filter(|word| word.fits(wanted)).count();
        if in_title + in_text == 0 {
            return None;
        }
        score += in_title * IN_TITLE + in_text.min(MOST);
    }
    // Of several sentences the one that has most of what was typed.
    let has = |words: &[Word]| typed.iter().filter(|wanted| words.iter().any(|word| word.fits(wanted))).count();
    let best = read.sentences.iter().rev().max_by_key(|(_, words)| has(words));
    let sentence = best.map(|(sentence, _)| sentence.clone()).unwrap_or_default();
    Some((score, HelpHit { page: read.page, sentence }))
}

fn read_pages() -> &'static [Read] {
    static READ: OnceLock<Vec<Read>> = OnceLock::new();
    READ.get_or_init(|| help_pages().iter().map(read).collect())
}

fn read(page: &'static HelpPage) -> Read {
    let plain = page.text.as_str().replace("**", "");
    let sentences = plain.lines().flat_map(|line| line.split_inclusive(". "));
    let sentences = sentences.map(|one| one.trim().trim_start_matches("- ").to_owned()).filter(|one| !one.is_empty());
    let sentences = sentences.map(|one| {
        let words = words(&one);
        (one, words)
    });
    Read { page, title: words(&page.title), sentences: sentences.collect() }
}

fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::new(Algorithm::English);
    let parts = text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let word = |part: &str| {
        let plain = folded(part);
        Word { stem: stemmer.stem(&plain).into_owned(), plain }
    };
    parts.map(word).collect()
}
