//! How to reach those whom the note names: by telephone or email at work. Nobody's address is printed, and nothing of
//! those who are there for themselves, who may not be named, or who don't want to be contacted.

use std::collections::HashSet;

use super::{Note, handed, projects, series};
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::markdown::linked;
use crate::documents::meeting::Naming;
use crate::documents::names::{Party, joined};
use crate::documents::parts::{self, column, heading};
use crate::documents::tree::{Block, Inline, Row, Width};
use crate::model::{Capacity, Person, Ref};
use crate::workspace::sort_key;

const OWN: &str = "Telephone numbers and email addresses of residents, service users and students are their own.";
const WOULD_RATHER_NOT: &str = "Their own record says not to contact them.";

pub(super) fn contacts(note: &Note<'_>) -> Vec<Block> {
    let people = named(note);
    let printed: Vec<&Person> = people.into_iter().filter(|person| why_not(note, person).is_none()).collect();
    if printed.is_empty() {
        return Vec::new();
    }
    let own = note.own();
    let columns = vec![
        column(&own.name, Width::Share(1.0)),
        column(&own.role, Width::Share(1.2)),
        column(&own.phone, Width::Fixed(34.0)),
        column(&own.email, Width::Share(1.3)),
    ];
    vec![
        heading(2, &own.contacts),
        parts::table(columns, printed.into_iter().map(|person| row(note, person)).collect()),
    ]
}

fn row(note: &Note<'_>, person: &Person) -> Row {
    let id = person.header.id;
    let party = Party::of(note.workspace, note.words, Ref(id));
    let cells = vec![
        vec![Inline::from(note.name(Ref(id)))],
        vec![Inline::from(joined(&[&party.role, &party.organisation]))],
        vec![Inline::from(person.phone.trim())],
        linked(person.email.trim()),
    ];
    Row { cells, origin: Some(note.at(id, "phone")) }
}

/// Those who have a contact that is not on the page.
pub(super) fn left_out(note: &Note<'_>) -> Vec<LeftOut> {
    let one = |person: &Person| {
        let (why, field) = why_not(note, person)?;
        let origin = note.at(person.header.id, field);
        Some(LeftOut { origin, concern: Concern::ContactLeftOut, why })
    };
    named(note).into_iter().filter_map(one).collect()
}

/// Why somebody's contact is not printed, and the field that settles it; none where it is.
fn why_not(note: &Note<'_>, person: &Person) -> Option<(&'static str, &'static str)> {
    let is_own =
        matches!(person.capacity.known(), Some(Capacity::Resident | Capacity::ServiceUser | Capacity::Student) | None);
    match note.beside.naming(Ref(person.header.id)) {
        _ if person.do_not_contact => Some((WOULD_RATHER_NOT, "do_not_contact")),
        _ if is_own && !person.public_facing => Some((OWN, "capacity")),
        Naming::Named => None,
        Naming::RoleOnly | Naming::Counted => Some((OWN, "capacity")),
    }
}

/// Everybody whom the note names and who can be reached: whoever looked after it before or does since, then the others by
/// their names; never whoever it is of.
fn named<'a>(note: &Note<'a>) -> Vec<&'a Person> {
    let mut links: Vec<Ref> = projects::to_ring(note);
    for event in &note.events {
        let (details, people) = (&event.details, &event.people);
        let jobs = [people.chair, people.minute_taker, people.first_aider, people.safeguarding_lead];
        links.extend(jobs.into_iter().chain([details.venue.key_holder]).flatten());
        links.extend(details.organisers.iter().chain(&details.hosts).chain(&people.facilitators));
    }
    links.extend(series::all(note).flat_map(|series| [series.convenor, series.ask]).flatten());
    let open = note.open();
    links
        .extend(open.iter().flat_map(|one| one.action.owners()).chain(open.iter().filter_map(|one| one.action.chaser)));
    links.sort_by_cached_key(|link| (sort_key(&note.name(*link)), *link));
    let (first, mut met) = (handed::before_and_since(note), HashSet::new());
    let links = first.into_iter().chain(links).filter(|link| met.insert(*link));
    let people = links.filter(|link| *link != note.who).filter_map(|link| note.workspace.person(link));
    people.filter(|person| !person.phone.trim().is_empty() || !person.email.trim().is_empty()).collect()
}
