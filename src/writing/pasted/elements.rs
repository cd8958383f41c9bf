//! The elements of a page as they open and close: which begin a block, which set words, which say nothing.

use super::blocks::{Block, BlockKind, written};
use super::inline::{Style, Words};
use super::names::{UNSAID, VOID, heading_level, is_block, number_of, part, word_level};

/// What is open, and what was read.
#[derive(Debug, Default)]
pub(super) struct Reader {
    open: Vec<Open>,
    words: Words,
    blocks: Vec<Block>,
    lists: Vec<List>,
    rows: Vec<Row>,
    /// The item whose first words are still to come.
    item: Option<BlockKind>,
    /// The sign of a list that Word writes as text.
    sign: String,
}

#[derive(Debug)]
struct Open {
    name: String,
    style: Style,
    says: Says,
}

/// What is done with the words of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Words,
    Nothing,
    /// The sign of an item.
    Sign,
}

#[derive(Debug)]
struct List {
    /// The number of its next item, where it has numbers.
    next: Option<u32>,
}

/// A row of a table, with the blocks of each cell.
#[derive(Debug, Default)]
struct Row(Vec<Vec<Block>>);

impl Reader {
    pub fn open(&mut self, name: &str, closes_itself: bool, value: &dyn Fn(&str) -> String) {
        match name {
            "br" => return self.words.break_line(),
            "hr" => return self.end_block(),
            _ if VOID.contains(&name) => return,
            _ => {}
        }
        self.close_what_it_ends(name);
        let style = value("style").to_ascii_lowercase();
        self.begin(name, value);
        if let Some(level) = word_level(&style).filter(|_| name != "span") {
            self.sign.clear();
            self.item = Some(BlockKind::Item(level, None));
        }
        if !closes_itself || !name.contains(':') {
            let says = self.says(name, &style);
            let set = self.style(name, &style, value);
            self.open.push(Open { name: name.to_owned(), style: set, says });
        }
    }

    /// Begins the block, the list or the cell that an element is.
    fn begin(&mut self, name: &str, value: &dyn Fn(&str) -> String) {
        match name {
            "ul" | "ol" => {
                self.end_block();
                let next = (name == "ol").then(|| value("start").parse().unwrap_or(1));
                self.lists.push(List { next });
            }
            "li" => {
                self.end_block();
                let level = self.lists.len().max(1);
                let number = self.lists.last_mut().and_then(|list| list.next.as_mut()).map(|next| {
                    *next = next.saturating_add(1);
                    next.saturating_sub(1)
                });
                self.item = Some(BlockKind::Item(level, number));
            }
            "tr" => {
                self.end_block();
                self.rows.push(Row::default());
            }
            "td" | "th" => {
                self.end_block();
                if let Some(row) = self.rows.last_mut() {
                    row.0.push(Vec::new());
                }
            }
            _ if is_block(name) => self.end_block(),
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        if is_block(name) || matches!(name, "li" | "ul" | "ol" | "td" | "th" | "tr") {
            self.end_block();
        }
        self.open.truncate(at);
        match name {
            "ul" | "ol" => drop(self.lists.pop()),
            "li" => self.item = None,
            "tr" => self.end_row(),
            _ => {}
        }
    }

    pub fn text(&mut self, text: &str) {
        let says = self.open.last().map_or(Says::Words, |open| open.says);
        match says {
            Says::Nothing => {}
            Says::Sign => self.sign.push_str(text),
            Says::Words => {
                let style = self.open.last().map(|open| open.style.clone()).unwrap_or_default();
                let is_set = self.open.iter().any(|open| open.name == "pre");
                for (number, line) in text.split('\n').enumerate() {
                    match number {
                        0 => {}
                        _ if is_set => self.words.break_line(),
                        _ => self.words.add(&style, " "),
                    }
                    self.words.add(&style, line);
                }
            }
        }
    }

    pub fn finish(mut self) -> String {
        self.end_block();
        while !self.rows.is_empty() {
            self.end_row();
        }
        written(&self.blocks)
    }

    /// A paragraph, an item or a cell that was left open ends where the next one begins.
    fn close_what_it_ends(&mut self, name: &str) {
        let (ended, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            _ if is_block(name) => (&["p"], &["li", "td", "th", "div", "blockquote"]),
            _ => return,
        };
        let inner = self.open.iter().rposition(|open| within.contains(&open.name.as_str())).map_or(0, |at| at + 1);
        let left = self.open.iter().skip(inner).find(|open| ended.contains(&open.name.as_str()));
        if let Some(left) = left.map(|open| open.name.clone()) {
            self.close(&left);
        }
    }

    fn says(&self, name: &str, style: &str) -> Says {
        let around = self.open.last().map_or(Says::Words, |open| open.says);
        let is_hidden = style.contains("display:none") || style.contains("mso-hide:all");
        match around {
            _ if UNSAID.contains(&name) || is_hidden => Says::Nothing,
            Says::Words if style.contains("mso-list:ignore") => Says::Sign,
            around => around,
        }
    }

    fn style(&self, name: &str, style: &str, value: &dyn Fn(&str) -> String) -> Style {
        let mut set = self.open.last().map(|open| open.style.clone()).unwrap_or_default();
        let weight = part(style, "font-weight");
        set.bold = match weight {
            Some(weight) => {
                matches!(weight, "bold" | "bolder") || weight.parse::<u32>().is_ok_and(|weight| weight >= 600)
            }
            None => set.bold || matches!(name, "b" | "strong"),
        };
        set.italic = match part(style, "font-style") {
            Some(slant) => matches!(slant, "italic" | "oblique"),
            None => set.italic || matches!(name, "i" | "em" | "cite"),
        };
        if name == "a" {
            let address = value("href").trim().to_owned();
            let small = address.to_ascii_lowercase();
            let leads = ["http://", "https://", "mailto:", "tel:"].iter().any(|start| small.starts_with(start));
            let is_whole =
                !address.contains(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '<' | '>'));
            set.link = (leads && is_whole).then_some(address);
        }
        set
    }

