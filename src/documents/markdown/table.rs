//! Tables in long text, and whether one would lose some of the words.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::super::tree::{Column, Content, Inline, Row, Table, Width};

/// Whether words stand in the lines of a table and in none of its cells: CommonMark's tables drop those that have no
/// column.
pub fn has_words_beside(cells: &[Range<usize>], lines: Range<usize>, source: &str) -> bool {
    let starts = cells.iter().map(|cell| cell.start).chain([lines.end]);
    let ends = [lines.start].into_iter().chain(cells.iter().map(|cell| cell.end));
    let mut between = ends.zip(starts).filter_map(|(end, start)| source.get(end..start));
    between.any(|marks| marks.contains(char::is_alphanumeric))
}

/// A table from its rows, the first being the header.
pub fn table(rows: Vec<Vec<Vec<Inline>>>, alignments: &[Alignment]) -> Content {
    let mut rows = rows.into_iter();
    let heads = rows.next().unwrap_or_default();
    let columns = heads.iter().zip(alignments).map(|(head, alignment)| Column {
        head: plain(head),
        width: Width::Share(1.0),
        right: *alignment == Alignment::Right,
    });
    let columns: Vec<Column> = columns.collect();
    let rows = rows.map(|cells| Row { cells, origin: None }).collect();
    Content::Table(Table { columns, rows, group_by: None, tick: false })
}

/// The words of a line, with the addresses of its links.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text: words } | Inline::Code { text: words } => text.push_str(words),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => {
                text.push_str(&plain(content));
            }
            Inline::Link { content, address } => {
                let words = plain(content);
                text.push_str(&words);
                if words != *address {
                    text.push_str(&format!(" ({address})"));
                }
            }
            Inline::Field { content, .. } => text.push_str(&plain(content)),
            Inline::LineBreak => text.push(' '),
        }
    }
    text
}
