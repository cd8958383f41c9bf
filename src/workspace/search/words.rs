//! Where the words of a text begin and end, and how each is looked up: without capitals and accents.

use frostem::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use crate::workspace::folded;

/// A word as it is looked up, and what its other forms have in common with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stemmed {
    pub plain: String,
    pub stem: String,
}

/// The words of a text with their stems, for whoever searches other texts in the same way.
pub fn stemmed(text: &str) -> Vec<Stemmed> {
    let stemmer = stemmer();
    let of = |plain: String| Stemmed { stem: stemmer.stem(&plain).into_owned(), plain };
    plain_words(text).into_iter().map(of).collect()
}

/// What finds the stem of a word: all that is searched is in English.
pub(super) fn stemmer() -> Stemmer {
    Stemmer::new(Algorithm::English)
}

/// The words of a text in order, each with the byte at which it begins. An address or the name of a file is as many words
/// as it has parts; a number is one.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.unicode_word_indices().flat_map(|(at, word)| {
        let is_number = word.starts_with(|first: char| first.is_ascii_digit());
        parts(at, word, move |letter| !is_number && matches!(letter, '.' | '_' | ':'))
    })
}

/// The parts of a word between joints, each of which is one byte long.
fn parts(at: usize, word: &str, is_joint: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let parts = word.split(is_joint).scan(at, |next, part| {
        let begins = *next;
        *next += part.len() + 1;
        Some((begins, part))
    });
    parts.filter(|(_, part)| !part.is_empty())
}

/// Puts a word into `plain` as it is looked up, in place of what stood there.
pub(super) fn write_plain(word: &str, plain: &mut String) {
    plain.clear();
    if word.is_ascii() {
        plain.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
    } else {
        plain.push_str(&folded(word).replace(['\u{2019}', '\u{2018}'], "'"));
    }
}

/// The words of a text as they are looked up.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let plain = |word: &str| {
        let mut plain = String::new();
        write_plain(word, &mut plain);
        plain
    };
    words(text).map(|(_, word)| plain(word)).collect()
}
