//! Who is to do something, and what: "Sam to ring the depot", "SK: send list", "@amira ring them", "book the hall (JW)".

mod together;
pub mod words;

use super::names::{Found, Names, Who};
use super::verbs;
use crate::import::text::{self, Word, part, trimmed};
use together::Together;
use words::{NO_NAMES, TAKES_ON, TELLS};

/// Somebody who takes something on, and what is left of the line without the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// None where it is you and nobody knows who that is, or nobody by name: "we will".
    pub who: Option<Who>,
    /// Whoever takes it on together with them.
    pub with: Vec<Who>,
    pub what: String,
    /// What is left once it is said who is meant by each of several names.
    pub once_sure: Option<String>,
    /// What is no name and stays in the words, in a sentence.
    pub slip: Option<String>,
    /// How it is written makes it an action, whether one was asked for or not.
    pub is_action: bool,
}

/// Who takes on what in this line; `asked` where the line is said to be an action.
pub fn read(typed: &str, names: &Names, asked: bool) -> Option<Taken> {
    let line = Line { typed, words: text::words(typed), names, asked };
    line.at_sign()
        .or_else(|| line.in_brackets())
        .or_else(|| line.named_at_the_end())
        .or_else(|| line.taking_on_together())
        .or_else(|| line.before_a_colon())
        .or_else(|| line.you())
        .or_else(|| line.taking_on())
        .or_else(|| line.asked_of())
        .or_else(|| line.just_a_name())
        .or_else(|| line.nobody_known())
}

/// The first of several names that stand together at the beginning of a line, and the word behind them all.
pub fn first_of_several(typed: &str, names: &Names) -> Option<(Who, usize)> {
    let line = Line { typed, words: text::words(typed), names, asked: false };
    let list = line.together(0)?;
    let end = list.end;
    Some((list.names.into_iter().next().filter(|who| !matches!(who, Who::New(_) | Who::Perhaps(_)))?, end))
}

struct Line<'a> {
    typed: &'a str,
    words: Vec<Word>,
    names: &'a Names,
    asked: bool,
}

