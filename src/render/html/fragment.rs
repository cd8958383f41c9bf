//! A part of somebody else's page: headings, paragraphs, lists, tables and links, and nothing that needs a style sheet.
//! Programs for e-mail keep little more than that.

use super::blocks;
use super::writer::Html;
use crate::documents::{Block, BriefSheet, Content, Document, Fact, Inline, StageMark, StageState};
use crate::render::prepare::{charts_as_tables, in_words, prepare};
use crate::render::terms::{labelled, with_colon};

/// A document as a part of a page. A draft says first that it is one, and so does what is for members.
pub fn fragment(document: &Document) -> String {
    let mut document = prepare(document, &super::is_allowed).document;
    charts_as_tables(&mut document);
    in_words(&mut document);
    let mut html = Html::for_pasting();
    // Some systems hand the bytes on without saying how they are to be read.
    html.void("meta", &[("charset", "utf-8")]);
    html.within("div", &[("lang", &document.language)], |html| {
        let status = Some(&document.running)
            .filter(|running| running.says_status_everywhere())
            .map(|running| bold(&running.status));
        let status = status.map(line).filter(says_something).map(Block::from);
        let blocks: Vec<Block> = status.into_iter().chain(simple(&document.blocks)).collect();
        blocks::all(html, &blocks);
    });
    html.into_text()
}

/// The same words in the few kinds of blocks that are kept everywhere.
fn simple(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().flat_map(|block| simple_one(&block.content)).map(Block::from).collect()
}

fn simple_one(content: &Content) -> Vec<Content> {
    match content {
        Content::Title { group, text } => {
            [line(bold(group)), Content::Title { group: String::new(), text: text.clone() }].into()
        }
        Content::List { start, items } => {
            vec![Content::List { start: *start, items: items.iter().map(|item| simple(item)).collect() }]
        }
        Content::Facts { facts } => facts.iter().map(fact).collect(),
        Content::Panel { heading, blocks } => opened_by(line(bold(heading)), blocks),
        Content::Card { level, heading, aside, blocks } => {
            let heading = Content::Heading { level: *level, number: None, text: vec![heading.as_str().into()] };
            [vec![heading], opened_by(line(bold(aside)), blocks)].concat()
        }
        Content::Stages { stages } => vec![Content::List { start: None, items: stages.iter().map(stage).collect() }],
        Content::Agreed { label, blocks } => match blocks.split_first() {
            Some((Block { content: Content::Paragraph { text }, .. }, rest)) => {
                opened_by(line([bold(label), vec![" ".into()], text.clone()].concat()), rest)
            }
            _ => opened_by(line(bold(label)), blocks),
        },
        Content::Action { label, text, by } => {
            let by = if by.is_empty() { Vec::new() } else { [vec![Inline::LineBreak], bold(by)].concat() };
            vec![line([bold(label), vec![" ".into()], text.clone(), by].concat())]
        }
        Content::Quote { words, by, context } => quote(words, by, context),
        Content::Quotation { blocks } => vec![Content::Quotation { blocks: simple(blocks) }],
        Content::Apart { blocks } => contents(simple(blocks)),
        Content::Verbatim { text } => vec![lines(text)],
        Content::Signature { .. } => Vec::new(),
        Content::Marked { text, .. } => vec![line(text.clone())],
        Content::Brief(sheet) => brief(sheet),
        kept => vec![kept.clone()],
    }
    .into_iter()
    .filter(says_something)
    .collect()
}

fn contents(blocks: Vec<Block>) -> Vec<Content> {
    blocks.into_iter().map(|block| block.content).collect()
}

fn says_something(content: &Content) -> bool {
    !matches!(content, Content::Paragraph { text } if text.is_empty())
}

fn line(text: Vec<Inline>) -> Content {
    Content::Paragraph { text }
}

fn bold(words: &str) -> Vec<Inline> {
    if words.is_empty() { Vec::new() } else { vec![Inline::strong(words)] }
}

fn opened_by(first: Content, blocks: &[Block]) -> Vec<Content> {
    [vec![first], contents(simple(blocks))].concat()
}

/// A term in bold and what it stands for, a line each.
fn fact(fact: &Fact) -> Content {
    let mut text = bold(&with_colon(&fact.term));
    for (index, said) in fact.lines.iter().enumerate() {
        text.push(if index == 0 { " ".into() } else { Inline::LineBreak });
        text.extend(said.iter().cloned());
    }
    line(text)
}

fn stage(stage: &StageMark) -> Vec<Block> {
    let said = labelled(&stage.name, &stage.when);
    let said = if stage.state == StageState::Now { Inline::strong(said) } else { said.into() };
    vec![line(vec![said]).into()]
}

fn quote(words: &[Inline], by: &str, context: &str) -> Vec<Content> {
    let mut source = bold(by);
    if !by.is_empty() && !context.is_empty() {
        let is_sentence = context.starts_with(char::is_uppercase);
        source.push(if is_sentence { Inline::LineBreak } else { ", ".into() });
    }
    source.extend((!context.is_empty()).then(|| Inline::from(context)));
    let said = [line(words.to_vec()), line(source)].into_iter().filter(says_something);
    vec![Content::Quotation { blocks: said.map(Block::from).collect() }]
}

fn lines(text: &str) -> Content {
    let mut words = Vec::new();
    for (index, said) in text.trim_end_matches('\n').split('\n').enumerate() {
        words.extend((index > 0).then_some(Inline::LineBreak));
        words.push(said.into());
    }
    line(words)
}

/// The lines for a team to write on stay on paper.
fn brief(sheet: &BriefSheet) -> Vec<Content> {
    let mut said =
        vec![line(bold(&sheet.running.title)), Content::Title { group: String::new(), text: sheet.question.clone() }];
    said.extend(contents(simple(&sheet.in_one_line)));
    said.extend(sheet.facts.iter().map(fact));
    for part in [&sheet.story, &sheet.challenge, &sheet.panel, &sheet.next] {
        said.extend(contents(simple(part)));
    }
    said
}
