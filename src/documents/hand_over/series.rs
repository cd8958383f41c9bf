//! The series that meet again: how often, when next, and who hosts then.

use super::Note;
use crate::documents::dates;
use crate::documents::parts::{fact, heading};
use crate::documents::tree::{Block, Content, Fact};
use crate::documents::wording::fill;
use crate::model::{Record, Ref, Series};
use crate::workspace::series::{coming, next_of_most};

pub(super) fn series(note: &Note<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = all(note).flat_map(|series| one(note, series)).collect();
    if !blocks.is_empty() {
        blocks.insert(0, heading(2, &note.own().series));
    }
    blocks
}

/// Those that they look after.
pub(super) fn all<'a>(note: &Note<'a>) -> impl Iterator<Item = &'a Series> {
    note.charged().filter_map(|record| if let Record::Series(series) = record { Some(series.as_ref()) } else { None })
}

/// Nothing of one that says nothing of what is to come.
fn one(note: &Note<'_>, series: &Series) -> Vec<Block> {
    let (own, id) = (note.own(), series.header.id);
    let (when, host) = next(note, Ref(id));
    let party = |link: Option<Ref>| link.map(|link| note.name(link)).unwrap_or_default();
    let rows = [
        (&own.meets, series.rhythm.trim().to_owned(), "rhythm"),
        (&own.next, when, "programme"),
        (&own.host, host, "programme"),
        (&own.convenor, party(series.convenor), "convenor"),
        (&own.ask, party(series.ask), "ask"),
    ];
    let facts: Vec<Fact> =
        rows.into_iter().filter_map(|(term, said, field)| fact(term, &[said], note.at(id, field))).collect();
    if facts.is_empty() {
        return Vec::new();
    }
    let (heading, blocks) = (series.name.trim().to_owned(), vec![Content::Facts { facts }.into()]);
    let card = Content::Card { level: 3, heading, aside: String::new(), blocks };
    vec![Block::from(card).at(&note.at(id, "name"))]
}

/// The day and the host of its next meeting: that of an event, else as the series proposes it.
fn next(note: &Note<'_>, series: Ref) -> (String, String) {
    let day = |when| dates::when(&note.words.dates, when);
    if let Some(event) = coming(note.workspace, series, note.today) {
        let hosts: Vec<String> = event.details.hosts.iter().map(|host| note.name(*host)).collect();
        return (day(&event.details.when), note.words.joining.and_list(&hosts));
    }
    let next = next_of_most(note.workspace, series, note.today);
    let host = match (next.host, next.turn) {
        (Some(host), _) => note.name(host),
        (None, Some(turn)) => fill(&note.own().by_turn, &[("name", &note.name(turn.who))]),
        (None, None) => String::new(),
    };
    (next.when.as_ref().map(day).unwrap_or_default(), host)
}
