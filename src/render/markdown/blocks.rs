//! Blocks as Markdown.

use super::escape::{at_start, escaped, fence};
use super::tables::table;
use super::words::{bold, labelled, line, literal, run};
use crate::documents::{Block, Content, Fact, Inline, StageMark, StageState};
use crate::render::lines::{Lines, hung, spaced};
use crate::render::terms::{self, with_colon};

/// The largest number that an item of a list can have.
const LARGEST: u64 = 999_999_999;

/// Blocks one below another. A list behind another of its kind has other marks, or the two would be one.
pub fn all(blocks: &[Block]) -> Lines {
    let (mut before, mut is_other) = (None, false);
    let mut parts = Vec::new();
    for block in blocks {
        let kind = list_kind(&block.content);
        is_other = kind.is_some() && kind == before && !is_other;
        let part = one(&block.content, is_other);
        if !part.is_empty() {
            before = kind;
            parts.push(part);
        }
    }
    spaced(parts)
}

#[derive(PartialEq)]
enum ListKind {
    Bullets,
    Numbers,
}

fn list_kind(content: &Content) -> Option<ListKind> {
    match content {
        Content::List { start: Some(_), .. } => Some(ListKind::Numbers),
        Content::List { start: None, .. } | Content::Facts { .. } | Content::Stages { .. } => Some(ListKind::Bullets),
        _ => None,
    }
}

/// Underscores, since hyphens and stars may be the marks of a list.
pub fn divider() -> Lines {
    vec!["___".to_owned()]
}

fn one(content: &Content, is_other: bool) -> Lines {
    match content {
        Content::Title { group, text } => spaced([bold(group), heading(1, None, &[text.as_str().into()])]),
        Content::Heading { level, number, text } => heading(*level, number.as_deref(), text),
        Content::Paragraph { text } | Content::Marked { text, .. } => run(text),
        Content::List { start, items } => list(*start, items, is_other),
        Content::Facts { facts } => facts.iter().flat_map(|one| hung(fact(one), bullet(is_other), "  ")).collect(),
        Content::Panel { heading, blocks } => spaced([bold(heading), all(blocks)]),
        Content::Card { level, heading: words, aside, blocks } => {
            spaced([heading(*level, None, &[words.as_str().into()]), bold(aside), all(blocks)])
        }
        Content::Stages { stages } => stages.iter().flat_map(|one| hung(stage(one), bullet(is_other), "  ")).collect(),
        Content::Agreed { label, blocks } => agreed(label, blocks),
        Content::Action { label, text, by } => action(label, text, by),
        Content::Quote { words, by, context } => hung(spaced([run(words), said_by(by, context)]), "> ", "> "),
        Content::Table(one) => table(one),
        Content::Quotation { blocks } => hung(all(blocks), "> ", "> "),
        Content::Apart { blocks } => all(blocks),
        Content::Verbatim { text } => verbatim(text),
        Content::Divider => divider(),
        Content::Signature { label } => spaced([divider(), literal(label)]),
        // Taken apart into blocks and words before: see `prepare`.
        Content::Brief(_) | Content::Chart(_) | Content::Pictures { .. } => Lines::new(),
    }
}

fn heading(level: u8, number: Option<&str>, text: &[Inline]) -> Lines {
    let number = number.map(|number| escaped(number) + " ").unwrap_or_default();
    let words = line(text, " ");
    if words.is_empty() && number.is_empty() {
        return Lines::new();
    }
    let marks = "#".repeat(usize::from(level.clamp(1, 6)));
    vec![format!("{marks} {number}{words}")]
}

fn bullet(is_other: bool) -> &'static str {
    if is_other { "* " } else { "- " }
}

/// Items that are a paragraph each, or one with a list, stand close.
fn list(start: Option<u64>, items: &[Vec<Block>], is_other: bool) -> Lines {
    let last = start.map(|first| first.saturating_add(items.len() as u64));
    if last.is_some_and(|last| last > LARGEST) {
        return numbered_by_hand(start.unwrap_or_default(), items);
    }
    let item = |(index, item): (u64, &Vec<Block>)| {
        let number = start.map(|first| first.saturating_add(index));
        let mark = match number {
            None => bullet(is_other).to_owned(),
            Some(number) => format!("{number}{} ", if is_other { ')' } else { '.' }),
        };
        // Right below a paragraph only bullets, and numbers from 1 on, begin a list.
        let begins = |start: &Option<u64>| start.is_none_or(|start| start == 1);
        let is_close = matches!(
            item.as_slice(),
            [first, Block { content: Content::List { start, .. }, .. }] if is_paragraph(first) && begins(start)
        );
        let lines =
            if is_close { item.iter().flat_map(|block| one(&block.content, false)).collect() } else { all(item) };
        hung(lines, &mark, &" ".repeat(mark.len()))
    };
    let items = (0..).zip(items).map(item);
    if items.clone().all(|item| !item.contains(&String::new())) { items.flatten().collect() } else { spaced(items) }
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block.content, Content::Paragraph { .. })
}

/// Items with larger numbers than a list can have.
fn numbered_by_hand(start: u64, items: &[Vec<Block>]) -> Lines {
    let item = |(number, item): (u64, &Vec<Block>)| spaced([vec![at_start(&format!("{number}."))], all(item)]);
    spaced((start..=u64::MAX).zip(items).map(item))
}

fn fact(fact: &Fact) -> Lines {
    let mut value: Vec<Inline> = Vec::new();
    for (index, line) in fact.lines.iter().enumerate() {
        value.extend((index > 0).then_some(Inline::LineBreak));
        value.extend(line.iter().cloned());
    }
    labelled(&with_colon(&fact.term), &value)
}

/// The present one is in bold.
fn stage(stage: &StageMark) -> Lines {
    let said = terms::labelled(&stage.name, &stage.when);
    match stage.state {
        StageState::Now => bold(&said),
        StageState::Reached | StageState::Open => literal(&said),
    }
}

fn agreed(label: &str, blocks: &[Block]) -> Lines {
    match blocks.split_first() {
        Some((Block { content: Content::Paragraph { text }, .. }, rest)) => spaced([labelled(label, text), all(rest)]),
        _ => spaced([labelled(label, &[]), all(blocks)]),
    }
}

fn action(label: &str, text: &[Inline], by: &str) -> Lines {
    let mut said = text.to_vec();
    if !by.is_empty() {
        said.extend([Inline::LineBreak, Inline::strong(by)]);
    }
    labelled(label, &said)
}

/// A context that goes on from the name follows it on the line; a sentence of its own has its own line.
fn said_by(by: &str, context: &str) -> Lines {
    let between = match (by.is_empty() || context.is_empty(), context.starts_with(char::is_uppercase)) {
        (true, _) => None,
        (false, true) => Some(Inline::LineBreak),
        (false, false) => Some(", ".into()),
    };
    run(&[Inline::strong(by)].into_iter().chain(between).chain([context.into()]).collect::<Vec<_>>())
}

fn verbatim(text: &str) -> Lines {
    let fence = fence(text, 3);
    [vec![fence.clone()], text.lines().map(str::to_owned).collect(), vec![fence]].concat()
}
