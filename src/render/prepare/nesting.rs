//! Lists and quotations no deeper than a typesetter can bear.

use crate::documents::{Block, Content, Document, Inline};

/// How deep parts may stand inside each other. Typst gives up at about eight lists, and no page has room for more.
const DEEPEST: usize = 6;

/// What would stand deeper stands at that depth, its words and numbers as they are.
pub fn raise(document: &mut Document) {
    walk(&mut document.blocks, DEEPEST);
}

fn walk(blocks: &mut Vec<Block>, room: usize) {
    if room == 0 {
        *blocks = std::mem::take(blocks).into_iter().flat_map(without_nesting).collect();
    }
    let below = room.saturating_sub(1);
    for block in blocks {
        match &mut block.content {
            Content::List { items, .. } => items.iter_mut().for_each(|item| walk(item, below)),
            Content::Panel { blocks, .. }
            | Content::Card { blocks, .. }
            | Content::Agreed { blocks, .. }
            | Content::Apart { blocks }
            | Content::Quotation { blocks } => {
                walk(blocks, below);
            }
            Content::Brief(sheet) => sheet.parts_mut().into_iter().for_each(|part| walk(part, below)),
            _ => {}
        }
    }
}

/// What stands in a list or quotation, without it.
fn without_nesting(block: Block) -> Vec<Block> {
    match block.content {
        Content::List { start, items } => {
            let numbers = (0..).map(|count| start.map(|first| first.saturating_add(count)));
            let items = items.into_iter().zip(numbers).flat_map(|(item, number)| numbered(number, item));
            items.flat_map(without_nesting).collect()
        }
        Content::Quotation { blocks } => blocks.into_iter().flat_map(without_nesting).collect(),
        content => vec![Block { content, origin: block.origin }],
    }
}

fn numbered(number: Option<u64>, mut item: Vec<Block>) -> Vec<Block> {
    if let Some(number) = number {
        let said = Inline::from(format!("{number}. "));
        match item.first_mut().map(|block| &mut block.content) {
            Some(Content::Paragraph { text }) => text.insert(0, said),
            _ => item.insert(0, Content::Paragraph { text: vec![said] }.into()),
        }
    }
    item
}
