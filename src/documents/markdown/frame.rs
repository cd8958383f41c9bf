//! One open element of a long text: what has been read inside it, and what becomes of it when it ends.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, LinkType, Tag};

use super::super::tree::{Block, Content, Inline, Origin};
use super::inline::{link, linked};
use super::levels::Levels;
use super::table::{has_words_beside, table};

/// An element under construction; without a tag it is the text as a whole.
#[derive(Default)]
pub struct Frame<'a> {
    tag: Option<Tag<'a>>,
    range: Range<usize>,
    pub blocks: Vec<Block>,
    pub inlines: Vec<Inline>,
    /// A list's items, with the numbers that were typed.
    items: Vec<(Option<u64>, Vec<Block>)>,
    /// A row's cells and a table's rows, and where the cells stand in the source.
    cells: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    cell_ranges: Vec<Range<usize>>,
    /// Lines of code or HTML.
    text: String,
}

impl<'a> Frame<'a> {
    pub fn new(tag: Tag<'a>, range: Range<usize>) -> Self {
        Self { tag: Some(tag), range, ..Self::default() }
    }

    /// It stands inside a line.
    pub fn is_inline(&self) -> bool {
        use Tag::{Emphasis, Image, Link, Strikethrough, Strong};
        matches!(self.tag, Some(Emphasis | Strong | Strikethrough | Link { .. } | Image { .. }))
    }

    /// It is part of the list around it, wherever that stands.
    pub fn is_item(&self) -> bool {
        matches!(self.tag, Some(Tag::Item))
    }

    /// It is made of blocks, so that loose words inside it are a paragraph.
    pub fn holds_blocks(&self) -> bool {
        matches!(self.tag, None | Some(Tag::Item | Tag::BlockQuote(_)))
    }

    pub fn push(&mut self, content: Content, origin: Option<&Origin>) {
        self.blocks.push(Block { content, origin: origin.cloned() });
    }

    /// Makes a paragraph of the words read since the last block.
    pub fn end_paragraph(&mut self, origin: Option<&Origin>) {
        if self.inlines.is_empty() || !self.holds_blocks() {
            return;
        }
        let text = std::mem::take(&mut self.inlines);
        self.push(Content::Paragraph { text }, origin);
    }

    pub fn add_text(&mut self, text: &str) {
        match self.tag {
            Some(Tag::CodeBlock(_) | Tag::HtmlBlock) => self.text.push_str(text),
            Some(Tag::Link { .. } | Tag::Image { .. }) => self.inlines.push(Inline::from(text)),
            _ => self.inlines.extend(linked(text)),
        }
    }

    /// HTML, which is text like any other.
    pub fn add_raw(&mut self, text: &str) {
        match self.tag {
            Some(Tag::HtmlBlock) => self.text.push_str(text),
            _ => self.inlines.push(Inline::from(text)),
        }
    }

    /// Takes what an element holds without the element; a list that holds lists becomes one.
    pub fn take_contents(&mut self, mut inner: Self, origin: Option<&Origin>) {
        self.blocks.append(&mut inner.blocks);
        self.blocks.extend(lists(inner.items.into_iter().flat_map(one_under_another).collect(), origin));
        self.inlines.append(&mut inner.inlines);
        self.inlines.extend(inner.rows.into_iter().chain([inner.cells]).flatten().flatten());
        if !inner.text.is_empty() {
            self.inlines.push(Inline::from(inner.text));
        }
    }

