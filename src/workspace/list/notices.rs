//! What the row of an offer or a request says of how it stands: the heading that it stands under, and the line below with
//! who answered and whether they were thanked.

use jiff::civil::Date;

use super::told::joined;
use crate::model::form::typed;
use crate::model::{Notice, Responder, When, capitalised};
use crate::workspace::Workspace;

/// How an offer or a request stands, in the order in which people look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    NotThanked,
    Closed,
}

impl Standing {
    pub fn of(notice: &Notice) -> Self {
        match (notice.is_open(), notice.wants_thanks()) {
            (true, _) => Self::Open,
            (false, true) => Self::NotThanked,
            (false, false) => Self::Closed,
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::NotThanked => "Not thanked yet",
            Self::Closed => "Closed",
        }
    }
}

/// "Ran out 31 May 2026, not thanked yet, Dee Fenn answered".
pub(super) fn note(workspace: &Workspace, notice: &Notice, today: Date, say_when: &dyn Fn(&When) -> String) -> String {
    let run_out = match notice.has_run_out(today) {
        true => format!("ran out {}", say_when(&notice.expires)),
        false => String::new(),
    };
    let mut answers: Vec<String> = Vec::new();
    for name in typed(&notice.responders).map(|one| who(workspace, one)) {
        if !answers.contains(&name) {
            answers.push(name);
        }
    }
    let answered = match answers.as_slice() {
        [] if notice.is_open() => "nobody has answered yet".to_owned(),
        [] => String::new(),
        [only] => format!("{only} answered"),
        [first, second] => format!("{first} and {second} answered"),
        [first, others @ ..] => format!("{first} and {} others answered", others.len()),
    };
    // What is still to do stands where a narrow list does not cut it off.
    let to_do = if notice.wants_thanks() { "not thanked yet" } else { "" };
    let done = if notice.thanked { "thanked" } else { "" };
    capitalised(&joined(&[run_out, to_do.to_owned(), answered, done.to_owned()]))
}

/// Who answered, or else what they said.
fn who(workspace: &Workspace, answer: &Responder) -> String {
    let named = answer.who.and_then(|who| workspace.title(who.0)).filter(|name| !name.trim().is_empty());
    let said = || Some(answer.text.trim().to_owned()).filter(|said| !said.is_empty());
    named.or_else(said).unwrap_or_else(|| "somebody".to_owned())
}
