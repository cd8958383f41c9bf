//! What comes next: each event with its day, its place and who does what there.

use jiff::civil::DateTime;

use super::Note;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::facts::{fact, hosts, parties, uncertain, what_and_where};
use crate::documents::meeting::title::Names;
use crate::documents::parts::{heading, paragraph};
use crate::documents::tree::{Block, Content, Fact, Inline};
use crate::model::Event;
use crate::model::event::MinutesStyle;

pub(super) fn events(note: &Note<'_>) -> Vec<Block> {
    let mut blocks = vec![heading(2, &note.own().events)];
    if note.events.is_empty() {
        blocks.push(paragraph(vec![Inline::from(note.own().no_events.as_str())]));
    }
    blocks.extend(note.events.iter().flat_map(|event| one(note, event)));
    blocks
}

fn one(note: &Note<'_>, event: &Event) -> Vec<Block> {
    let meeting = Meeting::new(note.workspace, event, MinutesStyle::default(), at_noon(note));
    let title = event.details.title.trim();
    let name = if title.is_empty() { note.words.minutes.attendance.nameless.as_str() } else { title };
    let facts = facts(note, &meeting);
    let blocks = vec![Content::Facts { facts }.into()];
    let card = Content::Card { level: 3, heading: name.to_owned(), aside: String::new(), blocks };
    vec![Block::from(card).at(&meeting.at("details/title"))]
}

/// Any moment of the day will do: nothing that is said of an event depends on the hour.
fn at_noon(note: &Note<'_>) -> DateTime {
    note.today.at(12, 0, 0, 0)
}

fn facts(note: &Note<'_>, meeting: &Meeting<'_>) -> Vec<Fact> {
    let (terms, own) = (&note.words.minutes.terms, note.own());
    let (details, people) = (&meeting.event.details, &meeting.event.people);
    let names = Names { group: details.title.trim().to_owned(), title: String::new(), field: "" };
    let status = uncertain(meeting).map(str::to_owned).into_iter().collect();
    let jobs = [
        fact(meeting, &terms.organiser, parties(meeting, &details.organisers), "details/organisers"),
        fact(meeting, &terms.chair, parties(meeting, people.chair.as_slice()), "people/chair"),
        fact(meeting, &terms.facilitator, parties(meeting, &people.facilitators), "people/facilitators"),
        fact(meeting, &terms.notes_by, parties(meeting, people.minute_taker.as_slice()), "people/minute_taker"),
        fact(meeting, &own.first_aid, parties(meeting, people.first_aider.as_slice()), "people/first_aider"),
        fact(
            meeting,
            &own.safeguarding,
            parties(meeting, people.safeguarding_lead.as_slice()),
            "people/safeguarding_lead",
        ),
        fact(
            meeting,
            &own.key_holder,
            parties(meeting, details.venue.key_holder.as_slice()),
            "details/venue/key_holder",
        ),
        fact(meeting, &terms.status, status, "details/status"),
    ];
    [what_and_where(meeting, &names), hosts(meeting), jobs.into_iter().flatten().collect()].concat()
}
