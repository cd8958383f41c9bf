//! The words of a text: how many there are, and which of them can be held against a dictionary. Addresses, numbers,
//! abbreviations in capitals and what stands between backticks are no such words.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// How many words a text has. A dash or the sign of a list is none.
pub fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// A word that can be spelled right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelled<'a> {
    pub word: &'a str,
    /// Where it stands, in characters.
    pub at: Range<usize>,
}

/// The words of a text that can be spelled right or wrong.
pub fn spelled(text: &str) -> Vec<Spelled<'_>> {
    let mut found = Vec::new();
    let (mut at, mut is_code) = (0, false);
    for piece in text.split_inclusive(char::is_whitespace) {
        let opens = piece.matches('`').count() % 2 == 1;
        if !is_code && !piece.contains('`') {
            add(piece, at, &mut found);
        }
        is_code = (is_code != opens) && !piece.ends_with('\n');
        at += super::length(piece);
    }
    found
}

/// Adds the words of a piece between spaces, as far as it is no address.
fn add<'a>(piece: &'a str, at: usize, found: &mut Vec<Spelled<'a>>) {
    let words = match piece.split_once("](") {
        Some((words, _)) => words,
        None if is_address(piece) => return,
        None => piece,
    };
    for (start, word) in words.unicode_word_indices() {
        if can_be_wrong(word) {
            let start = at + super::length(words.get(..start).unwrap_or_default());
            found.push(Spelled { word, at: start..start + super::length(word) });
        }
    }
}

fn is_address(piece: &str) -> bool {
    let small = piece.to_ascii_lowercase();
    let has_dots = small.trim_end().trim_end_matches(['.', ',', ')']).contains('.');
    small.contains("://")
        || small.contains("www.")
        || small.contains('@')
        || small.starts_with('#')
        || has_dots && [".uk", ".com", ".org", ".net", ".gov", ".wales"].iter().any(|end| small.contains(end))
}

fn can_be_wrong(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let has_digit = word.chars().any(|letter| letter.is_numeric() || letter == '_');
    // What has capitals in its middle is a name that somebody made up.
    let is_made_up = capitals > usize::from(word.starts_with(char::is_uppercase));
    letters > 1 && !has_digit && !is_made_up
}
