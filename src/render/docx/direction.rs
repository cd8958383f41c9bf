//! Which way words are read. The format has to be told for each run, and for each paragraph.

/// Whether the first letter belongs to a script that is read from the right.
pub fn is_from_right(words: &str) -> bool {
    words.chars().find(|c| c.is_alphabetic()).is_some_and(is_letter_from_right)
}

/// The words in runs of one direction. What is no letter goes on with the letters before it.
pub fn runs(words: &str) -> Vec<(&str, bool)> {
    let mut runs = Vec::new();
    let (mut rest, mut from_right) = (words, is_from_right(words));
    while !rest.is_empty() {
        let turn = rest.char_indices().find(|(_, c)| c.is_alphabetic() && is_letter_from_right(*c) != from_right);
        let (run, after) = rest.split_at_checked(turn.map_or(rest.len(), |(at, _)| at)).unwrap_or((rest, ""));
        runs.push((run, from_right));
        (rest, from_right) = (after, !from_right);
    }
    runs
}

fn is_letter_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
