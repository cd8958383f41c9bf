//! Blocks as HTML. Elements of words take their direction from their first letter, so that Arabic reads rightly beside
//! English. Tables are in `tables.rs`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::charts;
use super::tables;
use super::words::run;
use super::writer::Html;
use crate::documents::{Block, Content, Fact, Inline, PrintedPicture, StageMark, StageState};

/// The direction of writing follows the words.
pub const AUTO: (&str, &str) = ("dir", "auto");

/// The page's parts: what stands before the first item, then a section for each item.
pub fn main(html: &mut Html, blocks: &[Block]) {
    for part in blocks.chunk_by(|_, next| !is_item(next)) {
        if part.first().is_some_and(is_item) {
            let closing = part.iter().rev().take_while(|block| closes(block)).count();
            let (item, rest) = part.split_at(part.len() - closing);
            html.within("section", &[], |html| all(html, item));
            all(html, rest);
        } else {
            all(html, part);
        }
    }
}

/// Whether a block at the end of an item belongs to the document and not to the item.
fn closes(block: &Block) -> bool {
    matches!(block.content, Content::Apart { .. } | Content::Panel { .. })
}

fn is_item(block: &Block) -> bool {
    matches!(block.content, Content::Heading { level: 2, .. })
}

pub fn all(html: &mut Html, blocks: &[Block]) {
    for block in blocks {
        one(html, &block.content);
    }
}

fn one(html: &mut Html, content: &Content) {
    match content {
        Content::Title { group, text } => title(html, group, text),
        Content::Heading { level, number, text } => heading(html, *level, number.as_deref(), text),
        Content::Paragraph { text } => html.element("p", &[AUTO], |html| run(html, text)),
        Content::List { start, items } => list(html, *start, items),
        Content::Facts { facts } => html.within("dl", &[], |html| facts.iter().for_each(|one| fact(html, one))),
        Content::Panel { heading, blocks } => panel(html, heading, blocks),
        Content::Card { level, heading, aside, blocks } => card(html, *level, heading, aside, blocks),
        Content::Stages { stages } => html.within("div", &[("class", "stages")], |html| {
            stages.iter().for_each(|stage| one_stage(html, stage));
        }),
        Content::Agreed { label, blocks } => agreed(html, label, blocks),
        Content::Action { label, text, by } => action(html, label, text, by),
        Content::Quote { words, by, context } => quote(html, words, by, context),
        Content::Table(table) => tables::table(html, table),
        Content::Chart(chart) => charts::chart(html, chart),
        Content::Quotation { blocks } => {
            html.within("blockquote", &[("class", "quotation")], |html| all(html, blocks));
        }
        Content::Apart { blocks } => html.within("div", &[("class", "apart")], |html| all(html, blocks)),
        Content::Pictures { pictures } => html.within("div", &[("class", "pictures")], |html| {
            pictures.iter().for_each(|one| picture(html, one));
        }),
        Content::Verbatim { text } => html.element("pre", &[AUTO], |html| html.text(text)),
        Content::Divider => html.void("hr", &[]),
        Content::Signature { label } => {
            html.element("p", &[("class", "signature"), AUTO], |html| html.text(label));
        }
        Content::Marked { mark, text } => {
            html.element("p", &[("class", mark.class()), AUTO], |html| run(html, text));
        }
        // They stand by themselves on the page: see `briefs.rs`.
        Content::Brief(_) => {}
    }
}

pub fn title(html: &mut Html, group: &str, text: &str) {
    if !group.is_empty() {
        html.element("p", &[("class", "group"), AUTO], |html| html.text(group));
    }
    if !text.is_empty() {
        html.element("h1", &[AUTO], |html| html.text(text));
    }
}

fn heading(html: &mut Html, level: u8, number: Option<&str>, text: &[Inline]) {
    let name = match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    html.element(name, &[AUTO], |html| {
        if let Some(number) = number {
            html.inline("span", &[("class", "number")], |html| html.text(number));
            html.text(" ");
        }
        run(html, text);
    });
}

fn list(html: &mut Html, start: Option<u64>, items: &[Vec<Block>]) {
    let each = |html: &mut Html| items.iter().for_each(|item| html.within("li", &[AUTO], |html| all(html, item)));
    match start {
        None => html.within("ul", &[], each),
        Some(1) => html.within("ol", &[], each),
        Some(start) => html.within("ol", &[("start", &start.to_string())], each),
    }
}

