//! Words that somebody said, and who: “…” – Samir; Samir said: "…"; behind "q:" a name before a colon or after a dash.

use super::names::{Names, Who};
use super::newcomer;
use crate::import::text::{self, part};

/// The words of a quote, and whose they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub words: String,
    pub who: Option<Who>,
    /// How the speaker is described, where it is no name: "a tenant".
    pub described: String,
}

const MARKS: &[(char, char)] = &[('“', '”'), ('"', '"'), ('‘', '’'), ('\'', '\''), ('«', '»')];

/// A line that quotes somebody by how it is written.
pub fn read(typed: &str, names: &Names) -> Option<Spoken> {
    let typed = typed.trim();
    if let Some((words, rest)) = marked(typed) {
        return after_the_words(words, rest, names);
    }
    let at = typed.find(['“', '"', '«'])?;
    let (words, rest) = marked(part(typed, at..typed.len()))?;
    let who = before_the_words(part(typed, 0..at), names)?;
    let name = part(typed, 0..at).trim().trim_end_matches([':', ',']);
    rest.trim_matches(['.', ' ']).is_empty().then(|| said_by(words, who, name))
}

/// A line that is said to be a quote.
pub fn asked(typed: &str, names: &Names) -> Spoken {
    if let Some(found) = read(typed, names) {
        return found;
    }
    if let Some((before, words)) = typed.split_once(": ")
        && let Some(who) = whole(before, names)
    {
        return said_by(words, who, before);
    }
    let named = |(words, name): (&str, &str)| Some(said_by(words, whole(name, names)?, name));
    let by_dash = text::at_last_dash(typed).and_then(named);
    let by_name = by_dash.or_else(|| text::at_last_brackets(typed).and_then(named));
    by_name.unwrap_or_else(|| spoken(typed, None, ""))
}

/// Words with whoever is named before a colon, or behind them after a dash or in brackets.
pub fn named(typed: &str, names: &Names) -> Option<(String, Who)> {
    let by_colon = typed.split_once(": ").map(|(name, words)| (words, name));
    let places = [by_colon, text::at_last_dash(typed), text::at_last_brackets(typed)];
    places.into_iter().flatten().find_map(|(words, name)| Some((text::trimmed(words).to_owned(), whole(name, names)?)))
}

/// With a speaker. Where the name can mean several people it is kept as it was typed.
fn said_by(words: &str, who: Who, name: &str) -> Spoken {
    // An organisation that nobody knows yet is described: what is said is said by people.
    if let Who::New(name) = &who
        && newcomer::is_organisation(name)
    {
        return spoken(words, None, name);
    }
    let typed = if matches!(who, Who::Several(_)) { name } else { "" };
    spoken(words, Some(who), typed)
}

fn spoken(words: &str, who: Option<Who>, described: &str) -> Spoken {
    let words = words.trim();
    let bare = marked(words).filter(|(_, rest)| rest.trim().is_empty()).map_or(words, |(inner, _)| inner);
    Spoken { words: text::sentence(bare), who, described: described.trim().to_owned() }
}

/// What stands in the quotation marks that a text begins with, and what follows them.
fn marked(typed: &str) -> Option<(&str, &str)> {
    let (open, close) = MARKS.iter().find(|(open, _)| typed.starts_with(*open))?;
    let inner = part(typed, open.len_utf8()..typed.len());
    let ends = |at: usize| {
        let after = part(inner, at + close.len_utf8()..inner.len()).chars().next();
        after.is_none_or(|letter| !letter.is_alphanumeric())
    };
    let at = inner.match_indices(*close).map(|(at, _)| at).rfind(|at| ends(*at))?;
    // “Free” is not “safe”: marks around single words are no quotation.
    let is_torn = *open != '\'' && *open != '‘' && part(inner, 0..at).contains([*open, *close]);
    if is_torn {
        return None;
    }
    Some((part(inner, 0..at), part(inner, at + close.len_utf8()..inner.len())))
}

/// "… – Samir", "… (SH)", "… Samir Haddad", "… – a tenant", or nothing.
fn after_the_words(words: &str, rest: &str, names: &Names) -> Option<Spoken> {
    let rest = rest.trim();
    if let Some(name) = told(rest) {
        let words = words.trim_end().trim_end_matches(',');
        let described = || is_described(name).then(|| spoken(words, None, name));
        return whole(name, names).map(|who| said_by(words, who, name)).or_else(described);
    }
    let dashed = rest.strip_prefix(['-', '–', '—', ',']).map(str::trim);
    let bracketed = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let name = dashed.or(bracketed).unwrap_or(rest).trim_end_matches('.');
    if name.is_empty() {
        return Some(spoken(words, None, ""));
    }
    if let Some(who) = whole(name, names) {
        return Some(said_by(words, who, name));
    }
    (dashed.is_some() || bracketed.is_some()).then(|| spoken(words, None, name))
}

/// Who is named in "said Mrs Dolan", "Samir said".
fn told(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches([',', ' ']).trim_end_matches('.');
    let before = ["said ", "says ", "asked ", "added ", "replied "].iter().find_map(|says| rest.strip_prefix(says));
    let after = || [" said", " says", " asked", " added", " replied"].iter().find_map(|says| rest.strip_suffix(says));
    before.or_else(after).map(str::trim)
}

/// "A tenant", "the woman at the lock".
fn is_described(name: &str) -> bool {
    let words = text::words(name);
    let begins = words.first().is_some_and(|first| ["a", "an", "the", "one"].contains(&first.low.as_str()));
    begins && (2..=6).contains(&words.len())
}

/// "Samir said:", "Will:", "Amira said,".
fn before_the_words(before: &str, names: &Names) -> Option<Who> {
    let before = before.trim().trim_end_matches([':', ',']).trim();
    let says = [" said", " says", " told us", " asked", " added", " put it"];
    let name = says.iter().find_map(|says| before.strip_suffix(says)).unwrap_or(before);
    whole(name, names)
}

/// A text that is a name and nothing else, of somebody known or, in two or three words with capitals, new.
pub fn whole(typed: &str, names: &Names) -> Option<Who> {
    let typed = typed.trim().trim_end_matches('.');
    let words = text::words(typed);
    let known = names.read(typed, &words, false).filter(|found| found.words == words.len());
    let is_new = (2..=3).contains(&words.len()) && words.iter().all(|word| word.capital) && !typed.contains(':');
    let new = || if is_new { Some(typed.to_owned()) } else { newcomer::whole(typed) };
    known.map(|found| found.who).or_else(|| new().map(Who::New))
}
