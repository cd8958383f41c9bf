//! The items with their times, and the papers that go with them.

use super::by_itself::{self, ByItself};
use super::prompts;
use super::timing::{Timing, timing};
use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::{Meeting, last, presenter_parts};
use crate::documents::names::joined;
use crate::documents::parts::{column, heading, one_or_list, paragraph, term_line, web_link};
use crate::documents::tree::{Block, Column, Content, Inline, Row, Table, Width};
use crate::documents::wording::fill;
use crate::model::event::{Confidentiality, Item, ItemKind};
use crate::model::form::typed;

/// Which of the columns has something to say.
struct Shown {
    starts: bool,
    who: bool,
    minutes: bool,
}

/// The table of items, how long they take, and a warning where that is longer than there is time.
/// `arising` is the number of actions that are still to do.
pub fn items(meeting: &Meeting<'_>, arising: usize) -> Vec<Block> {
    let words = &meeting.words.agenda;
    let timing = timing(meeting);
    let items: Vec<(usize, &Item)> = meeting.items().collect();
    let mut blocks = vec![heading(2, &words.items)];
    let (first, by_itself) = by_itself::parts(meeting, arising);
    let to_be_confirmed = || paragraph(vec![Inline::from(words.no_items.as_str())]).at(&meeting.at("minutes/items"));
    if items.is_empty() && by_itself.is_empty() {
        blocks.push(to_be_confirmed());
        return blocks;
    }
    let shown = Shown {
        starts: items.iter().any(|(number, _)| timing.start(*number).is_some()),
        who: items.iter().any(|(_, item)| !who(meeting, item).is_empty()),
        minutes: items.iter().any(|(_, item)| item.minutes_allowed.is_some()),
    };
    let columns = columns(meeting, &shown);
    let mut rows: Vec<Row> =
        items.iter().map(|(number, item)| row(meeting, *number, item, &timing, &shown, arising)).collect();
    let at = first.min(rows.len());
    rows.splice(at..at, by_itself.into_iter().map(|part| unnumbered(part, &shown)));
    blocks.push(Content::Table(Table { columns, rows, group_by: None, tick: false }).into());
    if items.is_empty() {
        blocks.push(to_be_confirmed());
    }
    blocks.extend(length(meeting, &timing));
    blocks
}

/// The row of what is no item: the items keep the numbers that they have in the minutes.
fn unnumbered(part: ByItself, shown: &Shown) -> Row {
    let what = vec![Inline::strong(part.title), Inline::LineBreak, Inline::from(part.line)];
    let cells = [(shown.starts, Vec::new()), (true, what), (shown.who, Vec::new()), (shown.minutes, Vec::new())];
    let cells = cells.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, cell)| cell).collect();
    Row { cells, origin: Some(part.origin) }
}

fn columns(meeting: &Meeting<'_>, shown: &Shown) -> Vec<Column> {
    let words = &meeting.words.agenda;
    let is_timed = shown.starts || shown.minutes;
    let all = [
        (shown.starts, column(&words.starts, Width::Fixed(20.0))),
        (true, column(&words.item, Width::Share(1.0))),
        (shown.who, column(&words.who, Width::Fixed(if is_timed { 52.0 } else { 74.0 }))),
        (shown.minutes, Column { right: true, ..column(&words.minutes, Width::Fixed(20.0)) }),
    ];
    all.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, column)| column).collect()
}

fn row(meeting: &Meeting<'_>, number: usize, item: &Item, timing: &Timing, shown: &Shown, arising: usize) -> Row {
    let starts = timing.start(number).map(|start| dates::time(&meeting.words.dates, start)).unwrap_or_default();
    let minutes = item.minutes_allowed.map(|minutes| minutes.to_string()).unwrap_or_default();
    let cells = [
        (shown.starts, vec![Inline::from(starts)]),
        (true, what(meeting, number, item, arising)),
        (shown.who, lines(who(meeting, item))),
        (shown.minutes, vec![Inline::from(minutes)]),
    ];
    let cells = cells.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, cell)| cell).collect();
    Row { cells, origin: Some(meeting.at(format!("minutes/items/{}/title", item.id))) }
}

