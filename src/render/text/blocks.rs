//! Blocks as plain text: headings underlined or on lines of their own, lists with hyphens and numbers.

use super::tables::table;
use super::words::{labelled, line, run};
use crate::documents::{Block, Content, Fact, Inline, StageMark};
use crate::render::lines::{Lines, hung, spaced};
use crate::render::terms;

/// No line below a heading is longer.
const WIDEST: usize = 72;

/// A line to sign on.
const TO_SIGN: &str = "______________________________";

pub fn all(blocks: &[Block]) -> Lines {
    spaced(blocks.iter().map(|block| one(&block.content)))
}

fn one(content: &Content) -> Lines {
    match content {
        Content::Title { group, text } => spaced([said(group), underlined(text.clone(), '=')]),
        Content::Heading { level, number, text } => heading(*level, number.as_deref(), &line(text)),
        Content::Paragraph { text } | Content::Marked { text, .. } => run(text),
        Content::List { start, items } => list(*start, items),
        Content::Facts { facts } => facts.iter().flat_map(fact).collect(),
        Content::Panel { heading, blocks } => spaced([section(heading), all(blocks)]),
        Content::Card { level, heading: words, aside, blocks } => {
            spaced([heading(*level, None, words), said(aside), all(blocks)])
        }
        Content::Stages { stages } => stages.iter().map(stage).collect(),
        Content::Agreed { label, blocks } => agreed(label, blocks),
        Content::Action { label, text, by } => [labelled_run(label, text), said(by)].concat(),
        Content::Quote { words, by, context } => [run(words), said_by(by, context)].concat(),
        Content::Table(one) => table(one),
        Content::Quotation { blocks } => hung(all(blocks), "> ", "> "),
        Content::Apart { blocks } => all(blocks),
        Content::Verbatim { text } => text.lines().map(|line| line.trim_end().to_owned()).collect(),
        Content::Divider => vec!["* * *".to_owned()],
        Content::Signature { label } => [vec![String::new(), TO_SIGN.to_owned()], said(label)].concat(),
        // Taken apart into blocks and words before: see `prepare`.
        Content::Brief(_) | Content::Chart(_) | Content::Pictures { .. } => Lines::new(),
    }
}

/// A line, where something is said.
fn said(words: &str) -> Lines {
    if words.is_empty() { Lines::new() } else { vec![words.to_owned()] }
}

fn underlined(words: String, with: char) -> Lines {
    if words.is_empty() {
        return Lines::new();
    }
    let below = with.to_string().repeat(words.chars().count().min(WIDEST));
    vec![words, below]
}

/// What begins a part of the text: it has more room above.
fn section(words: &str) -> Lines {
    let heading = underlined(words.to_owned(), '-');
    if heading.is_empty() { heading } else { [vec![String::new()], heading].concat() }
}

fn heading(level: u8, number: Option<&str>, text: &str) -> Lines {
    let words = match number {
        Some(number) => format!("{number} {text}"),
        None => text.to_owned(),
    };
    if level <= 2 { section(&words) } else { vec![words] }
}

/// Items that are a line or two each stand close.
fn list(start: Option<u64>, items: &[Vec<Block>]) -> Lines {
    let item = |(index, item): (u64, &Vec<Block>)| {
        let mark = start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(index)));
        let lines =
            if item.len() <= 2 { item.iter().flat_map(|block| one(&block.content)).collect() } else { all(item) };
        hung(lines, &mark, &" ".repeat(mark.len()))
    };
    let items = (0..).zip(items).map(item);
    if items.clone().all(|item| !item.contains(&String::new())) { items.flatten().collect() } else { spaced(items) }
}

/// One line behind its term, or several below it.
fn fact(fact: &Fact) -> Lines {
    let lines: Lines = fact.lines.iter().flat_map(|parts| run(parts)).collect();
    match lines.as_slice() {
        [] => vec![labelled(&fact.term, "")],
        [only] => vec![labelled(&fact.term, only)],
        _ => [vec![labelled(&fact.term, "")], hung(lines, "  ", "  ")].concat(),
    }
}

fn stage(stage: &StageMark) -> String {
    terms::labelled(&stage.name, &stage.when)
}

fn labelled_run(label: &str, text: &[Inline]) -> Lines {
    let lines = run(text);
    match lines.split_first() {
        Some((first, rest)) => [vec![labelled(label, first)], rest.to_vec()].concat(),
        None => said(&labelled(label, "")),
    }
}

fn agreed(label: &str, blocks: &[Block]) -> Lines {
    match blocks.split_first() {
        Some((Block { content: Content::Paragraph { text }, .. }, rest)) => {
            spaced([labelled_run(label, text), all(rest)])
        }
        _ => spaced([labelled_run(label, &[]), all(blocks)]),
    }
}

/// A context that goes on from the name follows it on the line; a sentence of its own has its own line.
fn said_by(by: &str, context: &str) -> Lines {
    if by.is_empty() || context.is_empty() || context.starts_with(char::is_uppercase) {
        return [said(by), said(context)].concat();
    }
    vec![format!("{by}, {context}")]
}
