//! Headings that a screen reader can walk: there is a title, each has words, and none skips a level.

use super::plain;
use crate::documents::{Block, Content, Document};

/// Both the page and the file need some title.
const UNTITLED: &str = "Untitled";

/// Screen readers and formats know no deeper level.
const DEEPEST: u8 = 6;

/// Gives a document the title that it lacks, drops headings without words and raises those that skip a level.
pub fn level(document: &mut Document) {
    name(document);
    let mut above = 1;
    raise(&mut document.blocks, &mut above);
}

/// The page and the file have a title each, and one stands in for the other.
fn name(document: &mut Document) {
    let on_page = document.blocks.iter_mut().find_map(|block| match &mut block.content {
        Content::Title { text, .. } => Some(text),
        Content::Brief(sheet) => Some(&mut sheet.question),
        _ => None,
    });
    let running = &document.running;
    let candidates = [document.title.as_str(), on_page.as_deref().map_or("", String::as_str)];
    let candidates = candidates.into_iter().chain([running.title.as_str(), &running.organisation]);
    let title = candidates.into_iter().find(|name| !name.trim().is_empty()).unwrap_or(UNTITLED).to_owned();
    match on_page {
        Some(text) if text.trim().is_empty() => text.clone_from(&title),
        Some(_) => {}
        None => document.blocks.insert(0, Content::Title { group: String::new(), text: title.clone() }.into()),
    }
    document.title = title;
}

fn raise(blocks: &mut Vec<Block>, above: &mut u8) {
    blocks.retain(|block| !is_empty_heading(&block.content));
    for block in blocks {
        match &mut block.content {
            Content::Heading { level, number, .. } => {
                *number = number.take().filter(|number| !number.trim().is_empty());
                *level = (*level).clamp(2, (*above + 1).min(DEEPEST));
                *above = *level;
            }
            Content::List { items, .. } => items.iter_mut().for_each(|item| raise(item, above)),
            Content::Card { level, blocks, .. } => {
                *level = (*level).clamp(2, (*above + 1).min(DEEPEST));
                *above = *level;
                raise(blocks, above);
            }
            Content::Panel { blocks, .. }
            | Content::Agreed { blocks, .. }
            | Content::Quotation { blocks }
            | Content::Apart { blocks } => {
                raise(blocks, above);
            }
            Content::Brief(sheet) => {
                *above = 1;
                sheet.parts_mut().into_iter().for_each(|part| raise(part, above));
            }
            _ => {}
        }
    }
}

fn is_empty_heading(content: &Content) -> bool {
    matches!(content, Content::Heading { text, .. } if plain(text).trim().is_empty())
}