    /// Ends the block that is being read, if anything stands in it.
    fn end_block(&mut self) {
        if self.words.is_empty() {
            self.words = Words::default();
            return;
        }
        let words = std::mem::take(&mut self.words);
        let heading = self.open.iter().rev().find_map(|open| heading_level(&open.name));
        let is_in_item = self.open.iter().any(|open| open.name == "li");
        let kind = match (heading, self.item.take()) {
            (Some(level), _) => BlockKind::Heading(level),
            (None, Some(BlockKind::Item(level, None))) if !self.sign.trim().is_empty() => {
                BlockKind::Item(level, number_of(&std::mem::take(&mut self.sign)))
            }
            (None, Some(item)) => item,
            (None, None) if is_in_item => BlockKind::Further(self.lists.len().max(1)),
            (None, None) => BlockKind::Paragraph,
        };
        let quoted = self.open.iter().filter(|open| open.name == "blockquote").count();
        let text = words.written(heading.is_some());
        self.push(Block { kind, text, quoted });
    }

    fn push(&mut self, block: Block) {
        match self.rows.last_mut().and_then(|row| row.0.last_mut()) {
            Some(cell) => cell.push(block),
            None => self.blocks.push(block),
        }
    }

    /// A row whose cells say a paragraph each at most is one of a table. What a page only lays out in cells is what stands
    /// in them.
    fn end_row(&mut self) {
        let Some(Row(cells)) = self.rows.pop() else { return };
        let is_plain = |cell: &Vec<Block>| match cell.as_slice() {
            [] => true,
            [one] => one.kind == BlockKind::Paragraph,
            _ => false,
        };
        let is_table = cells.len() > 1 && cells.iter().all(is_plain) && cells.iter().any(|cell| !cell.is_empty());
        if !is_table {
            cells.into_iter().flatten().for_each(|block| self.push(block));
            return;
        }
        let quoted = cells.iter().flatten().map(|block| block.quoted).max().unwrap_or_default();
        let words = |cell: &Vec<Block>| {
            let text = cell.iter().map(|block| block.text.as_str()).collect::<String>();
            text.replace('\n', " ").replace('|', "\\|")
        };
        let row: Vec<String> = cells.iter().map(words).collect();
        let text = format!("| {} |", row.join(" | "));
        self.push(Block { kind: BlockKind::Row(cells.len()), text, quoted });
    }
}
