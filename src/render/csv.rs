//! A table as a file that other programs open: comma-separated values, as RFC 4180 has them, in UTF-8 with the mark by
//! which Excel knows it.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::documents::RecordTable;

/// What the names of its files end in.
pub const CSV: &str = "csv";

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The whole file.
pub fn csv(table: &RecordTable) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for row in std::iter::once(&table.heads).chain(&table.rows) {
        // Into memory, where nothing fails.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}