    /// Ends this element and hands it to the one around it.
    pub fn close(mut self, parent: &mut Self, source: &str, levels: &mut Levels, origin: Option<&Origin>) {
        let Some(tag) = self.tag.take() else { return parent.take_contents(self, origin) };
        let own_source = source.get(self.range.clone()).unwrap_or_default();
        match tag {
            Tag::Paragraph => parent.push(Content::Paragraph { text: self.inlines }, origin),
            Tag::Heading { level, .. } => {
                let level = levels.place(level as u8);
                parent.push(Content::Heading { level, number: None, text: self.inlines }, origin);
            }
            Tag::BlockQuote(_) => parent.push(Content::Quotation { blocks: self.blocks }, origin),
            Tag::CodeBlock(kind) => parent.push(Content::Verbatim { text: code(&kind, &self.text) }, origin),
            Tag::HtmlBlock => parent.push(Content::Paragraph { text: lines(&self.text) }, origin),
            Tag::List(_) => parent.blocks.extend(lists(self.items, origin)),
            Tag::Item => parent.items.push((typed_number(own_source), self.blocks)),
            Tag::Table(columns) => {
                let content = if has_words_beside(&self.cell_ranges, self.range, source) {
                    Content::Verbatim { text: own_source.trim_end().to_owned() }
                } else {
                    table(self.rows, &columns)
                };
                parent.push(content, origin);
            }
            Tag::TableHead | Tag::TableRow => {
                parent.rows.push(self.cells);
                parent.cell_ranges.append(&mut self.cell_ranges);
            }
            Tag::TableCell => {
                parent.cells.push(self.inlines);
                parent.cell_ranges.push(self.range);
            }
            Tag::Emphasis => parent.inlines.push(Inline::Emphasis { content: self.inlines }),
            Tag::Strong => parent.inlines.push(Inline::Strong { content: self.inlines }),
            Tag::Strikethrough => parent.inlines.push(Inline::Struck { content: self.inlines }),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                parent.inlines.extend(link(self.inlines, &format!("mailto:{dest_url}")));
            }
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                parent.inlines.extend(link(self.inlines, &dest_url));
                if !title.is_empty() {
                    parent.inlines.push(Inline::from(format!(" ({title})")));
                }
            }
            _ => parent.take_contents(self, origin),
        }
    }
}

/// Lines of code, with what was typed behind the fence: it may be a sentence that fell there.
fn code(kind: &CodeBlockKind<'_>, text: &str) -> String {
    let text = text.strip_suffix('\n').unwrap_or(text);
    match kind {
        CodeBlockKind::Fenced(info) if !info.is_empty() => format!("{info}\n{text}"),
        _ => text.to_owned(),
    }
}

fn lines(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for line in text.lines() {
        if !inlines.is_empty() {
            inlines.push(Inline::LineBreak);
        }
        inlines.push(Inline::from(line));
    }
    inlines
}

/// The number at the beginning of an item, where it is numbered.
fn typed_number(source: &str) -> Option<u64> {
    let digits = source.find(|c: char| !c.is_ascii_digit()).unwrap_or(source.len());
    source.get(..digits)?.parse().ok()
}

/// An item without lists inside it: their items stand behind what comes before them.
fn one_under_another((number, blocks): (Option<u64>, Vec<Block>)) -> Vec<(Option<u64>, Vec<Block>)> {
    let mut items = vec![(number, Vec::new())];
    for block in blocks {
        match (block.content, items.last_mut()) {
            (Content::List { start, items: inner }, _) => {
                let numbers = (0..).map(|count| start.map(|first| first.saturating_add(count)));
                items.extend(numbers.zip(inner));
            }
            (content, Some((_, last))) => last.push(Block { content, origin: block.origin }),
            _ => {}
        }
    }
    items.retain(|(number, blocks)| number.is_some() || !blocks.is_empty());
    items
}

/// A list as it was typed. CommonMark counts on from the first number, so a list whose numbers jump is several.
fn lists(items: Vec<(Option<u64>, Vec<Block>)>, origin: Option<&Origin>) -> Vec<Block> {
    let mut lists: Vec<(Option<u64>, Vec<Vec<Block>>)> = Vec::new();
    let mut before: Option<u64> = None;
    for (number, blocks) in items {
        let goes_on = number == before.map(|n| n + 1) || (number == before && before <= Some(1));
        match lists.last_mut() {
            Some((_, list)) if goes_on => list.push(blocks),
            _ => lists.push((number, vec![blocks])),
        }
        before = number;
    }
    let list = |(start, items)| Block { content: Content::List { start, items }, origin: origin.cloned() };
    lists.into_iter().map(list).collect()
}
