//! Slips for those who walk in: what they let us know of themselves, on a piece of paper that nobody else reads.

use super::around::{Kit, is_ahead};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::paragraph;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Inline, Mark, Sheet};
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const WALK_IN_SLIPS: PrintedDocument = PrintedDocument {
    name: "walk-in-slips",
    label: "walk-in slips",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| false,
    compose,
    left_out: |_, _| Vec::new(),
};

/// As many as a page has; whoever needs more prints it twice.
pub const SLIPS: usize = 4;

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let title = kit.title(&capitalised(&kit.words().walk_in.document));
    let slips = (0..SLIPS).map(|_| slip(&kit));
    let blocks = std::iter::once(title).chain(slips).collect();
    Ok(kit.page(&kit.words().walk_in.document, kit.keep_until(), Sheet::Quarters, blocks))
}

fn slip(kit: &Kit<'_>) -> Block {
    let words = &kit.words().walk_in;
    let asks =
        [&words.name, &words.contact, &words.needs].into_iter().flat_map(|ask| [said(ask), line()]).chain([line()]);
    let consents = [&words.list, &words.write, &words.photographs].into_iter().map(|words| tick(words));
    let blocks = asks.chain([said(&words.consents)]).chain(consents).chain([said(&words.privacy)]);
    let content = Content::Card { level: 2, heading: words.title.clone(), aside: kit.name(), blocks: blocks.collect() };
    content.into()
}

pub fn said(words: &str) -> Block {
    paragraph(vec![Inline::from(words)])
}

pub fn line() -> Block {
    Content::Signature { label: String::new() }.into()
}

fn tick(words: &str) -> Block {
    Content::Marked { mark: Mark::Tick, text: vec![Inline::from(words)] }.into()
}
