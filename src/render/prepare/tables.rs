//! Tables with as many cells in each row as there are columns, so that a format can rely on it.

use crate::documents::{Block, Column, Content, Document, Table, Width};

/// Fills short rows with empty cells and gives cells without a column one without a head. Nothing that was said is lost.
pub fn square(document: &mut Document) {
    walk(&mut document.blocks);
}

fn walk(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.content {
            Content::Table(table) => square_one(table),
            Content::List { items, .. } => items.iter_mut().for_each(|item| walk(item)),
            Content::Panel { blocks, .. }
            | Content::Card { blocks, .. }
            | Content::Agreed { blocks, .. }
            | Content::Quotation { blocks }
            | Content::Apart { blocks } => walk(blocks),
            Content::Brief(sheet) => sheet.parts_mut().into_iter().for_each(|part| walk(part)),
            _ => {}
        }
    }
}

fn square_one(table: &mut Table) {
    let widest = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(table.columns.len());
    table.columns.resize_with(widest, || Column { head: String::new(), width: Width::Share(1.0), right: false });
    table.rows.iter_mut().for_each(|row| row.cells.resize_with(widest, Vec::new));
    table.group_by = table.group_by.filter(|&column| column < widest);
}
