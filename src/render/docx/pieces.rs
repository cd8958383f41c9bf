//! What a Word document is a row of: paragraphs in a style, and tables.

use super::styles;
use crate::documents::{Inline, Table};

pub enum Piece {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph, and what it has beyond its style.
pub struct Paragraph {
    pub style: &'static str,
    /// It begins an item of a list.
    pub item: Option<Item>,
    /// How many lists it stands in.
    pub deep: usize,
    /// A term in bold before the words.
    pub term: Option<Term>,
    pub words: Vec<Inline>,
    /// A line above or below it, where a box or a card begins or ends.
    pub rule_above: bool,
    pub rule_below: bool,
    pub keep_next: bool,
    /// It ends a group whose paragraphs stand close to each other.
    pub ends_group: bool,
}

/// What a paragraph begins with.
pub enum Term {
    /// The words after it line up with those of other terms.
    Aligned(String),
    /// The words go on from it.
    RunIn(String),
}

/// The list that a paragraph begins an item of, by its number among the document's, and how deep it stands.
#[derive(Clone, Copy)]
pub struct Item {
    pub list: usize,
    pub level: usize,
}

impl Paragraph {
    pub fn new(style: &'static str, words: Vec<Inline>) -> Self {
        Self {
            style,
            item: None,
            deep: 0,
            term: None,
            words,
            rule_above: false,
            rule_below: false,
            keep_next: false,
            ends_group: false,
        }
    }

    /// One without words, where the format needs some paragraph.
    pub fn empty() -> Self {
        Self::new(styles::GAP, Vec::new())
    }
}
