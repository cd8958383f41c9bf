//! What somebody typed to search for, taken apart: words, phrases in quotation marks, and fields such as `owner:amira`.

use std::iter::Peekable;
use std::str::CharIndices;

use super::filters::SearchField;
use super::words::plain_words;

/// Words that stand next to each other: one word, or a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub words: Vec<String>,
    /// The last of them is still being typed, so that what begins so is found.
    pub is_open: bool,
}

/// What is searched for. Everything in it must be found in a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) typed: Vec<Typed>,
    /// Fields with what was typed behind their colon.
    pub(super) fields: Vec<(SearchField, String)>,
}

const QUOTES: [char; 3] = ['"', '\u{201c}', '\u{201d}'];

impl Query {
    /// Takes a line apart. The last word counts as half typed, unless a space or a quotation mark comes after it.
    pub fn read(line: &str) -> Self {
        let mut query = Self::default();
        let mut letters = line.char_indices().peekable();
        loop {
            while letters.next_if(|(_, letter)| letter.is_whitespace()).is_some() {}
            let Some((at, _)) = letters.peek().copied() else { return query };
            let rest = line.get(at..).unwrap_or_default();
            match SearchField::at_start_of(rest) {
                Some((field, length)) => {
                    // The key, and its colon.
                    letters.nth(length.saturating_sub(1));
                    let (value, _) = chunk(line, &mut letters);
                    if !value.trim().is_empty() {
                        query.fields.push((field, value.trim().to_owned()));
                    }
                }
                None => {
                    let (text, is_open) = chunk(line, &mut letters);
                    let words = plain_words(text);
                    if !words.is_empty() {
                        query.typed.push(Typed { words, is_open });
                    }
                }
            }
        }
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty() && self.fields.is_empty()
    }
}

/// What comes next, up to the end of its quotation marks or else of the word, and whether more of it may be typed.
fn chunk<'a>(line: &'a str, letters: &mut Peekable<CharIndices<'_>>) -> (&'a str, bool) {
    let is_quoted = letters.next_if(|(_, letter)| QUOTES.contains(letter)).is_some();
    let begins = letters.peek().map_or(line.len(), |(at, _)| *at);
    let ends = |letter: char| {
        if is_quoted { QUOTES.contains(&letter) } else { letter.is_whitespace() || QUOTES.contains(&letter) }
    };
    while letters.next_if(|(_, letter)| !ends(*letter)).is_some() {}
    let stops = letters.peek().map_or(line.len(), |(at, _)| *at);
    let is_open = letters.peek().is_none();
    if is_quoted {
        letters.next();
    }
    (line.get(begins..stops).unwrap_or_default(), is_open)
}
