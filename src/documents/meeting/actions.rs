//! How an action is said: who, by when, and where nobody or nothing is named yet, that it is so.

use jiff::civil::Date;

use super::Meeting;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::wording::fill;
use crate::model::{Action, ActionStatus, Due, Open, Ref, capitalised};
use crate::workspace::sort_key;

/// "Priya Nandra, by Friday 11 December 2026", with whoever chases it and what became of it.
pub fn owner_and_date(meeting: &Meeting<'_>, action: &Action) -> String {
    let words = &meeting.words.minutes.outcomes;
    let first = |owner| beginning(meeting, owner, meeting.name(owner));
    let others = |owner| meeting.name_in_sentence(owner).unwrap_or_else(|| meeting.name(owner));
    let owner = named(meeting, action, first, others).unwrap_or_else(|| capitalised(&words.no_owner));
    let by = match action.due.known() {
        Some(Due::NextMeeting) => fill(&words.by_next, &[("event", &meeting.nouns().event)]),
        Some(Due::Standing) => words.standing.clone(),
        _ if action.by.is_unknown() => words.no_date.clone(),
        _ => dates::by(&meeting.words.dates, &action.by),
    };
    let status = match action.status.known() {
        Some(ActionStatus::Open) => "",
        Some(status) => meeting.words.choices.actions.of(*status),
        None => "",
    };
    joined(&[&owner, &chaser(meeting, action), &by, &status.to_lowercase()])
}

/// Who asks after it, where that is somebody else: "chased by Ann Berg".
pub fn chaser(meeting: &Meeting<'_>, action: &Action) -> String {
    let words = &meeting.words.minutes.outcomes;
    let chaser = action.chaser.and_then(|link| Some(meeting.told_apart(link, &meeting.name_in_sentence(link)?)));
    chaser.map(|name| fill(&words.chased_by, &[("name", &name)])).unwrap_or_default()
}

/// A name at the beginning of a line; what is said of a record that is gone begins it with a capital.
fn beginning(meeting: &Meeting<'_>, link: Ref, name: String) -> String {
    if meeting.workspace.get(link.0).is_some() { name } else { capitalised(&name) }
}

/// Everybody who has it, in the order in which they were named: "Tom Hale and Priya Nair". None where nobody has.
fn named(
    meeting: &Meeting<'_>,
    action: &Action,
    first: impl Fn(Ref) -> String,
    others: impl Fn(Ref) -> String,
) -> Option<String> {
    let owners = action.owners();
    let said = owners.iter().enumerate().map(|(number, owner)| {
        let name = if number == 0 { first(*owner) } else { others(*owner) };
        meeting.told_apart(*owner, &name)
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| meeting.words.joining.and_list(&said))
}

/// One of the owners alone, without a title, as headings of their own parts say it.
pub fn plain_owner_alone(meeting: &Meeting<'_>, owner: Option<Ref>) -> String {
    match owner {
        None => capitalised(&meeting.words.minutes.outcomes.no_owner),
        Some(link) => meeting.told_apart(link, &beginning(meeting, link, meeting.plain_name(link))),
    }
}

/// Whoever does it besides this owner: "with Priya Nair". Empty where nobody does, or the owner has no part in it.
pub fn others(meeting: &Meeting<'_>, action: &Action, owner: Ref) -> String {
    let others = action.owners().into_iter().filter(|other| *other != owner && action.is_owned_by(owner));
    let names: Vec<String> =
        others.map(|other| meeting.told_apart(other, &meeting.plain_name_in_sentence(other))).collect();
    if names.is_empty() {
        return String::new();
    }
    fill(&meeting.words.minutes.outcomes.with, &[("names", &meeting.words.joining.and_list(&names))])
}

/// The owners without a title, as tables say them.
pub fn plain_owner(meeting: &Meeting<'_>, action: &Action) -> String {
    let first = |owner| beginning(meeting, owner, meeting.plain_name(owner));
    let others = |owner| meeting.plain_name_in_sentence(owner);
    let nobody = || capitalised(&meeting.words.minutes.outcomes.no_owner);
    named(meeting, action, first, others).unwrap_or_else(nobody)
}

/// The owners within a line that counts several.
pub fn owner_in_sentence(meeting: &Meeting<'_>, action: &Action) -> String {
    let name = |owner| meeting.plain_name_in_sentence(owner);
    named(meeting, action, name, name).unwrap_or_else(|| meeting.words.minutes.outcomes.no_owner.clone())
}

/// The owners' cell: with whoever chases it.
pub fn owner_cell(meeting: &Meeting<'_>, action: &Action) -> String {
    joined(&[&plain_owner(meeting, action), &chaser(meeting, action)])
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

/// What became of it; a word that only a newer version knows stands as it is in the file.
pub fn status(meeting: &Meeting<'_>, action: &Action) -> String {
    match &action.status {
        Open::Known(status) => meeting.words.choices.actions.of(*status).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    }
}

/// The meeting's actions by owner and then by date. Those that nobody owns come last, and so do those without a date.
pub fn by_owner<'m>(meeting: &'m Meeting<'_>) -> Vec<&'m Action> {
    let mut actions: Vec<&Action> = meeting.actions().collect();
    let key = |action: &Action| {
        let owner = plain_owner(meeting, action);
        (action.owners().is_empty(), sort_key(&owner), owner, urgency(action))
    };
    actions.sort_by_cached_key(|action| key(action));
    actions
}

/// Dates first, then those in words, then what the next meeting asks for, then what always holds, then what nobody has
/// set a date for.
pub fn urgency(action: &Action) -> (u8, Option<Date>) {
    match (action.due.known(), action.by.last_day()) {
        (Some(Due::Date), Some(day)) => (0, Some(day)),
        (Some(Due::Date), None) if !action.by.is_unknown() => (1, None),
        (Some(Due::NextMeeting), _) => (2, None),
        (Some(Due::Standing), _) => (3, None),
        _ => (4, None),
    }
}
