//! Long text as blocks of a page: CommonMark, with tables and struck text.
//!
//! Every word that was typed is printed. HTML is text; pictures become the words that describe them; a link that may
//! not be followed is text with its address behind it; so is a link definition that no link uses.

mod address;
mod frame;
mod inline;
mod levels;
mod source;
mod table;

use pulldown_cmark::{Event, Parser, TextMergeWithOffset};

use super::tree::{Block, Content, Inline, Origin};
use crate::model::Markdown;
use frame::Frame;
use levels::Levels;

pub use address::{is_safe_address, turns_direction};
pub use inline::{link, linked};

/// How deep quotations, lists and emphasis may nest; what is deeper stands at this depth. No page needs more, and
/// whatever walks a document may then recurse.
const DEEPEST: usize = 24;

/// The blocks of a text. Its headings stand below the level `below`, and each block carries `origin`.
pub fn blocks(text: &Markdown, below: u8, origin: Option<&Origin>) -> Vec<Block> {
    let source = source::with_unused_definitions_as_text(text.as_str());
    let mut reader =
        Reader { source: &source, origin, levels: Levels::below(below), top: Frame::default(), open: Vec::new() };
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(&source, source::OPTIONS).into_offset_iter()) {
        match event {
            Event::Start(tag) => reader.begin(Frame::new(tag, range)),
            Event::End(_) => reader.end(),
            other => reader.add(other),
        }
    }
    reader.top.end_paragraph(origin);
    reader.top.blocks
}

/// Builds blocks from the inside out, without recursion: what is typed may nest as deep as it likes.
struct Reader<'a> {
    source: &'a str,
    origin: Option<&'a Origin>,
    levels: Levels,
    /// The innermost element that is open, and those around it.
    top: Frame<'a>,
    open: Vec<Frame<'a>>,
}

impl<'a> Reader<'a> {
    fn begin(&mut self, frame: Frame<'a>) {
        if !frame.is_inline() {
            self.top.end_paragraph(self.origin);
        }
        self.open.push(std::mem::replace(&mut self.top, frame));
    }

    fn end(&mut self) {
        let parent = self.open.pop().unwrap_or_default();
        let mut done = std::mem::replace(&mut self.top, parent);
        if done.holds_blocks() {
            done.end_paragraph(self.origin);
        }
        if self.open.len() > DEEPEST && !done.is_item() {
            self.top.take_contents(done, self.origin);
        } else {
            done.close(&mut self.top, self.source, &mut self.levels, self.origin);
        }
    }

    fn add(&mut self, event: Event<'a>) {
        match event {
            Event::Rule => {
                self.top.end_paragraph(self.origin);
                self.top.push(Content::Divider, self.origin);
            }
            Event::SoftBreak => self.top.inlines.push(Inline::from(" ")),
            Event::HardBreak => self.top.inlines.push(Inline::LineBreak),
            Event::Code(code) => self.top.inlines.push(Inline::Code { text: code.into_string() }),
            Event::Text(text) => self.top.add_text(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.top.add_raw(&text),
            // Extensions that are not switched on.
            _ => {}
        }
    }
}
