//! One word with a capital letter in the owner's place, which may be somebody whom nobody knows yet ("Priya to send the
//! list") or anything else ("Posters to go up"). It is asked, and never guessed.

use super::owner::words::{NO_NAMES, TAKES_ON};
use super::{roles, verbs};
use crate::import::text::{self, part, sentence};

/// A name that may be one, and what is to be done if it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Perhaps {
    pub name: String,
    pub what: String,
}

/// The name that a line may begin with.
pub fn read(line: &str) -> Option<Perhaps> {
    let words = text::words(line);
    let first = words.first().filter(|word| word.capital && word.low.chars().all(char::is_alphabetic))?;
    let name = part(line, first.at.clone());
    let is_shouted = name.chars().all(char::is_uppercase);
    let is_known_word = NO_NAMES.contains(&first.low.as_str()) || verbs::is_one(&first.low) || roles::is_one(name);
    let verb = 1 + text::longest(&words, 1, TAKES_ON)?;
    let verb = words.get(verb).filter(|verb| verbs::is_one(&verb.low))?;
    let what = sentence(part(line, verb.at.start..line.len()).trim_end_matches('.'));
    (!is_shouted && !is_known_word).then(|| Perhaps { name: name.to_owned(), what })
}
