//! What is expected: the day to come, the thing, and who decides it.

use std::ops::Range;

use jiff::civil::Date;

use super::result::{self, Results};
use super::{Decider, Expected};
use crate::import::line::{Names, Who};
use crate::import::text::{self, Word, sentence};
use crate::model::{Ref, Span, When, read_when};

/// Words in the longest date that is looked for.
const LONGEST: usize = 9;

/// Whoever decides things in a council and around it.
const BODIES: &[&str] = &[
    "cabinet",
    "committee",
    "board",
    "council",
    "panel",
    "executive",
    "scrutiny",
    "trustees",
    "governors",
    "commission",
    "partnership",
    "assembly",
    "directorate",
];
/// A line with one of these and a day to come tells of something expected.
const EXPECTS: &[&[&str]] = &[
    &["due"],
    &["expected"],
    &["expects"],
    &["decision"],
    &["decides"],
    &["to", "decide"],
    &["will", "decide"],
    &["will", "be", "decided"],
    &["to", "be", "decided"],
    &["goes", "live"],
    &["to", "go", "live"],
    &["waiting", "for"],
    &["will", "report"],
    &["reports", "back"],
];
/// A line with one of these tells of what was.
const PAST: &[&str] = &[
    "was",
    "were",
    "had",
    "has",
    "have",
    "been",
    "went",
    "met",
    "said",
    "told",
    "heard",
    "refused",
    "rejected",
    "asked",
    "decided",
    "approved",
    "liked",
    "saw",
    "came",
    "did",
    "didn't",
    "deferred",
    "postponed",
    "cancelled",
    "last",
    "since",
];
/// Words in front of a body's name that are none of it.
const BEFORE_A_BODY: &[&str] = &[
    "the", "a", "an", "to", "at", "by", "with", "our", "their", "its", "next", "goes", "go", "going", "from", "for",
    "of", "before", "waiting", "will", "and", "is", "on", "in", "it", "due", "expected", "decision",
];
/// Before a date, and gone with it.
const LEADS: &[&str] = &[
    "in", "on", "by", "at", "the", "before", "around", "about", "during", "some", "time", "sometime", "for", "of",
    "late",
];
/// Names of days and months that are words as well: they count behind one of `LEADS` alone, or with a capital.
const OFTEN_A_WORD: &[&str] = &["may", "march", "sat", "sun", "wed", "mon", "second"];

/// What was read, and whether a line that nobody marked is clearly a step.
pub struct Read {
    pub expected: Expected,
    pub is_clear: bool,
}

/// Reads a line as what is expected, whether it is that or not.
pub fn read(line: &str, names: &Names, today: Date) -> Read {
    let Results { if_yes, if_no, from } = result::read(line);
    let head = result::without_joint(text::part(line, 0..from.unwrap_or(line.len())));
    let words = text::words(head);
    let date = date(head, &words, today);
    let what = date.as_ref().map_or_else(|| head.to_owned(), |(_, at)| text::without(head, at.clone()));
    let what = sentence(result::without_joint(&what));
    let when = date.map(|(when, _)| when).unwrap_or_default();
    let body = body(head, &words);
    let known = known(head, &words, names);
    let is_to_come = when.last_day().is_some_and(|last| last >= today);
    let expects = (0..words.len()).any(|at| text::longest(&words, at, EXPECTS).is_some());
    let tells_of_before = words.iter().any(|word| PAST.contains(&word.low.as_str())) || says_it_was(&words);
    let follows = !if_yes.is_empty() || !if_no.is_empty();
    let is_about_one = body.is_some() || known.is_some() || expects;
    let is_clear = !tells_of_before
        && !head.ends_with('?')
        && !what.is_empty()
        && (is_to_come && (is_about_one || follows) || follows && is_about_one);
    let who = match known {
        Some(known) => known.map(Decider::Known),
        None => body.map(Decider::New),
    };
    Read { expected: Expected { what, when, who, if_yes, if_no }, is_clear }
}

