//! Tables of data as HTML, with the header cells that say what a column is.

use super::blocks::AUTO;
use super::words::run;
use super::writer::Html;
use crate::documents::{Column, Row, Table};

/// Numbers that are compared stand at the right.
const RIGHT: (&str, &str) = ("class", "right");

pub fn table(html: &mut Html, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    html.within("table", &[], |html| {
        html.within("thead", &[], |html| {
            html.within("tr", &[], |html| table.columns.iter().for_each(|c| head(html, c)))
        });
        html.within("tbody", &[], |html| table.rows.iter().for_each(|one| row(html, one, &table.columns)));
    });
}

fn head(html: &mut Html, column: &Column) {
    let scope = ("scope", "col");
    let attributes = if column.right { vec![scope, AUTO, RIGHT] } else { vec![scope, AUTO] };
    html.element("th", &attributes, |html| html.text(&column.head));
}

fn row(html: &mut Html, row: &Row, columns: &[Column]) {
    html.within("tr", &[], |html| {
        for (cell, column) in row.cells.iter().zip(columns) {
            let mut attributes = if column.right { vec![AUTO, RIGHT] } else { vec![AUTO] };
            if !column.head.is_empty() {
                // On a narrow screen it stands before the words of the cell.
                attributes.push(("data-head", column.head.as_str()));
            }
            html.element("td", &attributes, |html| run(html, cell));
        }
    });
}
