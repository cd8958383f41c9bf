//! What people offer and ask for: "Carys can offer a room", "Sarah is looking for a trailer".

use super::names::{Names, Who};
use super::perhaps::Perhaps;
use super::{newcomer, owner, speaker};
use crate::import::text::{self, Word, part, sentence};
use crate::model::event::LineKind;

/// An offer or a request, whose, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub kind: LineKind,
    pub who: Option<Who>,
    pub what: String,
    /// Somebody by one name that nobody has, who may be meant.
    pub perhaps: Option<Perhaps>,
    /// What is told of it: that further names stay in the words.
    pub slip: Option<String>,
}

impl Given {
    fn of(kind: LineKind, who: Option<Who>, what: String) -> Self {
        Self { kind, who, what, perhaps: None, slip: None }
    }
}

const OFFERS: &[&[&str]] = &[
    &["can", "offer"],
    &["offered", "to"],
    &["offered"],
    &["offered", "us"],
    &["has", "offered", "us"],
    &["has", "offered", "to"],
    &["has", "offered"],
    &["offers"],
    &["offers", "to"],
    &["is", "offering"],
    &["have", "offered"],
    &["have", "offered", "to"],
    &["are", "offering"],
    &["is", "offering", "to"],
    &["could", "offer"],
    &["is", "happy", "to", "lend"],
];
/// After "can" these offer something.
const LENDING: &[&str] = &["lend", "host", "provide", "spare", "donate", "share"];
const REQUESTS: &[&[&str]] = &[
    &["is", "looking", "for"],
    &["are", "looking", "for"],
    &["is", "after"],
    &["would", "like", "help", "with"],
    &["asked", "for"],
    &["asks", "for"],
    &["has", "asked", "for"],
    &["is", "asking", "for"],
    &["are", "asking", "for"],
];
/// Asked for to go on with the meeting, and no request.
const IN_PASSING: &[&str] = &[
    "update",
    "clarification",
    "confirmation",
    "details",
    "information",
    "report",
    "show",
    "vote",
    "break",
    "same",
    "it",
    "minutes",
];
/// With the kind asked for, what stands between a name and the thing.
const JOINTS: &[&[&str]] =
    &[&["can"], &["has"], &["have"], &["will"], &["needs"], &["need"], &["wants"], &["could"], &["would", "like"]];
/// Asked of everybody.
const OF_ALL: &[&[&str]] = &[
    &["does", "anyone", "have"],
    &["does", "anybody", "have"],
    &["has", "anyone", "got"],
    &["has", "anybody", "got"],
    &["anyone", "got"],
    &["can", "anyone", "lend"],
    &["can", "anybody", "lend"],
    &["does", "anyone", "know"],
];
/// What is offered and asked for in passing at any meeting.
const EMPTY: &[&str] =
    &["apologies", "question", "questions", "thoughts", "objections", "comments", "condolences", "time"];

/// Of several people the first is the one who offers or asks.
const FIRST_ALONE: &str = "The first named is kept with it, and the others stay in the words.";

/// An offer or a request by how a line is written.
pub fn read(typed: &str, names: &Names) -> Option<Given> {
    let Some((who, end)) = owner::first_of_several(typed, names) else { return read_of(typed, names, None) };
    let given = read_of(typed, names, Some((Some(who), end)))?;
    Some(Given { what: sentence(typed), slip: Some(FIRST_ALONE.to_owned()), ..given })
}

/// The same, where it is known who stands at the beginning, and the word behind them.
fn read_of(typed: &str, names: &Names, giver_known: Option<(Option<Who>, usize)>) -> Option<Given> {
    let words = text::words(typed);
    let is_empty = || words.iter().any(|word| EMPTY.contains(&word.low.as_str()));
    if text::longest(&words, 0, OF_ALL).is_some() && !is_empty() {
        return Some(Given::of(LineKind::Request, None, sentence(typed)));
    }
    let Some((who, at)) = giver_known.or_else(|| giver(typed, names)) else { return by_somebody_new(typed, &words) };
    let lends = text::longest(&words, at, &[&["can"], &["could"]]).is_some();
    if let Some(verb) = words.get(at + 1).filter(|verb| lends && LENDING.contains(&verb.low.as_str())) {
        let what = kept(typed, verb.at.start, &who);
        return Some(Given::of(LineKind::Offer, who, what));
    }
    let (kind, from) = thing(&words, at)?;
    (!is_empty()).then(|| {
        let what = kept(typed, from, &who);
        Given::of(kind, who, what)
    })
}

