//! Tables of data: a first row of heads that is said again on each page, and rows that stay whole.

use super::direction::is_from_right;
use super::links::Links;
use super::marks::{self, Marks};
use super::page::Page;
use super::styles;
use super::xml::Xml;
use crate::documents::{Column, Inline, Table, Width};
use crate::render::prepare::plain;

/// What columns of a fixed width take of the frame, at most, where others share the rest.
const MOST_FIXED: f32 = 0.65;

pub fn write(xml: &mut Xml, links: &mut Links, table: &Table, page: Page) {
    let widths: Vec<String> = widths(&table.columns, page).iter().map(i32::to_string).collect();
    let frame = page.frame().to_string();
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", styles::TABLE);
            xml.empty("w:tblW", &[("w:w", &frame), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            if table.is_crowded() {
                styles::margins(xml, "30");
            }
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", "0020"),
                    ("w:firstRow", "1"),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "0"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
        });
        xml.within("w:tblGrid", &[], |xml| widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", width)])));
        row(xml, true, |xml| {
            for (column, width) in table.columns.iter().zip(&widths) {
                cell(xml, links, &[column.head.as_str().into()], width, Kind { is_head: true, right: column.right });
            }
        });
        for one in &table.rows {
            row(xml, false, |xml| {
                for ((words, column), width) in one.cells.iter().zip(&table.columns).zip(&widths) {
                    cell(xml, links, words, width, Kind { is_head: false, right: column.right });
                }
            });
        }
    });
}

/// The widths of the columns in twips; together they are the frame.
fn widths(columns: &[Column], page: Page) -> Vec<i32> {
    let frame = page.frame() as f32;
    let fixed = |column: &Column| if let Width::Fixed(width) = column.width { page.grown(width) as f32 } else { 0.0 };
    let share = |column: &Column| if let Width::Share(share) = column.width { share } else { 0.0 };
    let all_fixed: f32 = columns.iter().map(fixed).sum();
    let shares: f32 = columns.iter().map(share).sum();
    let room = if shares > 0.0 { frame * MOST_FIXED } else { frame };
    let squeeze = if all_fixed > room || shares <= 0.0 { room / all_fixed.max(1.0) } else { 1.0 };
    let rest = frame - all_fixed * squeeze;
    let width =
        |column: &Column| fixed(column) * squeeze + if shares > 0.0 { rest * share(column) / shares } else { 0.0 };
    columns.iter().map(|column| width(column).round() as i32).collect()
}

fn row(xml: &mut Xml, is_head: bool, cells: impl FnOnce(&mut Xml)) {
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if is_head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

#[derive(Clone, Copy)]
struct Kind {
    is_head: bool,
    right: bool,
}

fn cell(xml: &mut Xml, links: &mut Links, words: &[Inline], width: &str, kind: Kind) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.value("w:pStyle", if kind.is_head { styles::CELL_HEAD } else { styles::CELL });
                if is_from_right(&plain(words)) {
                    xml.empty("w:bidi", &[]);
                }
                if kind.right {
                    xml.value("w:jc", "right");
                }
            });
            marks::run(xml, links, words, Marks::default());
        });
    });
}
