//! The cells of a table that people have: comma, semicolon or tab between them, quotes around them, line ends within them.
//! Each row knows its number as a program of tables shows it. What the cells mean is not asked here.

use csv::{ReaderBuilder, StringRecord};

use super::matching::row_of_heads;
use super::text::{Encoding, decoded};
use crate::model::Problem;

/// A table of people, as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleTable {
    /// What its file is called.
    pub name: String,
    pub encoding: Encoding,
    pub separator: char,
    pub(super) rows: Vec<TableRow>,
    /// Cells in the longest row of those that are like the others.
    pub(super) width: usize,
    /// Which row says what the columns are.
    pub(super) heads: Option<usize>,
}

/// A row that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableRow {
    /// Counted from 1, with empty rows.
    pub number: usize,
    pub cells: Vec<String>,
}

/// Between cells, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// Rows that are looked at to find out what stands between cells.
const LOOKED_AT: usize = 50;
/// Line ends in one cell from which on a quotation mark was forgotten rather than an address written.
const MANY_LINES: usize = 20;
/// Before a cell that a program could take for a formula, as in our own tables.
const GUARD: char = '\'';
const GUARDED: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Reads a table.
///
/// # Errors
/// Where the file is no table, has nobody in it, or can't be cut into cells.
pub fn read_table(name: &str, bytes: &[u8]) -> Result<PeopleTable, Problem> {
    let (text, encoding) = decoded(bytes)?;
    // With one sign for the end of a line, rows are counted as programs of tables count them.
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let separator = SEPARATORS.into_iter().max_by_key(|separator| (fits(&text, *separator), earlier(*separator)));
    let separator = separator.unwrap_or(b',');
    let rows = rows(&text, separator)?;
    if rows.is_empty() {
        return Err(Problem::new("There is nobody in this file.")
            .safe("Nothing was taken in.")
            .hint("Choose the file with the list of people, saved as CSV."));
    }
    let (width, heads) = (usual_width(&rows), row_of_heads(&rows));
    Ok(PeopleTable { name: name.to_owned(), encoding, separator: char::from(separator), rows, width, heads })
}

fn earlier(separator: u8) -> usize {
    SEPARATORS.iter().rev().position(|one| *one == separator).unwrap_or_default()
}

/// How well a separator cuts the beginning of the text: how many rows have as many cells as most of them have, where that
/// is more than one.
fn fits(text: &str, separator: u8) -> (usize, usize) {
    let mut reader = reader(text, separator);
    let counts: Vec<usize> = reader.records().take(LOOKED_AT).flatten().map(|row| row.len()).collect();
    let alike = |count: usize| counts.iter().filter(|other| **other == count).count();
    let best = counts.iter().filter(|count| **count > 1).map(|count| (alike(*count), *count)).max();
    best.unwrap_or_default()
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

fn rows(text: &str, separator: u8) -> Result<Vec<TableRow>, Problem> {
    let mut reader = reader(text, separator);
    let (mut rows, mut record, mut within) = (Vec::new(), StringRecord::new(), 0);
    let mut last = (0, 0);
    while reader.read_record(&mut record).map_err(|error| damaged(&error))? {
        let lines = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        within += lines;
        // The reader stands behind the row's end by now.
        let line = usize::try_from(reader.position().line()).unwrap_or_default();
        let number = line.saturating_sub(within + 1);
        if lines >= MANY_LINES && is_odd(text) {
            return Err(unclosed(number));
        }
        last = (number, lines);
        let cells: Vec<String> = record.iter().map(tidied).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(TableRow { number, cells });
        }
    }
    // What is never closed goes on to the end, with the line end that every text is given.
    match last {
        (number, 1..) if is_odd(text) => Err(unclosed(number + 1)),
        _ => Ok(rows),
    }
}

/// A quotation mark too many: every other one has its partner.
fn is_odd(text: &str) -> bool {
    text.matches('"').count() % 2 == 1
}

/// The words of a cell on one line, without the apostrophe that kept them from being taken for a formula.
fn tidied(cell: &str) -> String {
    let bare = cell.strip_prefix(GUARD).filter(|rest| rest.starts_with(GUARDED)).unwrap_or(cell);
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As many cells as most rows have up to their last one that says something.
fn usual_width(rows: &[TableRow]) -> usize {
    let filled = |row: &TableRow| row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let mut counts = std::collections::BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
    }
    let most = counts.iter().max_by_key(|(width, count)| (**count, **width)).map_or(1, |(width, _)| *width);
    most.max(rows.first().map_or(1, filled))
}

fn damaged(error: &csv::Error) -> Problem {
    let line = error.position().map(|at| format!(" at line {}", at.line())).unwrap_or_default();
    Problem::new(format!("This file can't be cut into rows and cells{line}."))
        .safe("Nothing was taken in.")
        .hint("Open it in a program of tables, see whether it looks right, and save it as CSV again.")
}

fn unclosed(row: usize) -> Problem {
    Problem::new(format!(
        "In row {row} a quotation mark is opened and never closed, so that the rows below are lost in it."
    ))
    .safe("Nothing was taken in.")
    .hint("Put the quotation marks of that row right, or save the table as CSV again, then choose it once more.")
}
