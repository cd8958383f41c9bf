//! How an action is said: who, by when, and where nobody or nothing is named yet, that it is so.

use jiff::civil::Date;

use super::meeting::Meeting;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts::capitalised;
use crate::documents::wording::fill;
use crate::model::{Action, ActionStatus, Due};
use crate::workspace::sort_key;

/// "Priya Nandra, by Friday 11 December 2026", with whoever chases it and what became of it.
pub fn owner_and_date(meeting: &Meeting<'_>, action: &Action) -> String {
    let words = &meeting.words.minutes.outcomes;
    let owner = action.owner.map_or_else(|| capitalised(&words.no_owner), |owner| meeting.name(owner));
    let by = match action.due.known() {
        Some(Due::NextMeeting) => fill(&words.by_next, &[("event", &meeting.nouns().event)]),
        Some(Due::Standing) => words.standing.clone(),
        _ if action.by.is_unknown() => words.no_date.clone(),
        _ => fill(&words.by, &[("when", &dates::when(&meeting.words.dates, &action.by))]),
    };
    let status = match action.status.known() {
        Some(ActionStatus::Open) => "",
        Some(status) => meeting.words.choices.actions.of(*status),
        None => "",
    };
    joined(&[&owner, &chaser(meeting, action), &by, &status.to_lowercase()])
}

fn chaser(meeting: &Meeting<'_>, action: &Action) -> String {
    let words = &meeting.words.minutes.outcomes;
    action.chaser.map(|link| fill(&words.chased_by, &[("name", &meeting.name(link))])).unwrap_or_default()
}

/// The owner without a title, as tables and counts say it.
pub fn plain_owner(meeting: &Meeting<'_>, action: &Action) -> String {
    match action.owner {
        None => meeting.words.minutes.outcomes.no_owner.clone(),
        Some(link) => meeting.plain_name(link),
    }
}

/// The owner's cell: with whoever chases it.
pub fn owner_cell(meeting: &Meeting<'_>, action: &Action) -> String {
    let owner = plain_owner(meeting, action);
    let owner = if action.owner.is_none() { capitalised(&owner) } else { owner };
    joined(&[&owner, &chaser(meeting, action)])
}

/// The date's cell, without a weekday.
pub fn date_cell(meeting: &Meeting<'_>, action: &Action) -> String {
    let words = &meeting.words.minutes.outcomes;
    let said = match action.due.known() {
        Some(Due::NextMeeting) => fill(&words.next, &[("event", &meeting.nouns().event)]),
        Some(Due::Standing) => words.standing.clone(),
        _ if action.by.is_unknown() => words.no_date.clone(),
        _ => dates::short_when(&meeting.words.dates, &action.by),
    };
    capitalised(&said)
}

/// The meeting's actions by owner and then by date. Those that nobody owns come last, and so do those without a date.
pub fn by_owner<'a>(meeting: &Meeting<'a>) -> Vec<&'a Action> {
    let mut actions = meeting.actions();
    let key = |action: &Action| {
        let owner = plain_owner(meeting, action);
        (action.owner.is_none(), sort_key(&owner), owner, urgency(action))
    };
    actions.sort_by_cached_key(|action| key(action));
    actions
}

/// Dates first, then what the next meeting asks for, then what always holds, then what nobody has set a date for.
fn urgency(action: &Action) -> (u8, Option<Date>) {
    match (action.due.known(), action.by.last_day()) {
        (Some(Due::Date), Some(day)) => (0, Some(day)),
        (Some(Due::NextMeeting), _) => (1, None),
        (Some(Due::Standing), _) => (2, None),
        _ => (3, None),
    }
}