/// "Cabinet agreed": it was, whereas "to be agreed" is still to come.
fn says_it_was(words: &[Word]) -> bool {
    let agreed = words.iter().position(|word| word.low == "agreed");
    agreed.is_some_and(|at| {
        at.checked_sub(1).and_then(|before| words.get(before)).is_none_or(|before| before.low != "be")
    })
}

/// The first and longest date, with the words that lead to it.
fn date(head: &str, words: &[Word], today: Date) -> Option<(When, Range<usize>)> {
    (0..words.len()).find_map(|from| {
        let most = words.len().min(from + LONGEST);
        let (to, when) =
            (from + 1..=most).rev().find_map(|to| Some((to, date_between(head, words, from, to, today)?)))?;
        let leads = words.iter().take(from).rev().take_while(|word| LEADS.contains(&word.low.as_str())).count();
        if leads == 0 && to == from + 1 && is_a_word(words.get(from)?) {
            return None;
        }
        let start = words.get(from.checked_sub(leads)?)?.at.start;
        let end = words.get(to.checked_sub(1)?)?.at.end;
        let closes = text::part(head, start..end).contains('(') && text::part(head, end..head.len()).starts_with(')');
        Some((when, start..end + usize::from(closes)))
    })
}

fn is_a_word(word: &Word) -> bool {
    let is_a_year = word.low.chars().all(|digit| digit.is_ascii_digit());
    is_a_year || OFTEN_A_WORD.contains(&word.low.as_str()) && !word.capital
}

fn date_between(head: &str, words: &[Word], from: usize, to: usize, today: Date) -> Option<When> {
    let first = words.get(from)?;
    // The words that lead to it are not a part of it.
    if LEADS.contains(&first.low.as_str()) && first.low != "late" && first.low != "the" && first.low != "in" {
        return None;
    }
    let typed = text::part(head, first.at.start..words.get(to.checked_sub(1)?)?.at.end);
    let when = read_when(typed, today).when;
    let names_days = when.span.known().is_some_and(|span| !matches!(span, Span::Unknown | Span::Words(_)));
    (names_days && !when.since).then_some(when)
}

/// Whoever is known and decides: an organisation by its name, or whoever stands before "decides". Nobody is meant where
/// several can be.
fn known(head: &str, words: &[Word], names: &Names) -> Option<Option<Ref>> {
    (0..words.len()).find_map(|at| {
        let found = names.read(head, words.get(at..)?, false).filter(|found| !found.initials)?;
        let who = match found.who {
            Who::Known(who) => who,
            Who::Several(several) => return several.iter().all(|one| names.is_organisation(*one)).then_some(None),
            Who::New(_) | Who::Perhaps(_) => return None,
        };
        let decides = |word: &Word| ["decides", "will", "to"].contains(&word.low.as_str());
        let is_subject = at == 0 && words.get(found.words).is_some_and(decides);
        (names.is_organisation(who) || is_subject).then_some(Some(who))
    })
}

/// The name of a body that decides: "Planning committee", "Cabinet".
fn body(head: &str, words: &[Word]) -> Option<String> {
    let end = words.iter().rposition(|word| BODIES.contains(&word.low.as_str()))?;
    let before = words.get(..end)?.iter().rev();
    let joins = |word: &&Word| !BEFORE_A_BODY.contains(&word.low.as_str());
    let own = before.take_while(joins).take(3).count();
    // "Board of trustees".
    let is_of = |at: usize| words.get(at).is_some_and(|word| BODIES.contains(&word.low.as_str()));
    let start = match end.checked_sub(2).filter(|at| is_of(*at) && words.get(at + 1).is_some_and(|of| of.low == "of")) {
        Some(first) => first,
        None => end - own,
    };
    // One is named at the beginning, or after where something goes.
    let is_named = start == 0
        || start
            .checked_sub(1)
            .and_then(|at| words.get(at))
            .is_some_and(|word| BEFORE_A_BODY.contains(&word.low.as_str()));
    let at = words.get(start)?.at.start..words.get(end)?.at.end;
    is_named.then(|| sentence(text::part(head, at)))
}
