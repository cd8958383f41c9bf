//! The manual: the pages of help that the window shows, one after another, with a list of them before and the table of
//! keys behind. Nothing in it comes from records but what stands around every page: the council's name, colour and logo.

mod pages;
mod search;

use super::catalogue::{PrintedDocument, Request};
use super::markdown;
use super::parts::{heading, paragraph};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Sheet};
use super::wording::{ManualWords, en_gb, fill};
use crate::model::{Origin, Problem};
use crate::workspace::Workspace;

pub use pages::{HelpPage, help_page, help_pages};
pub use search::{HelpFound, HelpHit, search_help};

/// Its row, which stands beside the catalogue: it is printed of no record, so that none offers it.
pub static MANUAL: PrintedDocument = PrintedDocument {
    name: "manual",
    label: "manual",
    kinds: &[],
    suits: |_| false,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let words = &en_gb().manual;
    let origin = Origin { record: request.record, field: String::new() };
    let named = Named { group: String::new(), document: words.document.clone(), origin };
    let about = paragraph(vec![Inline::from(words.about.as_str())]);
    let mut blocks = vec![about, heading(2, &words.contents), contents()];
    for (number, page) in (1..).zip(help_pages()) {
        blocks.extend(section(words, number, page));
    }
    blocks.extend(markdown::blocks(&pages::keys(), 2, None));
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// The titles, numbered as the sections are.
fn contents() -> Block {
    let item = |page: &HelpPage| vec![paragraph(vec![Inline::from(page.title.as_str())])];
    Content::List { start: Some(1), items: help_pages().iter().map(item).collect() }.into()
}

fn section(words: &ManualWords, number: usize, page: &HelpPage) -> Vec<Block> {
    let title = vec![Inline::from(page.title.as_str())];
    let heading = Content::Heading { level: 2, number: Some(number.to_string()), text: title };
    let text = markdown::blocks(&page.text, 2, None);
    [vec![heading.into()], text, see_also(words, page)].concat()
}

/// Where to read on: on paper a page is found by its number.
fn see_also(words: &ManualWords, page: &HelpPage) -> Vec<Block> {
    let named = page.see.iter().filter_map(|id| {
        let at = help_pages().iter().position(|other| other.id == *id)?;
        let (title, number) = (&help_pages().get(at)?.title, (at + 1).to_string());
        Some(fill(&words.section, &[("title", title), ("number", &number)]))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return Vec::new();
    }
    vec![paragraph(vec![Inline::from(fill(&words.see_also, &[("pages", &named.join(", "))]))])]
}
