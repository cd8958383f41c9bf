//! Charts where no bars are drawn: their words and numbers as a sentence and a table.

use crate::documents::{Block, Content, Document};

/// Puts the words and the numbers of each chart in its place.
pub fn charts_as_tables(document: &mut Document) {
    walk(&mut document.blocks);
}

fn walk(blocks: &mut Vec<Block>) {
    *blocks = std::mem::take(blocks).into_iter().flat_map(without_bars).collect();
    for block in blocks {
        match &mut block.content {
            Content::List { items, .. } => items.iter_mut().for_each(walk),
            Content::Panel { blocks, .. }
            | Content::Card { blocks, .. }
            | Content::Agreed { blocks, .. }
            | Content::Quotation { blocks }
            | Content::Apart { blocks } => walk(blocks),
            Content::Brief(sheet) => sheet.parts_mut().into_iter().for_each(walk),
            _ => {}
        }
    }
}

fn without_bars(block: Block) -> Vec<Block> {
    match block.content {
        Content::Chart(chart) => {
            let parts = chart.without_bars().into_iter();
            parts.map(|part| Block { origin: part.origin.or(block.origin.clone()), ..part }).collect()
        }
        content => vec![Block { content, origin: block.origin }],
    }
}
