//! Which names fit a few letters, how well, and which of their letters those are.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str, Utf32String};

use crate::workspace::folded;

/// What was typed, ready to be held against many names. Each word of it is found somewhere in a name.
pub struct Fitting {
    pattern: Pattern,
    matcher: Matcher,
    /// What was typed, in small letters.
    typed: Vec<char>,
    /// The words of it, as they are compared, and its letters.
    words: Vec<String>,
    letters: String,
}

/// What a name counts more that begins with all that was typed.
const BEGINS_SO: u32 = 24;
/// And one that is all that was typed.
const IS_SO: u32 = 48;

impl Fitting {
    pub fn of(typed: &str) -> Self {
        let mut config = Config::DEFAULT;
        // What a name begins with says more than what it ends with.
        config.prefer_prefix = true;
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let words = folded(typed).split_whitespace().map(str::to_owned).collect();
        let letters = folded(typed).split_whitespace().collect();
        let typed = typed.chars().flat_map(char::to_lowercase).collect();
        Self { pattern, matcher: Matcher::new(config), typed, words, letters }
    }

    /// How well a name fits; none where it does not.
    pub fn score(&mut self, name: &Utf32String) -> Option<u32> {
        let score = self.pattern.score(name.slice(..), &mut self.matcher)?;
        let mut letters = name.slice(..).chars().flat_map(char::to_lowercase);
        let begins_so = self.typed.iter().all(|typed| letters.next() == Some(*typed));
        Some(match (begins_so, letters.next()) {
            (true, None) => score + IS_SO,
            (true, Some(_)) => score + BEGINS_SO,
            (false, _) => score,
        })
    }

    /// Whether a name that fits has each word that was typed in one piece, or words that begin with its letters one after
    /// another; else they are scattered over it.
    pub fn is_in_words(&self, name: &Utf32String) -> bool {
        let name = folded(&name.slice(..).to_string());
        let beginnings = name.split(|letter: char| !letter.is_alphanumeric()).filter_map(|word| word.chars().next());
        let beginnings: String = beginnings.collect();
        self.words.iter().all(|word| name.contains(word.as_str())) || beginnings.contains(&self.letters)
    }

    /// Which characters of a name were found, in order.
    pub fn marks(&mut self, name: &str) -> Vec<usize> {
        let characters: Vec<char> = name.chars().collect();
        let mut found = Vec::new();
        self.pattern.indices(Utf32Str::Unicode(&characters), &mut self.matcher, &mut found);
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|at| usize::try_from(at).ok()).collect()
    }
}

/// A name as it is held against what is typed: by its characters, as it is marked.
pub fn name(words: &str) -> Utf32String {
    match words.is_ascii() {
        true => Utf32String::Ascii(words.into()),
        false => Utf32String::Unicode(words.chars().collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that fit, the best first.
    fn check(typed: &str, names: &[&str], expected: &[&str]) {
        let mut fitting = Fitting::of(typed);
        let scored = names.iter().filter_map(|one| Some((fitting.score(&name(one))?, *one)));
        let mut found: Vec<(u32, &str)> = scored.collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        assert_eq!(found.into_iter().map(|(_, one)| one).collect::<Vec<_>>(), expected, "{typed}");
    }

    #[test]
    fn the_beginnings_of_words_fit_best() {
        check("corn", &["Acorn fair", "Lost Corners", "Chorus"], &["Lost Corners", "Acorn fair"]);
        check("lc", &["Lost Corners", "Welcome"], &["Lost Corners", "Welcome"]);
        check("go to events", &["Go to series of events", "Go to events"], &["Go to events", "Go to series of events"]);
        check(
            "settings: you",
            &["Settings: your council", "Settings: you"],
            &["Settings: you", "Settings: your council"],
        );
        check("np", &["Open page", "New person"], &["New person", "Open page"]);
    }

    #[test]
    fn words_may_come_in_any_order_and_without_accents() {
        check("corners lost", &["Lost Corners"], &["Lost Corners"]);
        check("ynys mon", &["Ynys Môn"], &["Ynys Môn"]);
        check("^x", &["Lost Corners"], &[]);
    }

    #[test]
    fn letters_that_are_scattered_over_a_name_are_told_from_words() {
        let check = |typed: &str, said: &str, expected: bool| {
            let is_in_words = Fitting::of(typed).is_in_words(&name(said));
            assert_eq!(is_in_words, expected, "{typed} in {said}");
        };
        check("corn", "Lost Corners", true);
        check("corners lost", "Lost Corners", true);
        check("lc", "Lost Corners", true);
        check("mon", "Ynys Môn", true);
        check("cater", "We hold the hack at Dunmere Library", false);
        check("book", "Borrow the boat for a week", false);
    }

    #[test]
    fn what_was_found_is_marked_by_its_characters() {
        assert_eq!(Fitting::of("mon").marks("Ynys Môn"), [5, 6, 7]);
    }
}
