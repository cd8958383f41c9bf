//! What an item prints under it that is about a project: its question, what was heard of it last, what was promised, and
//! what is asked. A project of which something was told here already has its answer in the notes.

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::wording::fill;
use crate::model::When;
use crate::model::event::Item;
use crate::workspace::catch_up::{project, prompts};

/// The lines, one below the other.
pub fn lines(meeting: &Meeting<'_>, item: &Item) -> Vec<String> {
    let Some(brief) = project(meeting.workspace, item) else { return Vec::new() };
    let words = &meeting.words.catch_up;
    let day = |when: &When| dates::when(&meeting.words.dates, &When { start: None, end: None, ..when.clone() });
    let helps = prompts(meeting.workspace, meeting.event, brief, meeting.today());
    let question = Some(helps.question).filter(|question| !question.is_empty());
    let question = question.map(|question| fill(&words.question, &[("question", &question)]));
    let heard = helps.last_heard.map(|(when, what)| fill(&words.last_heard, &[("when", &day(&when)), ("what", &what)]));
    let promised = helps.promised.iter().map(|(what, when)| match when.is_unknown() {
        true => fill(&words.promised, &[("what", what)]),
        false => fill(&words.promised_by, &[("what", what), ("when", &day(when))]),
    });
    question.into_iter().chain(heard).chain(promised).chain([words.asks.clone()]).collect()
}
