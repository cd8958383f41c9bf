//! The roles that somebody has at a meeting: "Chair to write to the MP". One that nobody holds, or of which the event
//! knows nothing, stays in the words.

use super::owner::words::TAKES_ON;
use super::verbs;
use crate::import::text;
use crate::model::{Event, Ref};

const CHAIR: &[&str] = &["chair", "chairman", "chairwoman", "chairperson"];
const MINUTE_TAKER: &[&str] = &[
    "minute taker",
    "minutetaker",
    "minutes taker",
    "note taker",
    "notetaker",
    "minutes secretary",
    "minute secretary",
];
const ORGANISER: &[&str] = &["organiser", "organizer"];
const FACILITATOR: &[&str] = &["facilitator"];
const SAFEGUARDING: &[&str] = &["safeguarding lead"];
const FIRST_AIDER: &[&str] = &["first aider"];
/// Of which an event keeps nothing.
const OTHERS: &[&str] = &["secretary", "treasurer", "clerk", "vice chair", "president", "convenor", "coordinator"];

/// Who holds which role at an event, by what it is called.
pub fn held(event: &Event) -> Vec<(String, Ref)> {
    let people = &event.people;
    let chair = people.chair.as_slice();
    let takes = people.minute_taker.as_slice();
    let roles: [(&[&str], &[Ref]); 6] = [
        (CHAIR, chair),
        (MINUTE_TAKER, takes),
        (ORGANISER, &event.details.organisers),
        (FACILITATOR, &people.facilitators),
        (SAFEGUARDING, people.safeguarding_lead.as_slice()),
        (FIRST_AIDER, people.first_aider.as_slice()),
    ];
    let each = |(called, held): (&[&str], &[Ref])| -> Vec<(String, Ref)> {
        let names = called.iter().flat_map(|name| [(*name).to_owned(), format!("the {name}")]);
        names.flat_map(|name| held.iter().map(move |who| (name.clone(), *who))).collect()
    };
    roles.into_iter().flat_map(each).collect()
}

/// Whether a text is what a role is called.
pub fn is_one(name: &str) -> bool {
    let words: Vec<String> = text::words(name).into_iter().map(|word| word.low.replace('-', " ")).collect();
    let name = words.join(" ");
    let name = name.strip_prefix("the ").unwrap_or(&name);
    [CHAIR, MINUTE_TAKER, ORGANISER, FACILITATOR, SAFEGUARDING, FIRST_AIDER, OTHERS].concat().contains(&name)
}

/// Whether somebody takes something on in a role: "Secretary to write to the MP".
pub fn take_on(line: &str) -> bool {
    let words = text::words(line);
    (1..=3).any(|count| {
        let Some(last) = words.get(count - 1) else { return false };
        let verb = text::longest(&words, count, TAKES_ON).and_then(|long| words.get(count + long));
        is_one(text::part(line, 0..last.at.end)) && verb.is_some_and(|verb| verbs::is_one(&verb.low) && !verb.capital)
    })
}
