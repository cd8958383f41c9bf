//! One typed line, understood: what kind of thing it is, who takes it on or said it, by when, and the words that are kept.
//!
//! A prefix decides ("a:", "Agreed:"); without one the way people write does, cautiously. What is not sure is left a note,
//! exactly as it was typed.

mod due;
pub mod figure;
mod giving;
mod names;
pub mod newcomer;
mod owner;
mod perhaps;
mod phrases;
pub mod prefix;
mod roles;
mod roll;
mod signed;
mod speaker;
mod verbs;

use jiff::civil::Date;

use giving::Given;

use super::text::{self, sentence};
use crate::model::event::LineKind;
use crate::model::{Kind, Record, Ref};
use crate::workspace::{Workspace, folded};

pub use due::{Doubt, DueBy};
pub use names::{Names, TITLES, Who};
pub use perhaps::Perhaps;
pub use roll::{Present, Roll, read as roll_of};
pub use speaker::named as named_speaker;

/// What was understood of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    pub kind: LineKind,
    /// What is kept as the text.
    pub words: String,
    /// The owner, the speaker, or who offers or asks.
    pub who: Option<Who>,
    /// Whoever has an action together with the owner.
    pub with: Vec<Who>,
    /// The words of an action once it is said who is meant by each of several names.
    pub once_sure: Option<String>,
    /// How a speaker is described who has no name: "a tenant".
    pub described: String,
    /// Of an action alone.
    pub due: Option<DueBy>,
    /// Who may be meant besides: somebody new by one name alone.
    pub perhaps: Option<Perhaps>,
    /// Who came or sent apologies, of a note that says so.
    pub roll: Option<Roll>,
    /// What looks like a slip, in a sentence.
    pub slip: Option<String>,
}

impl Understood {
    /// Everybody who is meant, the owner first.
    pub fn everybody(&self) -> impl Iterator<Item = &Who> {
        self.who.iter().chain(&self.with)
    }

    /// The same, to say of one of them who is meant.
    pub fn everybody_mut(&mut self) -> impl Iterator<Item = &mut Who> {
        self.who.iter_mut().chain(&mut self.with)
    }

    fn given(given: Given) -> Self {
        let Given { kind, who, what: words, perhaps, slip } = given;
        Self { kind, words, who, perhaps, slip, ..Self::default() }
    }

    /// A line that is nothing but its words.
    pub fn note(typed: &str) -> Self {
        Self { words: typed.trim().to_owned(), ..Self::default() }
    }
}

/// Understands a line that was typed on this day.
pub fn understand(typed: &str, names: &Names, today: Date) -> Understood {
    let line = text::unlisted(typed);
    if let Some(prefix) = prefix::read(line) {
        let body = text::part(line, prefix.end..line.len()).trim();
        return of_kind(prefix.kind, body, names, today);
    }
    if let Some(action) = phrases::action_behind_its_word(line) {
        return of_kind(LineKind::Action, &action, names, today);
    }
    if let Some(roll) = roll::read(line, names) {
        return Understood { roll: Some(roll), ..Understood::note(typed) };
    }
    unasked(line, names, today).unwrap_or_else(|| Understood::note(typed))
}

/// The same line as a thing of this kind, whatever it looks like.
pub fn of_kind(kind: LineKind, body: &str, names: &Names, today: Date) -> Understood {
    match kind {
        LineKind::Action => action(body, names, today),
        LineKind::Quote => {
            let said = speaker::asked(body, names);
            Understood { kind, words: said.words, who: said.who, described: said.described, ..Understood::default() }
        }
        LineKind::Offer | LineKind::Request => Understood::given(giving::asked(kind, body, names)),
        LineKind::Note => Understood::note(body),
        _ => Understood { kind, words: words_of(kind, body), ..Understood::default() },
    }
}

/// Addresses stay as they were typed; everything else begins with a capital letter.
fn words_of(kind: LineKind, body: &str) -> String {
    if kind == LineKind::Link && body.contains("://") && !body.contains(' ') { body.to_owned() } else { sentence(body) }
}

