//! What was taken down line by line, in its order: notes as they read, and each decision, action, quote and figure where it
//! came up. What highlights keep together elsewhere is left to its place there; offers and requests always are.

use super::{agreed, quotes, videos};
use crate::documents::markdown;
use crate::documents::meeting::Meeting;
use crate::documents::parts::{add_facts, labelled, paragraph, term_line, web_links};
use crate::documents::tree::Block;
use crate::model::brief::Update;
use crate::model::event::{Item, Line, LineKind, MinutesStyle};
use crate::model::{Id, Kind, Markdown, Record, Ref};

/// The lines of an item.
pub fn lines(meeting: &Meeting<'_>, item: &Item) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = item.lines.as_slice();
    while let Some(first) = rest.first() {
        // Lines of one list are one list.
        let listed = rest.iter().take_while(|line| is_of_a_list(line)).count();
        let (together, after) = rest.split_at(listed.max(1));
        blocks.extend(if listed > 1 { list(meeting, item, together) } else { line(meeting, item, first) });
        rest = after;
    }
    blocks
}

/// Whether this part of an item stands among its lines, and so nowhere else.
pub fn is_placed(meeting: &Meeting<'_>, item: &Item, part: Id) -> bool {
    meeting.style != MinutesStyle::Highlights
        && is_a_line(item, part, &[LineKind::Action, LineKind::Decision, LineKind::Quote])
}

/// The same of figures and links, whatever the style: they have no other place to be kept together.
pub fn stands_in_lines(item: &Item, part: Id) -> bool {
    is_a_line(item, part, &[LineKind::Figure, LineKind::Link])
}

fn is_a_line(item: &Item, part: Id, kinds: &[LineKind]) -> bool {
    item.lines.iter().any(|line| line.id == part && line.kind.known().is_some_and(|kind| kinds.contains(kind)))
}

fn is_of_a_list(line: &Line) -> bool {
    let text = line.text.as_str().trim_start();
    line.kind.is(LineKind::Note) && ["- ", "* ", "• "].iter().any(|mark| text.starts_with(mark))
}

/// With the mark of a list that CommonMark knows.
fn as_listed(text: &str) -> String {
    let text = text.trim();
    text.strip_prefix("• ").map_or_else(|| text.to_owned(), |rest| format!("- {rest}"))
}

fn field(item: &Item, line: &Line) -> String {
    format!("minutes/items/{}/lines/{}/text", item.id, line.id)
}

fn list(meeting: &Meeting<'_>, item: &Item, lines: &[Line]) -> Vec<Block> {
    let text: Vec<String> = lines.iter().map(|line| as_listed(line.text.as_str())).collect();
    let first = lines.first().map(|line| field(item, line)).unwrap_or_default();
    meeting.text(&Markdown(text.join("\n")), &first, 2)
}

fn line(meeting: &Meeting<'_>, item: &Item, line: &Line) -> Vec<Block> {
    let keeps_together = meeting.style == MinutesStyle::Highlights;
    match line.kind.known().copied().unwrap_or_default() {
        LineKind::Action | LineKind::Decision | LineKind::Quote if keeps_together => Vec::new(),
        LineKind::Action => {
            let action = meeting.actions().find(|action| action.header.id == line.id && action.item == Some(item.id));
            action.map(|action| agreed::taken(meeting, action)).into_iter().collect()
        }
        LineKind::Decision => {
            let decision = meeting
                .decisions()
                .iter()
                .find(|decision| decision.header.id == line.id && decision.item == Some(item.id));
            decision.map(|decision| agreed::agreed(meeting, decision)).into_iter().collect()
        }
        LineKind::Quote => quote(meeting, item, line.id).into_iter().collect(),
        LineKind::Figure => figure(meeting, item, line.id),
        LineKind::Link => link(meeting, item, line.id),
        LineKind::Output => output(meeting, line.id).into_iter().collect(),
        LineKind::Update if line.text.is_empty() => update(meeting, line.id),
        LineKind::Offer | LineKind::Request | LineKind::Thanks => Vec::new(),
        LineKind::Note => meeting.text(&line.text, &field(item, line), 2),
        kind => {
            let origin = meeting.at(field(item, line));
            labelled(meeting.words, meeting.words.choices.lines.of(kind), &line.text, 2, &origin)
        }
    }
}

fn quote(meeting: &Meeting<'_>, item: &Item, id: Id) -> Option<Block> {
    let quote = item.quotes.iter().find(|quote| quote.id == id)?;
    let origin = meeting.at(format!("minutes/items/{}/quotes/{id}", item.id));
    quotes::is_printable(meeting, quote).then(|| quotes::block(meeting, quote, &origin))
}

fn figure(meeting: &Meeting<'_>, item: &Item, id: Id) -> Vec<Block> {
    let mut blocks = Vec::new();
    let facts: Vec<_> = item.facts.iter().filter(|fact| fact.id == id).cloned().collect();
    add_facts(&mut blocks, meeting.words, &facts, &|fact| {
        meeting.at(format!("minutes/items/{}/facts/{}", item.id, fact.id))
    });
    blocks
}

fn link(meeting: &Meeting<'_>, item: &Item, id: Id) -> Vec<Block> {
    let links = videos::in_place(meeting, &item.links).filter(|link| link.id == id);
    web_links(meeting.words, links, &|link| meeting.at(format!("minutes/items/{}/links/{}", item.id, link.id)))
}

fn output(meeting: &Meeting<'_>, id: Id) -> Option<Block> {
    let Record::Output(output) = meeting.workspace.get(id)?.as_ref() else { return None };
    let term = meeting.words.choices.lines.of(LineKind::Output);
    Some(paragraph(term_line(meeting.words, term, markdown::linked(output.name.trim()))).from_field(id, "name"))
}

/// News of a project, which keeps it.
fn update(meeting: &Meeting<'_>, id: Id) -> Vec<Block> {
    let briefs = meeting.workspace.linked(meeting.event.header.id, Kind::Brief);
    let found = briefs.into_iter().find_map(|record| match record.as_ref() {
        Record::Brief(brief) => {
            let update = brief.since.updates.iter().find(|update| update.id == id);
            update.map(|update: &Update| (brief.title(), update, Ref(record.id())))
        }
        _ => None,
    });
    let Some((title, update, brief)) = found else { return Vec::new() };
    let origin = crate::documents::tree::Origin { record: brief.0, field: format!("since/updates/{id}/text") };
    labelled(meeting.words, title, &update.text, 2, &origin)
}
