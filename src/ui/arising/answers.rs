//! The answers to what happened to an action: their keys, their words, and the change that each makes.

use eframe::egui::Key;

use jiff::civil::Date;

use crate::app::Command;
use crate::model::pick::Choice;
use crate::model::{Action, ActionStatus, ActionUpdate, Event, Heard, Open, Record, Ref, When, parse_when};
use crate::ui::frame::Desk;
use crate::ui::words::{joined, short_when, shortened};
use crate::workspace::{Change, Edit};

/// So many characters of a title stand in a question.
const MOST_OF_TITLE: usize = 50;

/// An answer: what is heard, and what is asked for it first.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub key: Key,
    pub letter: &'static str,
    pub words: &'static str,
    pub means: Means,
}

/// What stands before and behind the title of the action in a question.
pub type Question = (&'static str, &'static str);

/// What an answer means.
#[derive(Clone, Copy, Debug)]
pub enum Means {
    /// It is kept at once.
    AtOnce(fn() -> Heard),
    /// A date is asked for.
    PutOff,
    /// Words are asked for by this question, which may stay empty, and kept with what is heard.
    Because(Question, fn() -> Heard),
    /// Words alone.
    Note,
}

const fn answer(key: Key, letter: &'static str, words: &'static str, means: Means) -> Answer {
    Answer { key, letter, words, means }
}

/// All of them.
pub const ANSWERS: [Answer; 6] = [
    answer(Key::D, "D", "Done", Means::AtOnce(|| Heard::Done)),
    answer(Key::C, "C", "Carried", Means::AtOnce(|| Heard::Carried)),
    answer(Key::P, "P", "Put off", Means::PutOff),
    answer(Key::B, "B", "Blocked", Means::Because(("What is in the way of", "?"), || Heard::Blocked)),
    answer(Key::X, "X", "Dropped", Means::Because(("Why is", "dropped?"), || Heard::Dropped)),
    answer(Key::N, "N", "Note", Means::Note),
];

impl Means {
    /// What the line is called that it is typed in: the action may have no room above it.
    pub fn question(self, action: &Action) -> String {
        let (before, behind) = match self {
            Self::PutOff => ("Put off", "to"),
            Self::Because(question, _) => question,
            Self::Note | Self::AtOnce(_) => ("What was heard of", ""),
        };
        let title = shortened(action.what.trim(), MOST_OF_TITLE);
        let space = if behind.is_empty() || behind.starts_with('?') { "" } else { " " };
        format!("{before} \u{201c}{title}\u{201d}{space}{behind}")
    }

    /// What can be said of the line.
    pub fn help(self) -> &'static str {
        if matches!(self, Self::Because(..)) { "Enter keeps it, without a reason too." } else { "" }
    }

    pub fn is_put_off(self) -> bool {
        matches!(self, Self::PutOff)
    }

    /// What is heard where these words were typed, on this day; none where it needs a date and they are none.
    pub fn heard(self, typed: &str, day: Date) -> Option<Vec<Heard>> {
        let words = || Heard::Note(typed.trim().to_owned());
        match self {
            Self::AtOnce(heard) => Some(vec![heard()]),
            Self::Because(_, heard) => Some(vec![heard(), words()]),
            Self::Note => Some(vec![words()]),
            Self::PutOff => {
                let when = parse_when(typed, day);
                when.first_day().is_some().then(|| vec![Heard::PutOff(when)])
            }
        }
    }
}

/// "What happened to these seven?"
pub fn question(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match (count, WORDS.get(count)) {
        (1, _) => "What happened to this one?".to_owned(),
        (_, Some(words)) => format!("What happened to these {words}?"),
        _ => format!("What happened to these {count}?"),
    }
}

/// What was heard at this meeting, in a few words.
pub fn in_words(update: &ActionUpdate, action: &Action) -> String {
    let stood = match update.status.as_ref().and_then(Open::known) {
        _ if !update.put_off_to.is_unknown() => format!("Put off to {}", short_when(&update.put_off_to)),
        Some(ActionStatus::Open | ActionStatus::InProgress) => "Carried".to_owned(),
        Some(status) => status.label().to_owned(),
        None => action.status.known().map(|status| status.label().to_owned()).unwrap_or_default(),
    };
    let noted = if update.text.trim().is_empty() { "" } else { "noted" };
    joined(&[&stood, noted])
}

/// Whether an answer can be kept.
pub fn can_write(desk: &Desk<'_>, action: &Action) -> bool {
    desk.session.can_write() && desk.session.read_only(action.header.id).is_none()
}

/// Sends what was heard of an action at this meeting, as one step that can be undone.
pub fn send(desk: &mut Desk<'_>, meeting: &Event, action: &Action, heard: Vec<Heard>) {
    let session = desk.session;
    let may = can_write(desk, action) && !meeting.minutes.is_locked();
    let before = session.workspace().get(action.header.id).filter(|_| may).cloned();
    let Some(before) = before else { return };
    let mut after = Record::clone(&before);
    let Record::Action(changed) = &mut after else { return };
    let day = meeting.details.when.first_day().unwrap_or(session.clock().today());
    for one in heard {
        changed.hear(one, Ref(meeting.header.id), When::day(day), session.fresh_id());
    }
    if after == *before {
        return;
    }
    let label = format!("what was heard of {}", action.what.trim());
    desk.send(Command::Apply(Change::new(label, vec![Edit::replace(before, after)])));
}
