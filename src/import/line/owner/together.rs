//! Two or more who take something on together: "Tom Hale and Priya Nair to write", "SK & TH: ring", "both". The first named
//! answers for it. What cannot be taken as a name ("and the team") stays in the words, and is told.

use super::words::{NO_NAMES, OTHERS, TAKES_ON, TELLS, TOGETHER};
use super::{Line, Taken, verbs};
use crate::import::line::names::{Found, Who};
use crate::import::text::{self, part, trimmed};

/// Names that stand together, and where they end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    pub names: Vec<Who>,
    /// The word behind them.
    pub end: usize,
    /// One of them was typed as initials.
    initials: bool,
    /// What is among them and no name.
    left: Vec<String>,
    /// How many were named, the same person twice among them.
    count: usize,
}

impl Together {
    pub fn one(found: Found) -> Self {
        Self { names: vec![found.who], end: found.words, initials: found.initials, count: 1, ..Self::default() }
    }

    fn add(&mut self, found: Found) {
        self.end += found.words;
        self.initials |= found.initials;
        self.count += 1;
        // Two of one name can be the two who are called so.
        if matches!(found.who, Who::Several(_)) || !self.names.contains(&found.who) {
            self.names.push(found.who);
        }
    }

    /// Somebody among them is no guess.
    fn is_sure(&self) -> bool {
        self.names.iter().any(|who| !matches!(who, Who::Perhaps(_)))
    }

    fn knows_somebody(&self) -> bool {
        self.names.iter().any(|who| matches!(who, Who::Known(_) | Who::Several(_)))
    }

    /// What is told of those who are not taken as names.
    fn slip(&self) -> Option<String> {
        let left = self.left.first()?;
        let is_initials = left.chars().count() <= 3 && left.chars().all(char::is_uppercase);
        Some(match is_initials {
            true => format!("Nobody who is known has the initials {left}, so they stay in the words."),
            false => format!("\u{201c}{left}\u{201d} is not taken as a name, so it stays in the words."),
        })
    }
}

