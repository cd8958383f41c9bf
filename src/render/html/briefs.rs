//! Project briefs on a screen: one column each, in reading order. Several have the document's title above them.

use super::blocks::{AUTO, all, fact};
use super::said;
use super::writer::Html;
use crate::documents::{Block, BriefSheet, Content, Document, WritingSpace};

/// Gives several briefs one title, below which their questions stand a level deeper.
pub fn below_one_title(document: &mut Document) {
    let briefs = document.blocks.iter().filter(|block| matches!(block.content, Content::Brief(_))).count();
    if briefs < 2 {
        return;
    }
    document.blocks.insert(0, Content::Title { group: String::new(), text: document.title.clone() }.into());
    for block in &mut document.blocks {
        if let Content::Brief(sheet) = &mut block.content {
            let question = Content::Heading { level: 2, number: None, text: vec![sheet.question.as_str().into()] };
            sheet.parts_mut().into_iter().for_each(|part| deepen(part));
            sheet.question.clear();
            sheet.in_one_line.insert(0, question.into());
        }
    }
}

/// Whether each part has what stands around it by itself.
pub fn is_of_briefs(document: &Document) -> bool {
    document.blocks.iter().any(|block| matches!(block.content, Content::Brief(_)))
}

/// The title above several briefs, apart from their words.
pub fn main(html: &mut Html, document: &Document) {
    for block in &document.blocks {
        match &block.content {
            Content::Brief(sheet) => brief(html, sheet),
            Content::Title { text, .. } => {
                html.within("header", &[], |html| html.element("h1", &[AUTO], |html| html.text(text)));
            }
            _ => {}
        }
    }
}

fn deepen(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.content {
            Content::Heading { level, .. } => *level += 1,
            Content::List { items, .. } => items.iter_mut().for_each(|item| deepen(item)),
            Content::Quotation { blocks } | Content::Agreed { blocks, .. } => deepen(blocks),
            _ => {}
        }
    }
}

/// One brief. What a paper page says in its header and footer stands above and below the words.
fn brief(html: &mut Html, sheet: &BriefSheet) {
    html.within("article", &[("class", "brief")], |html| {
        html.within("header", &[], |html| {
            html.element("p", &[("class", "group"), AUTO], |html| html.text(&sheet.running.title));
        });
        if !sheet.question.is_empty() {
            html.element("h1", &[AUTO], |html| html.text(&sheet.question));
        }
        html.within("div", &[("class", "in-one-line")], |html| all(html, &sheet.in_one_line));
        if !sheet.facts.is_empty() {
            html.within("dl", &[], |html| sheet.facts.iter().for_each(|one| fact(html, one)));
        }
        all(html, &sheet.story);
        html.within("div", &[("class", "challenge")], |html| all(html, &sheet.challenge));
        html.within("div", &[("class", "panel")], |html| all(html, &sheet.panel));
        if let Some(space) = &sheet.writing {
            writing(html, space);
        }
        html.within("div", &[("class", "next")], |html| all(html, &sheet.next));
        html.within("footer", &[], |html| {
            said(html, None, &sheet.running.printed);
            said(html, None, &sheet.running.formats);
        });
    });
}

fn writing(html: &mut Html, space: &WritingSpace) {
    html.within("div", &[("class", "next")], |html| {
        let labels = space.labels.iter().map(String::as_str);
        for label in [space.heading.as_str(), ""].into_iter().chain(labels) {
            html.element("p", &[("class", "writing"), AUTO], |html| html.text(label));
        }
    });
}