/// What a line without a prefix is by how it is written; none where it is a note.
fn unasked(line: &str, names: &Names, today: Date) -> Option<Understood> {
    let kept = |kind: LineKind, words: String| Some(Understood { kind, words, ..Understood::default() });
    if phrases::is_link(line) {
        return kept(LineKind::Link, words_of(LineKind::Link, line));
    }
    if let Some(said) = speaker::read(line, names) {
        let kind = LineKind::Quote;
        return Some(Understood {
            kind,
            words: said.words,
            who: said.who,
            described: said.described,
            ..Understood::default()
        });
    }
    if let Some(agreed) = phrases::agreed(line) {
        return unasked_action(&agreed, names, today).or_else(|| kept(LineKind::Decision, sentence(&agreed)));
    }
    if let Some(given) = giving::read(line, names) {
        return Some(Understood::given(given));
    }
    if let Some((kind, words)) = phrases::by_its_beginning(line) {
        return kept(kind, sentence(words));
    }
    if figure::read(line).is_some() {
        return kept(LineKind::Figure, sentence(line));
    }
    unasked_action(line, names, today)
}

/// An action, where somebody takes something on, or all do by a date.
fn unasked_action(line: &str, names: &Names, today: Date) -> Option<Understood> {
    if phrases::tells_of_before(line) {
        return None;
    }
    let due = due::read(line, today, names.next_meeting());
    let rest = due.due.as_ref().map_or_else(|| line.to_owned(), |due| text::without(line, due.at.clone()));
    let by_us = due.due.is_some() && phrases::takes_us_all_on(&rest);
    let by_somebody_new = due.due.is_some() && perhaps::read(&rest).is_some();
    let taken = owner::read(&rest, names, false);
    let by_several_new = |taken: &owner::Taken| due.due.is_some() && !taken.with.is_empty();
    let is_taken_on = || taken.is_some_and(|taken| taken.is_action || by_several_new(&taken)) || roles::take_on(&rest);
    let is_signed = || signed::read(line, due.due.as_ref(), names, false).is_some();
    let is_action = by_us || by_somebody_new || is_taken_on() || is_signed();
    is_action.then(|| action(line, names, today))
}

fn action(body: &str, names: &Names, today: Date) -> Understood {
    let read = due::read(body, today, names.next_meeting());
    let rest = read.due.as_ref().map_or_else(|| body.to_owned(), |due| text::without(body, due.at.clone()));
    let taken = owner::read(&rest, names, true).or_else(|| signed::read(body, read.due.as_ref(), names, true));
    // A role that nobody holds is nobody's name.
    let is_a_role = |taken: &owner::Taken| matches!(&taken.who, Some(Who::New(name)) if roles::is_one(name));
    let nobody = || owner::Taken { what: rest.clone(), ..owner::Taken::default() };
    let owner::Taken { who, with, what, once_sure, slip: left, .. } =
        taken.filter(|taken| !is_a_role(taken)).unwrap_or_else(nobody);
    let slip = read.due.as_ref().and_then(|due| due.doubt.as_ref()).map(|doubt| doubt.says.clone()).or(read.slip);
    let slip = slip.or(left).or_else(|| owner::unknown_initials(&rest, &who, &with));
    let with_date =
        |what: &str| read.due.as_ref().and_then(|due| text::with(body, due.at.clone(), text::trimmed(what)));
    let as_words = |what: &str| {
        let what = with_date(what).unwrap_or(what);
        sentence(text::trimmed(what).trim_end_matches('.'))
    };
    let (words, once_sure) = (as_words(&what), once_sure.as_deref().map(as_words));
    let perhaps = if who.is_none() { perhaps::read(&words) } else { None };
    let due = read.due;
    Understood { kind: LineKind::Action, words, who, with, once_sure, due, perhaps, slip, ..Understood::default() }
}

/// When it is due, where these words name one day for it and something besides.
pub fn due_by(typed: &str, names: &Names, today: Date) -> Option<DueBy> {
    let due = due::read(typed, today, names.next_meeting()).due?;
    let says_what = |rest: String| rest.chars().any(char::is_alphanumeric);
    says_what(text::without(typed, due.at.clone())).then_some(due)
}

/// Whether these words say by when something is to be done, of one thing or of several.
pub fn names_a_day(words: &str, today: Date) -> bool {
    let read = due::read(words, today, None);
    read.due.is_some() || read.has_several
}

/// The project of this name, or with this question.
pub fn brief_called(workspace: &Workspace, name: &str) -> Option<Ref> {
    let name = folded(name.trim());
    let is_called = |record: &Record| match record {
        Record::Brief(brief) => [brief.title(), &brief.brief.question].iter().any(|one| folded(one) == name),
        _ => false,
    };
    workspace.of_kind(Kind::Brief).find(|record| is_called(record)).map(|record| Ref(record.id()))
}
