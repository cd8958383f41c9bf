//! Sheets that are meant to have one page and take more, found from where each field stands.

use std::collections::HashSet;

use super::sheets::{Spot, sheets};
use crate::documents::{Block, BriefSheet, Content, Document, Fact, Origin, Overflow, Sheet, TextSize};
use crate::model::Problem;
use crate::render::prepare::plain;

/// Those of a document that was laid out for paper, where nothing leads back to its field. In most cases the number of
/// pages says enough; otherwise it is laid out for the screen as well.
pub fn of_paper(document: &Document, pages: usize) -> Result<Vec<Overflow>, Problem> {
    if pages <= briefs(document).count() || !has_one_page_each(document) {
        return Ok(Vec::new());
    }
    Ok(sheets(document)?.overflows)
}

/// Those of a document whose fields stand at these spots, page by page.
pub fn overflows(document: &Document, spots: &[Vec<Spot>]) -> Vec<Overflow> {
    if !has_one_page_each(document) {
        return Vec::new();
    }
    briefs(document).filter_map(|(sheet, origin)| overflow(sheet, origin?, spots)).collect()
}

/// In larger text a brief is one column of as many pages as it needs, and nobody expects one.
fn has_one_page_each(document: &Document) -> bool {
    match document.sheet {
        Sheet::Brief => document.size == TextSize::Standard,
        Sheet::Wall => true,
        _ => false,
    }
}

fn briefs(document: &Document) -> impl Iterator<Item = (&BriefSheet, Option<&Origin>)> {
    document.blocks.iter().filter_map(|block| match &block.content {
        Content::Brief(sheet) => Some((sheet.as_ref(), block.origin.as_ref())),
        _ => None,
    })
}

fn overflow(sheet: &BriefSheet, origin: &Origin, spots: &[Vec<Spot>]) -> Option<Overflow> {
    let is_of = |spot: &&Spot| spot.origin.record == origin.record;
    let mut pages = spots.iter().map(|page| page.iter().filter(is_of).map(|spot| &spot.origin).collect::<HashSet<_>>());
    pages.by_ref().find(|page| !page.is_empty())?;
    let more: Vec<HashSet<&Origin>> = pages.take_while(|page| !page.is_empty()).collect();
    if more.is_empty() {
        return None;
    }
    let runs_over = |origin: &Origin| more.iter().any(|page| page.contains(origin));
    let parts = sheet.parts().into_iter().flat_map(|blocks| parts(blocks));
    let parts = parts.filter(|(_, origins)| origins.iter().any(|origin| runs_over(origin))).map(|(title, _)| title);
    Some(Overflow {
        title: sheet.running.title.clone(),
        origin: Some(origin.clone()),
        pages: more.len() + 1,
        parts: parts.collect(),
    })
}

/// The headings, each with the fields of what stands under it.
fn parts(blocks: &[Block]) -> Vec<(String, Vec<&Origin>)> {
    let mut parts: Vec<(String, Vec<&Origin>)> = Vec::new();
    for block in blocks {
        if let Content::Heading { level: 2, text, .. } = &block.content {
            parts.push((plain(text), Vec::new()));
        } else if let Some((_, origins)) = parts.last_mut() {
            add_origins(block, origins);
        }
    }
    parts
}

fn add_origins<'a>(block: &'a Block, origins: &mut Vec<&'a Origin>) {
    origins.extend(block.origin.as_ref());
    match &block.content {
        Content::List { items, .. } => items.iter().flatten().for_each(|inner| add_origins(inner, origins)),
        Content::Facts { facts } => origins.extend(facts.iter().filter_map(|fact: &Fact| fact.origin.as_ref())),
        _ => {}
    }
}
