//! Project briefs on a screen: one column each, in reading order. Several have the document's title above them.

use super::blocks::{AUTO, all, fact};
use super::said;
use super::writer::Html;
use crate::documents::{BriefSheet, Content, Document, WritingSpace};

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