impl Line<'_> {
    fn rest_from(&self, at: usize) -> &str {
        let start = self.words.get(at).map_or(self.typed.len(), |word| word.at.start);
        part(self.typed, start..self.typed.len())
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.words.get(at).is_some_and(|found| found.low == word)
    }

    fn name_at(&self, at: usize, initials: bool) -> Option<Found> {
        self.names.read(self.typed, self.words.get(at..)?, initials)
    }

    /// What stands between this word and the one before it.
    fn between(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before)).map_or(0, |word| word.at.end);
        part(self.typed, before..self.words.get(at).map_or(self.typed.len(), |word| word.at.start))
    }

    /// How many words say that somebody takes on what follows, at this word.
    fn takes_on(&self, at: usize) -> Option<usize> {
        let longest = text::longest(&self.words, at, TAKES_ON)?;
        let verb = self.words.get(at + longest)?;
        let together = (at..=at + longest).skip(1).all(|word| self.between(word).trim().is_empty());
        let low = verb.low.as_str();
        let tells = TELLS.contains(&low) || (low.ends_with("ing") && !verbs::is_one(low)) || verb.capital;
        // "Will" tells of what is to come as often as of what somebody takes on.
        let is_sure = !self.is(at, "will") || verbs::is_one(low);
        (together && !tells && is_sure).then_some(longest)
    }

    fn taken(&self, found: Found, rest: &str, is_action: bool) -> Option<Taken> {
        self.taken_by(Together::one(found), rest, is_action)
    }

    /// "@amira to send it", "send it @amira".
    fn at_sign(&self) -> Option<Taken> {
        let at = (0..self.words.len()).find(|at| self.between(*at).ends_with('@'))?;
        let is_an_address = self.between(at) == "@";
        if is_an_address && at > 0 {
            return None;
        }
        let found = self.name_at(at, true).or_else(|| {
            let word = self.words.get(at)?;
            let begins = self.words.first().is_some_and(|first| verbs::is_one(&first.low));
            let follows = self.words.get(at + 1).is_some_and(|next| verbs::is_one(&next.low) || next.low == "to");
            let is_a_name = word.low.starts_with(char::is_alphabetic) && (self.asked || begins || follows);
            is_a_name.then_some(())?;
            let name = text::sentence(part(self.typed, word.at.clone()));
            Some(Found { who: Who::New(name), words: 1, initials: false })
        })?;
        let list = self.others_at(at, found);
        let next = list.end;
        let skipped = text::longest(&self.words, next, TAKES_ON);
        let rest = self.rest_from(next + skipped.unwrap_or(0));
        let start = self.words.get(at)?.at.start - '@'.len_utf8();
        let before = trimmed(part(self.typed, 0..start));
        self.taken_by(list, format!("{before} {rest}").trim(), true)
    }

    /// "[Sam] ring the depot", "(SK) send list"; at the end "send list (SK)".
    fn in_brackets(&self) -> Option<Taken> {
        let typed = self.typed.trim();
        if let Some(inner) = typed.strip_prefix(['[', '(']) {
            let close = inner.find([']', ')'])?;
            let found = self.whole_names(part(inner, 0..close), false)?;
            return self.taken_by(found, part(inner, close + 1..inner.len()), true);
        }
        let inner = typed.trim_end_matches('.').strip_suffix([']', ')'])?;
        let open = inner.rfind(['[', '('])?;
        let found = self.whole_names(part(inner, open + 1..inner.len()), false)?;
        let begins_with_verb = self.words.first().is_some_and(|word| verbs::is_one(&word.low));
        let whole = self.taken_by(found, part(inner, 0..open), begins_with_verb)?;
        (begins_with_verb || self.asked).then_some(whole)
    }

    /// A text that is a name and nothing else.
    fn whole_name(&self, text: &str) -> Option<Found> {
        let text = text.trim().trim_end_matches('.').trim_start_matches('@');
        let words = text::words(text);
        self.names.read(text, &words, true).filter(|found| found.words == words.len())
    }

    /// The same, or the name of somebody new.
    fn whole_or_new_name(&self, text: &str) -> Option<Found> {
        let line = Line { typed: text.trim(), words: text::words(text.trim()), names: self.names, asked: true };
        let new = || line.new_name(0).filter(|found| found.words == line.words.len());
        self.whole_name(text).or_else(new)
    }

    /// "Send list, owner: Sam", and for an action "send list - SK".
    fn named_at_the_end(&self) -> Option<Taken> {
        let labels = ["owner", "owners", "who", "lead", "action"];
        for at in 1..self.words.len() {
            let is_label = self.words.get(at).is_some_and(|word| labels.contains(&word.low.as_str()));
            if is_label && self.between(at + 1).trim_start().starts_with(':') {
                let found = self.whole_names(self.rest_from(at + 1), true)?;
                let rest = part(self.typed, 0..self.words.get(at)?.at.start);
                return self.taken_by(found, trim_end(rest), true);
            }
        }
        let (what, name) = text::at_last_dash(self.typed)?;
        let found = self.whole_names(name, false)?;
        let begins_with_verb = self.words.first().is_some_and(|word| verbs::is_one(&word.low));
        let taken = self.taken_by(found, what, begins_with_verb)?;
        (begins_with_verb || self.asked).then_some(taken)
    }

    /// "SK: send list", "Sam - ring the depot": what follows begins with a verb, or an action was asked for.
    fn before_a_colon(&self) -> Option<Taken> {
        let found = self.name_at(0, true).or_else(|| self.new_name(0))?;
        let sign = self.between(found.words);
        let parted = sign.trim_start().starts_with(':') || [" - ", " – ", " — "].contains(&sign);
        let next = self.words.get(found.words)?;
        let skips_to = usize::from(next.low == "to");
        let verb = self.words.get(found.words + skips_to)?;
        let counts = parted && (self.asked || verbs::is_one(&verb.low));
        counts.then(|| self.taken(found.clone(), self.rest_from(found.words + skips_to), true))?
    }

    /// "I'll ring them", "I will", "we will": yours, or nobody's by name.
    fn you(&self) -> Option<Taken> {
        let mine = |what: &str| {
            let who = self.names.you().map(Who::Known);
            Taken { who, what: trimmed(what).to_owned(), is_action: true, ..Taken::default() }
        };
        let tells = |at: usize| self.words.get(at).is_none_or(|word| TELLS.contains(&word.low.as_str()));
        match self.words.first()?.low.as_str() {
            "i'll" if !tells(1) => Some(mine(self.rest_from(1))),
            "i'm" if self.is(1, "to") && !tells(2) => Some(mine(self.rest_from(2))),
            "i" | "me" => self.takes_on(1).map(|words| mine(self.rest_from(1 + words))),
            "we'll" | "we" if self.asked => {
                let words = if self.is(0, "we") { self.takes_on(1)? } else { 0 };
                Some(Taken { who: None, ..mine(self.rest_from(1 + words)) })
            }
            _ => None,
        }
    }

    /// "Sam to ring the depot", "Sam will".
    fn taking_on(&self) -> Option<Taken> {
        if let Some(short) = self.words.first().and_then(|word| word.low.strip_suffix("'ll")) {
            let word = Word { low: short.to_owned(), ..self.words.first()?.clone() };
            let found = self.names.read(short, &[word], false)?;
            self.words.get(1).filter(|verb| verbs::is_one(&verb.low))?;
            return self.taken(found, self.rest_from(1), true);
        }
        let found = self.name_at(0, true)?;
        let end = found.words;
        let words = self.takes_on(end)?;
        if found.initials && !self.asked && !self.words.get(end + words).is_some_and(|verb| verbs::is_one(&verb.low)) {
            return None;
        }
        self.taken(found, self.rest_from(end + words), true)
    }

    /// "Ask Sam to ring", "can Sam ring the depot?"
    fn asked_of(&self) -> Option<Taken> {
        let first = self.words.first()?.low.as_str();
        let asks = matches!(first, "ask" | "get");
        let can = matches!(first, "can" | "could" | "would");
        if asks || can {
            let several = self.asked_of_several(asks);
            if several.is_some() {
                return several;
            }
        }
        let found = self.name_at(1, false).filter(|_| asks || can)?;
        let next = 1 + found.words;
        let rest = match (asks, self.is(next, "to"), self.is(next, "please")) {
            (true, true, _) | (false, _, true) => self.rest_from(next + 1),
            (false, false, false) => self.rest_from(next),
            _ => return None,
        };
        let verb = text::words(rest).first().is_some_and(|word| verbs::is_one(&word.low));
        let is_here = matches!(&found.who, Who::Known(who) if self.names.is_here(*who));
        if asks && !is_here {
            // Somebody has to ask who is not in the room.
            return verb.then(|| Taken { what: self.typed.trim().to_owned(), is_action: true, ..Taken::default() });
        }
        verb.then(|| self.taken(found.clone(), rest.trim_end_matches('?'), true))?
    }

    /// With an action asked for, the name alone: "a: carys invite two schools".
    fn just_a_name(&self) -> Option<Taken> {
        let found = self.name_at(0, true).filter(|_| self.asked)?;
        let next = self.words.get(found.words)?;
        let is_a_verb_itself = self.words.first().is_some_and(|word| verbs::is_one(&word.low) || word.low == "will");
        let reads_on = verbs::is_one(&next.low);
        let counts = if is_a_verb_itself && found.words == 1 { reads_on } else { !TELLS.contains(&next.low.as_str()) };
        // Somebody else, whom nobody knows, stays in the words: "Bea and Tom to visit the mill".
        let is_joined = next.low == "and" || self.between(found.words).contains(['&', ',', '/']);
        let what = if is_joined { self.typed } else { self.rest_from(found.words) };
        counts.then(|| self.taken(found.clone(), what, true))?
    }

    /// Somebody who is not known yet: "Dana Reyes to bring cups".
    fn nobody_known(&self) -> Option<Taken> {
        let found = self.new_name(0)?;
        let words = self.takes_on(found.words)?;
        let verb = self.words.get(found.words + words)?;
        (self.asked || verbs::is_one(&verb.low))
            .then(|| self.taken(found.clone(), self.rest_from(found.words + words), true))?
    }

    /// Two or three words with capital letters, which can be a name: "Dana Reyes", "Cllr Moss". One alone can be anything.
    fn new_name(&self, at: usize) -> Option<Found> {
        let can_be = |word: &Word| word.capital && !NO_NAMES.contains(&word.low.as_str()) && !verbs::is_one(&word.low);
        let goes_on =
            |(number, word): &(usize, &Word)| can_be(word) && (*number == 0 || self.between(at + number) == " ");
        let count = self.words.get(at..)?.iter().enumerate().take_while(goes_on).count();
        let (first, last) = (self.words.get(at)?, self.words.get((at + count).checked_sub(1)?)?);
        let name = part(self.typed, first.at.start..last.at.end).to_owned();
        let is_shouted = name.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
        let fits = (2..=3).contains(&count) && !is_shouted;
        fits.then_some(Found { who: Who::New(name), words: count, initials: false })
    }
}

fn trim_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c))
}

/// A sentence about initials in the owner's place that nobody has, or that several have.
pub fn unknown_initials(rest: &str, who: &Option<Who>, with: &[Who]) -> Option<String> {
    let words = text::words(rest);
    let first = part(rest, words.first()?.at.clone());
    let can_be = (1..=3).contains(&first.len()) && first.chars().all(|letter| letter.is_ascii_uppercase());
    match who {
        None if can_be && words.get(1)?.low == "to" => Some(format!("Nobody who is known has the initials {first}.")),
        _ if who.iter().chain(with).any(|one| matches!(one, Who::Several(_))) => {
            Some("More than one person can be meant.".to_owned())
        }
        _ => None,
    }
}