/// The numbered title, what is presented under it, and what it is for.
fn what(meeting: &Meeting<'_>, number: usize, item: &Item, arising: usize) -> Vec<Inline> {
    let mut said = vec![Inline::strong(numbered(meeting, number, item))];
    let talks = typed(&item.presentations).map(|presentation| presentation.title.trim().to_owned());
    let talks = talks.filter(|title| !title.is_empty() && title != item.title.trim());
    let purpose = item.purpose.as_ref().and_then(|purpose| purpose.known());
    let purpose = purpose.map(|purpose| meeting.words.choices.purposes.of(*purpose).to_owned());
    let by_itself = fills_itself(meeting, number, item, arising);
    let prompts = prompts::lines(meeting, item).into_iter().map(|line| linked(&line));
    let plain = |line: String| vec![Inline::from(line)];
    let before = talks.chain(by_itself).map(plain);
    for line in before.chain(prompts).chain(purpose.map(plain)) {
        said.push(Inline::LineBreak);
        said.extend(line);
    }
    said
}

/// What fills an item without anybody typing it: which minutes are to be agreed, and how many actions are still open.
fn fills_itself(meeting: &Meeting<'_>, number: usize, item: &Item, arising: usize) -> Vec<String> {
    let is_first = |kind: ItemKind| {
        let first = meeting.items().find(|(_, item)| item.is_for(kind));
        item.is_for(kind) && first.is_some_and(|(first, _)| first == number)
    };
    if is_first(ItemKind::LastMinutes) {
        return last::line(meeting).into_iter().collect();
    }
    if !is_first(ItemKind::MattersArising) {
        return Vec::new();
    }
    // Many deal with both under one item.
    let last = last::line(meeting).filter(|_| !meeting.has_item_for(ItemKind::LastMinutes));
    let arising = (arising > 0).then(|| meeting.words.agenda.arising_below.of(arising));
    last.into_iter().chain(arising).collect()
}

/// "3 Ask Once: the first four weeks", as the minutes will number it.
pub fn numbered(meeting: &Meeting<'_>, number: usize, item: &Item) -> String {
    let title = meeting.item_title(item);
    let title = if item.confidentiality.is(Confidentiality::Members) {
        fill(&meeting.words.minutes.items.members_only, &[("title", &title)])
    } else {
        title
    };
    fill(&meeting.words.agenda.numbered, &[("number", &number.to_string()), ("title", &title)])
}

/// Whoever leads it and whoever presents, each once.
fn who(meeting: &Meeting<'_>, item: &Item) -> Vec<String> {
    let lead = item.lead.map(|lead| {
        let party = meeting.party_from_elsewhere(lead);
        joined(&[&party.name, &party.organisation])
    });
    let presenters = typed(&item.presentations).flat_map(|presentation| typed(&presentation.presenters));
    let others = presenters.filter(|presenter| presenter.person.is_none() || presenter.person != item.lead);
    let others = others.map(|presenter| {
        let parts = presenter_parts(meeting, presenter);
        joined(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    });
    lead.into_iter().chain(others).filter(|name| !name.is_empty()).collect()
}

fn lines(lines: Vec<String>) -> Vec<Inline> {
    let mut said = Vec::new();
    for line in lines {
        if !said.is_empty() {
            said.push(Inline::LineBreak);
        }
        said.push(Inline::from(line));
    }
    said
}

/// "In all 1 hour and 25 minutes, until 3.25pm."
fn length(meeting: &Meeting<'_>, timing: &Timing) -> Option<Block> {
    let (words, total) = (&meeting.words.agenda.long, timing.total);
    let time = |time| dates::time(&meeting.words.dates, time);
    let length = timing.in_words(words, total);
    let said = match timing.end {
        _ if total == 0 => return None,
        _ if !timing.is_complete => fill(&words.in_all_so_far, &[("length", &length)]),
        Some(end) => fill(&words.in_all_until, &[("length", &length), ("end", &time(end))]),
        None => fill(&words.in_all, &[("length", &length)]),
    };
    let mut line = vec![Inline::from(said)];
    if let Some((over, end)) = timing.too_long {
        let length = timing.in_words(words, over);
        let warning = fill(&words.too_long, &[("length", &length), ("end", &time(end))]);
        line.extend([Inline::from(" "), Inline::strong(warning)]);
    }
    Some(paragraph(line).at(&meeting.at("details/when")))
}

/// What there is to read beforehand, item by item.
pub fn papers(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut papers = Vec::new();
    for (number, item) in meeting.items() {
        let term = numbered(meeting, number, item);
        for paper in typed(&item.papers) {
            let origin = meeting.at(format!("minutes/items/{}/papers/{}", item.id, paper.id));
            papers.push(paragraph(term_line(meeting.words, &term, web_link(meeting.words, paper))).at(&origin));
        }
    }
    if papers.is_empty() {
        return Vec::new();
    }
    vec![heading(2, &meeting.words.agenda.papers), one_or_list(papers)]
}
