//! Tables in long text, or their lines as typed where the table would lose some of the words.

use pulldown_cmark::Alignment;

use super::super::tree::{Column, Content, Inline, Row, Table, Width};

/// A table from its rows, the first being the header. CommonMark's tables drop cells that have no column; then the
/// lines print as they are.
pub fn table(rows: Vec<Vec<Vec<Inline>>>, alignments: &[Alignment], source: &str) -> Content {
    if words(source) > rows.iter().flatten().map(|cell| words(&plain(cell))).sum() {
        return Content::Verbatim { text: source.trim_end().to_owned() };
    }
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

fn words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count()
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
            Inline::LineBreak => text.push(' '),
        }
    }
    text
}