impl Line<'_> {
    /// Where a name can mean several people or nobody who is known, or something is no name, the words stay whole, so that
    /// nothing is lost if nobody is chosen.
    pub(super) fn taken_by(&self, list: Together, rest: &str, is_action: bool) -> Option<Taken> {
        let slip = list.slip();
        let is_open = list.names.iter().any(|who| matches!(who, Who::Several(_) | Who::Perhaps(_)));
        let what = if is_open || slip.is_some() { self.typed.trim() } else { trimmed(rest) };
        let once_sure = (is_open && list.names.len() > 1 && slip.is_none()).then(|| trimmed(rest).to_owned());
        let mut names = list.names.into_iter();
        let who = names.next();
        let taken = Taken { who, with: names.collect(), what: what.to_owned(), once_sure, slip, is_action };
        (!what.is_empty()).then_some(taken)
    }

    /// "Tom and Priya to ring", "SK & TH: ring", and with an action asked for "sam and amira ring the depot".
    pub(super) fn taking_on_together(&self) -> Option<Taken> {
        let list = self.together(0)?;
        let verb = self.takes_on_together(list.end).or_else(|| self.behind_sign(list.end));
        let verb = verb.or_else(|| self.at_once(list.end))?;
        let begins = self.words.get(verb).is_some_and(|word| verbs::is_one(&word.low));
        let is_doubtful = list.initials || !list.left.is_empty();
        if is_doubtful && !self.asked && !begins {
            return None;
        }
        let is_action = list.is_sure();
        self.taken_by(list, self.rest_from(verb), is_action)
    }

    /// Two or more names that stand together from this word on.
    pub(super) fn together(&self, at: usize) -> Option<Together> {
        let at = at + usize::from(self.is(at, "both"));
        let mut list = Together { end: at, ..Together::default() };
        list.add(self.one_of_them(at)?);
        while let Some(next) = self.behind_joint(list.end) {
            if let Some(found) = self.one_of_them(next) {
                list.end = next;
                list.add(found);
            } else if let Some(end) = self.end_of_others(next) {
                list.left.push(self.said(next, end));
                list.end = end;
            } else {
                break;
            }
        }
        (list.count + list.left.len() > 1).then_some(list)
    }

    /// The word behind what joins names at this word: "and", a comma, "&", "/".
    fn behind_joint(&self, at: usize) -> Option<usize> {
        let word = ["and", "plus", "with"].iter().any(|joint| self.is(at, joint));
        let signed = self.between(at).contains(['&', ',', '/', '+']);
        let parted = self.between(at).contains([':', '(', ')', ';']);
        ((word || signed) && !parted && at < self.words.len()).then_some(at + usize::from(word))
    }

    fn one_of_them(&self, at: usize) -> Option<Found> {
        let word = self.words.get(at)?;
        if ["i", "me", "myself"].contains(&word.low.as_str()) {
            let you = self.names.you()?;
            return Some(Found { who: Who::Known(you), words: 1, initials: false });
        }
        let known = self.name_at(at, true);
        let new = self.new_name(at);
        match (known, new) {
            // "Tom Hale", where another Tom is known.
            (Some(known), Some(new)) if new.words > known.words && !known.initials => Some(new),
            (Some(known), _) => Some(known),
            (None, Some(new)) => Some(new),
            (None, None) => self.perhaps_new(at),
        }
    }

    /// One word with a capital letter, which may be somebody new.
    fn perhaps_new(&self, at: usize) -> Option<Found> {
        let word = self.words.get(at).filter(|word| word.capital && word.low.chars().all(char::is_alphabetic))?;
        let name = part(self.typed, word.at.clone());
        let is_shouted = name.chars().all(char::is_uppercase);
        let is_known_word = NO_NAMES.contains(&word.low.as_str()) || verbs::is_one(&word.low);
        let found = Found { who: Who::Perhaps(name.to_owned()), words: 1, initials: false };
        (!is_shouted && !is_known_word).then_some(found)
    }

    /// Where people end who have no name here: "the team", "her sister", initials that nobody has.
    fn end_of_others(&self, at: usize) -> Option<usize> {
        /// Words that such people have at most.
        const MOST: usize = 4;
        let first = self.words.get(at)?;
        let can_be = OTHERS.contains(&first.low.as_str()) || first.capital && !verbs::is_one(&first.low);
        let ends = |end: &usize| {
            *end == self.words.len()
                || self.takes_on_together(*end).is_some()
                || self.behind_sign(*end).is_some()
                || self.behind_joint(*end).is_some()
        };
        (at + 1..=(at + MOST).min(self.words.len())).find(ends).filter(|_| can_be)
    }

    /// These words as they were typed.
    fn said(&self, from: usize, to: usize) -> String {
        let start = self.words.get(from).map_or(0, |word| word.at.start);
        let end = to.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |word| word.at.end);
        part(self.typed, start..end).to_owned()
    }

    /// The word that begins what several take on here: "to ring", "both to ring", "will both ring".
    fn takes_on_together(&self, at: usize) -> Option<usize> {
        let is_together = |at: usize| self.words.get(at).is_some_and(|word| TOGETHER.contains(&word.low.as_str()));
        let at = at + usize::from(is_together(at));
        if let Some(longest) = self.takes_on(at) {
            let verb = at + longest;
            return Some(verb).filter(|verb| !is_together(*verb)).or(Some(verb + 1).filter(|verb| self.is_verb(*verb)));
        }
        let both = at + text::longest(&self.words, at, TAKES_ON)?;
        (is_together(both) && self.is_verb(both + 1)).then_some(both + 1)
    }

    fn is_verb(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| verbs::is_one(&word.low))
    }

    /// The word behind a colon or a dash, where something to do begins or an action was asked for.
    fn behind_sign(&self, at: usize) -> Option<usize> {
        let sign = self.between(at);
        let parted =
            sign.trim_start_matches('.').trim_start().starts_with(':') || [" - ", " – ", " — "].contains(&sign);
        let verb = at + usize::from(self.is(at, "to"));
        (parted && at < self.words.len() && (self.asked || self.is_verb(verb))).then_some(verb)
    }

    /// With an action asked for, the names alone before it.
    fn at_once(&self, at: usize) -> Option<usize> {
        let next = self.words.get(at).filter(|_| self.asked && self.between(at).trim().is_empty())?;
        // "Mark and bill the boxes".
        let is_a_verb_itself = self.is_verb(0);
        let counts = if is_a_verb_itself { self.is_verb(at) } else { !TELLS.contains(&next.low.as_str()) };
        (counts && next.low != "or").then_some(at)
    }

    /// "Ask Sam and Amira to ring", "can Sam and Amira ring?" Somebody has to ask those who are not in the room.
    pub(super) fn asked_of_several(&self, asks: bool) -> Option<Taken> {
        let list = self.together(1)?;
        let verb = list.end + usize::from(self.is(list.end, if asks { "to" } else { "please" }));
        if asks && verb == list.end || !self.is_verb(verb) {
            return None;
        }
        let is_here = |who: &Who| matches!(who, Who::Known(who) if self.names.is_here(*who));
        if asks && !list.names.iter().all(is_here) {
            return Some(Taken { what: self.typed.trim().to_owned(), is_action: true, ..Taken::default() });
        }
        self.taken_by(list, self.rest_from(verb).trim_end_matches('?'), true)
    }

    /// A text that is names and nothing else; several who are all new only where `new` lets them.
    pub(super) fn whole_names(&self, typed: &str, new: bool) -> Option<Together> {
        let typed = typed.trim().trim_end_matches('.');
        let single = if new { self.whole_or_new_name(typed) } else { self.whole_name(typed) };
        if let Some(found) = single {
            return Some(Together::one(found));
        }
        let line = Line { typed, words: text::words(typed), names: self.names, asked: true };
        let list = line.together(0).filter(|list| list.end == line.words.len())?;
        (new || list.knows_somebody()).then_some(list)
    }

    /// The name behind an @, and those that stand behind it: "@sam @amira", "@sam and amira".
    pub(super) fn others_at(&self, at: usize, found: Found) -> Together {
        let mut list = Together { end: at + found.words, ..Together::one(found) };
        loop {
            let next = self.behind_joint(list.end).unwrap_or(list.end);
            let is_marked = self.between(next).trim_start().ends_with('@');
            let found = self.name_at(next, true).filter(|_| is_marked || next > list.end || self.is_signed(next));
            let Some(found) = found else { return list };
            list.end = next;
            list.add(found);
        }
    }

    fn is_signed(&self, at: usize) -> bool {
        self.between(at).contains(['&', ',', '/', '+'])
    }
}
