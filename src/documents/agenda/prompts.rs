//! What an item prints under it that is about a project: its question, what was heard of it last, what was promised, and
//! what is asked.

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::wording::fill;
use crate::model::When;
use crate::model::event::Item;
use crate::workspace::What;
use crate::workspace::catch_up::{is_for_everybody, project, prompts};

/// The lines, one below the other.
pub fn lines(meeting: &Meeting<'_>, item: &Item) -> Vec<String> {
    let Some(brief) = project(meeting.workspace, item) else { return Vec::new() };
    let words = &meeting.words.catch_up;
    let day = |when: &When| dates::when(&meeting.words.dates, &when.without_times());
    let shows = |what: &What<'_>| may_say(meeting, what);
    let helps = prompts(meeting.workspace, meeting.event, brief, meeting.today(), &shows);
    let question = Some(helps.question).filter(|question| !question.is_empty());
    let question = question.map(|question| fill(&words.question, &[("question", &question)]));
    let heard = helps.last_heard.map(|(when, what)| fill(&words.last_heard, &[("when", &day(&when)), ("what", &what)]));
    let promised = helps.promised.iter().map(|(what, when)| match when.is_unknown() {
        true => fill(&words.promised, &[("what", what)]),
        false => fill(&words.promised_by, &[("what", what), ("when", &day(when))]),
    });
    question.into_iter().chain(heard).chain(promised).chain([words.asks.clone()]).collect()
}

/// An agenda goes to everybody who is invited, whoever was at the meeting that something comes from.
fn may_say(meeting: &Meeting<'_>, what: &What<'_>) -> bool {
    match what {
        What::Decision(decision) => meeting.shows_decision_outside(decision),
        What::Action(action) => meeting.shows_action_outside(action),
        What::Update(update) => is_for_everybody(meeting.workspace, update),
        _ => true,
    }
}
