//! The part of the tree that is a chart: numbers that are compared, each drawn as a bar with its name before it.
//!
//! A sentence says what it shows, and every number stands in figures beside its bar, so that nothing hangs on seeing it.
//! How bars look is the renderer's matter; a format that draws none has the same words as a table.

use serde::Serialize;

use super::tables::{Column, Row, Table, Width};
use super::tree::{Block, Content, Inline, Origin};

/// Bars of one measure, one below another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// What each bar stands for, as the head above the names: "Meeting".
    pub of_what: String,
    /// What is counted, as heads. The parts of a bar stand one behind another.
    pub parts: Vec<String>,
    pub bars: Vec<Bar>,
}

/// A bar with an amount for each part.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    pub name: String,
    pub amounts: Vec<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// How long a part of a bar is, and the number in words; of what nobody knows there is no bar.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amount {
    pub count: u32,
    pub said: String,
}

/// How much of the frame the names take where the numbers stand in a table.
const NAMES: f32 = 2.0;

impl Amount {
    /// A number that is known.
    pub fn of(count: usize) -> Self {
        Self { count: u32::try_from(count).unwrap_or(u32::MAX), said: count.to_string() }
    }

    /// One that is not, and what is said instead.
    pub fn unknown(said: &str) -> Self {
        Self { count: 0, said: said.to_owned() }
    }
}

impl Chart {
    /// The numbers without the bars.
    pub fn table(&self) -> Table {
        let head = |head: &String, width, right| Column { head: head.clone(), width: Width::Share(width), right };
        let names = head(&self.of_what, NAMES, false);
        let columns = [names].into_iter().chain(self.parts.iter().map(|part| head(part, 1.0, true))).collect();
        let row = |bar: &Bar| Row {
            cells: [&bar.name]
                .into_iter()
                .chain(bar.amounts.iter().map(|one| &one.said))
                .map(|words| cell(words))
                .collect(),
            origin: bar.origin.clone(),
        };
        Table { columns, rows: self.bars.iter().map(row).collect(), group_by: None, tick: false }
    }

    /// The same words for a format that draws no bars.
    pub fn without_bars(&self) -> Vec<Block> {
        let title = (!self.title.is_empty()).then(|| vec![Inline::strong(self.title.as_str())]);
        let said = (!self.description.is_empty()).then(|| vec![Inline::from(self.description.as_str())]);
        let lines = title.into_iter().chain(said).map(|text| Content::Paragraph { text });
        lines.chain([Content::Table(self.table())]).map(Block::from).collect()
    }
}

fn cell(words: &str) -> Vec<Inline> {
    vec![Inline::from(words)]
}
