//! The part of the tree that is a chart: numbers that are compared, as bars one below another, or as columns of which
//! each is a moment in time.
//!
//! A sentence says what it shows, and every number stands in figures beside what is drawn of it, so that nothing hangs on
//! seeing it. How it looks is the renderer's matter; a format that draws none has the same words as a table.

use serde::Serialize;

use super::tables::{Column, Row, Table, Width};
use super::tree::{Block, Content, Inline, Origin};

/// Bars of one measure.
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
    #[serde(flatten)]
    pub form: Form,
    /// How much a bar over the whole width stands for; none where that is the longest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
}

/// How the bars stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "lowercase")]
pub enum Form {
    /// One below another, each with its name before it.
    #[default]
    Bars,
    /// As columns side by side, the parts of each one on another from the bottom. `all` is the head of their sums.
    Columns { all: String },
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
/// In letters, where columns share it by their words: a day and its month, and the room around a word.
const DAY: f32 = 6.0;
const AROUND: f32 = 2.0;

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

impl Bar {
    /// How much all its parts are.
    pub fn all(&self) -> u64 {
        self.amounts.iter().map(|amount| u64::from(amount.count)).sum()
    }
}

impl Chart {
    /// The head of the sums, where they are told.
    pub fn head_of_sums(&self) -> Option<&str> {
        match &self.form {
            Form::Bars => None,
            Form::Columns { all } => Some(all),
        }
    }

    /// The numbers without the bars.
    pub fn table(&self) -> Table {
        let head = |head: &str, width, right| Column { head: head.to_owned(), width: Width::Share(width), right };
        let names = head(&self.of_what, self.share_of_names(), false);
        let numbers = self.parts.iter().map(String::as_str).chain(self.head_of_sums());
        let columns = [names].into_iter().chain(numbers.map(|part| head(part, self.share_of(part), true))).collect();
        let row = |bar: &Bar| {
            let sum = self.head_of_sums().map(|_| bar.all().to_string());
            let words = [&bar.name].into_iter().chain(bar.amounts.iter().map(|one| &one.said)).chain(&sum);
            Row { cells: words.map(|words| cell(words)).collect(), origin: bar.origin.clone() }
        };
        Table { columns, rows: self.bars.iter().map(row).collect(), group_by: None, tick: false }
    }

    fn share_of_names(&self) -> f32 {
        match self.form {
            Form::Bars => NAMES,
            Form::Columns { .. } => self.bars.iter().map(|bar| self.share_of(&bar.name)).fold(DAY, f32::max),
        }
    }

    /// Of columns there are many, and a head is as wide as its longest word.
    fn share_of(&self, head: &str) -> f32 {
        match self.form {
            Form::Bars => 1.0,
            Form::Columns { .. } => {
                head.split_whitespace().map(|word| word.chars().count() as f32).fold(0.0, f32::max) + AROUND
            }
        }
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
