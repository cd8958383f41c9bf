//! The facts under the title: when, where, with whom, and how far the minutes have come.

use super::meeting::Meeting;
use super::{attendance, status, title};
use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::names::joined;
use crate::documents::parts::bracketed;
use crate::documents::tree::{Block, Content, Fact, Inline};
use crate::documents::wording::fill;
use crate::model::Ref;
use crate::model::event::{Delegation, Move, Venue};

pub fn facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let terms = &meeting.words.minutes.terms;
    let details = &meeting.event.details;
    let people = &meeting.event.people;
    let mut facts = Vec::new();
    let mut add = |term: &str, lines: Vec<String>, field: &str| facts.extend(fact(meeting, term, lines, field));
    if !title::says(meeting, &details.title) {
        add(&terms.title, vec![details.title.clone()], "details/title");
    }
    if !title::says(meeting, &details.theme) {
        add(&terms.theme, vec![details.theme.clone()], "details/theme");
    }
    add(&terms.when, when(meeting), "details/when");
    add(&terms.r#where, vec![place(meeting, &details.venue)], "details/venue");
    add(&terms.host, parties(meeting, &details.hosts), "details/hosts");
    add(&terms.organiser, parties(meeting, &details.organisers), "details/organisers");
    add(&terms.partners, partners(meeting), "details/partners");
    add(&terms.visitors, visitors(meeting), "details/delegations");
    add(&terms.took_part, attendance::counts(meeting), "people/attended");
    add(&terms.members, attendance::members(meeting), "details/series");
    add(&terms.chair, parties(meeting, people.chair.as_slice()), "people/chair");
    add(&terms.facilitator, parties(meeting, &people.facilitators), "people/facilitators");
    add(&terms.notes_by, parties(meeting, people.minute_taker.as_slice()), "people/minute_taker");
    add(&terms.status, status::lines(meeting), "minutes/status");
    vec![Content::Facts { facts }.into()]
}

/// A fact with its lines; none where there is nothing to say.
pub fn fact(meeting: &Meeting<'_>, term: &str, lines: Vec<String>, field: &str) -> Option<Fact> {
    let lines: Vec<Vec<Inline>> =
        lines.iter().map(|line| linked(line.trim())).filter(|line| !line.is_empty()).collect();
    let origin = Some(meeting.at(field));
    (!lines.is_empty()).then(|| Fact { term: term.to_owned(), lines, origin })
}

/// The date, and the dates that it was moved from.
fn when(meeting: &Meeting<'_>) -> Vec<String> {
    let details = &meeting.event.details;
    let mut lines = vec![dates::when(&meeting.words.dates, &details.when)];
    lines.extend(details.moves.iter().map(|earlier| moved(meeting, earlier)));
    lines
}

fn moved(meeting: &Meeting<'_>, earlier: &Move) -> String {
    let terms = &meeting.words.minutes.terms;
    let from = dates::when(&meeting.words.dates, &earlier.from);
    let mut line = fill(&terms.moved_from, &[("when", &from)]);
    if !earlier.reason.trim().is_empty() {
        line = format!("{line}{}{}", meeting.words.joining.colon, earlier.reason.trim());
    }
    if !earlier.decided.is_unknown() {
        let decided = dates::when(&meeting.words.dates, &earlier.decided);
        line = format!("{line} {}", bracketed(meeting.words, &fill(&terms.moved_decided, &[("when", &decided)])));
    }
    line
}

fn place(meeting: &Meeting<'_>, venue: &Venue) -> String {
    let place = joined(&[&venue.room, &venue.name, &venue.address]);
    let words = &meeting.words.dates;
    match (place.is_empty(), venue.provisional) {
        (true, _) if meeting.is_over() => meeting.words.minutes.terms.not_recorded.clone(),
        (true, _) => words.to_be_confirmed.clone(),
        (false, true) => fill(&words.provisional, &[("when", &place)]),
        (false, false) => place,
    }
}

/// Each party on a line, with role and organisation where that is not the one at the top of the page.
fn parties(meeting: &Meeting<'_>, links: &[Ref]) -> Vec<String> {
    let council = meeting.workspace.council().name.trim();
    let line = |link: &Ref| {
        let mut party = meeting.party(*link);
        if party.organisation.trim() == council {
            party.organisation.clear();
        }
        party.in_full()
    };
    links.iter().map(line).collect()
}

fn partners(meeting: &Meeting<'_>) -> Vec<String> {
    let name = |link: Option<Ref>| link.map(|link| meeting.party(link).name).unwrap_or_default();
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
    let leader =
        delegation.led_by.map(|link| fill(&words.led_by, &[("name", &meeting.name(link))])).unwrap_or_default();
    joined(&[&who, &delegation.why, &leader])
}
