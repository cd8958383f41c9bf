//! Tables of data with a header row that repeats, columns in their proportions, and rows that stay whole.

use super::blocks::{Body, Place};
use super::face::{FRAME, Face, border, millimetres};
use super::words::{run, strong};
use super::xml::Xml;
use crate::documents::{Block, Column, Content, Row, Table, Width};

/// What the cells of a crowded table are called besides.
const CLOSE: &str = "Close";

/// The styles of the tables in these blocks, in the order in which `Body` counts them.
pub fn styles(xml: &mut Xml, blocks: &[Block], face: &Face, accent: &str) {
    let usual = if face.is_large() { "1mm" } else { "1.5mm" };
    let (accent, head, line) = (format!("1.5pt solid {accent}"), border("1pt solid"), border("0.5pt solid"));
    for (close, side) in [("", usual), (CLOSE, "0.5mm")] {
        let borders = [("fo:border-top", accent.as_str()), ("fo:border-bottom", head.as_str())];
        cell(xml, &format!("HeadCell{close}"), side, &borders);
        cell(xml, &format!("Cell{close}"), side, &[("fo:border-bottom", line.as_str())]);
    }
    named(xml, "Row", "table-row", |xml| xml.empty("style:table-row-properties", &[("fo:keep-together", "always")]));
    let mut tables = Vec::new();
    find(blocks, &mut tables);
    for (index, table) in tables.into_iter().enumerate() {
        one(xml, &name(index + 1), table, face);
    }
}

fn find<'a>(blocks: &'a [Block], tables: &mut Vec<&'a Table>) {
    for block in blocks {
        match &block.content {
            Content::Table(table) if !table.columns.is_empty() => tables.push(table),
            Content::Panel { blocks, .. }
            | Content::Card { blocks, .. }
            | Content::Agreed { blocks, .. }
            | Content::Quotation { blocks }
            | Content::Apart { blocks } => find(blocks, tables),
            // Those in a list are lines: see `Body`.
            _ => {}
        }
    }
}

fn name(number: usize) -> String {
    format!("Table{number}")
}

fn named(xml: &mut Xml, name: &str, family: &str, contents: impl FnOnce(&mut Xml)) {
    xml.within("style:style", &[("style:name", name), ("style:family", family)], contents);
}

fn cell(xml: &mut Xml, name: &str, side: &str, borders: &[(&str, &str)]) {
    let padding = [
        ("fo:padding-left", side),
        ("fo:padding-right", side),
        ("fo:padding-top", "1.6mm"),
        ("fo:padding-bottom", "1.6mm"),
    ];
    named(xml, name, "table-cell", |xml| {
        xml.empty("style:table-cell-properties", &[padding.as_slice(), borders].concat());
    });
}

fn one(xml: &mut Xml, name: &str, table: &Table, face: &Face) {
    let below = face.halves(2.0);
    let width = millimetres(FRAME);
    named(xml, name, "table", |xml| {
        let properties = [
            ("style:width", width.as_str()),
            ("style:rel-width", "100%"),
            ("table:align", "left"),
            ("fo:margin-top", "2mm"),
            ("fo:margin-bottom", below.as_str()),
            ("table:border-model", "collapsing"),
        ];
        xml.empty("style:table-properties", &properties);
    });
    for (index, width) in widths(&table.columns, face).into_iter().enumerate() {
        let (share, width) = (format!("{}*", (width * 100.0).round()), millimetres(width));
        named(xml, &column(name, index), "table-column", |xml| {
            let properties = [("style:column-width", width.as_str()), ("style:rel-column-width", share.as_str())];
            xml.empty("style:table-column-properties", &properties);
        });
    }
}

fn column(table: &str, index: usize) -> String {
    format!("{table}.{}", index + 1)
}

/// Widths in millimetres: fixed columns follow the size of the text, and give way in proportion where they would crowd
/// the others out.
fn widths(columns: &[Column], face: &Face) -> Vec<f32> {
    let scale = face.body / 12.0;
    let fixed = |column: &Column| if let Width::Fixed(width) = column.width { width * scale } else { 0.0 };
    let share = |column: &Column| if let Width::Share(share) = column.width { share.max(0.01) } else { 0.0 };
    let sharing = columns.iter().filter(|column| matches!(column.width, Width::Share(_))).count();
    // In large type a reference or a name needs all that its column asks for.
    let least = if face.is_large() { 0.22 } else { 0.27 };
    let kept = if sharing == 0 { 0.0 } else { (sharing as f32 / 12.0).clamp(least, 1.0) };
    let (wanted, shares): (f32, f32) = (columns.iter().map(fixed).sum(), columns.iter().map(share).sum());
    let room = FRAME * (1.0 - kept);
    let shrink = if wanted > room { room / wanted } else { 1.0 };
    let left = FRAME - wanted * shrink;
    columns.iter().map(|column| fixed(column) * shrink + left * share(column) / shares.max(0.01)).collect()
}

impl Body<'_> {
    pub fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        self.tables += 1;
        let name = name(self.tables);
        let close = if table.is_crowded() { CLOSE } else { "" };
        let (head, cell) = (format!("HeadCell{close}"), format!("Cell{close}"));
        self.within("table:table", &[("table:name", &name), ("table:style-name", &name)], |body| {
            for index in 0..table.columns.len() {
                body.xml.empty("table:table-column", &[("table:style-name", &column(&name, index))]);
            }
            body.within("table:table-header-rows", &[], |body| {
                body.row(|body| {
                    for column in &table.columns {
                        let style = if column.right { "Table_20_heading_20_right" } else { "Table_20_Heading" };
                        body.cell(&head, style, |xml| xml.text(&column.head));
                    }
                });
            });
            table.rows.iter().for_each(|one| body.data_row(one, &table.columns, &cell));
        });
    }

    fn row(&mut self, cells: impl FnOnce(&mut Self)) {
        self.within("table:table-row", &[("table:style-name", "Row")], cells);
    }

    fn data_row(&mut self, row: &Row, columns: &[Column], style_of_cell: &str) {
        self.row(|body| {
            for (cell, column) in row.cells.iter().zip(columns) {
                let style = if column.right { "Table_20_contents_20_right" } else { "Table_20_Contents" };
                body.cell(style_of_cell, style, |xml| run(xml, cell));
            }
        });
    }

    fn cell(&mut self, cell: &str, paragraph: &str, contents: impl FnOnce(&mut Xml)) {
        let attributes = [("table:style-name", cell), ("office:value-type", "string")];
        self.within("table:table-cell", &attributes, |body| body.paragraph(paragraph, contents));
    }

    /// A list holds no table: each of its rows is a paragraph, with the heads before the cells.
    pub fn rows_as_lines(&mut self, table: &Table) {
        for row in &table.rows {
            self.paragraph(Place::Item.paragraph(), |xml| {
                for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                    if index > 0 {
                        xml.line_break();
                    }
                    if !column.head.is_empty() {
                        strong(xml, &format!("{}:", column.head));
                        xml.text(" ");
                    }
                    run(xml, cell);
                }
            });
        }
    }
}