/// What is offered or asked for behind a name, and where it begins.
fn thing(words: &[Word], at: usize) -> Option<(LineKind, usize)> {
    let kinds = [(LineKind::Offer, OFFERS), (LineKind::Request, REQUESTS)];
    kinds.into_iter().find_map(|(kind, phrases)| {
        let from = at + text::longest(words, at, phrases)?;
        let next = words.get(from..from + 2).or_else(|| words.get(from..))?;
        let in_passing = next.iter().any(|word| IN_PASSING.contains(&word.low.as_str()));
        let counts = kind == LineKind::Offer || !in_passing;
        next.first().filter(|_| counts).map(|word| (kind, word.at.start))
    })
}

/// One name that nobody has: who it is is asked, and the words stay whole until then.
fn by_somebody_new(typed: &str, words: &[Word]) -> Option<Given> {
    let first = words.first().filter(|word| word.capital && !newcomer::is_no_name(&word.low))?;
    let (kind, from) = thing(words, 1)?;
    let is_empty = words.iter().any(|word| EMPTY.contains(&word.low.as_str()));
    let what = sentence(part(typed, from..typed.len()));
    let perhaps = Some(Perhaps { name: part(typed, first.at.clone()).to_owned(), what });
    (!is_empty).then(|| Given { perhaps, ..Given::of(kind, None, sentence(typed)) })
}

/// A line that is said to be an offer or a request: with a name before "can" or "needs", or last in brackets.
pub fn asked(kind: LineKind, typed: &str, names: &Names) -> Given {
    if let Some(found) = read(typed, names) {
        return Given { kind, ..found };
    }
    if let Some((name, what)) = typed.split_once(": ")
        && let Some(who) = speaker::whole(name, names).filter(|who| !matches!(who, Who::Several(_)))
    {
        return Given::of(kind, Some(who), sentence(what));
    }
    let words = text::words(typed);
    if let Some((who, at)) = giver(typed, names) {
        let long = text::longest(&words, at, JOINTS);
        let is_parted = words.get(at).is_some_and(|word| part(typed, 0..word.at.start).trim_end().ends_with(':'));
        let from = long.or(is_parted.then_some(0)).and_then(|long| words.get(at + long));
        if let Some(from) = from {
            let what = kept(typed, from.at.start, &who);
            return Given::of(kind, who, what);
        }
    }
    if let Some((what, name)) = text::at_last_brackets(typed)
        && let Some(who) = speaker::whole(name, names)
    {
        let whole = matches!(who, Who::Several(_));
        return Given::of(kind, Some(who), sentence(if whole { typed } else { what }));
    }
    Given::of(kind, None, sentence(typed))
}

/// What is kept of the words: all of them where a name among them can mean several people, so that it is not lost.
fn kept(typed: &str, from: usize, who: &Option<Who>) -> String {
    let from = if matches!(who, Some(Who::Several(_))) { 0 } else { from };
    sentence(part(typed, from..typed.len()))
}

/// Who stands at the beginning, and the word behind the name.
fn giver(typed: &str, names: &Names) -> Option<(Option<Who>, usize)> {
    let words = text::words(typed);
    if words.first()?.low == "i" {
        return Some((names.you().map(Who::Known), 1));
    }
    let known = names.read(typed, &words, false);
    // "Sam Reed" is not Sam Okoro.
    let longer = |count: usize| known.as_ref().is_none_or(|known| count > known.words);
    let new = newcomer::at_beginning(typed, &words).filter(|(_, count)| longer(*count));
    let new = new.map(|(name, count)| (Some(Who::New(name)), count));
    new.or_else(|| known.map(|found| (Some(found.who), found.words)))
}
