//! Project briefs where no sheet is made of them: several have one title, and in a text they stand one after another as
//! the blocks that they are made of.

use crate::documents::{Block, BriefSheet, Content, Document, Inline, WritingSpace};

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

/// Puts the blocks of briefs in their place, in reading order: then the document is a text like any other. Several need
/// their title first.
pub fn as_text(document: &mut Document) {
    let around = document.running.printed.clone();
    let blocks = std::mem::take(&mut document.blocks);
    document.blocks = blocks.into_iter().flat_map(|block| one_as_text(block, &around)).collect();
}

/// `around` is what the document says below its text, which a brief that says the same need not say again.
fn one_as_text(block: Block, around: &str) -> Vec<Block> {
    let Content::Brief(sheet) = block.content else { return vec![block] };
    let said_below = |words: &str| (words != around).then(|| words.to_owned());
    let printed = said_below(&sheet.running.printed);
    let BriefSheet { running, question, mut in_one_line, facts, story, challenge, panel, writing, next } = *sheet;
    if question.is_empty() {
        // Below the heading that the question has become, which is what the line belongs to.
        let below = usize::from(!in_one_line.is_empty());
        line(running.title).into_iter().for_each(|line| in_one_line.insert(below, line));
    } else {
        let title = Content::Title { group: running.title, text: question };
        in_one_line.insert(0, Block { content: title, origin: block.origin });
    }
    let mut blocks = in_one_line;
    if !facts.is_empty() {
        blocks.push(Content::Facts { facts }.into());
    }
    blocks.extend([story, challenge, panel].into_iter().flatten());
    blocks.extend(writing.into_iter().flat_map(lines_to_write_on));
    blocks.extend(next);
    blocks.extend(printed.and_then(line));
    blocks
}

fn lines_to_write_on(space: WritingSpace) -> impl Iterator<Item = Block> {
    [space.heading].into_iter().chain(space.labels).map(|label| Content::Signature { label }.into())
}

/// A paragraph, where something is said.
fn line(words: String) -> Option<Block> {
    (!words.is_empty()).then(|| Content::Paragraph { text: vec![Inline::from(words)] }.into())
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
