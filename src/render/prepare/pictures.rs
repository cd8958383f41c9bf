//! Pictures that a format does not show, as the words that stand in for them.

use crate::documents::{Block, Content, Document, PrintedPicture};

/// Those that have no pixels.
pub fn without_pixels(document: &mut Document) {
    walk(&mut document.blocks, &|one| one.picture.is_some());
}

/// All of them, for a format that shows none.
pub fn in_words(document: &mut Document) {
    walk(&mut document.blocks, &|_| false);
}

/// Every picture of a document that its pages show.
pub fn shown<'a>(blocks: &'a [Block]) -> Vec<&'a PrintedPicture> {
    let of = |block: &'a Block| match &block.content {
        Content::Pictures { pictures } => pictures.iter().filter(|one| one.picture.is_some()).collect(),
        Content::Card { blocks, .. } | Content::Panel { blocks, .. } | Content::Apart { blocks } => shown(blocks),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

fn walk(blocks: &mut Vec<Block>, shows: &dyn Fn(&PrintedPicture) -> bool) {
    *blocks = std::mem::take(blocks).into_iter().flat_map(|block| parted(block, shows)).collect();
}

/// A block as it is, or the pictures that are shown, and the words of the others below them.
fn parted(mut block: Block, shows: &dyn Fn(&PrintedPicture) -> bool) -> Vec<Block> {
    match block.content {
        Content::Pictures { pictures } => {
            let (shown, others): (Vec<_>, Vec<_>) = pictures.into_iter().partition(|one| shows(one));
            let mut blocks = Vec::new();
            if !shown.is_empty() {
                blocks.push(Block { content: Content::Pictures { pictures: shown }, origin: block.origin });
            }
            blocks.extend(others.into_iter().flat_map(words));
            blocks
        }
        Content::Card { ref mut blocks, .. }
        | Content::Panel { ref mut blocks, .. }
        | Content::Apart { ref mut blocks } => {
            walk(blocks, shows);
            vec![block]
        }
        _ => vec![block],
    }
}

/// What it shows, and the words below it where they say something else.
fn words(picture: PrintedPicture) -> impl Iterator<Item = Block> {
    let caption = if picture.caption == picture.alt { String::new() } else { picture.caption };
    let said = [picture.in_words, caption].into_iter().filter(|said| !said.is_empty());
    let origin = picture.origin;
    said.map(move |said| Block { content: Content::Paragraph { text: vec![said.into()] }, origin: origin.clone() })
}
