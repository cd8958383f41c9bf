//! Every piece of words in a document, in reading order, with the field that it was typed in.

use crate::documents::{Block, BriefSheet, Chart, Content, Document, Fact, Form, Inline, Origin, Row, Running};

/// A piece of words that may be changed in place.
pub enum Words<'a> {
    /// One line; a line break in it means nothing.
    Line(&'a mut String),
    /// Lines as they were typed.
    Lines(&'a mut String),
    /// A run of inline parts.
    Run(&'a mut Vec<Inline>),
}

/// Is called with each piece of words and the field that it was typed in, where that is known.
pub type See<'a> = dyn FnMut(Words<'_>, Option<&Origin>) + 'a;

/// Shows every piece of words of a document.
pub fn document(document: &mut Document, see: &mut See<'_>) {
    see(Words::Line(&mut document.title), None);
    running(&mut document.running, see);
    blocks(&mut document.blocks, None, see);
}

fn running(running: &mut Running, see: &mut See<'_>) {
    let lines = [
        &mut running.organisation,
        &mut running.title,
        &mut running.status,
        &mut running.printed,
        &mut running.printed_short,
        &mut running.formats,
        &mut running.formats_short,
        &mut running.page_of,
        &mut running.continued,
    ];
    for line in lines.into_iter().chain(running.logo.as_mut().map(|logo| &mut logo.text)) {
        see(Words::Line(line), None);
    }
}

/// A block without a field of its own belongs to that of the block around it.
fn blocks(blocks: &mut [Block], around: Option<&Origin>, see: &mut See<'_>) {
    for block in blocks {
        let origin = block.origin.clone();
        content(&mut block.content, origin.as_ref().or(around), see);
    }
}

fn content(part: &mut Content, origin: Option<&Origin>, see: &mut See<'_>) {
    let mut line = |words: &mut String| see(Words::Line(words), origin);
    match part {
        Content::Title { group, text } => [group, text].into_iter().for_each(line),
        Content::Heading { number, text, .. } => {
            number.iter_mut().for_each(line);
            see(Words::Run(text), origin);
        }
        Content::Paragraph { text } | Content::Marked { text, .. } => see(Words::Run(text), origin),
        Content::List { items, .. } => items.iter_mut().for_each(|item| blocks(item, origin, see)),
        Content::Facts { facts } => facts.iter_mut().for_each(|one| fact(one, origin, see)),
        Content::Panel { heading: label, blocks: inner } | Content::Agreed { label, blocks: inner } => {
            line(label);
            blocks(inner, origin, see);
        }
        Content::Card { heading, aside, blocks: inner, .. } => {
            [heading, aside].into_iter().for_each(line);
            blocks(inner, origin, see);
        }
        Content::Stages { stages } => {
            stages.iter_mut().for_each(|stage| [&mut stage.name, &mut stage.when].into_iter().for_each(&mut line));
        }
        Content::Action { label, text, by } => {
            line(label);
            see(Words::Run(text), origin);
            see(Words::Line(by), origin);
        }
        Content::Quote { words, by, context } => {
            see(Words::Run(words), origin);
            see(Words::Line(by), origin);
            see(Words::Line(context), origin);
        }
        Content::Table(table) => {
            table.columns.iter_mut().for_each(|column| line(&mut column.head));
            table.rows.iter_mut().for_each(|one| row(one, origin, see));
        }
        Content::Chart(one) => chart(one, origin, see),
        Content::Quotation { blocks: inner } | Content::Apart { blocks: inner } => blocks(inner, origin, see),
        Content::Pictures { pictures } => {
            for one in pictures {
                let origin = one.origin.clone();
                let lines = [&mut one.alt, &mut one.in_words, &mut one.caption, &mut one.page];
                lines.into_iter().for_each(|words| see(Words::Line(words), origin.as_ref()));
            }
        }
        Content::Verbatim { text } => see(Words::Lines(text), origin),
        Content::Divider => {}
        Content::Signature { label } => line(label),
        Content::Brief(sheet) => brief(sheet, origin, see),
    }
}

fn brief(sheet: &mut BriefSheet, origin: Option<&Origin>, see: &mut See<'_>) {
    running(&mut sheet.running, see);
    see(Words::Line(&mut sheet.question), origin);
    blocks(&mut sheet.in_one_line, origin, see);
    sheet.facts.iter_mut().for_each(|one| fact(one, origin, see));
    for part in [&mut sheet.story, &mut sheet.challenge, &mut sheet.panel] {
        blocks(part, origin, see);
    }
    if let Some(writing) = &mut sheet.writing {
        see(Words::Line(&mut writing.heading), origin);
        writing.labels.iter_mut().for_each(|label| see(Words::Line(label), origin));
    }
    blocks(&mut sheet.next, origin, see);
}

fn chart(chart: &mut Chart, around: Option<&Origin>, see: &mut See<'_>) {
    let heads = [&mut chart.title, &mut chart.description, &mut chart.of_what].into_iter().chain(&mut chart.parts);
    heads.for_each(|words| see(Words::Line(words), around));
    if let Form::Columns { all } = &mut chart.form {
        see(Words::Line(all), around);
    }
    for bar in &mut chart.bars {
        let origin = bar.origin.clone();
        let words = [&mut bar.name].into_iter().chain(bar.amounts.iter_mut().map(|amount| &mut amount.said));
        words.for_each(|words| see(Words::Line(words), origin.as_ref().or(around)));
    }
}

fn fact(fact: &mut Fact, around: Option<&Origin>, see: &mut See<'_>) {
    let origin = fact.origin.clone();
    let origin = origin.as_ref().or(around);
    see(Words::Line(&mut fact.term), origin);
    fact.lines.iter_mut().for_each(|line| see(Words::Run(line), origin));
}

fn row(row: &mut Row, around: Option<&Origin>, see: &mut See<'_>) {
    let origin = row.origin.clone();
    let origin = origin.as_ref().or(around);
    row.cells.iter_mut().for_each(|cell| see(Words::Run(cell), origin));
}
