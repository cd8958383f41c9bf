//! Tables as plain text: a block of labelled lines for each row.

use super::words::{labelled, run};
use crate::documents::{Column, Inline, Row, Table};
use crate::render::lines::{Lines, hung, spaced};
use crate::render::prepare::plain;

pub fn table(table: &Table) -> Lines {
    if table.rows.is_empty() {
        return table.columns.iter().map(|column| column.head.clone()).filter(|head| !head.is_empty()).collect();
    }
    let is_silent =
        |index: usize| table.rows.iter().all(|row| row.cells.get(index).is_none_or(|cell| says_nothing(cell)));
    let silent: Vec<bool> = (0..table.columns.len()).map(is_silent).collect();
    spaced(table.rows.iter().map(|one| row(one, &table.columns, &silent)))
}

fn says_nothing(cell: &[Inline]) -> bool {
    plain(cell).trim().is_empty()
}

/// A line for each cell that says something; one of a column in which none does is there to be filled in.
fn row(row: &Row, columns: &[Column], silent: &[bool]) -> Lines {
    let cells = row.cells.iter().zip(columns).zip(silent);
    let said = cells.filter(|((cell, column), silent)| !says_nothing(cell) || **silent && !column.head.is_empty());
    said.flat_map(|((cell, column), _)| labelled_cell(&column.head, run(cell))).collect()
}

fn labelled_cell(head: &str, lines: Lines) -> Lines {
    match lines.as_slice() {
        _ if head.is_empty() => lines,
        [] => vec![labelled(head, "")],
        [only] => vec![labelled(head, only)],
        _ => [vec![labelled(head, "")], hung(lines, "  ", "  ")].concat(),
    }
}
