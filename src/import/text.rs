//! A typed line cut into words that know where they stand in it.

use std::ops::Range;

use crate::model::capitalised;
use crate::workspace::folded;

/// Signs that are left over before a part that was taken out, and behind it.
const LEFT_BEFORE: [char; 9] = [' ', '\t', '\n', '\u{a0}', ',', ';', '–', '—', '-'];
const LEFT_BEHIND: [char; 4] = [' ', ',', ';', ':'];

/// A word and where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub at: Range<usize>,
    /// Without capitals and accents.
    pub low: String,
    /// Begins with a capital letter.
    pub capital: bool,
}

/// The words of a line: letters and digits with what joins them inside (O'Brien, Mary-Ann). Signs are left between.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (belongs(text, at, letter), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(word(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| word(text, from..text.len())));
    words
}

/// How many words the longest of these phrases has that stands at this word; none where none of them does.
pub fn longest(words: &[Word], at: usize, phrases: &[&[&str]]) -> Option<usize> {
    let stands = |phrase: &&&[&str]| {
        phrase.iter().enumerate().all(|(index, word)| words.get(at + index).is_some_and(|found| found.low == *word))
    };
    phrases.iter().filter(stands).map(|phrase| phrase.len()).max()
}

/// What stands before the last dash that has a space on both sides, and behind it.
pub fn at_last_dash(text: &str) -> Option<(&str, &str)> {
    let last = [" - ", " – ", " — "].into_iter().filter_map(|dash| Some((text.rfind(dash)?, dash.len()))).max();
    last.map(|(at, length)| (part(text, 0..at), part(text, at + length..text.len())))
}

/// What stands before the brackets that end a text, and in them.
pub fn at_last_brackets(text: &str) -> Option<(&str, &str)> {
    text.trim_end().strip_suffix(')')?.rsplit_once('(')
}

/// Whether a word begins as the address of a page does.
pub fn is_address(word: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|begins| word.starts_with(begins))
}

fn belongs(text: &str, at: usize, letter: char) -> bool {
    let inside = |sign: char| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + sign.len_utf8()..).and_then(|after| after.chars().next());
        before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
    };
    letter.is_alphanumeric() || ("'’-".contains(letter) && inside(letter))
}

fn word(text: &str, at: Range<usize>) -> Word {
    let typed = text.get(at.clone()).unwrap_or_default();
    let low = folded(&typed.replace('’', "'"));
    Word { at, low, capital: typed.starts_with(char::is_uppercase) }
}

/// The text from here to there; empty where it has no such part.
pub fn part(text: &str, at: Range<usize>) -> &str {
    text.get(at).unwrap_or_default()
}

/// With a capital first letter.
pub fn sentence(text: &str) -> String {
    capitalised(text.trim())
}

/// Without the signs and spaces that are left at the ends when something was taken out.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c)).trim()
}

/// The text without this part of it, with one space where it stood. Brackets that held nothing else go with it.
pub fn without(text: &str, at: Range<usize>) -> String {
    let before = part(text, 0..at.start).trim_end_matches(LEFT_BEFORE);
    let after = part(text, at.end..text.len()).trim_start_matches(LEFT_BEHIND);
    let in_brackets = before.strip_suffix(['(', '[']).zip(after.strip_prefix([')', ']']));
    let (before, after) =
        in_brackets.map_or((before, after), |(b, a)| (b.trim_end_matches(LEFT_BEFORE), a.trim_start()));
    match (before.is_empty(), after.is_empty()) {
        (true, _) => after.to_owned(),
        (_, true) => before.to_owned(),
        _ if after.starts_with(['.', '!', '?', ')', ']']) => format!("{before}{after}"),
        _ if part(text, at.end..text.len()).starts_with(',') => format!("{before}, {after}"),
        _ => format!("{before} {after}"),
    }
}

/// What of a text these words are, with the part that was taken out from between them; none where it stood beside them.
pub fn with<'a>(text: &'a str, taken: Range<usize>, words: &str) -> Option<&'a str> {
    let says = |part: &str| part.chars().any(char::is_alphanumeric);
    let before = part(text, 0..taken.start).trim_end_matches(LEFT_BEFORE);
    let after = part(text, taken.end..text.len()).trim_start_matches(LEFT_BEHIND);
    if taken.is_empty() {
        return None;
    }
    words.char_indices().find_map(|(at, _)| {
        let (left, right) = (part(words, 0..at).trim_end_matches(LEFT_BEFORE), part(words, at..words.len()));
        let right = right.trim_start_matches(LEFT_BEHIND);
        let fits = says(left) && says(right) && before.ends_with(left) && after.starts_with(right);
        let from = before.len().checked_sub(left.len()).filter(|_| fits)?;
        text.get(from..text.len() - after.len() + right.len())
    })
}

/// Without the mark of a list before it: a bullet, a dash, an arrow, an empty box.
pub fn unlisted(text: &str) -> &str {
    let text = text.trim();
    let marks = ["->", "=>", "→", "•", "▪", "◦", "[ ]", "☐", "*", "-", "–", "—", "·"];
    let rest = marks.iter().find_map(|mark| text.strip_prefix(mark)).filter(|rest| rest.starts_with([' ', '\t']));
    rest.map_or(text, str::trim_start)
}
