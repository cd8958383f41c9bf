//! The answers to what happened to an action: their keys, their words, and the change that each makes.

use eframe::egui::Key;

use crate::app::Command;
use crate::model::pick::Choice;
use crate::model::{Action, ActionStatus, ActionUpdate, Event, Heard, Open, Record, Ref, When};
use crate::ui::frame::Desk;
use crate::ui::words::{joined, short_when};
use crate::workspace::{Change, Edit};

/// An answer: what is heard, or what is still to be asked for it.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub key: Key,
    letter: &'static str,
    pub words: &'static str,
    /// None where a date or words are asked for first.
    pub heard: Option<fn() -> Heard>,
    /// A date, and not words.
    pub asks_day: bool,
}

const fn at_once(key: Key, letter: &'static str, words: &'static str, heard: fn() -> Heard) -> Answer {
    Answer { key, letter, words, heard: Some(heard), asks_day: false }
}

/// All of them.
pub const ANSWERS: [Answer; 6] = [
    at_once(Key::D, "D", "Done", || Heard::Done),
    at_once(Key::C, "C", "Carried", || Heard::Carried),
    Answer { key: Key::P, letter: "P", words: "Put off", heard: None, asks_day: true },
    at_once(Key::B, "B", "Blocked", || Heard::Blocked),
    at_once(Key::X, "X", "Dropped", || Heard::Dropped),
    Answer { key: Key::N, letter: "N", words: "Note", heard: None, asks_day: false },
];

/// "D done, C carried, … Up and Down move, Escape leaves."
pub fn keys_in_words() -> String {
    let answers = ANSWERS.map(|answer| format!("{} {}", answer.letter, answer.words.to_lowercase())).join(", ");
    format!("{answers}. Up and Down move, Escape leaves.")
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
pub fn send(desk: &mut Desk<'_>, meeting: &Event, action: &Action, heard: Heard) {
    let session = desk.session;
    let may = can_write(desk, action) && !meeting.minutes.is_locked();
    let before = session.workspace().get(action.header.id).filter(|_| may).cloned();
    let Some(before) = before else { return };
    let mut after = Record::clone(&before);
    let Record::Action(changed) = &mut after else { return };
    let day = meeting.details.when.first_day().unwrap_or(session.clock().today());
    changed.hear(heard, Ref(meeting.header.id), When::day(day), session.fresh_id());
    if after == *before {
        return;
    }
    let label = format!("what was heard of {}", action.what.trim());
    desk.send(Command::Apply(Change::new(label, vec![Edit::replace(before, after)])));
}
