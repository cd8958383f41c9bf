//! Who is on the page without a name although nobody chose that: residents and service users, each told once, by the
//! field that settles it.

use std::collections::HashSet;

use super::meeting::Meeting;
use super::privacy::{NEWER, Naming};
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::tree::Origin;
use crate::model::Ref;
use crate::model::event::{AttendanceState, Item, NameInMinutes};
use crate::model::parts::{Credit, Quote};

const AS_USUAL: &str = "Residents and service users are counted and not named, unless their row under \u{201c}Who came\u{201d} says \u{201c}Named\u{201d}.";

/// Somebody, and the field that puts them on the page.
type Said = (Ref, Origin);

/// Those who stand on the page without a name, unless that was chosen for them here.
pub fn not_named(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let mut told = HashSet::new();
    let everybody = [came(meeting), jobs(meeting), of_items(meeting), of_records(meeting)].concat();
    let unnamed = everybody.into_iter().filter(|(who, _)| meeting.naming(*who) == Naming::Counted);
    let first = unnamed.filter(|(who, _)| told.insert(*who));
    first.filter_map(|(who, origin)| not_asked(meeting, who, origin)).collect()
}

/// None for those whose choice is known.
pub fn not_asked(meeting: &Meeting<'_>, who: Ref, origin: Origin) -> Option<LeftOut> {
    let mut entries = meeting.event.people.attendance.iter().filter(|entry| entry.person == Some(who));
    let asked = entries.clone().any(|entry| entry.name_in_minutes.is(NameInMinutes::No));
    let newer = entries.clone().any(|entry| entry.name_in_minutes.known().is_none());
    let row = entries.next().map(|entry| meeting.at(format!("people/attendance/{}/name_in_minutes", entry.id)));
    let why = if newer { NEWER } else { AS_USUAL };
    (!asked).then(|| LeftOut { origin: row.unwrap_or(origin), concern: Concern::PersonNotNamed, why })
}

fn came(meeting: &Meeting<'_>) -> Vec<Said> {
    let came = meeting.event.people.attendance.iter().filter(|entry| {
        let is_printed = entry.state.is(AttendanceState::Came) || meeting.shows_apology(entry);
        is_printed && entry.person.is_some()
    });
    let said = came.filter_map(|entry| Some((entry.person?, meeting.at(format!("people/attendance/{}", entry.id)))));
    said.collect()
}

/// Whoever has a job at the event or signs for it.
fn jobs(meeting: &Meeting<'_>) -> Vec<Said> {
    let (details, people, minutes) = (&meeting.event.details, &meeting.event.people, &meeting.event.minutes);
    let led_by: Vec<Ref> = details.delegations.iter().filter_map(|delegation| delegation.led_by).collect();
    let groups: [(&[Ref], &str); 8] = [
        (&details.hosts, "details/hosts"),
        (&details.organisers, "details/organisers"),
        (&led_by, "details/delegations"),
        (people.chair.as_slice(), "people/chair"),
        (&people.facilitators, "people/facilitators"),
        (people.minute_taker.as_slice(), "people/minute_taker"),
        (&minutes.next.hosts, "minutes/next/hosts"),
        (if minutes.signature { minutes.signatory.as_slice() } else { &[] }, "minutes/signatory"),
    ];
    groups.iter().flat_map(|(links, field)| links.iter().map(|link| (*link, meeting.at(*field)))).collect()
}

fn of_items(meeting: &Meeting<'_>) -> Vec<Said> {
    let mut said = Vec::new();
    for (_, item) in meeting.items() {
        let field = format!("minutes/items/{}", item.id);
        said.extend(item.lead.map(|lead| (lead, meeting.at(format!("{field}/lead")))));
        said.extend(presenters(meeting, item, &field));
        said.extend(speakers(meeting, &item.quotes, &format!("{field}/quotes")));
    }
    said.extend(speakers(meeting, &meeting.event.minutes.quotes, "minutes/quotes"));
    said
}

fn presenters(meeting: &Meeting<'_>, item: &Item, field: &str) -> Vec<Said> {
    let mut said = Vec::new();
    for presentation in &item.presentations {
        let field = format!("{field}/presentations/{}/presenters", presentation.id);
        let at = |id| meeting.at(format!("{field}/{id}"));
        said.extend(presentation.presenters.iter().filter_map(|one| Some((one.person?, at(one.id)))));
    }
    said
}

/// Whoever said a quote that prints, and did not ask to be anonymous or to be named in other words.
fn speakers(meeting: &Meeting<'_>, quotes: &[Quote], field: &str) -> Vec<Said> {
    let prints = |quote: &&Quote| !quote.words.trim().is_empty() && meeting.why_not(quote).is_none();
    let as_usual = |quote: &&Quote| quote.attribution.trim().is_empty() && !quote.credit.is(Credit::Anonymous);
    let quotes = quotes.iter().filter(prints).filter(as_usual);
    quotes.filter_map(|quote| Some((quote.speaker?, meeting.at(format!("{field}/{}/speaker", quote.id))))).collect()
}

/// Whoever has something to do, offers something or answers.
fn of_records(meeting: &Meeting<'_>) -> Vec<Said> {
    let mut said = Vec::new();
    let mut add = |record, field: &str, who: Option<Ref>| {
        said.extend(who.map(|who| (who, Origin { record, field: field.to_owned() })));
    };
    for action in meeting.actions() {
        add(action.header.id, "owner", action.owner);
        add(action.header.id, "chaser", action.chaser);
    }
    for notice in meeting.notices() {
        add(notice.header.id, "by", notice.by);
        for responder in &notice.responders {
            add(notice.header.id, &format!("responders/{}", responder.id), responder.who);
        }
    }
    said
}
