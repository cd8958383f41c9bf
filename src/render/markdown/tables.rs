//! Tables as GitHub writes them in Markdown: each row on one line.

use super::escape::escaped;
use super::words::line;
use crate::documents::{Column, Inline, Row, Table};
use crate::render::lines::Lines;

/// A line can end within a cell in no other way.
const BREAK: &str = "<br>";

pub fn table(table: &Table) -> Lines {
    if table.columns.is_empty() {
        return Lines::new();
    }
    let heads = table.columns.iter().map(|column| escaped(column.head.trim()));
    let below = table.columns.iter().map(|column| side(column).to_owned());
    [row_of(heads), row_of(below)].into_iter().chain(table.rows.iter().map(row)).collect()
}

fn side(column: &Column) -> &'static str {
    if column.right { "--:" } else { "---" }
}

fn row(row: &Row) -> String {
    row_of(row.cells.iter().map(|cell| line(&without_code(cell), BREAK)))
}

/// Nothing in code is escaped, and what parts cells would part them there as well.
fn without_code(cell: &[Inline]) -> Vec<Inline> {
    let as_words = |part: &Inline| match part {
        Inline::Code { text } => Inline::Text { text: text.clone() },
        Inline::Strong { content } => Inline::Strong { content: without_code(content) },
        Inline::Emphasis { content } => Inline::Emphasis { content: without_code(content) },
        Inline::Struck { content } => Inline::Struck { content: without_code(content) },
        Inline::Link { content, address } => Inline::Link { content: without_code(content), address: address.clone() },
        Inline::Field { content, origin } => Inline::Field { content: without_code(content), origin: origin.clone() },
        Inline::LineBreak => Inline::LineBreak,
        Inline::Text { .. } => part.clone(),
    };
    cell.iter().map(as_words).collect()
}

fn row_of(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |", cells.join(" | "))
}
