//! The writer's own words around the items, and what stands at the end: thanks, the signature.

use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{
    add_facts, announced as announced_list, apart, heading, labelled, paragraph, under_heading,
};
use crate::documents::project::announced_outputs;
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::event::LineKind;

/// What the event was announced as, which nobody said there.
pub fn about(meeting: &Meeting<'_>) -> Vec<Block> {
    let (term, about) = (&meeting.words.minutes.terms.about, &meeting.event.details.about);
    labelled(meeting.words, term, about, 1, &meeting.at("details/about"))
}

/// The opening words, and the figures of the event as a whole.
pub fn opening(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = meeting.text(&meeting.event.minutes.opening, "minutes/opening", 1);
    let figures = &meeting.event.details.facts;
    add_facts(&mut blocks, meeting.words, figures, &|fact| meeting.at(format!("details/facts/{}", fact.id)));
    blocks
}

/// The lists that belong to no item.
pub fn announced(meeting: &Meeting<'_>) -> Vec<Block> {
    let lists = meeting.event.minutes.announced.iter();
    let block = |list| {
        let list: &crate::model::parts::AnnouncedList = list;
        announced_list(meeting.words, list, &meeting.at(format!("minutes/announced/{}", list.id)))
    };
    let title = fill(&meeting.words.minutes.headings.lists, &[("event", &meeting.nouns().event)]);
    under_heading(&title, Vec::new(), lists.flat_map(block).collect())
}

/// What was made, where only a list of it was announced.
pub fn made(meeting: &Meeting<'_>) -> Vec<Block> {
    let lists = announced_outputs(meeting.words, meeting.event);
    under_heading(&meeting.words.projects.what_was_made, Vec::new(), lists)
}

pub fn thanks(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = meeting.text(&meeting.event.minutes.thanks, "minutes/thanks", 2);
    for (_, item) in meeting.items() {
        for line in item.lines.iter().filter(|line| line.kind.is(LineKind::Thanks)) {
            let field = format!("minutes/items/{}/lines/{}/text", item.id, line.id);
            blocks.extend(meeting.text(&line.text, &field, 2));
        }
    }
    if !blocks.is_empty() {
        let title = heading(2, &meeting.words.minutes.headings.thanks);
        blocks.insert(0, title.at(&meeting.at("minutes/thanks")));
    }
    blocks
}

/// Closing words, and when the meeting closed.
pub fn closing(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = meeting.text(&meeting.event.minutes.closing, "minutes/closing", 2);
    if let Some(closed) = meeting.event.minutes.closed_at {
        let time = dates::time(&meeting.words.dates, closed);
        let values = [("event", meeting.nouns().event.as_str()), ("time", &time)];
        let said = fill(&meeting.words.minutes.items.closed, &values);
        blocks.push(paragraph(vec![Inline::from(said)]).at(&meeting.at("minutes/closed_at")));
    }
    apart(blocks)
}

pub fn sign_off(meeting: &Meeting<'_>) -> Vec<Block> {
    apart(meeting.text(&meeting.event.minutes.sign_off, "minutes/sign_off", 2))
}

/// Lines to sign on, or who signed and when. A draft has none.
pub fn signing(meeting: &Meeting<'_>) -> Vec<Block> {
    let minutes = &meeting.event.minutes;
    if !minutes.signature || meeting.is_draft() {
        return Vec::new();
    }
    let words = &meeting.words.minutes.signing;
    let name = minutes.signatory.and_then(|link| meeting.name_in_sentence(link));
    let say = |template: &str, alone: &str| match &name {
        Some(name) => fill(template, &[("name", name)]),
        None => alone.to_owned(),
    };
    let mut blocks = vec![heading(2, &meeting.words.minutes.headings.signing)];
    if minutes.signed.is_unknown() {
        let line = |label: String, field: &str| Block::from(Content::Signature { label }).at(&meeting.at(field));
        blocks.push(line(say(&words.signature_of, &words.signature), "minutes/signatory"));
        blocks.push(line(words.date.clone(), "minutes/signed"));
    } else {
        let when = dates::when(&meeting.words.dates, &dates::settled(&minutes.signed));
        let said = joined(&[&say(&words.signed_by, &words.signed), &when]);
        blocks.push(paragraph(vec![Inline::from(said)]).at(&meeting.at("minutes/signed")));
    }
    blocks
}
