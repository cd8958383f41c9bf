//! Who is on the page without a name although nobody chose that: residents and service users, each told once, by the
//! field that settles it.

use std::collections::HashSet;

use super::{Listed, Meeting, NEWER, Naming};
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::tree::Origin;
use crate::model::event::{AttendanceState, Item, NameInMinutes};
use crate::model::parts::{Credit, Quote};
use crate::model::{Action, Id, Ref};

const AS_USUAL: &str = "Residents and service users are counted and not named, unless their row under \u{201c}Who came\u{201d} says \u{201c}Named\u{201d}.";

/// Somebody, and the field that puts them on the page.
pub type Said = (Ref, Origin);

/// Those who stand on the minutes without a name, unless that was chosen for them here.
pub fn in_minutes(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let everybody = [came(meeting), jobs(meeting), afterwards(meeting), of_items(meeting, true), of_records(meeting)];
    told_once(meeting, everybody.concat())
}

/// The same on the short version of the minutes.
pub fn in_short_version(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let of_items =
        meeting.items().flat_map(|(_, item)| presenters(meeting, item, &format!("minutes/items/{}", item.id)));
    let hosts = in_fields(meeting, &[(&meeting.event.minutes.next.hosts, "minutes/next/hosts")]);
    let of_actions = meeting.actions().flat_map(of_action);
    told_once(meeting, of_items.chain(hosts).chain(of_actions).collect())
}

/// The same on a page that says what is to come.
pub fn in_agenda(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    told_once(meeting, [jobs(meeting), of_items(meeting, false)].concat())
}

/// The same of those who have something to do.
pub fn in_actions<'m, 'a: 'm>(listed: impl IntoIterator<Item = Listed<'m, 'a>>) -> Vec<LeftOut> {
    let mut met = HashSet::new();
    let mut left_out = Vec::new();
    for Listed { meeting, action } in listed {
        let new = of_action(action).into_iter().filter(|(who, _)| met.insert(*who)).collect();
        left_out.extend(told_once(meeting, new));
    }
    left_out
}

/// The same of whoever is named in these fields.
pub fn in_these(meeting: &Meeting<'_>, everybody: Vec<Said>) -> Vec<LeftOut> {
    told_once(meeting, everybody)
}

fn told_once(meeting: &Meeting<'_>, everybody: Vec<Said>) -> Vec<LeftOut> {
    let mut told = HashSet::new();
    let unnamed = everybody.into_iter().filter(|(who, _)| meeting.naming(*who) == Naming::Counted);
    let first = unnamed.filter(|(who, _)| told.insert(*who));
    first.filter_map(|(who, origin)| not_asked(meeting, who, origin)).collect()
}

/// None for those whose choice is known.
fn not_asked(meeting: &Meeting<'_>, who: Ref, origin: Origin) -> Option<LeftOut> {
    let events = std::iter::once(meeting.event).chain(meeting.beside.iter().copied());
    let entries = events.flat_map(|event| event.people.attendance.iter().map(move |entry| (event, entry)));
    let mut entries = entries.filter(|(_, entry)| entry.person == Some(who));
    let asked = entries.clone().any(|(_, entry)| entry.name_in_minutes.is(NameInMinutes::No));
    let newer = entries.clone().any(|(_, entry)| entry.name_in_minutes.known().is_none());
    let row = entries.find(|(_, entry)| !entry.name_in_minutes.is(NameInMinutes::Yes)).map(|(event, entry)| {
        let field = format!("people/attendance/{}/name_in_minutes", entry.id);
        Origin { record: event.header.id, field }
    });
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

/// Whoever has a job at the event.
fn jobs(meeting: &Meeting<'_>) -> Vec<Said> {
    let (details, people) = (&meeting.event.details, &meeting.event.people);
    let led_by: Vec<Ref> = details.delegations.iter().filter_map(|delegation| delegation.led_by).collect();
    let groups: [(&[Ref], &str); 6] = [
        (&details.hosts, "details/hosts"),
        (&details.organisers, "details/organisers"),
        (&led_by, "details/delegations"),
        (people.chair.as_slice(), "people/chair"),
        (&people.facilitators, "people/facilitators"),
        (people.minute_taker.as_slice(), "people/minute_taker"),
    ];
    in_fields(meeting, &groups)
}

/// Whoever signs for the event, and has the next one.
fn afterwards(meeting: &Meeting<'_>) -> Vec<Said> {
    let minutes = &meeting.event.minutes;
    let signatory = if minutes.signature { minutes.signatory.as_slice() } else { &[] };
    in_fields(meeting, &[(&minutes.next.hosts, "minutes/next/hosts"), (signatory, "minutes/signatory")])
}

fn in_fields(meeting: &Meeting<'_>, groups: &[(&[Ref], &str)]) -> Vec<Said> {
    groups.iter().flat_map(|(links, field)| links.iter().map(|link| (*link, meeting.at(*field)))).collect()
}

fn of_items(meeting: &Meeting<'_>, with_quotes: bool) -> Vec<Said> {
    let mut said = Vec::new();
    for (_, item) in meeting.items() {
        let field = format!("minutes/items/{}", item.id);
        said.extend(item.lead.map(|lead| (lead, meeting.at(format!("{field}/lead")))));
        said.extend(presenters(meeting, item, &field));
        if with_quotes {
            let at = |quote: &Quote| meeting.at(format!("{field}/quotes/{}/speaker", quote.id));
            said.extend(speakers(meeting, &item.quotes, &at));
        }
    }
    if with_quotes {
        let at = |quote: &Quote| meeting.at(format!("minutes/quotes/{}/speaker", quote.id));
        said.extend(speakers(meeting, &meeting.event.minutes.quotes, &at));
    }
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

/// Whoever said a quote that the minutes print, and did not ask to be anonymous or to be named in other words.
/// `at` names their field.
pub fn speakers(meeting: &Meeting<'_>, quotes: &[Quote], at: &dyn Fn(&Quote) -> Origin) -> Vec<Said> {
    let prints = |quote: &&Quote| !quote.words.trim().is_empty() && meeting.why_not(quote).is_none();
    quotes.iter().filter(prints).filter_map(|quote| speaker(quote, &|| at(quote))).collect()
}

/// The same of one quote that prints, by whatever rule.
pub fn speaker(quote: &Quote, at: &dyn Fn() -> Origin) -> Option<Said> {
    let is_usual = quote.attribution.trim().is_empty() && !quote.credit.is(Credit::Anonymous);
    is_usual.then(|| Some((quote.speaker?, at()))).flatten()
}

/// Whoever has something to do, offers something or answers.
fn of_records(meeting: &Meeting<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = meeting.actions().flat_map(of_action).collect();
    for notice in meeting.notices() {
        said.extend(somebody(notice.by, notice.header.id, "by"));
        for responder in &notice.responders {
            said.extend(somebody(responder.who, notice.header.id, &format!("responders/{}", responder.id)));
        }
    }
    said
}

fn of_action(action: &Action) -> Vec<Said> {
    let id = action.header.id;
    let with = action.with.iter().filter_map(|other| somebody(Some(*other), id, "with"));
    somebody(action.owner, id, "owner").into_iter().chain(with).chain(somebody(action.chaser, id, "chaser")).collect()
}

fn somebody(who: Option<Ref>, record: Id, field: &str) -> Option<Said> {
    Some((who?, Origin { record, field: field.to_owned() }))
}
