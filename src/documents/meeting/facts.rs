//! The facts of an event that every document of it begins with: what, when, where and with whom.

use super::Meeting;
use super::title::Names;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::parts::{self, bracketed};
use crate::documents::tree::{Fact, Inline};
use crate::documents::wording::fill;
use crate::model::event::{Delegation, EventStatus, Move, Venue};
use crate::model::form::typed;
use crate::model::{Open, Ref};

/// What, when and where, without what the top of the page says already.
pub fn what_and_where(meeting: &Meeting<'_>, names: &Names) -> Vec<Fact> {
    let terms = &meeting.words.minutes.terms;
    let details = &meeting.event.details;
    let unless = |is_said: bool, typed: &String| if is_said { Vec::new() } else { vec![typed.clone()] };
    let title = unless(names.say(meeting, &details.title), &details.title);
    let theme = unless(names.are(&details.theme), &details.theme);
    let facts = [
        fact(meeting, &terms.title, title, "details/title"),
        fact(meeting, &terms.theme, theme, "details/theme"),
        fact(meeting, &terms.when, when(meeting), "details/when"),
        fact(meeting, &terms.r#where, vec![place(meeting, &details.venue)], "details/venue"),
    ];
    facts.into_iter().flatten().collect()
}

/// Who gives the room.
pub fn hosts(meeting: &Meeting<'_>) -> Vec<Fact> {
    let hosts = parties(meeting, &meeting.event.details.hosts);
    fact(meeting, &meeting.words.minutes.terms.host, hosts, "details/hosts").into_iter().collect()
}

/// Who may come.
pub fn open_to(meeting: &Meeting<'_>) -> Vec<Fact> {
    let said = match &meeting.event.details.open_to {
        None => String::new(),
        Some(Open::Known(open_to)) => meeting.words.choices.open_to.of(*open_to).to_owned(),
        Some(Open::Newer(raw)) => raw.get_ron().trim().to_owned(),
    };
    fact(meeting, &meeting.words.minutes.terms.open_to, vec![said], "details/open_to").into_iter().collect()
}

/// Who calls people together, and who comes from elsewhere.
pub fn with_whom(meeting: &Meeting<'_>) -> Vec<Fact> {
    let terms = &meeting.words.minutes.terms;
    let details = &meeting.event.details;
    let part_of = details.part_of.map(|whole| vec![meeting.name(whole)]).unwrap_or_default();
    let facts = [
        fact(meeting, &terms.part_of, part_of, "details/part_of"),
        fact(meeting, &terms.organiser, parties(meeting, &details.organisers), "details/organisers"),
        fact(meeting, &terms.partners, partners(meeting), "details/partners"),
        fact(meeting, &terms.visitors, visitors(meeting), "details/delegations"),
    ];
    facts.into_iter().flatten().collect()
}

/// A fact with its lines; none where there is nothing to say.
pub fn fact(meeting: &Meeting<'_>, term: &str, lines: Vec<String>, field: &str) -> Option<Fact> {
    parts::fact(term, &lines, meeting.at(field))
}

/// The same from lines that have their marks.
pub fn fact_of_lines(meeting: &Meeting<'_>, term: &str, lines: Vec<Vec<Inline>>, field: &str) -> Option<Fact> {
    parts::fact_of_lines(term, lines, meeting.at(field))
}

/// The date, and the dates that it was moved from.
pub fn when(meeting: &Meeting<'_>) -> Vec<String> {
    let details = &meeting.event.details;
    let mut lines = vec![dates::when(&meeting.words.dates, &details.when)];
    lines.extend(typed(&details.moves).map(|earlier| moved(meeting, earlier)));
    lines
}

fn moved(meeting: &Meeting<'_>, earlier: &Move) -> String {
    let terms = &meeting.words.minutes.terms;
    let from = dates::when(&meeting.words.dates, &dates::settled(&earlier.from));
    let is_known = !earlier.from.is_unknown();
    let mut line = if is_known { fill(&terms.moved_from, &[("when", &from)]) } else { terms.moved.clone() };
    if !earlier.reason.trim().is_empty() {
        line = format!("{line}{}{}", meeting.words.joining.colon, earlier.reason.trim());
    }
    if !earlier.decided.is_unknown() {
        let decided = dates::when(&meeting.words.dates, &dates::settled(&earlier.decided));
        line = format!("{line} {}", bracketed(meeting.words, &fill(&terms.moved_decided, &[("when", &decided)])));
    }
    line
}

/// Where nobody has said where it was, there is nothing to confirm any more.
fn place(meeting: &Meeting<'_>, venue: &Venue) -> String {
    let place = joined(&[&venue.room, &venue.name, &venue.address]);
    let words = &meeting.words.dates;
    match (place.is_empty(), venue.provisional) {
        (true, _) if meeting.is_over() || meeting.is_minuted() => String::new(),
        (true, _) => words.to_be_confirmed.clone(),
        (false, true) => fill(&words.provisional, &[("when", &place)]),
        (false, false) => place,
    }
}

/// Each party on a line, with role and organisation where that is not the one at the top of the page.
pub fn parties(meeting: &Meeting<'_>, links: &[Ref]) -> Vec<String> {
    links.iter().map(|link| meeting.party_from_elsewhere(*link).in_full()).collect()
}

fn partners(meeting: &Meeting<'_>) -> Vec<String> {
    let name = |link: Option<Ref>| link.map(|link| meeting.name(link)).unwrap_or_default();
    let partners = &meeting.event.details.partners;
    partners.iter().map(|partner| joined(&[&name(partner.organisation), &partner.method])).collect()
}

fn visitors(meeting: &Meeting<'_>) -> Vec<String> {
    meeting.event.details.delegations.iter().map(|delegation| delegation_line(meeting, delegation)).collect()
}

/// "6 people from Ostervik, on a study visit, led by Ann Berg".
fn delegation_line(meeting: &Meeting<'_>, delegation: &Delegation) -> String {
    let words = &meeting.words.minutes.attendance;
    let from = delegation.from.trim();
    let who = match delegation.count {
        Some(count) if !from.is_empty() => {
            let template = if count == 1 { &words.visitors_counted.one } else { &words.visitors_counted.many };
            fill(template, &[("n", &count.to_string()), ("from", from)])
        }
        Some(count) => words.people.of(count as usize),
        None if from.is_empty() => String::new(),
        None => fill(&words.visitors_from, &[("from", from)]),
    };
    let leader = delegation
        .led_by
        .and_then(|link| meeting.name_and_organisation_in_sentence(link))
        .map(|name| fill(&words.led_by, &[("name", &name)]))
        .unwrap_or_default();
    joined(&[&who, &delegation.why, &leader])
}

/// What a reader must know before they set out: that it does not take place, or not then.
pub fn called_off<'a>(meeting: &'a Meeting<'_>) -> Option<&'a str> {
    let words = &meeting.words.minutes.status;
    match meeting.event.details.status.known() {
        Some(EventStatus::Cancelled) => Some(&words.event_cancelled),
        Some(EventStatus::Postponed) => Some(&words.event_postponed),
        _ => None,
    }
}

/// The same, or that it is to be confirmed; none where it takes place as it stands.
pub fn uncertain<'a>(meeting: &'a Meeting<'_>) -> Option<&'a str> {
    let is_provisional = meeting.event.details.status.is(EventStatus::Provisional);
    called_off(meeting).or(is_provisional.then_some(meeting.words.agenda.provisional.as_str()))
}
