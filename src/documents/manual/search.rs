//! Searching the pages of help, by the words and stems by which records are searched: the pages that have all that is typed
//! or, where none has, those that have most of it. What stands in a title counts for most.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::pages::{HelpPage, help_pages};
use crate::workspace::search::{Stemmed, stemmed};

/// Words of which no page is told by: they are looked for only where nothing else is typed.
const LITTLE: [&str; 26] = [
    "a", "an", "and", "are", "at", "can", "do", "does", "for", "from", "how", "i", "in", "is", "it", "me", "my", "of",
    "on", "or", "the", "to", "what", "when", "where", "with",
];
/// What a word counts in a title, beside once in the text.
const IN_TITLE: usize = 7;
/// How often a word of the text is counted at most.
const MOST: usize = 5;
/// What a whole word counts, beside one that only begins so.
const WHOLE: usize = 3;

/// A page that was found, and the sentence in which it was.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpHit {
    pub page: &'static HelpPage,
    pub sentence: String,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HelpFound {
    /// The best first.
    pub hits: Vec<HelpHit>,
    /// They have all that was typed, and not only most of it.
    pub has_all: bool,
}

/// A page, ready to be searched.
struct Read {
    page: &'static HelpPage,
    title: Vec<Stemmed>,
    /// Its sentences, as they read without marks, with their words.
    sentences: Vec<(String, Vec<Stemmed>)>,
}

/// The pages that have all words of this line or, where none has, most of them; none for an empty one.
pub fn search_help(line: &str) -> HelpFound {
    let all = stemmed(line);
    let telling: Vec<&Stemmed> = all.iter().filter(|word| !LITTLE.contains(&word.plain.as_str())).collect();
    let typed = if telling.is_empty() { all.iter().collect() } else { telling };
    let mut found: Vec<(usize, usize, HelpHit)> = read_pages().iter().filter_map(|read| hit(read, &typed)).collect();
    let most = found.iter().map(|(has, ..)| *has).max().unwrap_or_default();
    found.retain(|(has, ..)| *has == most);
    found.sort_by_key(|(_, score, _)| Reverse(*score));
    let has_all = most == typed.len();
    HelpFound { hits: found.into_iter().map(|(.., hit)| hit).collect(), has_all }
}

/// How many of the words a page has, and how well; none where it has none of them.
fn hit(read: &Read, typed: &[&Stemmed]) -> Option<(usize, usize, HelpHit)> {
    let text = || read.sentences.iter().flat_map(|(_, words)| words);
    let score = |wanted: &&Stemmed| counts(read.title.iter(), wanted, IN_TITLE) + counts(text(), wanted, 1);
    let scores = typed.iter().map(score);
    let scores: Vec<usize> = scores.filter(|score| *score > 0).collect();
    if scores.is_empty() {
        return None;
    }
    // Of several sentences the one that has most of what was typed.
    let has = |words: &[Stemmed]| typed.iter().filter(|wanted| counts(words.iter(), wanted, 1) > 0).count();
    let best = read.sentences.iter().rev().max_by_key(|(_, words)| has(words));
    let sentence = best.map(|(sentence, _)| sentence.clone()).unwrap_or_default();
    Some((scores.len(), scores.iter().sum(), HelpHit { page: read.page, sentence }))
}

/// What words count that are the typed one in whatever form, each so much; where none is, once that some begin so.
fn counts<'a>(words: impl Iterator<Item = &'a Stemmed>, typed: &Stemmed, each: usize) -> usize {
    let (mut whole, mut begins) = (0, 0);
    for word in words {
        if word.plain == typed.plain || word.stem == typed.stem {
            whole += 1;
        } else if word.plain.starts_with(&typed.plain) {
            begins = 1;
        }
    }
    if whole > 0 { whole.min(MOST) * WHOLE * each } else { begins }
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
        let words = stemmed(&one);
        (one, words)
    });
    Read { page, title: stemmed(&page.title), sentences: sentences.collect() }
}