pub fn fact(html: &mut Html, fact: &Fact) {
    html.within("div", &[], |html| {
        html.element("dt", &[AUTO], |html| html.text(&fact.term));
        html.element("dd", &[AUTO], |html| {
            for (index, line) in fact.lines.iter().enumerate() {
                if index > 0 {
                    html.void("br", &[]);
                }
                run(html, line);
            }
        });
    });
}

/// Its heading is no part of the outline, so that the items of a meeting are the only ones in it.
fn panel(html: &mut Html, heading: &str, blocks: &[Block]) {
    html.within("div", &[("class", "panel"), ("role", "group"), ("aria-label", heading)], |html| {
        if !heading.is_empty() {
            html.element("p", &[("class", "panel-heading"), AUTO], |html| html.text(heading));
        }
        all(html, blocks);
    });
}

fn card(html: &mut Html, level: u8, words: &str, aside: &str, blocks: &[Block]) {
    html.within("div", &[("class", "card")], |html| {
        heading(html, level, None, &[Inline::from(words)]);
        if !aside.is_empty() {
            html.element("p", &[("class", "aside"), AUTO], |html| html.text(aside));
        }
        all(html, blocks);
    });
}

fn one_stage(html: &mut Html, stage: &StageMark) {
    let class = match stage.state {
        StageState::Reached => "reached",
        StageState::Now => "now",
        StageState::Open => "open",
    };
    html.element("p", &[("class", class), AUTO], |html| {
        html.text(&stage.name);
        html.text(" ");
        html.inline("span", &[("class", "when")], |html| html.text(&stage.when));
    });
}

fn agreed(html: &mut Html, label_words: &str, blocks: &[Block]) {
    html.within("div", &[("class", "agreed")], |html| match blocks.split_first() {
        Some((Block { content: Content::Paragraph { text }, .. }, rest)) => {
            labelled(html, label_words, text);
            all(html, rest);
        }
        _ => {
            labelled(html, label_words, &[]);
            all(html, blocks);
        }
    });
}

fn action(html: &mut Html, label_words: &str, text: &[Inline], by: &str) {
    html.within("div", &[("class", "action")], |html| {
        labelled(html, label_words, text);
        if !by.is_empty() {
            html.element("p", &[AUTO], |html| html.inline("strong", &[], |html| html.text(by)));
        }
    });
}

/// A paragraph that begins with its label.
fn labelled(html: &mut Html, label: &str, text: &[Inline]) {
    html.element("p", &[AUTO], |html| {
        if !label.is_empty() {
            html.inline("strong", &[("class", "label")], |html| html.text(label));
            html.text(" ");
        }
        run(html, text);
    });
}

fn quote(html: &mut Html, words: &[Inline], by: &str, context: &str) {
    html.within("figure", &[("class", "quote")], |html| {
        html.within("blockquote", &[], |html| html.element("p", &[AUTO], |html| run(html, words)));
        if !by.is_empty() || !context.is_empty() {
            html.element("figcaption", &[AUTO], |html| said_by(html, by, context));
        }
    });
}

/// The page carries it within itself, as it does the logo.
fn picture(html: &mut Html, one: &PrintedPicture) {
    let Some(picture) = &one.picture else { return };
    let source = format!("data:{};base64,{}", picture.media_type(), STANDARD.encode(&picture.bytes));
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    // White on white: a page has an edge.
    let page: &[(&str, &str)] = if picture.pages > 0 { &[("class", "sheet")] } else { &[] };
    html.within("figure", page, |html| {
        html.void("img", &[("src", &source), ("alt", &one.alt), ("width", &width), ("height", &height)]);
        let below: Vec<&str> =
            [one.caption.as_str(), &one.page].into_iter().filter(|words| !words.is_empty()).collect();
        match below.as_slice() {
            [] => {}
            [words] => html.element("figcaption", &[AUTO], |html| html.text(words)),
            several => html.within("figcaption", &[], |html| {
                several.iter().for_each(|words| html.element("p", &[AUTO], |html| html.text(words)));
            }),
        }
    });
}

/// A context that goes on from the name follows it on the line; a sentence of its own has its own line.
fn said_by(html: &mut Html, by: &str, context: &str) {
    if !by.is_empty() {
        html.inline("strong", &[], |html| html.text(by));
    }
    if !by.is_empty() && !context.is_empty() {
        if context.starts_with(char::is_uppercase) { html.void("br", &[]) } else { html.text(", ") }
    }
    html.text(context);
}
