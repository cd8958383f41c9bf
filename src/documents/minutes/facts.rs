//! The facts under the title: those of the event, who took part, and how far the minutes have come.

use super::{attendance, status, title};
use crate::documents::meeting::Meeting;
use crate::documents::meeting::facts::{fact, hosts, open_to, parties, what_and_where, with_whom};
use crate::documents::parts::heading;
use crate::documents::tree::{Block, Content, Fact};
use crate::documents::wording::fill;

/// All of them, under the title.
pub fn facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let parts = [what, open_to, hosts, with_whom, took_part, in_which_part, how_far];
    vec![Content::Facts { facts: parts.map(|part| part(meeting)).concat() }.into()]
}

/// What a reader must know before anything else.
pub fn first_facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let parts = [what, hosts, took_part, how_far];
    vec![Content::Facts { facts: parts.map(|part| part(meeting)).concat() }.into()]
}

/// The rest, with who came, under a heading of its own.
pub fn other_facts(meeting: &Meeting<'_>) -> Vec<Block> {
    let facts = [open_to(meeting), with_whom(meeting), in_which_part(meeting)].concat();
    let mut blocks = if facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts }.into()] };
    blocks.extend(attendance::attendance(meeting));
    if !blocks.is_empty() {
        let about = &meeting.words.minutes.headings.about;
        blocks.insert(0, heading(2, &fill(about, &[("event", &meeting.nouns().event)])));
    }
    blocks
}

fn what(meeting: &Meeting<'_>) -> Vec<Fact> {
    what_and_where(meeting, &title::names(meeting))
}

fn took_part(meeting: &Meeting<'_>) -> Vec<Fact> {
    let term = &meeting.words.minutes.terms.took_part;
    fact(meeting, term, attendance::counts(meeting), "people/attended").into_iter().collect()
}

fn in_which_part(meeting: &Meeting<'_>) -> Vec<Fact> {
    let terms = &meeting.words.minutes.terms;
    let people = &meeting.event.people;
    let facts = [
        fact(meeting, &terms.members, attendance::members(meeting), "details/series"),
        fact(meeting, &terms.chair, parties(meeting, people.chair.as_slice()), "people/chair"),
        fact(meeting, &terms.facilitator, parties(meeting, &people.facilitators), "people/facilitators"),
        fact(meeting, &terms.notes_by, parties(meeting, people.minute_taker.as_slice()), "people/minute_taker"),
    ];
    facts.into_iter().flatten().collect()
}

fn how_far(meeting: &Meeting<'_>) -> Vec<Fact> {
    fact(meeting, &meeting.words.minutes.terms.status, status::lines(meeting), "minutes/status").into_iter().collect()
}
