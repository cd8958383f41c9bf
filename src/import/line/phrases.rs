//! Ways of writing that make a line what it is, without a prefix: "It was agreed that", "What if we", "Thanks to".

use super::verbs;
use crate::import::text::{self, part};
use crate::model::event::LineKind;

/// Before what was agreed, in small letters.
const AGREED: &[&str] = &[
    "it was agreed that ",
    "it was agreed to ",
    "we agreed that ",
    "we agreed to ",
    "all agreed that ",
    "all agreed to ",
    "agreed that ",
    "agreed to ",
    "resolved that ",
    "resolved to ",
    "it was resolved that ",
    "it was resolved to ",
    "it was decided that ",
    "it was decided to ",
    "we decided that ",
    "we decided to ",
    "decided that ",
    "decided to ",
];
const THANKS: &[&str] =
    &["thanks to ", "many thanks to ", "big thanks to ", "thank you to ", "with thanks to ", "special thanks to "];
const LEARNED: &[&str] = &["we learned that ", "we learnt that ", "lesson learned ", "what we learned is that "];
const IDEAS: &[&str] = &["what if we ", "how about we ", "why don't we ", "could we "];

/// What was agreed, where a line begins by saying so.
pub fn agreed(line: &str) -> Option<String> {
    let found = after_one_of(line, AGREED).map(str::to_owned);
    // "Agreed Sam to ring the depot".
    let rest = after_one_of(line, &["agreed "]);
    let is_shouted = line.starts_with("AGREED ");
    let before =
        [", agreed", " - agreed", " – agreed"].iter().find_map(|end| line.trim_end_matches('.').strip_suffix(end));
    found
        .or_else(|| rest.filter(|rest| is_shouted || names_who_does_it(rest)).map(str::to_owned))
        .or_else(|| before.map(str::to_owned))
}

fn names_who_does_it(rest: &str) -> bool {
    let words = text::words(rest);
    let to = words.iter().take(4).position(|word| word.low == "to" || word.low == "will");
    to.is_some_and(|to| to > 0 && words.get(to + 1).is_some_and(|verb| verbs::is_one(&verb.low)))
}

/// A kind told by how a line begins, and the words that are kept.
pub fn by_its_beginning(line: &str) -> Option<(LineKind, &str)> {
    if after_one_of(line, THANKS).is_some() {
        return Some((LineKind::Thanks, line));
    }
    if let Some(learned) = after_one_of(line, LEARNED) {
        return Some((LineKind::Lesson, learned));
    }
    // "What if it rains?" asks; with more words it proposes.
    let proposes = after_one_of(line, &["what if "]).is_some_and(|rest| text::words(rest).len() > 4);
    (proposes || after_one_of(line, IDEAS).is_some()).then_some((LineKind::Idea, line))
}

fn after_one_of<'a>(line: &'a str, beginnings: &[&str]) -> Option<&'a str> {
    let found = beginnings.iter().filter(|begins| {
        line.get(..begins.len()).is_some_and(|head| head.replace('’', "'").eq_ignore_ascii_case(begins))
    });
    let longest = found.map(|begins| begins.len()).max()?;
    Some(part(line, longest..line.len()).trim()).filter(|rest| !rest.is_empty())
}

/// "Action (Sam): ring", "Action Sam: ring", "Action for Amira: book", "ACTION Sam to ring": the name before what is to be
/// done, as in "Sam: ring".
pub fn action_behind_its_word(line: &str) -> Option<String> {
    let head = line.get(..ACTION.len()).filter(|head| head.eq_ignore_ascii_case(ACTION))?;
    let rest = line.get(head.len()..)?;
    let rest = rest.strip_prefix(' ')?.trim_start();
    if let Some((name, what)) = rest.split_once(':') {
        let name = name.trim().trim_start_matches("for ").trim_matches(['(', ')']);
        // "Action 2: Sam to ring".
        if name.chars().all(|digit| digit.is_ascii_digit() || digit == '.') {
            return Some(what.trim().to_owned());
        }
        let is_a_name = text::words(name).len() <= 3;
        return is_a_name.then(|| format!("{name}: {}", what.trim()));
    }
    let is_shouted = head.chars().all(char::is_uppercase);
    is_shouted.then(|| rest.to_owned())
}

const ACTION: &str = "action";

/// It tells how something stands that was taken on before: "Samir to do the signs - DONE".
pub fn tells_of_before(line: &str) -> bool {
    let low = line.trim_end_matches('.').to_lowercase();
    ["- done", "– done", ", done", ": done", "- carried", ", carried", "carried forward"]
        .iter()
        .any(|end| low.ends_with(end))
}

/// An address by itself, or with a word that says to look at it.
pub fn is_link(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let looks = |word: &str| ["see", "see:", "link", "website"].contains(&word.to_lowercase().as_str());
    match (words.next(), words.next(), words.next()) {
        (Some(only), None, None) => text::is_address(only),
        (Some(first), Some(second), None) => looks(first) && text::is_address(second),
        _ => false,
    }
}

/// "We will print the posters": all of us take something on.
pub fn takes_us_all_on(line: &str) -> bool {
    let rest = after_one_of(line, &["we will ", "we'll "]).unwrap_or_default();
    text::words(rest).first().is_some_and(|word| verbs::is_one(&word.low))
}
