//! Names that nobody has yet: two or three words with capital letters are somebody new, and an organisation where one of
//! its words says so ("Bell Street Pantry", "the Library"). One other word alone can be anything, and is no name here.

use super::owner::words::NO_NAMES;
use super::verbs;
use crate::import::text::{self, Word, part};

/// The last word of what is an organisation and nobody's surname.
const ORGANISATIONS: &[&str] = &[
    "agency",
    "alliance",
    "archive",
    "archives",
    "association",
    "authority",
    "board",
    "centre",
    "charity",
    "cic",
    "club",
    "college",
    "committee",
    "community",
    "company",
    "cooperative",
    "council",
    "federation",
    "forum",
    "foundation",
    "group",
    "hub",
    "initiative",
    "institute",
    "library",
    "limited",
    "ltd",
    "museum",
    "network",
    "pantry",
    "partnership",
    "police",
    "project",
    "school",
    "service",
    "services",
    "society",
    "surgery",
    "team",
    "trust",
    "union",
    "university",
    "volunteers",
];
/// Of these, which alone mean whoever is in the room as often: "the group", "the team".
const COMMON: &[&str] = &[
    "association",
    "board",
    "club",
    "committee",
    "community",
    "company",
    "forum",
    "group",
    "hub",
    "initiative",
    "network",
    "partnership",
    "project",
    "service",
    "services",
    "society",
    "team",
    "union",
    "volunteers",
];
/// In what is called after a place or a purpose: "Friends of the Mill", "University of Marl".
const ORGANISED: &[&str] = &["friends", "university", "college", "society", "association", "council"];
/// Words in the place of a name that are nobody's.
const NOBODY: &[&str] = &[
    "another",
    "anybody",
    "anyone",
    "many",
    "members",
    "nobody",
    "none",
    "nothing",
    "one",
    "others",
    "people",
    "residents",
    "several",
    "somebody",
    "someone",
    "two",
];
/// Words in the longest name of an organisation.
const LONGEST: usize = 6;

/// Whether a word alone can be an organisation: "the library".
pub fn is_organisation_alone(word: &str) -> bool {
    ORGANISATIONS.contains(&word) && !COMMON.contains(&word)
}

/// Whether a name is that of an organisation, as far as its words say.
pub fn is_organisation(name: &str) -> bool {
    let words = text::words(name);
    let last = words.last().is_some_and(|word| ORGANISATIONS.contains(&word.low.as_str()));
    let is_common = words.len() == 1 && !words.iter().all(|word| is_organisation_alone(&word.low));
    last && !is_common || words.first().is_some_and(|first| ORGANISED.contains(&first.low.as_str())) && words.len() > 2
}

/// The new name that a line begins with, and how many words it has.
pub fn at_beginning(typed: &str, words: &[Word]) -> Option<(String, usize)> {
    let article = usize::from(words.first()?.low == "the");
    let can_be = |word: &&Word| word.capital && !NO_NAMES.contains(&word.low.as_str());
    let names = words.get(article..)?;
    let count = names.iter().take_while(can_be).count();
    let (first, last) = (names.first()?, names.get(count.checked_sub(1)?)?);
    let name = part(typed, first.at.start..last.at.end);
    let is_somebody = article == 0 && (2..=3).contains(&count) && !is_no_name(&first.low);
    let is_together = text::words(name).len() == count && !name.contains([',', ':', ';', '.', '"']);
    (is_together && (is_somebody || is_organisation(name) && count <= LONGEST))
        .then(|| (name.to_owned(), article + count))
}

/// A text that is a new name and nothing else.
pub fn whole(typed: &str) -> Option<String> {
    let words = text::words(typed);
    at_beginning(typed, &words).filter(|(_, count)| *count == words.len()).map(|(name, _)| name)
}

/// Whether a word stands for nobody by name, or begins what somebody does.
pub fn is_no_name(word: &str) -> bool {
    [NO_NAMES, NOBODY, COMMON].iter().any(|words| words.contains(&word)) || verbs::is_one(word)
}
