//! A line about a project: what was heard of it or, where it says so, what is expected next, who decides, and what follows
//! if they agree and if they don't.
//!
//! Plain words are what was heard. Only a line that names a day to come together with a decision, or says what follows
//! from one, is an expected step; a prefix or a key says which it is.

mod keep;
mod result;
mod step;

use jiff::civil::Date;

use super::line::Names;
use super::text::{self, sentence};
use crate::model::{Ref, When};

pub use keep::{HeardSpot, keep_heard, type_heard};

/// What a line about a project says.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// What was heard, in the words that are kept.
    News(String),
    Expected(Expected),
}

/// A step that is expected, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    pub what: String,
    pub when: When,
    pub who: Option<Decider>,
    pub if_yes: String,
    pub if_no: String,
}

/// Who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decider {
    Known(Ref),
    /// A body that nobody has written down yet, by its name: keeping the line makes an organisation of it.
    New(String),
}

/// One of the two that a line can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldKind {
    News,
    Expected,
}

const PREFIXES: [(&str, ToldKind); 8] = [
    ("u:", ToldKind::News),
    ("update:", ToldKind::News),
    ("news:", ToldKind::News),
    ("heard:", ToldKind::News),
    ("s:", ToldKind::Expected),
    ("step:", ToldKind::Expected),
    ("expected:", ToldKind::Expected),
    ("next:", ToldKind::Expected),
];

/// Understands a line that was typed on this day; `asked` is what somebody said it is, whatever it looks like.
pub fn told(typed: &str, asked: Option<ToldKind>, names: &Names, today: Date) -> Told {
    let line = text::unlisted(typed);
    let prefix = PREFIXES.iter().find(|(prefix, _)| {
        line.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
            && line.get(prefix.len()..).is_some_and(|rest| rest.starts_with(' '))
    });
    let body = text::part(line, prefix.map_or(0, |(prefix, _)| prefix.len())..line.len()).trim();
    let read = step::read(body, names, today);
    let is_step = match asked.or(prefix.map(|(_, kind)| *kind)) {
        Some(kind) => kind == ToldKind::Expected,
        None => read.is_clear,
    };
    if is_step { Told::Expected(read.expected) } else { Told::News(sentence(body)) }
}
