//! A cell that a program of tables would take for a formula: it could fetch or send something as soon as the file is
//! opened, whoever typed it. An apostrophe before it makes it text; some programs show that, so that it is told.

use super::RecordTable;

/// What a formula begins with, or hides behind.
const BEGINS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table that no program takes for anything but words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guarded {
    pub table: RecordTable,
    /// What is not in it or stands there otherwise than it was typed, a sentence each.
    pub told: Vec<String>,
}

impl RecordTable {
    /// The table with an apostrophe before each cell that could be a formula.
    #[must_use]
    pub fn guarded(mut self) -> Guarded {
        let mut count = 0;
        for cell in self.rows.iter_mut().flatten().chain(&mut self.heads).filter(|cell| cell.starts_with(BEGINS)) {
            cell.insert(0, '\'');
            count += 1;
        }
        let mut told = std::mem::take(&mut self.left_out);
        if count > 0 {
            let cells = if count == 1 { "One cell begins".to_owned() } else { format!("{count} cells begin") };
            told.push(format!(
                "{cells} with a sign that a formula begins with, such as = or -, and has an apostrophe before it, so that \
                 it stays text."
            ));
        }
        Guarded { table: self, told }
    }
}
