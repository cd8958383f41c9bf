//! Badges: the first name to be read across a table, then who somebody is and what they do. Whether somebody may be
//! photographed is a shape and words. The last are blank, for those who walk in.

use super::around::{Kit, is_ahead};
use super::people::{Guest, by_name};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::paragraph;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Inline, Mark, Sheet};
use crate::model::event::PhotoChoice;
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const BADGES: PrintedDocument = PrintedDocument {
    name: "badges",
    label: "badges",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::Ten, Style::A6],
    usual_style: |_| Style::Ten,
    is_text: |_| false,
    compose,
    left_out: |_, _| Vec::new(),
};

/// For those who walk in.
pub const BLANK: usize = 10;

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let guests = by_name(&kit);
    let mut items: Vec<Vec<Block>> = guests.iter().map(|guest| badge(&kit, guest)).collect();
    items.extend((0..BLANK).map(|_| blank(&kit)));
    let title = kit.title(&capitalised(&kit.words().badges.document));
    let list = Content::List { start: None, items }.into();
    let blocks = [vec![title], choices(&kit), vec![list]].concat();
    let sheet = if request.style == Style::A6 { Sheet::LargeBadges } else { Sheet::Badges };
    Ok(kit.page(&kit.words().badges.document, kit.keep_until(), sheet, blocks))
}

fn badge(kit: &Kit<'_>, guest: &Guest<'_>) -> Vec<Block> {
    let plain = |text: &str| paragraph(vec![Inline::from(text)]);
    let mut blocks = vec![paragraph(vec![Inline::strong(guest.first_name())]), plain(&guest.name)];
    if !guest.from.is_empty() {
        blocks.push(plain(&guest.from));
    }
    if !guest.does.is_empty() {
        blocks.push(paragraph(vec![Inline::strong(guest.does.as_str())]));
    }
    blocks.extend(guest.photographs.map(|choice| mark(kit, choice)));
    blocks.into_iter().map(|block| block.at(&guest.origin)).collect()
}

fn mark(kit: &Kit<'_>, choice: PhotoChoice) -> Block {
    let words = &kit.words().badges;
    let (mark, said) = match choice {
        PhotoChoice::Fine => (Mark::PhotographsFine, &words.photographs_fine),
        PhotoChoice::NoPhotographs => (Mark::NoPhotographs, &words.no_photographs),
    };
    Content::Marked { mark, text: vec![Inline::from(said.as_str())] }.into()
}

fn choices(kit: &Kit<'_>) -> Vec<Block> {
    [PhotoChoice::Fine, PhotoChoice::NoPhotographs].map(|choice| mark(kit, choice)).into()
}

/// Lines to write on, and the choice to tick.
fn blank(kit: &Kit<'_>) -> Vec<Block> {
    let words = &kit.words().badges;
    let line = |label: &String| Content::Signature { label: label.clone() }.into();
    [vec![line(&words.first_name), line(&words.organisation)], choices(kit)].concat()
}
